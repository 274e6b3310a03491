"""What list, map and timeline show of a filter: all events as columns in memory, and what is read off them."""
