"""Writes the judgements of a project to a file, and takes those of a file into another copy of the project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import IntegrityError, JudgementError, ReadError, SafetyError
from reportedly.export.files import writing
from reportedly.link.policies.unit import claim_named_by
from reportedly.records.judgement import Judgement
from reportedly.review.chain import verify_chain
from reportedly.review.claims import NOTE
from reportedly.review.in_force import targets_of
from reportedly.workflow.review.decide import keeps, make_anew, touched_by
from reportedly.workflow.review.judged import Judged
from reportedly.workflow.review.ledger import Ledger, whole
from reportedly.workflow.review.notes import document_from_note
from reportedly.workflow.review.own_pack import write_own_pack
from reportedly.workflow.review.taken_in import check_taken_in
from reportedly.workflow.wire import JUDGEMENTS

if TYPE_CHECKING:
    from reportedly.ports import Store
    from reportedly.workflow.project import Project

_JUDGEMENT = msgspec.json.Decoder(Judgement)


def write_judgements(store: Store, path: Path, *, quotes: bool) -> int:
    """Write all judgements, one a line, in the order of their chain; return how many.

    Raises:
        IntegrityError: RPT-702 for a chain that is broken; nothing is written then.
        SafetyError: RPT-801 without ``quotes``: what people corrected holds words of documents and names.
        ExportError: RPT-601 if the file cannot be written.
    """
    if not quotes:
        raise SafetyError("RPT-801", where=JUDGEMENTS, why="decisions hold words of documents and names; say --quotes")
    total = 0
    with writing(path) as file:
        for total, judgement in enumerate(whole(store.judgements), start=1):  # noqa: B007 - the count is the result
            file.write(msgspec.json.encode(judgement) + b"\n")
    return total


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """How many decisions were new, and how many of these are about records that are not here: they wait for them."""

    new: int
    waiting: int = 0


def import_judgements(project: Project, path: Path) -> Imported:
    """Take the judgements of a file into a project; return how many were new. The same file again adds nothing.

    The file must go on from what the project has: a copy of one project, decided on in one place after the other. The
    events are as decided when this returns. An end of the chain that was lost here is put back.

    Raises:
        ReadError: RPT-208 if the file cannot be opened, RPT-206 for a damaged line.
        IntegrityError: RPT-702 naming the first line of the chain that is not what was written.
        JudgementError: RPT-954 where the project was decided on otherwise, RPT-951 for a decision that cannot be.
    """
    told = list(_read(path))
    broken = verify_chain(told)
    if broken is not None:
        raise IntegrityError("RPT-702", where=f"{path.name} line {broken.line}", why=broken.why)
    known = list(project.store.judgements.all())
    for mine, theirs in zip(known, told, strict=False):
        if mine.digest != theirs.digest:
            raise JudgementError("RPT-954", where=f"{path.name} line {theirs.seq}", why=f"here {mine.id} is another")
    new = told[len(known) :]
    for judgement in new:
        check_taken_in(judgement)
    for judgement in new:
        _keep_note(project.store, judgement)
    return Imported(new=len(new), waiting=_take(project, new))


def _take(project: Project, new: Sequence[Judgement]) -> int:
    """Put judgements at the end of the chain, and make the events anew that they touch, in one transaction.

    Returns how many are about nothing that is here.
    """
    ledger, touched = Ledger(), set[str]()
    with project.store.linking(is_durable=True) as session:
        ledger.refresh(session.judgements, is_whole=False)
        for judgement, kept in zip(new, session.judgements.extend(new), strict=True):
            assert kept.digest == judgement.digest, "a chain that holds goes on with the same digests"
            ledger.take(kept)
            touched |= set(touched_by(kept, ledger.decisions))
        ledger.refresh(session.judgements)
        make_anew(session, project, ledger, touched)
        waiting = _waiting(new, Judged(session, ledger.decisions))
    if any(keeps(judgement, ledger.decisions) for judgement in new):
        write_own_pack(project.folder, ledger.decisions)
    return waiting


def _waiting(new: Sequence[Judgement], judged: Judged) -> int:
    """Count the judgements that name a claim, document or event (by its first claim) which is not here."""
    named = {each.id: tuple(map(_record_of, targets_of(each))) for each in new}
    asked = sorted({id for ids in named.values() for id in ids})
    there = judged.claims(id for id in asked if id.startswith("clm-")).keys() | judged.gone
    there |= {document.id for document, _, _ in judged.session.documents(id for id in asked if id.startswith("doc-"))}
    return sum(any(not id.startswith("jdg-") and id not in there for id in ids) for ids in named.values())


def _record_of(target: str) -> str:
    """The record that must be here for a target to be found: of an event the claim that it is named by."""
    return claim_named_by(target) if target.startswith("evt-") else target


def _keep_note(store: Store, judgement: Judgement) -> None:
    """Make the document of a reviewer's note again, which the judgement holds."""
    if judgement.decision != "add" or judgement.note is None or store.has_document(judgement.target):
        return
    note = document_from_note(judgement.note.strip(), judgement.reviewer, judgement.value.get("published"))
    if note.id == judgement.target:
        store.add(note, (), NOTE)


def _read(path: Path) -> Iterator[Judgement]:
    """The judgements of a file."""
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise ReadError("RPT-208", where=str(path), why=error.strerror or str(error)) from error
    for number, line in enumerate(lines, start=1):
        if line:
            try:
                yield _JUDGEMENT.decode(line)
            except (msgspec.DecodeError, UnicodeError) as error:
                is_other = isinstance(error, msgspec.ValidationError)
                why = f"{error}; a newer version may have written it" if is_other else str(error)
                raise ReadError("RPT-206", where=f"{path.name} line {number}", why=why) from error
