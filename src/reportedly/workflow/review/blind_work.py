"""Starts blind rounds, hands out claims without the machine's values, and checks what coders save."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from unicodedata import normalize

import msgspec

from reportedly import __version__
from reportedly.errors import SafetyError, UsageError
from reportedly.evaluate.coded_fields import FIELDS
from reportedly.evaluate.codes import codes_of
from reportedly.knowledge.load import Knowledge
from reportedly.ports import Store
from reportedly.records.blind import BlindRound, Hidden
from reportedly.records.judgement import Judgement
from reportedly.review.blind import Coded
from reportedly.review.sampling import draw
from reportedly.workflow.review.evidence.pieces import cut_blocks
from reportedly.workflow.review.views.details import Words
from reportedly.workflow.review.views.rounds import BlindCode, BlindItem, NewRound, Round, Settle

NAMES = tuple(field.name for field in FIELDS)
Ids = Sequence[str]


class BlindWork:
    """The blind rounds of a project as one reviewer may see them.

    ``shown_of`` leaves sealed claims out of some, by their ids: what is sealed after the draw is not handed out.
    """

    def __init__(
        self, store: Store, reviewer: str, clock: Callable[[], str], shown_of: Callable[[Ids], Ids] = tuple
    ) -> None:
        self.store, self.reviewer, self.clock, self.shown_of = store, reviewer, clock, shown_of

    def rounds(self) -> tuple[Round, ...]:
        """Return all rounds with how far everybody is, the latest first."""
        return tuple(shown(self.coded(blind)) for blind in reversed(self.store.rounds.rounds()))

    def round(self, round_id: str) -> BlindRound:
        """Return one round.

        Raises:
            UsageError: RPT-103 for an id that no round has.
        """
        found = next((blind for blind in self.store.rounds.rounds() if blind.id == round_id), None)
        if found is None:
            raise UsageError("RPT-103", where=round_id, why="no blind round has this id")
        return found

    def coded(self, blind: BlindRound) -> Coded:
        """Return the codings of a round that are in force."""
        sealed = set(blind.items) - set(self.shown_of(blind.items))
        return Coded(blind, judgements_of(self.store, blind.id), sealed)

    def start(self, asked: NewRound, claim_ids: Iterable[str]) -> Round:
        """Draw claims for a round and keep it.

        Raises:
            UsageError: RPT-104 where it asks for what cannot be: two coders at least for double coding, a share from 0
                to 1, claims to draw from, and no round of the very same definition.
        """
        names = (normalize("NFC", name).strip() for name in asked.reviewers)
        reviewers = tuple(dict.fromkeys(name for name in names if name)) or (self.reviewer,)
        _check_asked(asked, reviewers)
        items = draw(claim_ids, share=asked.share, most=asked.most, seed=asked.seed)
        if not items:
            raise UsageError("RPT-104", where=asked.filter, why="the filter lets no claim through")
        blind = BlindRound(
            id=_id_of(asked, reviewers, items), kind=asked.kind, name=asked.name.strip(), reviewers=reviewers,
            share=asked.share, most=asked.most, seed=asked.seed, filter=asked.filter, items=items,
            by=self.reviewer, time=self.clock(),
        )  # fmt: skip
        if any(kept.id == blind.id for kept in self.store.rounds.rounds()):
            raise UsageError("RPT-104", where=asked.name, why="this very round was started before; choose another seed")
        self.store.rounds.add(blind)
        return shown(self.coded(blind))

    def next(self, round_id: str, knowledge: Knowledge) -> BlindItem:
        """Hand out the next claim of a round: its words and its text, nothing that the machine made of them.

        Raises:
            SafetyError: RPT-801 for who is no coder of the round.
        """
        blind = self.round(round_id)
        self._check_coder(blind)
        coded = self.coded(blind)
        done, items, item = coded.done(self.reviewer), len(coded.items_of(self.reviewer)), coded.next(self.reviewer)
        if item is None:
            return BlindItem(round=blind.id, item=None, done=done, items=items)
        return _bare(self.store, item, knowledge, BlindItem(round=blind.id, item=item, done=done, items=items))

    def code(self, round_id: str, code: BlindCode) -> Judgement:
        """Keep a coder's values; a claim may be coded again until all have finished.

        Raises:
            SafetyError: RPT-801 for a claim that is not this coder's, or of a round that all have finished.
            UsageError: RPT-104 for values that cannot be.
        """
        blind = self.round(round_id)
        self._check_coder(blind)
        coded = self.coded(blind)
        if code.item not in coded.items_of(self.reviewer):
            why = "it was sealed" if code.item in coded.sealed else "this claim is not yours to code in this round"
            raise SafetyError("RPT-801", where=code.item, why=why)
        if coded.is_finished:
            raise SafetyError("RPT-801", where=blind.name, why="all have finished, and what they coded stays")
        _check_values(code.values)
        return self._keep(
            target=code.item, decision="code", value=code.values, note=code.note, round=blind.id, codebook=__version__
        )

    def settle(self, round_id: str, settled: Settle) -> Judgement:
        """Keep what was settled on a field on which coders differ, once it is checked (`check_settled`)."""
        self.check_settled(round_id, settled)
        return self._keep(
            target=settled.item, decision="settle", field=settled.field, value=settled.value, note=settled.note,
            round=round_id, codebook=__version__,
        )  # fmt: skip

    def check_settled(self, round_id: str, settled: Settle) -> None:
        """Refuse what cannot be settled.

        Raises:
            SafetyError: RPT-801 before all have finished.
            UsageError: RPT-103 for a claim or field that is not of the round, RPT-104 for a value that cannot be.
        """
        blind = self.round(round_id)
        coded = self.coded(blind)
        if not coded.is_finished:
            raise SafetyError("RPT-801", where=blind.name, why="nothing is settled before all coders have finished")
        if settled.item not in coded.items or settled.field not in NAMES:
            raise UsageError("RPT-103", where=f"{settled.item} {settled.field}", why="not of this round")
        _check_values({settled.field: settled.value})

    def hidden(self) -> Hidden:
        """Tell what this reviewer may not see: others' values for rounds that are still being coded."""
        is_open = (blind.id for blind in self.store.rounds.rounds() if not self.coded(blind).is_finished)
        return Hidden(rounds=tuple(is_open), coder=self.reviewer)

    def _keep(self, **told: Any) -> Judgement:
        """Put a judgement of this reviewer's, which changes no record, at the end of the chain."""
        return self.store.judgements.add(Judgement(id="", reviewer=self.reviewer, time=self.clock(), **told))

    def _check_coder(self, blind: BlindRound) -> None:
        """Let through who codes for a round."""
        if self.reviewer not in blind.reviewers:
            raise SafetyError("RPT-801", where=blind.name, why=f"{self.reviewer} is no coder of this round")


def judgements_of(store: Store, round_id: str) -> tuple[Judgement, ...]:
    """Read the codings and settlements of a round, and what takes any of them back."""
    return tuple(store.judgements.in_round(round_id))


def shown(coded: Coded) -> Round:
    """Show a round: its definition and who is how far, nobody's values."""
    blind = coded.round
    return Round(
        id=blind.id, kind=blind.kind, name=blind.name, reviewers=blind.reviewers, seed=blind.seed, filter=blind.filter,
        items=len(coded.items), codes={name: coded.done(name) for name in blind.reviewers},
        is_open=not coded.is_finished, shares={name: len(coded.items_of(name)) for name in blind.reviewers},
        settled=len(coded.settled), by=blind.by, time=blind.time,
    )  # fmt: skip


def _bare(store: Store, item: str, knowledge: Knowledge, bare: BlindItem) -> BlindItem:
    """Fill in a claim's words and text; of the document only what was told of it from outside."""
    claim = store.claim(item)
    document = store.document(claim.document_id) if claim else None
    if claim is None or document is None:
        raise UsageError("RPT-103", where=item, why="the claim was coded anew under another id; start another round")
    start, end = claim.sentence.start, claim.sentence.end
    trigger = Words(start=claim.trigger.start, end=claim.trigger.end, text=claim.trigger.text)
    return msgspec.structs.replace(
        bare, trigger=trigger, sentence=Words(start=start, end=end, text=document.text[start:end]),
        blocks=cut_blocks(document.text, knowledge.layout.blocks, ()),
        published=document.published, outlet=document.outlet,
    )  # fmt: skip


def _check_values(values: object) -> None:
    """Refuse values that no coder can mean, naming the field."""
    try:
        codes_of(values)
    except msgspec.ValidationError as error:
        raise UsageError("RPT-104", where="values", why=str(error)) from error


def _check_asked(asked: NewRound, reviewers: Sequence[str]) -> None:
    """Refuse a round that cannot be."""
    if asked.kind == "double" and len(reviewers) < 2:
        raise UsageError("RPT-104", where="reviewers", why="coding apart takes two coders at least")
    if not asked.name.strip():
        raise UsageError("RPT-104", where="name", why="a round needs a name")
    if not 0 < asked.share <= 1 or asked.most < 1:
        raise UsageError("RPT-104", where="share", why="a share is more than 0 and at most 1, of one claim at least")


def _id_of(asked: NewRound, reviewers: Sequence[str], items: Sequence[str]) -> str:
    """Name a round by what defines it."""
    defined = (asked.kind, asked.name.strip(), *reviewers, str(asked.seed), asked.filter, *items)
    return "rnd-" + hashlib.sha256("\x1f".join(defined).encode()).hexdigest()[:12]
