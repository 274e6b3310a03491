"""Claims made by hand, for rooms that handle claims without coding any."""

from __future__ import annotations

from typing import Any

from reportedly.records.claim import Claim, Extent, Factuality
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.document import Document, Origin, document_of
from reportedly.records.run import Failure, Run
from reportedly.records.source import SourceLink
from reportedly.records.span import Span, span_of
from reportedly.records.values import ActorRef, Count, DateRange, EventType, PlaceRef

TEXT = (
    "Shells hit Tal Rimal 🙂\r\n\r\nThe army <b>shelled</b> Tal Rimal on Monday, killing Salma Haddad and dozens of "
    "people, resident Yusuf Darwish told Demo Wire.\r\nقالت سلمى إن القصف استمر.\r\n"
)
SECRETS = ("Salma Haddad", "Yusuf Darwish", "Darwish", "Haddad-house", "salma.txt", "shelled", "dozens")
"""Words of the document that no shared file may hold without quotes."""


def span(words: str, text: str = TEXT) -> Span:
    """The first place where the words stand."""
    return span_of(text, text.index(words), text.index(words) + len(words))


def sample_document(text: str = TEXT, **told: Any) -> Document:
    """A Document read from a file whose name gives a person away."""
    origin = Origin(file=told.pop("file", "salma.txt"), sha256="ab" * 32, media_type="text/plain", charset="utf-8")
    return document_of(text, outlet="Demo Daily", published="2018-02-07", origin=origin, **told)


def sample_claim(id: str = "clm-1", document: Document | None = None, **changes: Any) -> Claim:
    """A claim with every field coded; ``changes`` replace fields."""
    document = document or sample_document()
    place = PlaceRef(place_id="gn:1", name="Tal Rimal", lat=35.2, lon=36.9, precision="settlement", radius_km=2.0,
                     admin1="Hama", country="SY")  # fmt: skip
    lost = PlaceRef(place_id=None, name="Haddad-house", precision="site")
    count = Count(kind="killed", of="people", low=24, high=99, approximate=True, words="dozens")
    fields: dict[str, Any] = {
        "id": id, "document_id": document.id, "file": document.origin.file,
        "published": coded("2018-02-07"), "sentence": Extent(start=27, end=120), "happening": "hap-1",
        "trigger": span("shelled"), "also": (span("Shells hit"),),
        "what": coded(EventType(acled="Shelling/artillery/missile attack", acled_type="Explosions/Remote violence",
                                plover="ASSAULT", mode="heavy-weapons", label="shelling"), "shelled"),
        "who": (coded(ActorRef(actor_id="act-sy-mil", name="Syrian Armed Forces", kind="state-forces"), "The army"),),
        "whom": (coded(ActorRef(actor_id=None, name="Salma Haddad", kind="person"), "Salma Haddad"),),
        "where": (coded(place, "Tal Rimal"), coded(lost)),
        "when": coded(DateRange(first="2018-02-05", last="2018-02-05", precision="day"), "on Monday"),
        "how_many": (coded(count, "dozens"),),
        "factuality": Factuality(value="asserted", rule="factuality.default@1"),
        "attribution": (
            SourceLink(source_id=None, name="Demo Daily", type="media_outlet"),
            SourceLink(source_id=None, name="Yusuf Darwish", type="named_person", words="resident Yusuf Darwish",
                       cue=span("told"), evidence=(span("Yusuf Darwish"),)),
            SourceLink(source_id=None, name="commander Darwish", type="official_military"),
            SourceLink(source_id="src-demo", name="Demo Wire", type="media_outlet"),
        ),
    }  # fmt: skip
    return Claim(**{**fields, **changes})


def coded(value: Any, words: str | None = None) -> Coded[Any]:
    """A value on its words."""
    return Coded(value=value, evidence=(span(words),) if words else (), rule="tests.sample@1")


def bare_claim(id: str = "clm-2", document: Document | None = None) -> Claim:
    """A claim with nothing coded but its event."""
    none = Uncoded(uncoded="absent", note="near Darwish")
    empty = {"who": none, "whom": none, "where": none, "when": none, "how_many": none, "published": none}
    return sample_claim(id, document, **empty)


def sample_run(id: str = "run-1") -> Run:
    """A Run."""
    return Run(id=id, version="0", model="m", packs={"core": "1"}, settings={}, counts={})


def sample_failure(file: str = "bad.txt", **changes: Any) -> Failure:
    """A file that is empty."""
    told = {"stage": "read", "code": "RPT-201", "message": "The file is empty", "remedy": "Fetch it again."}
    return Failure(file=file, **{**told, **changes})
