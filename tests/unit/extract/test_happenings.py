"""What bounds the grouping of tellings."""

import time

import reportedly as rp


def test_a_text_that_repeats_itself_costs_no_more_a_sentence_than_a_short_one() -> None:
    rp.code("The army shelled Saraqib.")
    begin = time.process_time()
    claims = rp.code("The army shelled Saraqib. " * 1000)
    assert (len(claims), time.process_time() - begin < 9) == (1, True)
