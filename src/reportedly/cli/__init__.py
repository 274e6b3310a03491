"""The reportedly command, one file per verb."""
