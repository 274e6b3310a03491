"""Claims of one event that cannot all be right, by number, place, time, actor and factuality."""
