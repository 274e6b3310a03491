"""Scores against hand-made gold that stays outside the repository, with pinned floors."""
