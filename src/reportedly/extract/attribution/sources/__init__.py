"""Whom the words of a source mean: known bodies, names by their parts, persons, pronouns."""
