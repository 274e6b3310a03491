"""Words that tie places together: open country, borders, roads between two, what lies around or within."""

from __future__ import annotations

from reportedly.knowledge.packs import Pack, rows_of

DASHES = frozenset({"-", "–", "—", "/"})
"""Marks that join the two ends of a road or front."""


class RelationWords:
    """The table ``place_relations`` by kind; ``open_country`` tells how many times farther than a village's edge it is.

    >>> from reportedly.knowledge.packs import Pack
    >>> words = RelationWords((Pack.shipped("core"),))
    >>> words.open_country["desert"], "frontier" in words.border, "linking" in words.links
    (3.0, True, True)
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        tables: dict[str, dict[str, str]] = {}
        for _, row in rows_of(packs, "place_relations"):
            tables.setdefault(row["kind"], {})[row["word"]] = row["value"]
        self.open_country = {word: float(value) for word, value in tables.get("open", {}).items()}
        self.border = frozenset(tables.get("border", {}))
        self.border_area = frozenset(tables.get("border-area", {}))
        self.links = frozenset(tables.get("link", {}))
        self.joints = frozenset(tables.get("joint", {})) | DASHES
        self.round = frozenset(tables.get("round", {}))
        self.within = frozenset(tables.get("within", {}))
