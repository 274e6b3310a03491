"""Narratives: one claim pattern told again about changing happenings, and what is asked of them."""
