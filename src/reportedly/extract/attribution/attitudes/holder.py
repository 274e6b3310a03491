"""Whose attitude it is: the subject of a verb or adjective, also where it stands further up or before "who"."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import NOMINAL, is_time
from reportedly.text.parse import Token

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVE = frozenset({"who", "which", "that", "whom"})
NOBODY = frozenset({
    "there", "this", "that", "these", "those", "what", "which", "whatever", "nothing", "something", "anything",
    "everything", "nobody", "none", "one", "who", "whoever", "how", "where", "when", "why", "you", "anyone", "anybody",
    "i", "me", "my", "we", "us", "our", "your", "myself", "ourselves",
})  # fmt: skip
"""Words that name nobody: questions, things, everybody; and the first person, who is not told outside a quotation."""


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """Whose attitude: the words that name them, and the relative pronoun by which the clause means them, if any."""

    words: Words
    pronoun: int | None = None


def holder_of(scene: Scene, i: int) -> Holder | None:
    """The holder of the attitude that token ``i`` tells as a verb, or as an adjective with its copula."""
    subject = _subject(scene, i, 0)
    return None if subject is None else _named(scene, subject, i)


def agent_of(scene: Scene, i: int) -> Holder | None:
    """The holder behind "by" of a passive or of a noun ("a proposal by [the envoy]")."""
    for by in scene.parse.kids(i, "agent", "prep"):
        if by.lower == "by":
            for noun in scene.parse.kids(by.i, "pobj"):
                return _named(scene, noun, i)
    return None


def owner_of(scene: Scene, i: int) -> Holder | None:
    """The holder to whom a noun belongs ("[the governor]'s demand", "[his] hope")."""
    for owner in scene.parse.kids(i, "poss"):
        words, tokens = noun_phrase(scene, owner.i, i), scene.parse.tokens
        if owner.lower in NOBODY or is_time(owner) or owner.pos not in NOMINAL:
            return None
        stop = words.stop - (tokens[words.stop - 1].tag == "POS")
        return Holder(words=Words(first=words.first, stop=max(stop, words.first + 1), head=owner.i))
    return None


def _subject(scene: Scene, i: int, depth: int) -> Token | None:
    """The subject of a verb, its own or the one it shares with the verb or noun that governs it."""
    parse = scene.parse
    token, head = parse.tokens[i], parse.head(i)
    for verb in (i, *(kid.i for kid in parse.kids(i, "auxpass", "aux"))):
        own = next(iter(parse.kids(verb, *SUBJECTS)), None)
        if own is not None:
            return own
    if depth > 5 or token.head == i:
        return None
    if token.dep == "acl" and token.tag in ("VBD", "VBN") and head.dep == "ROOT" and head.pos in NOMINAL:
        return head  # "The envoy called on ...", read as a noun with a participle
    if token.dep in ("advcl", "conj", "xcomp", "acomp", "attr", "oprd", "ccomp", "aux", "prep", "pcomp", "amod"):
        return _governing(scene, token, head, depth)
    return None


def _governing(scene: Scene, token: Token, head: Token, depth: int) -> Token | None:
    """The subject that a verb takes over from what governs it."""
    parse = scene.parse
    if token.dep == "amod":
        return head if head.pos in NOMINAL and token.i > head.i else None
    if token.dep == "pcomp" and head.pos in ("ADP", "SCONJ"):
        verb = parse.head(head.i)
        told = next(iter(parse.kids(verb.i, "dobj")), None)
        if head.lower in ("for", "of", "from") and told is not None and told.i < head.i:
            return told  # "blamed [the mayor] for supporting the deal"
        return _subject(scene, verb.i, depth + 1) if verb.pos in ("VERB", "AUX") else None
    if token.dep == "xcomp":
        told = next(iter(parse.kids(head.i, "dobj")), None)
        if told is not None and told.i < token.i:
            return told  # "urged [the rebels] to accept"
    if token.dep == "ccomp" and token.tag not in ("VBG", "VB", "VBN"):
        return None
    if head.pos not in ("VERB", "AUX", "ADJ") and token.dep not in ("conj", "attr"):
        return None
    if token.dep == "advcl" and token.tag != "VBG" and not any(kid.lower == "to" for kid in parse.kids(token.i, "aux")):
        return None
    passive = parse.kids(head.i, "auxpass") and token.dep in ("conj",)
    return None if passive and token.tag != head.tag else _subject(scene, head.i, depth + 1)


def _named(scene: Scene, subject: Token, i: int) -> Holder | None:
    """The words of a subject; of "who", those of the noun before it."""
    parse = scene.parse
    if subject.lower in RELATIVE and subject.tag in ("WP", "WDT", "WP$"):
        verb = parse.head(subject.i)
        while verb.dep in ("conj", "xcomp", "ccomp") and verb.head != verb.i:
            verb = parse.head(verb.i)
        noun = parse.head(verb.i)
        if verb.dep != "relcl" or noun.pos not in NOMINAL or not _is_apart(scene, noun, subject):
            return None
        return Holder(words=noun_phrase(scene, noun.i, subject.i), pronoun=subject.i)
    if not is_holder(subject):
        return None
    return Holder(words=noun_phrase(scene, subject.i, i if subject.i < i else None))


def is_holder(noun: Token) -> bool:
    """Say whether a noun, name or pronoun can name somebody."""
    nominal = noun.pos in (*NOMINAL, "DET", "NUM", "ADJ")
    if noun.dep in SUBJECTS:  # "the displaced", and names that are tagged as other words ("al-Masri")
        nominal = nominal or noun.tag == "VBN" or not noun.text.islower()
    return nominal and not is_time(noun) and noun.lower not in NOBODY


def _is_apart(scene: Scene, noun: Token, pronoun: Token) -> bool:
    """Say whether a relative clause tells something of a known one ("the envoy, who ..."), not which one is meant."""
    before = scene.parse.tokens[pronoun.i - 1]
    return before.text in (",", "-", "–", "—", ")") or noun.pos == "PROPN" or pronoun.i - 1 in scene.cover


def noun_phrase(scene: Scene, head: int, before: int | None = None) -> Words:
    """A noun with all that belongs to it, appositions too, up to a relative clause; ``before`` bounds it."""
    parse = scene.parse
    below = set(parse.subtree(head))
    for kid in parse.kids(head, "relcl", "acl", "conj", "parataxis", "advcl"):
        if kid.i > head and kid.dep != "conj":
            below -= set(parse.subtree(kid.i))
    first = head
    while first - 1 in below:
        first -= 1
    stop = head + 1
    while stop in below and stop != before:
        stop += 1
    while stop - 1 > head and parse.tokens[stop - 1].pos in ("PUNCT", "CCONJ") and parse.tokens[stop - 1].text != ")":
        stop -= 1
    while first < head and parse.tokens[first].pos in ("PUNCT", "CCONJ", "ADV"):
        first += 1
    return Words(first=first, stop=stop, head=head)
