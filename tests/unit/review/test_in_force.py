"""Which decisions stand: the last word on each thing, without what was taken back and what belongs to rounds."""

from typing import Any

from reportedly.records.judgement import Judgement
from reportedly.review.in_force import Decisions


def judgement(seq: int, decision: Any = "accept", target: str = "clm-1", **told: Any) -> Judgement:
    return Judgement(
        id=f"jdg-{seq}", seq=seq, target=target, decision=decision, **{"reviewer": "k", "time": "t"} | told
    )


def taken_back(seq: int, of: int, **told: Any) -> Judgement:
    return judgement(seq, "retract", f"jdg-{of}", retracts=f"jdg-{of}", **told)


def test_what_was_taken_back_is_not_in_force_until_that_is_taken_back() -> None:
    decisions = Decisions([judgement(1), taken_back(2, 1)])
    assert decisions.of("clm-1") == ()
    decisions.add(taken_back(3, 2))
    assert [each.seq for each in decisions.of("clm-1")] == [1]


def test_what_is_taken_back_over_and_over_stands_as_the_last_says_however_long_the_chain() -> None:
    decisions = Decisions([judgement(1)])
    for seq in range(2, 3002):
        decisions.add(taken_back(seq, seq - 1))
        assert decisions.is_in_force("jdg-1") == (seq % 2 == 1)
        assert decisions.undoable("k") == seq % 2
    assert [each.seq for each in decisions.of("clm-1")] == [1]


def test_a_version_rises_with_every_decision_and_with_every_undoing() -> None:
    decisions = Decisions([judgement(1), judgement(2, target="clm-2"), taken_back(3, 1)])
    assert [decisions.version(name) for name in ("clm-1", "clm-2", "clm-3")] == [3, 2, 0]


def test_a_merge_is_about_every_event_that_it_names() -> None:
    decisions = Decisions([judgement(1, "merge", "evt-1", value={"with": ["evt-2"]})])
    assert (decisions.version("evt-1"), decisions.version("evt-2")) == (1, 1)


def test_codes_of_blind_rounds_change_no_record_and_are_not_undone() -> None:
    decisions = Decisions([judgement(1, "code", round="rnd-1"), judgement(2, "accept", round="rnd-1")])
    assert (decisions.of("clm-1"), decisions.version("clm-1"), decisions.undoable("k")) == ((), 0, 0)


def test_a_seal_is_lifted_by_a_later_false() -> None:
    decisions = Decisions([judgement(1, "seal", value="a child")])
    assert decisions.holds("clm-1", "seal")
    decisions.add(judgement(2, "seal", value=False))
    assert not decisions.holds("clm-1", "seal")


def test_claims_count_as_accepted_with_their_event_until_it_is_rejected() -> None:
    decisions = Decisions([judgement(1, "accept", "evt-1", before={"claim_ids": ["clm-1"]})])
    assert [each.seq for each in decisions.accepting("clm-1")] == [1]
    decisions.add(judgement(2, "reject", "evt-1"))
    assert decisions.accepting("clm-1") == ()


def test_decisions_of_others_are_not_ones_own_to_undo() -> None:
    decisions = Decisions([judgement(1), judgement(2, reviewer="wren")])
    found = decisions.to_undo("k")
    assert found is not None
    assert found.seq == 1
    assert decisions.to_redo("k") is None
