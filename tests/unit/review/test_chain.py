from msgspec.structs import replace

from reportedly.records.judgement import Judgement
from reportedly.review.chain import chained, verify_chain


def chain(number: int) -> list[Judgement]:
    found: list[Judgement] = []
    for n in range(number):
        told = Judgement(id="", target=f"clm-{n}", decision="accept", reviewer="kestrel", time="2018-06-30T00:00:00Z")
        found.append(chained(told, found[-1] if found else None))
    return found


def test_an_unchanged_chain_holds() -> None:
    assert verify_chain(chain(5)) is None


def test_a_chain_may_be_verified_from_the_middle() -> None:
    whole = chain(5)
    assert verify_chain(whole[3:], whole[2]) is None
    assert verify_chain(whole[3:]) is not None


def test_the_first_changed_line_is_named() -> None:
    whole = chain(5)
    whole[2] = replace(whole[2], reviewer="heron")
    whole[4] = replace(whole[4], reviewer="heron")
    broken = verify_chain(whole)
    assert broken is not None
    assert (broken.line, broken.why) == (3, "jdg-3 is not what was written")


def test_a_lost_line_shows_at_its_place() -> None:
    whole = chain(5)
    del whole[1]
    broken = verify_chain(whole)
    assert broken is not None
    assert broken.line == 2


def test_a_line_written_again_with_a_digest_of_its_own_breaks_the_next() -> None:
    whole = chain(3)
    whole[1] = chained(replace(whole[1], reviewer="heron"), whole[0])
    broken = verify_chain(whole)
    assert broken is not None
    assert broken.line == 3
