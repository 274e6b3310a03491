"""HOW CERTAIN: asserted, hedged, planned, hypothetical, denied."""
