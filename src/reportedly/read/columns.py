"""Which column of a table, or key of a record, holds what."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.read.told import Told

_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article_content", "article_text", "full_text", "maintext"),
    "title": ("title", "headline", "article_title"),
    "published": ("published", "date", "published_at", "publish_date", "date_publish", "publication_date", "pubdate"),
    "outlet": ("outlet", "source", "publisher", "site", "sitename", "domain"),
    "url": ("url", "link", "permalink", "source_url"),
    "id": ("id", "unit_id", "article_id", "guid", "uuid"),
}  # fmt: skip
FIELDS = tuple(_NAMES)
"""The fields that a mapping may name."""


class Columns:
    """Finds each field's column: the one the mapping names, else the first usual name that is there.

    >>> Columns({"text": "Story"}).text({"Story": "Shells fell.", "body": "x"})
    'Shells fell.'
    """

    def __init__(self, mapping: Mapping[str, str] | None = None) -> None:
        self._mapping = dict(mapping or {})

    def value(self, field: str, row: Mapping[str, object]) -> str | None:
        """The stripped cell of a field, or None where there is none or it holds no text."""
        cell = self._cell(field, row)
        return cell.strip() or None if isinstance(cell, str) else str(cell) if isinstance(cell, int) else None

    def text(self, row: Mapping[str, object]) -> str | None:
        """The text as it stands, or None where it is missing, blank or no text."""
        cell = self._cell("text", row)
        return cell.removeprefix("\ufeff") if isinstance(cell, str) and cell.strip() else None

    def told(self, row: Mapping[str, object]) -> Told:
        """What the other columns tell."""
        return Told(
            outlet=self.value("outlet", row), published=self.value("published", row),
            title=self.value("title", row), url=self.value("url", row),
        )  # fmt: skip

    def has_text(self, names: tuple[str, ...]) -> bool:
        """Say whether a table with these columns has one for the text."""
        return self._cell("text", dict.fromkeys(names, "x")) is not None

    def _cell(self, field: str, row: Mapping[str, object]) -> object:
        """The raw cell of a field; names are compared without case."""
        if field in self._mapping:
            return row.get(self._mapping[field])
        lowered = {name.strip().lower(): cell for name, cell in row.items() if isinstance(name, str)}
        return next((lowered[name] for name in _NAMES[field] if lowered.get(name) is not None), None)
