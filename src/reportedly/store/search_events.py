"""Finds claims by plain words alone, for filters: all of the words in the claim's own, whatever they mean."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.store.search import SearchIndex

_TELLING = """
SELECT claim_id FROM search_claims WHERE n IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)
"""


def claims_telling(index: SearchIndex, words: Sequence[str]) -> list[str]:
    """Return the ids of the claims whose words hold all of some folded words; none where no word is asked for.

    Raises:
        StoreError: RPT-501 if the database cannot be read.
    """
    if not words or not index.has("search_text"):
        return []
    told = " AND ".join('"' + word.replace('"', '""') + '"' for word in words)
    with index.asking():
        return [row[0] for row in index.db.execute(_TELLING, (f"words : ({told})",))]
