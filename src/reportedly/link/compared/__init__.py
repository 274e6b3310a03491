"""Comparisons of two tellings, slot by slot, over many pairs at once."""
