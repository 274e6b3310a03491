"""Scores against gold: metrics, each with its paper, and gates that a score may not fall below."""
