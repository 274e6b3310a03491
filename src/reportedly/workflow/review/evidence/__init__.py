"""What stands behind one event, claim or document, as the evidence pane shows it."""
