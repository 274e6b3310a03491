"""What Reportedly is measured with: quality against gold, and speed."""
