"""HOW MANY: counts, ranges, units."""
