from __future__ import annotations

from tests.unit.link.copies.texts import CLOSING, OTHER, STORY, printed

from reportedly.link.copies import find_copies
from reportedly.records.copy import Copy
from reportedly.records.document import Document

FIRST = printed(*STORY)


def only(*documents: Document) -> Copy:
    """The one copy there is."""
    (copy,) = find_copies(documents)
    return copy


def told(copy: Copy, document: Document) -> str:
    """The words of a document that its copy took over."""
    return " ".join(document.text[each.start : each.end] for each in copy.shared)


def test_a_trimmed_text_is_the_longer_one_over_again() -> None:
    copy = only(FIRST, printed(*STORY[:2], outlet="Two", day="2018-07-01"))
    assert (copy.kind, copy.original_id, copy.share) == ("whole", FIRST.id, 1.0)
    assert copy.share_of_original < 0.7
    assert copy.new == ()


def test_a_new_headline_and_byline_do_not_hide_a_copy() -> None:
    later = printed("Nine Dead in Tel Zahra", "By our own correspondent", *STORY, outlet="Two", day="2018-07-01")
    copy = only(FIRST, later)
    assert copy.kind == "whole"
    assert [later.text[each.start : each.end] for each in copy.new] == [
        "Nine Dead in Tel Zahra\n\nBy our own correspondent"
    ]


def test_reordered_paragraphs_are_a_copy() -> None:
    assert only(FIRST, printed(*reversed(STORY), outlet="Two", day="2018-07-01")).kind == "whole"


def test_a_lightly_edited_text_is_a_copy() -> None:
    edited = [text.replace("noon", "midday").replace("said", "told us").replace("four", "five") for text in STORY]
    assert only(FIRST, printed(*edited, outlet="Two", day="2018-07-01")).kind == "whole"


def test_passages_inside_a_text_of_ones_own_are_a_copy_in_part() -> None:
    later = printed(*OTHER, STORY[0], outlet="Two", day="2018-07-02")
    copy = only(FIRST, later)
    assert copy.kind == "part"
    assert told(copy, later) == STORY[0]
    assert copy.holds(len(later.text) - 40, len(later.text))
    assert not copy.holds(0, 40)


def test_one_quoted_sentence_is_no_copy() -> None:
    quote = STORY[1].split(". ")[0] + "."
    assert find_copies([FIRST, printed(*OTHER, quote, outlet="Two", day="2018-07-02")]) == ()


def test_the_earliest_day_is_the_original_and_an_unknown_day_comes_last() -> None:
    unknown = printed("Again.", *STORY, outlet="Three", day=None)
    late = printed("Once more.", *STORY, outlet="Two", day="2018-07-04")
    assert {copy.original_id for copy in find_copies([unknown, late, FIRST])} == {FIRST.id}
    assert only(unknown, late).original_id == late.id


def test_of_one_day_the_longer_text_is_the_original() -> None:
    cut = [printed(*STORY[:n], outlet=f"Outlet {n}") for n in (2, 3)]
    assert {copy.original_id for copy in find_copies([*cut, FIRST])} == {FIRST.id}


def test_a_dateline_orders_what_has_no_day() -> None:
    late = printed("TEL ZAHRA, July 5, 2018", *STORY, outlet="Two", day=None)
    early = printed("TEL ZAHRA, 1 July 2018", *STORY, outlet="Three", day=None)
    assert only(late, early).original_id == early.id


def test_a_chain_of_copies_leads_to_the_first() -> None:
    second = printed(STORY[0], STORY[1], OTHER[0], outlet="Two", day="2018-07-01")
    third = printed(STORY[1], OTHER[0], outlet="Three", day="2018-07-02")
    found = {copy.document_id: copy for copy in find_copies([third, second, FIRST]) if copy.kind == "whole"}
    assert found[second.id].original_id == found[third.id].original_id == FIRST.id
    assert (found[second.id].via, found[third.id].via) == (None, second.id)


def test_a_passage_belongs_to_one_original_only() -> None:
    base = printed(*OTHER, outlet="Two", day="2018-07-01")
    mixed = printed(STORY[0], STORY[1], OTHER[0], OTHER[1], outlet="Three", day="2018-07-03")
    copies = find_copies([FIRST, base, mixed])
    assert {copy.original_id for copy in copies} == {FIRST.id, base.id}
    held = [set(range(each.start, each.end)) for copy in copies for each in copy.shared]
    assert sum(map(len, held)) == len(set().union(*held))


def test_what_an_outlet_prints_below_all_its_reports_is_no_copy() -> None:
    own = [printed(*STORY, CLOSING, day="2018-06-01"), printed(*OTHER, CLOSING, day="2018-06-02")]
    assert len(find_copies(own)) == 1
    third = printed(
        "Snow cut the pass road for a fifth day and buses turned back at the toll house, where the keeper sold tea to "
        "those who waited and told them of the winter when the bridge was carried away. By the "
        "evening forty cars stood "
        "in a line, and a doctor walked from one to the next asking who was old and who was cold.",
        CLOSING,
        day="2018-06-03",
    )
    assert find_copies([*own, third]) == ()


def test_one_text_printed_again_and_again_by_one_outlet_stays_a_copy() -> None:
    again = [printed(*STORY, day=f"2018-07-0{n}") for n in range(1, 6)]
    assert len(find_copies([FIRST, *again])) == 5


def test_briefs_are_copies_where_they_are_alike_as_a_whole() -> None:
    brief = "Gunmen freed the mayor of Tel Zahra and two clerks on Sunday after the tribe's elders met."
    later = printed(brief, outlet="Two", day="2018-07-01")
    assert only(printed(brief), later).kind == "whole"
    assert find_copies([printed(brief, *OTHER), later]) == ()


def test_texts_without_words_are_no_copies() -> None:
    assert find_copies([printed(""), printed("", outlet="Two"), printed("Two words", outlet="Three")]) == ()
