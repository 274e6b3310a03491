"""What bounds the grouping of tellings."""

import time

import reportedly as rp
from reportedly.records.coded import Coded


def test_a_text_that_repeats_itself_costs_no_more_a_sentence_than_a_short_one() -> None:
    rp.code("The army shelled Saraqib.")
    begin = time.process_time()
    claims = rp.code("The army shelled Saraqib. " * 1000)
    assert (len(claims), time.process_time() - begin < 9) == (1, True)


def test_the_dead_of_a_whole_war_belong_to_no_single_act() -> None:
    text = (
        "Jets bombed the market of Saraqib, killing nine people.\n\n"
        "More than 300,000 people have died and millions were uprooted since the war broke out."
    )
    labels = [claim.what.value.label for claim in rp.code(text) if isinstance(claim.what, Coded)]
    assert labels == ["air strike", "war toll"]
