"""Readers of other gazetteers: one file a format, each gives places, units and names, and says what it refuses."""
