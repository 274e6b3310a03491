"""Reportedly turns conflict reports into attributed, evidence-backed event data."""
