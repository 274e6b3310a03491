"""Claims from many Documents in, Events out: copies, coreference, origins, contradictions, narratives."""
