"""Which words say it and which are said: the phrase that names a source, quotations, and the sides of a verb."""
