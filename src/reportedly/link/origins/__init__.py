"""How many independent origins stand behind claims."""
