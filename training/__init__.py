"""Makes our own encoder from annotated reports that stay outside the repository; nothing of this ships."""
