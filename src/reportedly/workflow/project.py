"""A project: a folder with ``reportedly.toml``, its database, and what can be done with it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import ExportError, UsageError
from reportedly.knowledge.scope import Scope
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Contradiction
from reportedly.records.judgement import Judgement
from reportedly.records.run import Failure
from reportedly.workflow.coder import PACKS
from reportedly.workflow.installed import FOLDER, InstalledGazetteer, describe, installed_in
from reportedly.workflow.tables import Claims, Events
from reportedly.workflow.wire import (
    EVENT_FORMATS,
    JUDGEMENTS,
    MAX_BYTES,
    choose_event_exporter,
    choose_exporter,
    open_store,
)

if TYPE_CHECKING:
    from reportedly.records.narrative import Answer, Narrative
    from reportedly.workflow.event import StoredEvent
    from reportedly.workflow.judgement_files import Imported
    from reportedly.workflow.link_tally import LinkTally
    from reportedly.workflow.review.ledger import Ledger
    from reportedly.workflow.review.lists.lists import Lists
    from reportedly.workflow.seen import Seen
    from reportedly.workflow.tally import Tally
    from reportedly.workflow.why import Why
    from reportedly.workflow.why_event import WhyEvent

FIELDS = ("what", "who", "whom", "where", "when", "how_many", "factuality")
"""The fields that events have."""
REVIEWED = "reviewed"
"""The folder of the project's own pack, which reviewers fill."""
MARK = "reportedly.toml"
"""The file that makes a folder a project."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The ``[project]`` table of reportedly.toml; ``scope`` says what counts as an event (knowledge/scope.py).

    ``encoder = false`` codes by rules alone. To ``packs`` come the gazetteers in the project's folder, and its
    own pack of what reviewers kept.
    ``reviewer`` is the pseudonym under which decisions are made where none is given.

    >>> Settings(name="syria").database
    'reportedly.sqlite'
    """

    name: str
    database: str = "reportedly.sqlite"
    packs: tuple[str, ...] = PACKS
    scope: Scope = "conflict"
    encoder: bool = True
    reviewer: str | None = None


class Project:
    """A folder with ``reportedly.toml`` and a database; a context manager that closes it."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder, self.settings = folder, settings

    @classmethod
    def open(cls, folder: Path) -> Project:
        """Open the project in a folder.

        Raises:
            UsageError: RPT-102 if there is no reportedly.toml, RPT-107 if it is damaged.
        """
        mark = folder / MARK
        if not mark.is_file():
            raise UsageError("RPT-102", where=str(folder))
        try:
            told = tomllib.loads(mark.read_text("utf-8"))
            settings = msgspec.convert(told.get("project", {}), Settings)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
            raise UsageError("RPT-107", where=str(mark), why=str(error)) from error
        packs = tuple(str(folder / name) if Path(name).name != name else name for name in settings.packs)
        gazetteers = tuple(str(pack.folder.absolute()) for pack in installed_in(folder / FOLDER))
        reviewed = (str((folder / REVIEWED).absolute()),) if (folder / REVIEWED / "pack.yaml").is_file() else ()
        return cls(folder, msgspec.structs.replace(settings, packs=(*packs, *gazetteers, *reviewed)))

    @classmethod
    def create(cls, folder: Path) -> Project:
        """Make a project in a folder, which is made where it is not there.

        Raises:
            UsageError: RPT-106 if it holds a project already.
            ExportError: RPT-601 if the folder cannot be written.
        """
        mark = folder / MARK
        if mark.exists():
            raise UsageError("RPT-106", where=str(mark))
        name = msgspec.json.encode(folder.resolve().name).decode("utf-8")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            mark.write_text(f"[project]\nname = {name}\n", "utf-8")
        except OSError as error:
            raise ExportError("RPT-601", where=str(mark), why=error.strerror or str(error)) from error
        return cls.open(folder)

    @classmethod
    def nearest(cls, start: Path) -> Project | None:
        """Open the project in this folder or the nearest one above it; None where there is none."""
        for folder in (start, *start.parents):
            if (folder / MARK).is_file():
                return cls.open(folder)
        return None

    @cached_property
    def store(self) -> Store:
        """The database, opened when first used."""
        return open_store(self.folder / self.settings.database)

    @cached_property
    def ledger(self) -> Ledger:
        """People's decisions, kept in memory between calls."""
        from reportedly.workflow.review.ledger import Ledger

        return Ledger()

    @property
    def seen(self) -> Seen:
        """Claims and documents as people see them now, without what is sealed."""
        from reportedly.workflow.seen import Seen

        with self.ledger.lock:
            return Seen(self.store, self.ledger.refresh(self.store.judgements))

    @property
    def claims(self) -> Claims:
        """All claims as people see them: with their decisions, without what is sealed."""
        return Claims(self.seen)

    @property
    def events(self) -> Events:
        """All events, as the last `link` and people's decisions left them, without what is sealed."""
        return Events(self.seen)

    @property
    def judgements(self) -> Iterator[Judgement]:
        """Everything that people decided, in its order; what was undone too. RPT-702 ends it where the chain does."""
        from reportedly.workflow.review.ledger import whole

        return whole(self.store.judgements)

    @property
    def standing(self) -> str | None:
        """How far the events are behind the claims and corrections, in a sentence or two; None where they are not."""
        from reportedly.workflow.standing import standing_of

        return standing_of(self.store, self.seen.decisions)

    @property
    def documents(self) -> Iterator[Document]:
        """All documents, in the order they came, without what is sealed."""
        return self.seen.documents()

    @property
    def gazetteers(self) -> tuple[InstalledGazetteer, ...]:
        """The gazetteers imported into the project, by name; a Project opened before an import codes without it."""
        return tuple(map(describe, installed_in(self.folder / FOLDER)))

    @property
    def failures(self) -> Iterator[Failure]:
        """All files and records that could not be read or coded."""
        return self.store.failures()

    def code(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        manifest: str | Path | None = None,
        outlet: str | None = None,
        published: str | None = None,
        columns: dict[str, str] | None = None,
        workers: int = 1,
        max_bytes: int = MAX_BYTES,
    ) -> Tally:
        """Code files, folders or globs into the project and return what became of them.

        The same bytes twice add nothing. More than one worker needs ``if __name__ == "__main__":`` in a script.
        """
        from reportedly.workflow.code import Source, code_project

        many = [paths] if isinstance(paths, str | Path) else paths
        source = Source(
            paths=tuple(str(Path(path).expanduser()) for path in many),
            manifest=Path(manifest).expanduser() if manifest else None,
            outlet=outlet,
            published=published,
            columns=columns or {},
            max_bytes=max_bytes,
        )
        return code_project(self, source, workers=workers)

    def link(
        self,
        *,
        policy: str | None = None,
        rule: str | None = None,
        afresh: bool = False,
        workers: int = 1,
        say: Callable[[str], None] | None = None,
    ) -> LinkTally:
        """Bring the events up to the documents, and return what there is now; only what changed is worked on.

        ``afresh`` works on everything, with the same result; ``say`` hears how far it is. More than one worker needs
        ``if __name__ == "__main__":`` in a script.

        ``policy`` (incident, acled-day, ucdp-ged, campaign) says what counts as one event, ``rule`` (range, majority,
        priority, latest) how a value is settled; both stay in force until others are named.

        Raises:
            UsageError: RPT-104 for an unknown policy or rule.
        """
        from reportedly.workflow.index import index_database
        from reportedly.workflow.link import link_store

        hear = say or (lambda news: None)
        tally = link_store(
            self.store, self.settings.packs, policy=policy, rule=rule, afresh=afresh, workers=workers, say=hear
        )
        index_database(self.folder / self.settings.database, self.settings.packs, hear)
        self._count_sources(hear)
        return tally

    def _count_sources(self, say: Callable[[str], None]) -> None:
        """Bring the counts of sources up to the claims and events."""
        from reportedly.knowledge.load import load_knowledge
        from reportedly.workflow.source_counts import count_sources

        knowledge = load_knowledge(self.settings.packs)
        count_sources(self.seen, knowledge.sources, knowledge.versions, say)

    @cached_property
    def lists(self) -> Lists:
        """What lists, map and timeline show of all events, by filter; kept in memory between calls."""
        from reportedly.workflow.review.lists.lists import Lists

        return Lists(self)

    def export(self, format: str, path: str | Path, *, quotes: bool = False, filter: str = "") -> int:
        """Write all claims, all events, or with ``judgements`` all decisions, to a file; return how many it holds.

        The words of documents stand in it only with ``quotes``; decisions are not written without. ``filter`` narrows
        events and claims to what the review page shows of it: ``country=SY&since=2017-01-01`` (see `Filter`).

        Raises:
            UsageError: RPT-104 for an unknown format, RPT-108 for a filter that makes no sense.
            ExportError: RPT-601 if the file cannot be written.
        """
        if format == JUDGEMENTS:
            from reportedly.workflow.judgement_files import write_judgements

            if filter:
                raise UsageError("RPT-104", where=f"filter={filter}", why="decisions are exported all or not at all")
            return write_judgements(self.store, Path(path).expanduser(), quotes=quotes)
        if filter:
            return self.lists.write(filter, format, Path(path).expanduser(), quotes=quotes)
        if format in EVENT_FORMATS:
            events = choose_event_exporter(format)
            return events.write(self.events, Path(path).expanduser(), behind=self.seen, quotes=quotes)
        return choose_exporter(format).write(self.claims, Path(path).expanduser(), quotes=quotes, texts=self.text)

    def import_judgements(self, path: str | Path) -> Imported:
        """Take the decisions of a file that another copy of this project wrote; return how many were new.

        `link` then makes the events under them.

        Raises:
            ReadError: RPT-206 or RPT-208 for a file that cannot be read.
            IntegrityError: RPT-702 for a chain that is broken.
            JudgementError: RPT-954 where this project was decided on otherwise.
        """
        from reportedly.workflow.judgement_files import import_judgements

        return import_judgements(self, Path(path).expanduser())

    def text(self, document_id: str) -> str | None:
        """Return a document's text, or None where it is not kept, or sealed."""
        document = self.seen.document(document_id)
        return document.text if document else None

    def claim(self, claim_id: str) -> Claim:
        """Return one claim.

        Raises:
            UsageError: RPT-103 if there is none of that id, or it is sealed.
        """
        claim = self.seen.claim(claim_id)
        if claim is None:
            raise UsageError("RPT-103", where=claim_id)
        return claim

    def event(self, event_id: str) -> StoredEvent:
        """Return one event; an id given out earlier means the event that now holds the claim it was named by.

        Raises:
            UsageError: RPT-103 if there is none.
        """
        from reportedly.workflow.event import find_event

        return find_event(event_id, self.seen, self.settings.packs)

    def contradictions(self, *, field: str | None = None) -> Iterator[tuple[str, Contradiction]]:
        """Yield what claims of one event cannot all be right about, each with the event's id; of all fields or one.

        Raises:
            UsageError: RPT-103 for a field that no event has.
        """
        if field is not None and field not in FIELDS:
            raise UsageError("RPT-103", where=field, why=f"fields of events are {', '.join(FIELDS)}")
        seen = self.seen
        return (each for each in self.store.events.contradictions(field) if seen.shows(each[0]))

    def find(self, text: str, *, limit: int = 5) -> Answer:
        """Find claims by what they tell, grouped by pattern: the earliest, echoes, origins and denials of each.

        Raises:
            UsageError: RPT-104 if the text holds no word to search for, or for a limit below 1.
            StoreError: RPT-501 if nothing has been coded yet.
        """
        from reportedly.workflow.find import find_in

        if limit < 1:
            raise UsageError("RPT-104", where=f"limit={limit}", why="at least 1")
        return find_in(self.folder / self.settings.database, self.settings.packs, text, limit=limit)

    @property
    def narratives(self) -> Iterator[Narrative]:
        """Every pattern of claims that is told again of other happenings or long after."""
        from reportedly.workflow.find import narratives_in

        return narratives_in(self.folder / self.settings.database, self.settings.packs)

    def why(self, id: str, field: str | None = None) -> Why | WhyEvent:
        """Explain a field's value: of a claim the words, rule, pack rows; of an event who tells what, and the rule.

        Without a field, why each claim is in an event.

        Raises:
            UsageError: RPT-103 for an unknown id or field.
        """
        if id.startswith("evt-"):
            return self.event(id).why(field)
        from reportedly.workflow.why import EXPLAINED, explain_field

        if field is None:
            raise UsageError("RPT-103", where="no field", why=f"fields are {', '.join(EXPLAINED)}")
        return explain_field(self.claim(id), field, self.settings.packs)

    def close(self) -> None:
        """Release the database."""
        if "store" in self.__dict__:
            self.store.close()
            del self.__dict__["store"]

    def __enter__(self) -> Project:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
