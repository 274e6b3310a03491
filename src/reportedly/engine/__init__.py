"""Engines: one file per way of running many documents."""
