"""How fast coding is and how much memory it takes; measured, never tested against a clock."""
