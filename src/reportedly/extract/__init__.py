"""One Document in, its Claims out."""
