"""The parse keeps offsets, keeps names whole, and never lets a sentence cross a block."""

from __future__ import annotations

import itertools

from tests.build import PARSER

from reportedly.records.layout import Block
from reportedly.text.clauses import clause_heads
from reportedly.text.parse import LONGEST_SENTENCE, MAX_BLOCK, Parse
from reportedly.text.phrases import PhraseMatcher


def parse_of(text: str, *breaks: int) -> Parse:
    """The parse of a text cut into paragraphs at these offsets."""
    cuts = (0, *breaks, len(text))
    return PARSER.parse(text, [Block(kind="paragraph", start=a, end=b) for a, b in itertools.pairwise(cuts)])


def words_of(text: str) -> list[str]:
    return [token.text for token in parse_of(text).tokens]


def test_every_token_quotes_the_text() -> None:
    text = "Rebels\xa0left Sho’aytat 🚁 and Ḥamāh,\r\nresidents said."
    assert all(text[t.start : t.end] == t.text for t in parse_of(text).tokens)


def test_names_with_an_article_stay_whole() -> None:
    assert {"ez-Zor", "al-Mir", "Sho’aytat"} <= set(words_of("They left Deir ez-Zor, al-Mir and Sho’aytat."))


def test_a_quote_glued_to_the_next_word_is_cut() -> None:
    assert "sources" in words_of("“The rebels left the district,”sources said.")


def test_the_mark_and_the_punctuation_before_a_glued_quote_are_words_of_their_own() -> None:
    text = "“The rebels left the district,”sources said: “It fell.”Nobody denied it. He said:“We left.”"
    parse = parse_of(text)
    assert {"district", "sources", "Nobody", "said", "We"} <= set(words_of(text))
    assert [t.text for t in parse.tokens if "”" in t.text or "“" in t.text] == ["“", "”"] * 3
    assert all(text[t.start : t.end] == t.text for t in parse.tokens)


def test_a_sentence_never_crosses_a_block() -> None:
    parse = parse_of("Army shells hill Rebels fled the town.", 17)
    assert [parse.tokens[s.first].text for s in parse.sentences] == ["Army", "Rebels"]


def test_a_block_longer_than_the_bound_is_parsed_in_pieces() -> None:
    text = "Rebels fled the town. " * (MAX_BLOCK // 20)
    parse = parse_of(text)
    assert parse.tokens[-1].end == len(text.rstrip())


def test_a_subordinate_verb_heads_its_own_clause() -> None:
    parse = parse_of("Nine died when jets struck the town.")
    heads = clause_heads(parse)
    jets = next(t for t in parse.tokens if t.text == "jets")
    assert parse.tokens[heads[jets.i]].text == "struck"


def test_phrases_match_by_form_by_lemma_and_over_a_gap() -> None:
    matcher = PhraseMatcher([("deir ez zor", "place"), ("<carry> out * <raid>", "raid")])
    parse = parse_of("Jets carried out two heavy raids near Deir ez-Zor.")
    found = {m.payload: [t.text for t in parse.tokens[m.first : m.stop]] for m in matcher.find_all(parse)}
    assert found == {"place": ["Deir", "ez-Zor"], "raid": ["carried", "out", "two", "heavy", "raids"]}


def test_text_without_full_stops_is_cut_into_sentences_behind_its_commas():
    text = "the army said rebels shelled the mill on Monday, " * 90
    parse = parse_of(text)
    assert max(one.stop - one.first for one in parse.sentences) <= LONGEST_SENTENCE
    assert [parse.tokens[one.stop - 1].text for one in parse.sentences] == [","] * len(parse.sentences)
    assert sum(one.stop - one.first for one in parse.sentences) == len(parse.tokens)
