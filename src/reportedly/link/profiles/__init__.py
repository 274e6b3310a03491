"""What each source does in a collection: how much it tells, whom it cites and copies, with whom it agrees."""
