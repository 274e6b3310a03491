"""The nouns: frozen records, no I/O, no behaviour beyond their own rules."""
