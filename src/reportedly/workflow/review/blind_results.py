"""What comes of blind rounds: agreement and differences once all have finished, and the machine's accuracy here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reportedly.evaluate.agreement import ENOUGH, TOO_SMALL, Alpha
from reportedly.evaluate.blind import Checked, agreements, check_machine, differences
from reportedly.evaluate.coded_fields import FIELDS, CodedField, Known, comparable
from reportedly.evaluate.codes import Codes, codes_of
from reportedly.evaluate.metrics import wilson_interval
from reportedly.ports import Store
from reportedly.records.claim import Claim
from reportedly.records.judgement import Judgement
from reportedly.review.blind import Coded
from reportedly.workflow.review.blind_work import BlindWork, shown
from reportedly.workflow.review.views.rounds import (
    AccuracyPanel,
    AgreementView,
    Difference,
    FieldAccuracy,
    FieldAgreement,
)


def agreement_of(coded: Coded, store: Store, known: Known) -> AgreementView:
    """Show how far the coders of a round agree and where they differ; nothing before all have finished."""
    if not coded.is_finished:
        return AgreementView(round=shown(coded), fields=(), differences=(), is_hidden=True)
    items = {item: _by_coder(coded.of(item)) for item in coded.items}
    alphas = agreements(tuple(items.values()), known)
    return AgreementView(
        round=shown(coded),
        fields=tuple(_field_agreement(field, alphas[field.name]) for field in FIELDS),
        differences=tuple(_differences(coded, items, store, known)),
        is_hidden=False,
    )


def accuracy_of(work: BlindWork, known: Known) -> AccuracyPanel:
    """Compare the machine with what people coded without its values.

    A sample counts with every claim that is coded, double coding once all have finished, with what the coders agree on
    or was settled. A claim that was drawn twice counts once, by its latest round.
    """
    rounds = tuple(work.coded(blind) for blind in work.store.rounds.rounds())
    codes: dict[str, Codes] = {}
    unsettled: dict[str, int] = {}
    for coded in rounds:
        for item, agreed, open_fields in _gold(coded, known):
            codes[item], unsettled[item] = agreed, open_fields
    claims = work.store.evidence.claims(codes)
    pairs = [(claim, codes[claim_id]) for claim_id, claim in claims.items()]
    return AccuracyPanel(
        rounds=tuple(map(shown, rounds)),
        fields=tuple(map(_accuracy, check_machine(pairs, known))),
        sampled=len(pairs),
        claims=work.store.count("claims"),
        unsettled=sum(unsettled.values()),
    )


def _by_coder(codings: Iterable[Judgement]) -> dict[str, Codes]:
    """The values of each coder of one claim."""
    return {each.reviewer: codes_of(each.value) for each in codings}


def _field_agreement(field: CodedField, found: Alpha) -> FieldAgreement:
    """Show one field's alpha; no figure below ENOUGH items."""
    if found.n < ENOUGH:
        note = f"{TOO_SMALL}: {found.n} of the {ENOUGH} claims coded twice that it takes"
        return FieldAgreement(
            field=field.name, metric=field.metric, alpha=None, low=None, high=None, n=found.n, note=note
        )
    note = "" if found.alpha is not None else "undefined: every coder gave one value throughout"
    return FieldAgreement(
        field=field.name, metric=field.metric, alpha=found.alpha, low=found.low, high=found.high, n=found.n, note=note
    )


def _differences(
    coded: Coded, items: Mapping[str, Mapping[str, Codes]], store: Store, known: Known
) -> Iterator[Difference]:
    """Show every field on which coders differ, with each one's value as it was saved."""
    found = differences(items, known)
    claims = store.evidence.claims({each.item for each in found})
    for each in found:
        settled = coded.settled.get((each.item, each.field))
        told = {code.reviewer: code.value[each.field] for code in coded.of(each.item) if each.field in code.value}
        yield Difference(
            item=each.item, field=each.field, values=told, settled=settled and settled.value,
            is_settled=settled is not None, sentence=_sentence(claims.get(each.item), store),
        )  # fmt: skip


def _sentence(claim: Claim | None, store: Store) -> str:
    """The words of a claim's sentence."""
    document = claim and store.document(claim.document_id)
    return document.text[claim.sentence.start : claim.sentence.end] if claim and document else ""


def _gold(coded: Coded, known: Known) -> Iterator[tuple[str, Codes, int]]:
    """The codings of a round that the machine is held against, and how many values of each are left out."""
    if coded.round.kind == "double" and not coded.is_finished:
        return
    for item in coded.items:
        by_coder = _by_coder(coded.of(item))
        if by_coder:
            open_fields = [each for each in differences({item: by_coder}, known) if each not in coded.settled]
            yield item, _agreed(item, by_coder, coded, known), len(open_fields)


def _agreed(item: str, by_coder: Mapping[str, Codes], coded: Coded, known: Known) -> Codes:
    """What the coders of one claim agree on, and what was settled; a field on which they differ is not coded."""
    values: dict[str, Any] = {}
    for field in FIELDS:
        told = {comparable(codes, field.name, known) for codes in by_coder.values()}
        settled = coded.settled.get((item, field.name))
        if settled is not None:
            values[field.name] = getattr(codes_of({field.name: settled.value}), field.name)
        elif len(told) == 1:
            values[field.name] = getattr(next(iter(by_coder.values())), field.name)
    return Codes(**values)


def _accuracy(found: Checked) -> FieldAccuracy:
    """Show one field; no figure below ENOUGH claims."""
    right = next(field.right for field in FIELDS if field.name == found.field)
    if found.n < ENOUGH:
        note = f"{TOO_SMALL}: {found.n} of the {ENOUGH} claims that it takes"
        return FieldAccuracy(
            field=found.field, n=found.n, right=found.right, share=None, low=None, high=None, note=note
        )
    low, high = wilson_interval(found.right, found.n)
    return FieldAccuracy(
        field=found.field, n=found.n, right=found.right, share=round(found.right / found.n, 4), low=round(low, 4),
        high=round(high, 4), note=f"right: {right}",
    )  # fmt: skip
