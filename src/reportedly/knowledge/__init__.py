"""Read-only typed views over the versioned data packs."""
