"""What the review page and its API can ask and decide: every query and every decision passes through `Desk`."""
