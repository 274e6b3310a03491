"""Whether the words put an author in doubt: "suspected", "believed to be by", "either X or Y"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportedly.knowledge.roles import RoleWords
from reportedly.records.coded import Coded
from reportedly.records.mention import ActorMention
from reportedly.text.parse import Parse, Token

REACH = 9
"""Tokens before an author's name in which a word of doubt may stand: "thought to have been carried out by [X]"."""

OR_GAP = 4
"""Most tokens from one alternative to the next: "the army or, perhaps, [Russian jets]"."""

ALLEGATIONS = frozenset({"allegation", "suspicion", "accusation"})
"""Nouns whose "that" clause names an author whom the text does not vouch for."""

BELIEFS = frozenset({"believe", "think", "suspect", "assume", "presume"})
"""Verbs that say who holds the doubt where they have a subject."""

PARTIES = frozenset({"state", "state-forces", "state-government", "coalition", "rebel-group", "jihadist-group"})
"""Kinds of actor between whom an author may be left open."""


def is_doubted(parse: Parse, token: Token, mention: ActorMention, words: RoleWords) -> bool:
    """Say whether words on an author, above its "by", or right before its name put it in doubt."""
    return _by_grammar(parse, token, words) or _before_name(parse, mention, words)


def alternatives(parse: Parse, mentions: Iterable[ActorMention]) -> frozenset[int]:
    """Return the heads of the fighting parties that are told as alternatives: "Syrian or Russian jets"."""
    parties = [each for each in mentions if isinstance(each.value, Coded) and each.value.value.kind in PARTIES]
    parties.sort(key=lambda mention: (mention.first, mention.stop))
    found: set[int] = set()
    for left, right in pairwise(parties):
        gap = parse.tokens[left.stop : right.first]
        if 1 <= len(gap) <= OR_GAP and any(word.lower == "or" for word in gap) and gap[0].sent == gap[-1].sent:
            found.update((left.head, right.head))
    return frozenset(found)


def _is_doubt(word: Token, words: RoleWords) -> bool:
    """Whether a word doubts an author."""
    return word.lemma in words.author_doubt or word.lower in words.author_doubt


def _by_grammar(parse: Parse, token: Token, words: RoleWords) -> bool:
    """Whether a word of doubt hangs on the author or on what its "by" hangs on."""
    kids = parse.kids(token.i, "amod", "advmod", "acl", "relcl")
    near = [*kids, *(deep for kid in kids for deep in parse.kids(kid.i, "advmod", "amod", "acl"))]
    head = parse.head(token.i)
    if head.lower == "by":
        near.extend(parse.kids(head.i, "advmod"))
        near.extend(_told_by(parse, head))
    if head.lemma == "be":
        near.extend(deep for kid in parse.kids(head.i) for deep in (kid, *parse.kids(kid.i, "advmod")))
    return any(_is_doubt(word, words) for word in near) or _is_alleged(parse, head, words)


def _is_alleged(parse: Parse, head: Token, words: RoleWords) -> bool:
    """Whether an author is only accused by nobody named: "blamed on X", "allegations that X shelled"."""
    above = parse.head(head.i)
    if head.lower in ("on", "upon") and above.lemma in words.accusing and above.dep == "acl":
        return True
    return head.dep in ("acl", "ccomp") and above.pos == "NOUN" and above.lemma in ALLEGATIONS


def _told_by(parse: Parse, by: Token) -> Iterator[Token]:
    """The verbs above a "by", up to the noun they modify: "strikes [suspected] to be [carried] out by"."""
    for above in parse.ancestors(by.i):
        if above.pos not in ("VERB", "AUX") or above.head == above.i:
            return
        yield from (above, *parse.kids(above.i, "advmod"))


def doubted_name_after(parse: Parse, stop: int, words: RoleWords) -> int | None:
    """Return where a name begins that words of doubt lead to: "jets thought to be from [the coalition]"."""
    sentence = parse.sentence_of(stop - 1)
    seen = False
    for at in range(stop, min(stop + REACH, sentence.stop)):
        word = parse.tokens[at]
        if _is_doubt(word, words):
            seen = True
        elif word.pos == "DET" or not _is_link(word, words):
            return at if seen else None
    return None


def _is_link(word: Token, words: RoleWords) -> bool:
    """Whether a word may stand between a word of doubt and the author."""
    return word.lemma in words.doubt_links or word.lower in words.doubt_links or word.pos == "PUNCT"


def _is_somebodys(parse: Parse, word: Token) -> bool:
    """Whether a belief has its holder: "the ministry believes [the rebels] did it" is what the ministry says."""
    if word.i + 1 < len(parse.tokens) and parse.tokens[word.i + 1].lower == "to":
        return False  # "jets thought to be", read as if the jets thought
    return word.pos == "VERB" and word.tag != "VBN" and bool(parse.kids(word.i, "nsubj")) and word.lemma in BELIEFS


def _before_name(parse: Parse, mention: ActorMention, words: RoleWords) -> bool:
    """Whether a word of doubt leads to a name through small words only, whatever the parse made of them."""
    sentence = parse.sentence_of(mention.head)
    for at in range(mention.first, max(sentence.first, mention.first - REACH) - 1, -1):
        word = parse.tokens[at]
        if _is_doubt(word, words):
            return not _is_somebodys(parse, word)
        if at < mention.first and not _is_link(word, words):
            return False
    return False
