"""What is done by saying: denying, accusing, owning up."""
