"""What looks like a headline, a section head, or an outlet's name after a headline."""

from __future__ import annotations

import re

from reportedly.text.layout.cues import BlockCues, folded_words, line_key

_FINAL = re.compile(r"[.!?…][\"”’')\]]*$")
_SMALL_WORDS = """
a an and as at by for from in into of off on onto or over the to under up via vs with al el de ez ash amid
after before during against near between
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_JOINING_WORDS = """
and of in the al el ez de & -
"""
_JOINING = frozenset(_JOINING_WORDS.split())
_COMPASS_WORDS = """
north northern northeast northeastern northwest northwestern south southern southeast southeastern southwest
southwestern east eastern west western central countryside province governorate city front fronts district
"""
_COMPASS = frozenset(_COMPASS_WORDS.split())
_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<name>(?:(?!\s[-–—|]\s)[^|–—]){2,40}?)\s*$")
MOST_WORDS = 30
"""Words that a headline may have."""


def has_final_stop(raw: str) -> bool:
    """Say whether a line ends as a sentence does.

    >>> has_final_stop('He said: "We left."'), has_final_stop("Army enters town")
    (True, False)
    """
    return _FINAL.search(raw.rstrip()) is not None


def title_share(raw: str) -> float:
    """Share of a line's words, short joining words apart, that begin with a capital: 0..1.

    >>> title_share("Army Enters Town in the East")
    1.0
    """
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", raw) if word.lower() not in _SMALL]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0


def is_headline_like(raw: str, *, share: float = 0.6) -> bool:
    """Say whether a line between paragraphs reads as a headline: title case, four words or more, no final stop."""
    words = len(raw.split())
    return 4 <= words <= MOST_WORDS and not has_final_stop(raw) and raw[-1] not in ",;:" and title_share(raw) >= share


def is_section_head(raw: str) -> bool:
    """Say whether a short line heads a section: a place name or a list of them.

    >>> is_section_head("Hama and Idlib:"), is_section_head("Army Seizes Hill Near Town")
    (True, False)
    """
    words = raw.rstrip(":").split()
    if not words or len(words) > 7 or has_final_stop(raw) or raw[-1] in ",;" or any(map(str.isdigit, raw)):
        return False
    if not all(word[0].isupper() or word.lower().strip(",") in _JOINING or "-" in word for word in words):
        return False
    lowered = {word.lower().strip(",") for word in words}
    return len(words) <= 3 or raw.endswith(":") or "," in raw or bool(lowered & (_COMPASS | {"and"}))


def title_variants(raw: str) -> tuple[tuple[str, ...], ...]:
    """The folded words of a headline, and those without an outlet's name at the end; three words at least."""
    found = []
    while True:
        words = folded_words(raw)
        if len(words) >= 3:
            found.append(words)
        cut = _SUFFIX.search(raw)
        if not cut:
            return tuple(found)
        raw = raw[: cut.start()]


def outlet_suffix(raw: str, cues: BlockCues) -> tuple[int, int] | None:
    """Where a headline ends in its outlet's name: after a bar, or after a dash with a word such as "Times" in it."""
    cut = _SUFFIX.search(raw)
    if not cut:
        return None
    name = cut["name"]
    words = name.split()
    if len(words) > 5 or not all(word[0].isupper() or word in ("of", "the") for word in words):
        return None
    bar = "|" in cut[0]
    media = any(word in cues.media for word in folded_words(name))
    return cut.span("name") if bar or media else None


def cut_outlet(raw: str, cues: BlockCues) -> int:
    """Where a headline ends before the outlet's name and the desks that its page adds.

    >>> cues = BlockCues(media=frozenset({"times"}), desks=frozenset({"region"}))
    >>> "Army Enters Town - Region - Demo Times"[: cut_outlet("Army Enters Town - Region - Demo Times", cues)]
    'Army Enters Town'
    """
    if outlet_suffix(raw, cues) is None:
        return len(raw)
    found = _SUFFIX.search(raw)
    stop = found.start() if found else len(raw)
    while (desk := _SUFFIX.search(raw, 0, stop)) and line_key(desk["name"]) in cues.desks:
        stop = desk.start()
    return stop
