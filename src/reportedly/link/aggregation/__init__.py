"""From the values told of one field to the event's value, under a named rule."""
