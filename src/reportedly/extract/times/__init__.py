"""WHEN: time expressions against the publication date."""
