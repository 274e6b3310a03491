"""What makes somebody speak: verbs, phrases, tags, transcripts, and who cites whom."""
