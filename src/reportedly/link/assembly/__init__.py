"""From a unit of claims to an event: every field with its values, who tells them, and the value in force."""
