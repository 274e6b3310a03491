"""What counts as one event: named, versioned policies over happenings."""
