"""Values that a person may choose for a field, the most fitting first."""
