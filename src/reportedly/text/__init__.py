"""Offset-safe text work that knows nothing about conflict."""
