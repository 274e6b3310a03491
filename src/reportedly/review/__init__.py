"""What follows from decisions of people: which are in force, and what they make of claims and events; no file."""
