"""What somebody wants, plans, fears, holds or opposes, beside what is said."""
