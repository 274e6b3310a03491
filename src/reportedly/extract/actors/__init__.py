"""WHO to WHOM: mentions, actor resolution, roles."""
