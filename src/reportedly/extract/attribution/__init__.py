"""ACCORDING TO WHOM: cue, source, content, source chain."""
