"""Who "he", "the group", "the source" and "a monitor" are, among the speakers of one document."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from reportedly.extract.attribution.sources.alike import head_word, is_one_of, name_words, own_words, same_name
from reportedly.extract.attribution.sources.media import PASSING_ON
from reportedly.extract.attribution.sources.speakers import BY_TYPE, PERSONS, Speaker
from reportedly.knowledge.sources import MEDIA
from reportedly.records.source import SourceLink

Chain = tuple[SourceLink, ...]
UNTOLD = frozenset({"unspecified", "named_person"})
"""Types of names of which nothing is told but the name."""
STATE = "src-state-"
PAPERS = frozenset({"statement", "report"})
ARMED = frozenset({"army", "military", "government", "state", "police"})
HEADING = frozenset({"director", "leader"})
"""Groups of nouns for the one who heads a body and speaks for it."""
OUTLETS = frozenset({"agency", "outlet", "paper", "television", "website", "radio", "media"})


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """A speaker, the chain it spoke through, the section it spoke in, and whether another cited it there."""

    speaker: Speaker
    chain: Chain
    section: int = 0
    is_cited: bool = False


class Memory:
    """The speakers of one document so far, latest last; made anew for each document.

    ``named`` are all named speakers of the document, so that "a monitor" in the lead can be the one named below it;
    ``ahead`` are those of the next sayings.
    """

    def __init__(self, named: tuple[Speaker, ...] = ()) -> None:
        self._named = named
        self._heard: list[Heard] = []
        self.ahead: tuple[Speaker, ...] = ()

    def hear(self, speaker: Speaker, chain: Chain, section: int, *, is_cited: bool = False) -> None:
        """Remember who just spoke; ``is_cited``, through somebody else in the same sentence."""
        self._heard.append(Heard(speaker=speaker, chain=chain, section=section, is_cited=is_cited))

    @property
    def last(self) -> Chain | None:
        """The chain of whoever spoke last."""
        return self._heard[-1].chain if self._heard else None

    @property
    def last_body(self) -> Chain | None:
        """The chain of the body that spoke last."""
        body = self._latest(_is_body)
        return None if body is None else body.chain

    def knows(self, pronoun: str) -> bool:
        """Say whether a speaker was heard whom a pronoun fits."""
        if pronoun in ("he", "she"):
            return any(one.speaker.is_person for one in self._heard)
        if pronoun == "they":
            return any(one.speaker.is_plural for one in self._heard)
        return any(_is_body(one) for one in self._heard)

    @property
    def last_medium(self) -> Chain | None:
        """The chain of whoever spoke last, where it ends with a medium."""
        return self.last if self.last is not None and self.last[-1].type in MEDIA else None

    def recall(self, speaker: Speaker) -> Heard | None:
        """Find who is meant by a pronoun, a definite noun, or part of a name; None if nobody."""
        if speaker.pronoun is not None:
            return self._by_pronoun(speaker.pronoun)
        if speaker.is_named:
            return self._latest(lambda one: same_name(speaker, one.speaker))
        if is_one_of(speaker):
            return self._latest(lambda one: one.speaker.is_plural)
        if not speaker.is_definite:
            return None
        if speaker.group in OUTLETS:
            return self._by_medium()
        if speaker.group == "source":
            return self._by_source(speaker)
        found = self._by_words(speaker)
        if found is not None:
            return _body_of(found) if found.speaker.is_person and not speaker.is_person else found
        return self._by_paper(speaker) if speaker.group in PAPERS else None

    def foresee(self, speaker: Speaker) -> Speaker | None:
        """Find the named source that "a monitor" or "a media outlet" is.

        That is the one that speaks next (``self.ahead``), else the only such one that the document names. "Local
        media" are the medium that speaks next.
        """
        if not speaker.links or (speaker.is_plural and speaker.group == "source"):
            return None
        following = next((one for one in self.ahead if one.is_named and one.links), None)
        if following is not None and (self._fits(speaker, following) or _is_of_the_press(speaker, following)):
            return following
        fits = [one for one in self._named if self._fits(speaker, one)]
        return fits[0] if fits and len({one.links[0].name for one in fits}) == 1 else None

    def _fits(self, speaker: Speaker, named: Speaker) -> bool:
        """Say whether a named source is of the kind that a common noun tells."""
        link = named.links[0]
        if named.is_plural or (link.source_id or "").startswith(STATE):  # several together, or a land, are no body
            return False
        if speaker.is_definite and link.type not in PASSING_ON and not _shares_words(speaker, named):
            return False  # "the guerrilla command" is not just any command
        if speaker.is_definite and link.type == "official_military" and speaker.group in ARMED:
            return False  # "the army" is that of the land told of, whichever army speaks later
        if speaker.is_person and named.is_person and speaker.group in HEADING:
            return len(named.links) > 1 and _is_of_body(speaker, named)
        same = link.type == speaker.links[-1].type or {link.type, speaker.links[-1].type} <= MEDIA
        groups = BY_TYPE.get(link.type, frozenset()) | ({named.group} if named.group else set())
        return same and speaker.group is not None and speaker.group in groups

    def _by_paper(self, speaker: Speaker) -> Heard | None:
        """Who spoke last, whose statement or report it is; "the mayor's report" is his own, and no medium states."""
        last = self._last()
        is_other = len(speaker.links[-1].name.split()) > 1
        states = last is not None and speaker.group == "statement" and last.chain[-1].type in MEDIA
        return None if is_other or states else last

    def _by_words(self, speaker: Speaker) -> Heard | None:
        """The latest speaker whose own name or noun has the words of a definite one; else the latest of its kind."""
        name = speaker.links[-1].name if speaker.links else ""
        words = {name.lower(), head_word(name)} if name else set()
        return self._latest(lambda one: bool(words & own_words(one.speaker))) or self._latest(
            lambda one: _is_alike(speaker, one.speaker) and _is_of_body(speaker, one.speaker)
        )

    def _by_medium(self) -> Heard | None:
        """The latest chain up to its last medium: "the daily" speaks for itself, not for whom it quoted."""
        for one in reversed(self._heard):
            for i in range(len(one.chain) - 1, 0, -1):
                if one.chain[i].type in MEDIA:
                    return _up_to(one, i)
        return self._by_carrying()

    def _by_carrying(self) -> Heard | None:
        """The latest name of whatever kind through which another spoke: it must be the medium that is meant."""
        for one in reversed(self._heard):
            for i in range(len(one.chain) - 2, 0, -1):
                link, inner = one.chain[i], one.chain[i + 1]
                if link.source_id is None and link.type in UNTOLD and link.evidence != inner.evidence:
                    return _up_to(one, i)
        return None

    def _by_source(self, speaker: Speaker) -> Heard | None:
        """The latest person or unnamed source of the same number: "the source" may be "an official"."""
        alike = self._latest(lambda one: _is_unnamed(one.speaker) and one.speaker.is_plural == speaker.is_plural)
        return alike or self._latest(lambda one: bool(one.speaker.links) and one.speaker.links[-1].type not in MEDIA)

    def _by_pronoun(self, pronoun: str) -> Heard | None:
        """The latest speaker a pronoun may stand for."""
        if pronoun in ("he", "she"):
            return self._latest(lambda one: one.speaker.is_person)
        if pronoun == "it":
            own = self._latest(lambda one: _is_body(one) and not one.is_cited)
            return own or self._latest(_is_body) or self._latest(_is_thing) or self._last()
        if pronoun == "they":
            return self._latest(lambda one: one.speaker.is_plural) or self._last()
        return self._last()

    def _latest(self, fits: Callable[[Heard], bool]) -> Heard | None:
        """The latest speaker that fits."""
        return next((one for one in reversed(self._heard) if fits(one)), None)

    def _last(self) -> Heard | None:
        """Whoever spoke last."""
        return self._heard[-1] if self._heard else None


def _is_of_the_press(speaker: Speaker, named: Speaker) -> bool:
    """Say whether "local media" come before the medium that is meant."""
    is_medium = len(named.links) == 1 and named.links[0].type in MEDIA
    return speaker.group == "media" and not speaker.is_definite and is_medium


def _up_to(one: Heard, i: int) -> Heard:
    """A speaker of the chain that somebody spoke through, speaking for itself."""
    link = one.chain[i]
    speaker = Speaker(links=(link,), keys=frozenset(link.name.lower().split()), is_named=True)
    return msgspec.structs.replace(one, chain=one.chain[: i + 1], speaker=speaker)


def _body_of(one: Heard) -> Heard:
    """The body that a person spoke for, where the chain has it: "the ministry" is not its spokesman."""
    has_body = len(one.chain) > 2 and len(one.speaker.links) > 1 and one.chain[-2].type not in MEDIA
    return _up_to(one, len(one.chain) - 2) if has_body else one


def _shares_words(speaker: Speaker, named: Speaker) -> bool:
    """Say whether a noun of one word, or a word of a longer one, is all that stands for a name."""
    words = speaker.links[-1].name.lower().split()
    return len(words) == 1 or not name_words(named).isdisjoint(words)


def _is_of_body(speaker: Speaker, other: Speaker) -> bool:
    """Say whether another speaks for the body that a noun names: "the head of the clinic"; or none is named."""
    words = speaker.links[-1].name.lower().split() if speaker.links else []
    behind = set(words[words.index("of") + 1 :]) - {"the", "a"} if "of" in words else set()
    if not behind or not speaker.is_person:
        return True
    kinds = {kind for link in other.links for kind in BY_TYPE.get(link.type, frozenset())}
    return not behind.isdisjoint(name_words(other) | kinds)


def _is_alike(speaker: Speaker, other: Speaker) -> bool:
    """Say whether a noun may mean another: by a word of theirs, or as the head of the body that the other spoke for."""
    heads = speaker.group in HEADING and speaker.is_person and other.is_person and len(other.links) > 1
    return heads or bool(speaker.keys & other.keys)


def _is_thing(one: Heard) -> bool:
    """Say whether "it" can mean a speaker."""
    return not one.speaker.is_person and not one.speaker.is_plural


def _is_body(one: Heard) -> bool:
    """Say whether a speaker is known to be a body, and not "a sergeant"."""
    return _is_thing(one) and (one.speaker.is_named or one.speaker.is_definite or one.speaker.group is not None)


def _is_unnamed(speaker: Speaker) -> bool:
    """Say whether a speaker is known only by a noun for a person or a source."""
    return bool(speaker.links) and not speaker.is_named and (speaker.group == "source" or speaker.group in PERSONS)
