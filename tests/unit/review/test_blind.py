"""Rounds: claims are drawn by lot, shared out evenly, and a coding taken back is to be made again."""

from reportedly.records.blind import BlindRound
from reportedly.records.judgement import Judgement
from reportedly.review.blind import Coded, items_of
from reportedly.review.sampling import draw

NOW = "2018-06-30T00:00:00Z"
IDS = tuple(f"clm-{n}" for n in range(1000))


def blind(**told):
    defined = {"id": "rnd-1", "kind": "double", "name": "June", "reviewers": ("kestrel", "wren"), "items": ("clm-1",)}
    return BlindRound(**defined | told, by="wren", time=NOW)


def judgement(seq, decision="code", reviewer="wren", **told):
    rest = {"target": "clm-1", "round": "rnd-1"} | told
    return Judgement(id=f"jdg-{seq}", seq=seq, decision=decision, reviewer=reviewer, time=NOW, **rest)


def test_a_draw_holds_the_share_asked_for_and_no_more_than_the_most():
    assert len(draw(IDS, share=0.05, most=200, seed=0)) == 50
    assert len(draw(IDS, share=0.5, most=200, seed=0)) == 200
    assert len(draw(IDS[:3], share=0.01, most=200, seed=0)) == 1
    assert draw((), share=1.0, most=1, seed=0) == ()


def test_claims_that_join_later_put_nobody_else_out_of_order():
    before, after = draw(IDS[:900], share=1.0, most=900, seed=3), draw(IDS, share=1.0, most=1000, seed=3)
    kept = set(before)
    assert tuple(claim for claim in after if claim in kept) == before


def test_a_draw_leans_to_no_part_of_the_claims():
    drawn = [int(claim[4:]) for claim in draw(IDS, share=0.2, most=1000, seed=1)]
    assert 420 < sum(drawn) / len(drawn) < 580


def test_a_sample_is_shared_out_whole_and_once():
    sample = blind(kind="sample", items=IDS[:7])
    shares = [items_of(sample, name) for name in sample.reviewers]
    assert sorted(shares[0] + shares[1]) == sorted(IDS[:7])


def test_a_coding_taken_back_is_to_be_made_again():
    codes = [judgement(1), judgement(2, "retract", target="jdg-1", retracts="jdg-1")]
    assert Coded(blind(), codes[:1]).next("wren") is None
    assert Coded(blind(), codes).next("wren") == "clm-1"


def test_taking_back_what_was_taken_back_puts_it_in_force():
    codes = [judgement(1), judgement(2, "retract", retracts="jdg-1"), judgement(3, "retract", retracts="jdg-2")]
    assert Coded(blind(), codes).next("wren") is None


def test_codes_of_another_round_or_of_no_coder_count_for_nothing():
    codes = [judgement(1, round="rnd-2"), judgement(2, reviewer="crow")]
    assert Coded(blind(), codes).codes == {}


def test_a_round_is_open_until_every_coder_has_coded_every_claim():
    assert not Coded(blind(), [judgement(1)]).is_finished
    assert Coded(blind(), [judgement(1), judgement(2, reviewer="kestrel")]).is_finished


def test_a_claim_that_was_sealed_is_nobodys_to_code_and_shifts_no_share():
    sample = blind(kind="sample", items=IDS[:4])
    coded = Coded(sample, [judgement(1, target=IDS[0], reviewer="kestrel")], sealed=IDS[:2])
    assert (coded.items, coded.codes) == (IDS[2:4], {})
    assert (coded.items_of("kestrel"), coded.next("wren")) == ((IDS[2],), IDS[3])
