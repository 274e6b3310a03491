"""WHAT: triggers and event types (event coding)."""
