"""How a text falls into blocks."""

import pytest
from tests.build import KNOWLEDGE

from reportedly.text.blocks import find_blocks

CUES = KNOWLEDGE.layout.blocks


def kinds(text: str) -> list[str]:
    return [block.kind for block in find_blocks(text, CUES)]


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in find_blocks(text, CUES)]


def test_headline_dateline_and_paragraphs():
    text = "Army Enters Border Town\n\nBEIRUT (Reuters) - The army entered the town.\n\nTwo men died."
    assert kinds(text) == ["headline", "dateline", "paragraph", "paragraph"]


def test_a_lone_sentence_is_a_paragraph():
    assert kinds("The army shelled the village on Monday.") == ["paragraph"]


def test_a_first_sentence_with_a_stop_is_no_headline():
    assert kinds("The army shelled the village on Monday.\n\nTwo people died there.") == ["paragraph", "paragraph"]


def test_date_and_repeated_title_are_cut_from_a_one_line_body():
    text = "Shells hit old market\n\nWed 04 Jan 2017 Shells hit old market. Three people died on Tuesday a medic said."
    assert blocks(text)[1:] == [
        ("dateline", "Wed 04 Jan 2017"),
        ("headline", "Shells hit old market"),
        ("paragraph", "Three people died on Tuesday a medic said."),
    ]


def test_summary_and_wire_dateline_in_one_line_part():
    text = (
        "Jets strike depot\n\n04.01.2017Get short URL 0 13 Jets struck a depot. MOSCOW (Sputnik) The jets came at noon."
    )
    assert [kind for kind, _ in blocks(text)] == [
        "headline",
        "dateline",
        "chrome",
        "paragraph",
        "dateline",
        "paragraph",
    ]


def test_caption_glued_to_the_start_ends_with_its_credit():
    text = (
        "Raids go on\n\nLast updated at Jan 042017 Smoke rises above a hill (AFP photo) BEIRUT Raids went on overnight."
    )
    assert [kind for kind, _ in blocks(text)] == ["headline", "dateline", "caption", "dateline", "paragraph"]


def test_a_sentence_that_begins_with_a_label_word_keeps_it():
    text = "Eleven die in raid\n\nPublished January 4 2017 At least eleven people died."
    assert blocks(text)[-1] == ("paragraph", "At least eleven people died.")


def test_place_heads_open_sections():
    text = "Army Advances on Fronts\n\nIt moved.\n\nHama\n\nIt took a hill.\n\nHoms and Idlib:\n\nIt took a town."
    assert [(b.kind, b.section) for b in find_blocks(text, CUES)][2:] == [
        ("section-head", 1),
        ("paragraph", 1),
        ("section-head", 2),
        ("paragraph", 2),
    ]


def test_a_wider_gap_opens_a_section():
    text = "Army Advances on All Fronts\n\nIt took a hill.\n\nIt took a town.\n\n\nFar away, two men died.\n\nOne fled."
    assert [b.section for b in find_blocks(text, CUES)] == [0, 0, 0, 1, 1]


def test_headline_with_dateline_after_a_body_opens_an_article():
    text = "Army Takes Key Hill\n\nHe left.\n\nConvoy Reaches Northern Front\n\nTEHRAN (FNA)- A convoy came."
    assert [(b.kind, b.article) for b in find_blocks(text, CUES)][2:] == [
        ("headline", 1),
        ("dateline", 1),
        ("paragraph", 1),
    ]


def test_headline_between_paragraphs_is_related():
    text = "Army Takes Key Hill\n\nIt took a hill.\n\nRebels Lose Last Pocket Near Capital\n\nIt went on to the town."
    assert kinds(text) == ["headline", "paragraph", "related-headline", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Back to top button",
        "Adblock Detected",
        "Share 12",
        "Home | News | World | Sport",
        "12/05/2018 (26) 11/05/2018 (33) 10/05/2018 (38) Total: 140",
        "© 2018 Demo Gazette",
    ],
)
def test_page_chrome(line):
    assert kinds(f"Army Takes Key Hill\n\nIt took a hill.\n\n{line}")[-1] == "chrome"


def test_a_paragraph_that_names_a_date_stays_a_paragraph():
    assert kinds("Army Takes Key Hill\n\nOn 12 May 2018 the army took a hill.") == ["headline", "paragraph"]


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "The army shelled the villages to the north of the town for a third day\n"
        "on Monday, and residents said that at least nine people had been\nwounded in the market.\n"
    )
    assert kinds(text) == ["paragraph"]


def test_headlines_one_below_the_other_are_not_joined():
    heads = "Army Enters Border Town From Three Sides at Dawn\nRebels Leave Last Suburb of Capital in Green Buses\n"
    text = f"It took a hill.\n\n{heads}"
    assert kinds(text)[1:] == ["related-headline", "related-headline"]


@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n", "\r\r"])
def test_line_ends_do_not_matter(end):
    parts = ["Army Takes Key Hill", "The army took a hill\u00a0😀 near Tal é.", "قصف الجيش البلدة."]
    assert [words for _, words in blocks(end.join(parts))] == parts


def test_outlet_after_the_headline_is_chrome():
    assert blocks("Army Takes Key Hill | Demo Times\n\nIt took a hill.")[:2] == [
        ("headline", "Army Takes Key Hill"),
        ("chrome", "| Demo Times"),
    ]


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        ("Read Also", "chrome"),
        ("- REUTERS", "credit"),
        ("A. Demo/ B. Sample", "byline"),
        ("218-11", "chrome"),
        ("(Source: Demo Office)", "credit"),
    ],
)
def test_furniture_glued_to_the_end(tail, kind):
    text = f"Army Takes Key Hill\n\nThe army took a hill and a village beside the road. It lost two men. {tail}"
    assert blocks(text)[-1] == (kind, tail)


def test_a_last_sentence_without_its_stop_stays():
    text = "Army Takes Key Hill\n\nThe army took a hill. About nine men were killed in two days Demo Radio reported"
    assert kinds(text) == ["headline", "paragraph"]


def test_an_empty_text_has_no_blocks():
    assert find_blocks(" \r\n\ufeff", CUES) == ()


def test_a_day_after_an_hour_is_no_signature():
    assert kinds("Gunners shelled the old mill by the river at 9 p.m. Tuesday.") == ["paragraph"]


@pytest.mark.parametrize("words", ["By Monday evening the army held the ridge.", "From Friday to Sunday jets flew."])
def test_a_short_sentence_that_begins_with_by_or_from_is_no_byline(words):
    assert kinds(f"Army Takes Ridge\n\nThe army took the ridge, a monitor said.\n\n{words}")[-1] == "paragraph"


@pytest.mark.parametrize(
    "words", ["By Jane Sample and Omar Demo in Beirut", "BY JANE SAMPLE", "by Jane Sample, Reuters"]
)
def test_a_name_after_by_is_a_byline(words):
    assert kinds(f"Army Takes Ridge\n\n{words}\n\nThe army took the ridge, a monitor said.")[1] == "byline"
