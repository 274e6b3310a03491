"""One pattern of claims told again about changing happenings: who told it first, who echoed it, what moved."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

VariantField = Literal["number", "means", "people", "place", "actor", "day"]
NarrativeKind = Literal["narrative", "one-happening", "told-once"]


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """What the claims of a narrative share whatever their day and place: an act between two sides, or on a subject.

    ``key`` identifies it and is made of pack ids where there are any. ``who`` and ``whom`` are names, null where the
    claim tells no such side. ``motif`` is the subject that sets it apart from the acts of any war ("chemical",
    "hospital"), null where the act does so itself. A pattern that is not ``distinctive`` (an army shells its enemy)
    groups claims but makes no narrative.

    >>> Pattern(key="act-us|evacuation|act-isil|", who="United States", act="evacuation", whom="Islamic State").motif
    """

    key: str
    who: str | None
    act: str
    whom: str | None
    motif: str | None = None
    is_distinctive: bool = True

    def __str__(self) -> str:
        sides = f"{self.who or '–'} → {self.whom or '–'}: {self.act}"
        return f"{sides} ({self.motif})" if self.motif else sides


class Echo(msgspec.Struct, frozen=True, kw_only=True):
    """One claim of a narrative: which, in which Document, by which outlet, on which day, after whom, in what words.

    ``published`` is the day of publication (ISO 8601), null where nobody told it. ``chain`` are the names of the links,
    outlet first. ``copy_of`` is the Document whose text this one repeats.
    """

    claim_id: str
    document_id: str
    outlet: str | None
    published: str | None
    chain: tuple[str, ...]
    words: str
    factuality: str = "asserted"
    copy_of: str | None = None


class Variant(msgspec.Struct, frozen=True, kw_only=True):
    """One value that a field takes in a narrative, the day it was first told so, and the claims that tell it."""

    value: str
    first_day: str | None
    claim_ids: tuple[str, ...]


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """A field that takes several values in a narrative, in the order in which they were first told.

    ``of`` says what the numbers count ("killed civilians") or whose side the actors are on; null for other fields.
    """

    field: VariantField
    of: str | None = None
    values: tuple[Variant, ...]


class Reach(msgspec.Struct, frozen=True, kw_only=True):
    """How far a narrative has come at one outlet or on one side: Documents, and the day of the first."""

    name: str
    documents: int
    first_day: str | None


class Narrative(msgspec.Struct, frozen=True, kw_only=True):
    """Claims of one Pattern in the order they were published: the first, the echoes, the denials, what moved.

    ``id`` is made of the pattern, so that it stays as Documents come. ``kind`` tells a pattern told again
    (``narrative``) from several reports of one happening and from what one Document alone tells. ``first`` is the
    earliest claim of this corpus that does not deny, null where all do; it is not the origin of anything beyond the
    corpus. ``also`` are the other claims of the first's Document, ``echoes`` those of other Documents.
    ``origins`` are independent origins as everywhere (null where none can be told), ``unknown`` the claims
    whose independence cannot be told. ``sides`` are documented affiliations of the outlets. Nothing here says whether
    a narrative is true.

    >>> pattern = Pattern(key="a|b|c|", who="A", act="b", whom="C")
    >>> Narrative(id="nar-1", pattern=pattern, kind="told-once", first=None, documents=0, origins=None).echoes
    ()
    """

    id: str
    pattern: Pattern
    kind: NarrativeKind
    first: Echo | None
    also: tuple[Echo, ...] = ()
    echoes: tuple[Echo, ...] = ()
    denials: tuple[Echo, ...] = ()
    documents: int
    copies: int = 0
    origins: int | None
    origin_names: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    moved: tuple[Moved, ...] = ()
    outlets: tuple[Reach, ...] = ()
    sides: tuple[Reach, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the narrative as plain dicts, lists, strings and numbers."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """How one piece of a question was read: its words, its role, and what they were taken to mean.

    ``role``: who, whom, either (side), act, where, word.
    """

    words: str
    role: str
    meanings: tuple[str, ...] = ()


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Claims of one pattern that answer a question; ``score`` is the best one's share (0..1) of all that was asked."""

    score: float
    narrative: Narrative


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a corpus tells in answer to a question: claims that match, grouped by pattern, the best first.

    ``claims`` counts all that match. ``patterns`` counts the groups of the best of them, ``grouped`` claims in all;
    ``findings`` are the first of these groups. ``is_whole``: the best claim matches the question, not only parts of it.
    ``left_out`` are words of the question that were too many to be read. ``corpus`` is how many claims were searched.

    >>> Answer(question="?", read=(), corpus=0).findings
    ()
    """

    question: str
    read: tuple[Read, ...]
    findings: tuple[Finding, ...] = ()
    patterns: int = 0
    claims: int = 0
    grouped: int = 0
    is_whole: bool = False
    left_out: int = 0
    corpus: int
