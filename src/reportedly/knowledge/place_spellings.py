"""Take a romanised place name apart: kind word (Tell), core, what tells it from namesakes (Upper, West)."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from reportedly.knowledge.packs import Pack, rows_of
from reportedly.knowledge.place_names import ARTICLES
from reportedly.knowledge.place_sounds import apart, bones, sounds, words_of

_ARTICLES = ARTICLES | {"ej", "aj", "u", "w", "wa", "of", "esh", "eth"}
_FUSED = re.compile(
    r"^(?:el(?=[aeiou]\w{4})|[aeiu]l(?=[bdfghjkmnqrstwyz]\w*[aeiou]\w)|[ae](?=(?:([dnrstz])\1|sh?sh))\w)"
)
_SEVERAL = re.compile(r"\s+[-–]\s+|\s*[/\\]\s*")
_BRACKETS = re.compile(r"\s*\([^()]*\)?")
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
SAME_UNIT = 0.6
"""How far apart the last word of a name and a word of its district's name may be and still be one (see `apart`)."""


class Spelled(msgspec.Struct, frozen=True):
    """A name by its sounds: kind words that may be left out, the core, and translated adjectives.

    ``core`` is one string without blanks; ``qualities`` are canonical English words ("big", "west"), ``things``
    canonical installations ("airbase", "camp").
    """

    heads: tuple[str, ...]
    core: str
    qualities: frozenset[str]
    things: frozenset[str]

    @property
    def whole(self) -> str:
        """Kind words and core as one string."""
        return "".join(self.heads) + self.core


class Spellings:
    """The table ``place_spellings``: words that romanise, translate or leave out one another in place names.

    >>> spellings = Spellings((Pack.shipped("core"),))
    >>> spellings.spelled("Beit Jinn Farm") == spellings.spelled("Mazra'at Bayt al-Jinn")
    True
    >>> spellings.spelled("Upper Ghazala").qualities, spellings.spelled("Hamra military airport").things
    (frozenset({'upper'}), frozenset({'airbase'}))
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        tables: dict[str, dict[str, str]] = {"head": {}, "word": {}, "quality": {}, "thing": {}}
        for _, row in rows_of(packs, "place_spellings"):
            tables[row["kind"]][" ".join(words_of(row["word"]))] = row["value"]
        self.heads, self.words, self.qualities = tables["head"], tables["word"], tables["quality"]
        self.things = tables["thing"]
        phrases = "|".join(sorted(map(re.escape, self.things), key=len, reverse=True))
        self._thing = re.compile(rf"\b(?:{phrases})\b") if phrases else None
        self.spelled = lru_cache(maxsize=100_000)(self._spelled)

    def _spelled(self, name: str) -> Spelled:
        """Take one name apart; a name of kind words and adjectives only is all core."""
        folded = [_bare(word) for word in words_of(name) if word not in _ARTICLES] or words_of(name)
        words, things = self._without_things(folded)
        named = [word for word in words if not self._tells_apart(word)]
        if not named:
            return Spelled(heads=(), core=_joined(folded), qualities=frozenset(), things=frozenset())
        qualities = frozenset(self.qualities.get(word, word) for word in words if self._tells_apart(word))
        heads, core = self._parted(named)
        core = [self.words.get(word, word) for word in core]
        return Spelled(heads=heads, core=_joined(core), qualities=qualities, things=things)

    def _tells_apart(self, word: str) -> bool:
        """Say whether a word only tells namesakes apart: "upper", "sharqi", "2"."""
        return word in self.qualities or (len(word) == 1 and word.isdigit())

    def _without_things(self, words: list[str]) -> tuple[list[str], frozenset[str]]:
        """The words but those of an installation, and what installations they tell of."""
        text = " ".join(words)
        found = self._thing.findall(text) if self._thing else []
        rest = self._thing.sub(" ", text).split() if self._thing and found else words
        return (rest, frozenset(self.things[phrase] for phrase in found)) if rest else (words, frozenset())

    def _parted(self, words: list[str]) -> tuple[tuple[str, ...], list[str]]:
        """Kind words before ("Tell X", "Tell X hill") or after ("X Farm") a name, and the rest."""
        heads: list[str] = []
        rest = list(words)
        while len(rest) > 1 and rest[0] in self.heads:
            heads.append(self.heads[rest.pop(0)])
        if len(rest) > 1 and rest[-1] in self.heads:
            last = self.heads[rest.pop()]
            heads = heads or [last]
        return tuple(sounds(head) for head in heads), rest

    def blocks(self, name: str) -> tuple[str, ...]:
        """The consonant keys under which a name is looked for: with its kind words, and without them.

        >>> Spellings((Pack.shipped("core"),)).blocks("Tell Rifaat")
        ('tlrft', 'rft')
        """
        spelt = self.spelled(name)
        return tuple(dict.fromkeys((bones(spelt.whole), bones(spelt.core))))

    def written(self, name: str, units: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The names that one entry of a gazetteer writes together, without the district that tells it from others.

        ``units`` are the names of the finer units it lies in.

        >>> spellings = Spellings((Pack.shipped("core"),))
        >>> spellings.written("Darmash - Darmashli"), spellings.written("Hawa (Afrin)")
        (('Darmash', 'Darmashli'), ('Hawa',))
        >>> spellings.written("Kafr Naseh Elatareb", ("Atareb",))
        ('Kafr Naseh Elatareb', 'Kafr Naseh')
        """
        plain = _BRACKETS.sub("", name).strip() or name
        parts = [part for part in _SEVERAL.split(plain) if part]
        if len(parts) > 1 and any(self._is_quality(part) for part in parts):
            parts = [plain]
        return tuple(dict.fromkeys(name for part in parts for name in (part, *self._without_unit(part, units))))

    def _is_quality(self, part: str) -> bool:
        """Say whether a part is only an adjective ("Abu Rajab - West")."""
        return all(word in self.qualities for word in words_of(part))

    def _without_unit(self, name: str, units: tuple[str, ...]) -> tuple[str, ...]:
        """A name without its last word, if that is a word of a unit it lies in."""
        head, _, last = name.rpartition(" ")
        spelt = self.spelled(last).core
        others = (self.spelled(word).core for unit in units for word in unit.split())
        same = any(len(spelt) > 2 and apart(spelt, other) <= SAME_UNIT for other in others)
        return (head,) if head and same else ()


def _bare(word: str) -> str:
    """A folded word without an article written into it ("elbab", "addawali"), a number without its ending ("17th")."""
    return _ORDINAL.sub(r"\1", word) if word[0].isdigit() else _FUSED.sub("", word, count=1)


def _joined(words: list[str]) -> str:
    """The sounds of words as one string."""
    return "".join(sounds(word) for word in words)
