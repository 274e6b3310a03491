"""Blind rounds: the same draw for the same seed, nothing of the machine's shown, and nobody sees another's values."""

import msgspec
import pytest
from tests.build import KNOWLEDGE, claims_of, document

from reportedly.errors import SafetyError, UsageError
from reportedly.records.blind import BlindRound
from reportedly.records.judgement import Judgement
from reportedly.store.sqlite import SqliteStore
from reportedly.workflow.review.blind_names import known_names
from reportedly.workflow.review.blind_results import accuracy_of, agreement_of
from reportedly.workflow.review.blind_work import BlindWork
from reportedly.workflow.review.history import history_of
from reportedly.workflow.review.views.rounds import BlindCode, NewRound, Settle

NOW = "2018-06-30T00:00:00Z"
TEXTS = tuple(
    f"The army shelled {town} on Wednesday, killing {n} civilians, the monitor said."
    for n, town in enumerate(("Saraqib", "Kafr Nabl", "Binnish", "Khan Shaykhun", "Ariha"), start=3)
)


@pytest.fixture
def store(tmp_path):
    kept = SqliteStore(tmp_path / "store")
    for text in TEXTS:
        told = {"published": "2018-06-30", "outlet": "Morning Wire"}
        kept.add(document(text, **told), claims_of(text, **told), "run-1")
    yield kept
    kept.close()


@pytest.fixture
def desks(store):
    return {name: BlindWork(store, name, lambda: NOW) for name in ("kestrel", "wren", "crow")}


def claims(store):
    return [claim.id for claim in store.claims()]


def start(desks, store, **told):
    asked = {"kind": "double", "name": "June", "reviewers": ("kestrel", "wren"), "share": 1.0} | told
    return desks["kestrel"].start(NewRound(**asked), claims(store))


def code_all(desk, blind, **values):
    while (item := desk.next(blind.id, KNOWLEDGE).item) is not None:
        desk.code(blind.id, BlindCode(item=item, values={"is_event": True} | values))


def test_the_same_claims_and_seed_draw_the_same_whatever_their_order(desks, store):
    ids = claims(store)
    one = desks["kestrel"].start(NewRound(kind="sample", name="one", share=0.6, seed=4), ids)
    two = desks["kestrel"].start(NewRound(kind="sample", name="two", share=0.6, seed=4), ids[::-1])
    assert desks["kestrel"].round(one.id).items == desks["kestrel"].round(two.id).items
    assert one.items == 3


def test_another_seed_draws_others(desks, store):
    drawn = {desks["kestrel"].round(start(desks, store, share=0.4, seed=seed).id).items for seed in range(8)}
    assert len(drawn) > 3


def test_a_coders_name_is_the_one_they_sign_in_with_however_its_accents_are_typed(desks, store):
    assert start(desks, store, reviewers=("Ame\u0301lie", "wren")).reviewers == ("Am\u00e9lie", "wren")


def test_the_very_same_round_is_refused(desks, store):
    start(desks, store)
    with pytest.raises(UsageError, match="RPT-104"):
        start(desks, store)


@pytest.mark.parametrize("told", [{"reviewers": ("wren",)}, {"share": 0.0}, {"share": 1.5}, {"most": 0}, {"name": " "}])
def test_a_round_that_cannot_be_is_refused(desks, store, told):
    with pytest.raises(UsageError, match="RPT-104"):
        start(desks, store, **told)


def test_what_is_handed_out_holds_nothing_that_the_machine_made_of_the_words(desks, store):
    blind = start(desks, store)
    item = desks["wren"].next(blind.id, KNOWLEDGE)
    claim = store.claim(item.item)
    shown = msgspec.to_builtins(item)
    assert "".join(piece["text"] for block in shown.pop("blocks") for piece in block["pieces"]) in TEXTS
    assert shown.pop("sentence")["text"] in TEXTS
    rest = msgspec.json.encode(shown).decode()
    what, place = claim.what.value, claim.where[0].value
    coded = [what.acled, what.plover, place.place_id, place.admin1, str(place.lat), claim.when.value.first]
    coded += [part for actor in (*claim.who, *claim.whom) for part in (actor.value.actor_id, actor.value.kind)]
    coded += [claim.attribution[-1].type, claim.how_many[0].value.kind + '"', claim.factuality.value, "score", "rule"]
    assert [word for word in coded if word and word in rest] == []


def test_marks_of_the_machine_are_not_in_the_text(desks, store):
    item = desks["wren"].next(start(desks, store).id, KNOWLEDGE)
    assert not any(piece.marks for block in item.blocks for piece in block.pieces)
    assert item.trigger.text == "shelled"


def test_who_is_no_coder_gets_nothing_and_saves_nothing(desks, store):
    blind = start(desks, store)
    with pytest.raises(SafetyError, match="RPT-801"):
        desks["crow"].next(blind.id, KNOWLEDGE)
    with pytest.raises(SafetyError, match="RPT-801"):
        desks["crow"].code(blind.id, BlindCode(item=claims(store)[0], values={}))


def test_a_sample_is_shared_out_and_nobody_codes_anothers_share(desks, store):
    blind = start(desks, store, kind="sample")
    first, second = desks["kestrel"].next(blind.id, KNOWLEDGE).item, desks["wren"].next(blind.id, KNOWLEDGE).item
    assert first != second
    assert blind.shares == {"kestrel": 3, "wren": 2}
    with pytest.raises(SafetyError, match="not yours"):
        desks["wren"].code(blind.id, BlindCode(item=first, values={}))


@pytest.mark.parametrize("values", [
    {"what": 3}, {"who": "SDF"}, {"where": [95.0, 36.0]}, {"when": ["2018-02-30", None]}, {"killed": [-1, 2]},
    {"factuality": "true"}, {"source": "blog"}, {"colour": "red"}, {"is_event": None}, "x", None,
])  # fmt: skip
def test_values_that_no_coder_can_mean_are_refused(desks, store, values):
    blind = start(desks, store)
    with pytest.raises(UsageError, match="RPT-104"):
        desks["wren"].code(blind.id, BlindCode(item=desks["wren"].next(blind.id, KNOWLEDGE).item, values=values))


def test_a_claim_coded_again_counts_once_with_the_later_values(desks, store):
    blind = start(desks, store)
    item = desks["wren"].next(blind.id, KNOWLEDGE).item
    for kind in ("Grenade", "Sexual violence"):
        desks["wren"].code(blind.id, BlindCode(item=item, values={"what": kind}))
    coded = desks["wren"].coded(desks["wren"].round(blind.id))
    assert [code.value["what"] for code in coded.codes.values()] == ["Sexual violence"]
    assert coded.done("wren") == 1


def test_agreement_is_hidden_until_both_have_finished(desks, store):
    blind, known = start(desks, store), known_names(KNOWLEDGE)
    code_all(desks["wren"], blind, what="Grenade")
    hidden = agreement_of(desks["kestrel"].coded(desks["kestrel"].round(blind.id)), store, known)
    assert hidden.is_hidden
    assert (hidden.fields, hidden.differences) == ((), ())
    assert "Grenade" not in msgspec.json.encode(hidden).decode()
    code_all(desks["kestrel"], blind, what="Sexual violence")
    told = agreement_of(desks["kestrel"].coded(desks["kestrel"].round(blind.id)), store, known)
    assert {(each.field, *each.values.values()) for each in told.differences} == {
        ("what", "Sexual violence", "Grenade")
    }
    assert all(field.alpha is None and field.note.startswith("n too small: 5") for field in told.fields[:2])


def test_nobody_sees_anothers_codings_in_the_history_before_all_have_finished(desks, store):
    blind = start(desks, store)
    code_all(desks["wren"], blind, what="Grenade")
    assert numbered(desks["wren"], store) == (5, [5, 4, 3, 2, 1])
    assert numbered(desks["kestrel"], store) == (0, [])
    code_all(desks["kestrel"], blind)
    assert numbered(desks["kestrel"], store) == (10, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1])


def test_pages_of_the_history_step_over_hidden_codings_and_count_none(desks, store):
    blind = start(desks, store)
    code_all(desks["wren"], blind)
    for target in ("clm-1", "clm-2", "clm-3"):
        store.judgements.add(Judgement(id="", target=target, decision="accept", reviewer="wren", time=NOW))
    assert numbered(desks["kestrel"], store, limit=2) == (3, [8, 7])
    assert numbered(desks["kestrel"], store, limit=2, offset=2) == (3, [6])
    assert numbered(desks["kestrel"], store, reviewer="wren") == (3, [8, 7, 6])


def numbered(desk, store, **asked):
    page = history_of(store, desk, **{"target": None, "reviewer": None, "offset": 0, "limit": 100} | asked)
    return page.total, [each.seq for each in page.judgements]


def test_what_was_coded_stays_once_all_have_finished(desks, store):
    blind = start(desks, store)
    item = desks["wren"].next(blind.id, KNOWLEDGE).item
    for name in ("wren", "kestrel"):
        desks[name].code(blind.id, BlindCode(item=item, values={}))
        code_all(desks[name], blind)
    with pytest.raises(SafetyError, match="stays"):
        desks["wren"].code(blind.id, BlindCode(item=item, values={}))


def test_nothing_is_settled_before_all_have_finished_and_then_it_is(desks, store):
    blind, known = start(desks, store), known_names(KNOWLEDGE)
    code_all(desks["wren"], blind, killed=[3, 3])
    item = desks["wren"].round(blind.id).items[0]
    settled = Settle(item=item, field="killed", value=[3, None], note="at least")
    with pytest.raises(SafetyError, match="RPT-801"):
        desks["kestrel"].settle(blind.id, settled)
    code_all(desks["kestrel"], blind, killed=[4, 4])
    desks["kestrel"].settle(blind.id, settled)
    differing = agreement_of(desks["wren"].coded(desks["wren"].round(blind.id)), store, known).differences
    assert [each.settled for each in differing if each.is_settled] == [[3, None]]
    assert len(differing) == 5


def test_two_names_of_one_actor_are_no_difference(desks, store):
    blind, known = start(desks, store), known_names(KNOWLEDGE)
    code_all(desks["wren"], blind, who=["SDF"])
    code_all(desks["kestrel"], blind, who=["Syrian Democratic Forces"])
    assert agreement_of(desks["wren"].coded(desks["wren"].round(blind.id)), store, known).differences == ()


def test_accuracy_counts_what_a_sample_told_and_says_when_it_is_too_little(desks, store):
    blind = start(desks, store, kind="sample")
    place = [35.86, 36.81]
    code_all(desks["wren"], blind, where=place, when=["2018-06-27", "2018-06-27"], killed=[1, 4], whom=None)
    panel = accuracy_of(desks["wren"], known_names(KNOWLEDGE))
    told = {field.field: field for field in panel.fields}
    assert (panel.sampled, panel.claims) == (2, 5)
    assert (told["is_event"].right, told["when"].right, told["whom"].right) == (2, 2, 0)
    assert told["where"].n == 2
    assert told["where"].right < 2
    assert all(field.share is None and field.note.startswith("n too small") for field in panel.fields)


def test_double_coding_counts_for_accuracy_only_once_all_have_finished(desks, store):
    blind, known = start(desks, store), known_names(KNOWLEDGE)
    code_all(desks["wren"], blind)
    assert accuracy_of(desks["wren"], known).sampled == 0
    code_all(desks["kestrel"], blind)
    assert accuracy_of(desks["wren"], known).sampled == 5


def test_where_no_event_is_seen_the_machine_is_wrong_about_that_alone(desks, store):
    blind = start(desks, store, kind="sample", reviewers=("wren",))
    code_all(desks["wren"], blind, is_event=False, what=None)
    told = {field.field: field for field in accuracy_of(desks["wren"], known_names(KNOWLEDGE)).fields}
    assert (told["is_event"].n, told["is_event"].right, told["what"].n) == (5, 0, 0)


def test_shares_are_told_with_their_interval_from_thirty_claims_on(tmp_path):
    with_many = SqliteStore(tmp_path / "many")
    for n in range(40):
        text = f"{TEXTS[0]} It was report {n} of that day."
        with_many.add(document(text), claims_of(text), "run-1")
    desk = BlindWork(with_many, "wren", lambda: NOW)
    blind = desk.start(NewRound(kind="sample", name="many", share=1.0), claims(with_many))
    code_all(desk, blind, what="Shelling/artillery/missile attack")
    told = {field.field: field for field in accuracy_of(desk, known_names(KNOWLEDGE)).fields}
    with_many.close()
    assert (told["what"].share, told["what"].n) == (1.0, 40)
    assert 0.9 < told["what"].low < told["what"].high == 1.0


def test_rounds_come_back_after_reopening(desks, store, tmp_path):
    blind = start(desks, store)
    again = SqliteStore(tmp_path / "store")
    assert again.rounds.rounds() == (desks["wren"].round(blind.id),)
    assert isinstance(again.rounds.rounds()[0], BlindRound)
    again.close()
