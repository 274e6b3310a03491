"""What a web page states of itself in its head: title, day of publication, site, address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from reportedly.read.told import Told
from reportedly.text.layout.dates import find_days

_PUBLISHED = (
    "article:published_time", "og:published_time", "article:published", "datepublished", "dc.date.issued", "dc.date",
    "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
)  # fmt: skip
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_SITE = ("og:site_name", "application-name", "dc.publisher", "publisher")
_URL = ("og:url",)


def page_told(tree: Any) -> Told:
    """Read what a parsed page states; nothing is guessed from its address, footer or the visitor's date."""
    metas = _metas(tree)
    linked = tuple(_linked_data(tree))
    published = _first(metas, _PUBLISHED) or _linked(linked, "datePublished") or _time_element(tree)
    return Told(
        outlet=_first(metas, _SITE) or _publisher(linked),
        published=_iso_day(published),
        title=_first(metas, _TITLE) or _linked(linked, "headline") or _clean(tree.findtext(".//title")),
        url=_first(metas, _URL) or _canonical(tree),
    )


def _metas(tree: Any) -> dict[str, str]:
    """Contents of meta elements by lower-case name, property or itemprop; the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = _clean(meta.get("content"))
        for key in (meta.get("property"), meta.get("name"), meta.get("itemprop")):
            if key and content:
                found.setdefault(key.strip().lower(), content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    """The first of these metas that is there."""
    return next((metas[name] for name in names if name in metas), None)


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Objects in JSON-LD scripts; damaged ones are passed over."""
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json" or not script.text:
            continue
        try:
            loaded = msgspec.json.decode(script.text.encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError):
            continue
        graph = loaded.get("@graph", [loaded]) if isinstance(loaded, dict) else loaded
        if isinstance(graph, list):
            yield from (item for item in graph if isinstance(item, dict))


def _linked(items: tuple[dict[str, Any], ...], key: str) -> str | None:
    """The first text under this key."""
    return next((_clean(item[key]) for item in items if isinstance(item.get(key), str)), None)


def _publisher(items: tuple[dict[str, Any], ...]) -> str | None:
    """The publisher's name."""
    for item in items:
        publisher = item.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return _clean(publisher["name"])
    return None


def _time_element(tree: Any) -> str | None:
    """The day of a time element that says it is the publication's."""
    for element in tree.iter("time"):
        if "pubdate" in element.attrib or element.get("itemprop", "").lower() == "datepublished":
            return _clean(element.get("datetime") or element.text)
    return None


def _canonical(tree: Any) -> str | None:
    """The page's own address."""
    for link in tree.iter("link"):
        if link.get("rel", "").lower() == "canonical":
            return _clean(link.get("href"))
    return None


def _iso_day(words: str | None) -> str | None:
    """An ISO date in a stated day, or None."""
    if not words:
        return None
    found = next((day for day in find_days(words[:80], 0, len(words[:80])) if day.readings), None)
    return found.readings[0] if found else None


def _clean(words: str | None) -> str | None:
    """One line of at most 500 characters, or None for nothing."""
    return " ".join((words or "").split())[:500] or None
