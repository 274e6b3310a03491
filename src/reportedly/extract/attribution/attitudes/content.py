"""What an attitude is about: the infinitive, clause, object or phrase that its word takes."""

from __future__ import annotations

from reportedly.extract.attribution.found import Range
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import is_time
from reportedly.extract.attribution.words.sides import QUOTES
from reportedly.knowledge.attitudes import AttitudeCue
from reportedly.text.parse import Token

NOMINAL_DEPS = frozenset({"dobj", "pobj", "dative", "attr", "oprd", "acomp"})
CLAUSAL_DEPS = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "acl", "relcl"})
APART = frozenset({
    "conj", "cc", "parataxis", "punct", "mark", "aux", "auxpass", "nsubj", "nsubjpass", "neg", "expl", "agent",
})  # fmt: skip
"""What hangs on a verb and is no part of what it takes."""
REASONS = frozenset({
    "because", "while", "after", "before", "when", "as", "since", "although", "though", "until", "once", "unless",
    "if", "where", "whereas",
})  # fmt: skip
LEADING: dict[str, frozenset[str]] = {
    "blamed": frozenset({"for", "over", "as"}),
    "likened": frozenset({"to", "with", "from"}),
    "held": frozenset({"as"}),
}
"""Prepositions that must lead on from the object: "attacked him [for] it", "likened it [to] one", "sees it [as] one".
"""
PREDICATES = frozenset({"oprd", "xcomp", "ccomp", "attr"})
ADDING = frozenset({"relcl", "appos", "advcl", "parataxis", "acl"})
"""What only adds to a content behind a comma."""
SELF = frozenset({"himself", "herself", "itself", "themselves"})
ASKING = frozenset({"ask", "wonder", "know"})
EDGES = frozenset(",;:.-–—")


def content_of_verb(scene: Scene, i: int, last: int, cue: AttitudeCue) -> Range | None:
    """What verb ``i``, whose cue ends at token ``last``, takes; None if it takes nothing that the cue allows."""
    kids = _behind(scene, i, last)
    at = next((n for n, kid in enumerate(kids) if _is_taken(scene, kid, kids[n + 1 :], cue)), None)
    if at is None:
        return None
    stop = right_edge(scene, kids[at].i)
    for kid in kids[at + 1 :]:
        if kid.i >= stop:
            if kid.dep in APART or _is_aside(scene, kid) or left_edge(scene, kid.i) > stop:
                break
            stop = right_edge(scene, kid.i)
    first = max(left_edge(scene, kids[at].i), last + 1)
    stop = _with_quotation(scene, stop) if "held" in cue.takes else _without_tail(scene, first, stop)
    return trimmed_range(scene, first, stop)


def content_behind_passive(scene: Scene, i: int) -> Range | None:
    """What follows a passive besides its agent: "was called by X [a crime]", "were urged by X [to leave]"."""
    kids = [kid for kid in scene.parse.kids(i) if kid.i > i and kid.dep not in APART and not _is_aside(scene, kid)]
    kept = [kid for kid in kids if kid.dep in PREDICATES or (kid.dep, kid.lower) == ("prep", "as")]
    return trimmed_range(scene, left_edge(scene, kept[0].i), right_edge(scene, kept[-1].i)) if kept else None


def content_of_noun(scene: Scene, i: int, cue: AttitudeCue) -> Range | None:
    """What a noun or adjective takes: an infinitive, a clause, or what a preposition leads to."""
    for kid in (*scene.parse.kids(i), *_beside(scene, i)):
        if kid.i < i:
            continue
        step = "to:noun" if kid.lower == "to" else kid.lower
        if kid.dep in ("prep", "agent") and step in cue.takes and scene.parse.kids(kid.i):
            return trimmed_range(scene, kid.i + 1, right_edge(scene, kid.i))
        if kid.dep in CLAUSAL_DEPS and _is_clause_of_noun(scene, kid, cue):
            return trimmed_range(scene, left_edge(scene, kid.i), right_edge(scene, kid.i))
    return None


def _beside(scene: Scene, i: int) -> tuple[Token, ...]:
    """What follows a noun or adjective at once but hangs on its verb: "voiced anger [at the delay]"."""
    token, stop = scene.parse.tokens[i], right_edge(scene, i)
    if token.dep not in ("dobj", "acomp"):
        return ()
    kids = scene.parse.kids(token.head, "prep", "ccomp", "xcomp")
    return tuple(kid for kid in kids if kid.i > i and left_edge(scene, kid.i) == stop)


def _without_tail(scene: Scene, first: int, stop: int) -> int:
    """Where a content ends before a comma and what only adds to it: ", which would ...", ", the third in a row"."""
    tokens = scene.parse.tokens
    for j in range(first + 2, stop - 1):
        if tokens[j - 1].text != ",":
            continue
        for k in range(j, min(j + 8, stop)):
            adds = tokens[k].dep in ADDING and left_edge(scene, k) == j
            if adds and right_edge(scene, k) >= stop - 1 and tokens[k].head >= first:
                return j - 1
    return stop


def _behind(scene: Scene, i: int, last: int) -> list[Token]:
    """What hangs on a verb behind its cue, and on the preposition that ends the cue."""
    parse = scene.parse
    kids = [kid for kid in parse.kids(i) if kid.i > last]
    if last != i and parse.tokens[last].dep in ("prep", "prt", "advmod", "dative"):
        kids = sorted([*parse.kids(last), *kids], key=lambda kid: kid.i)
    return kids


def _is_taken(scene: Scene, kid: Token, later: list[Token], cue: AttitudeCue) -> bool:
    """Say whether a word below a verb is what its cue takes, given the words that follow it."""
    if kid.dep in NOMINAL_DEPS:
        if kid.lower in SELF or (is_time(kid) and not scene.parse.kids(kid.i, "prep")):
            return False
        return "object" in cue.takes or _goes_on(scene, kid, later, cue)
    if kid.dep not in CLAUSAL_DEPS:
        return False
    is_infinitive = _is_infinitive(scene, kid)
    if is_infinitive and not scene.parse.kids(kid.i, "nsubj", "nsubjpass"):
        return "to" in cue.takes and kid.dep != "relcl"
    if is_infinitive and kid.dep != "relcl":
        return "asked" in cue.takes  # "calls for [the army to leave]" is often read as an adverbial clause
    if kid.dep in ("advcl", "acl", "relcl"):
        asks = any(each.lower in ("if", "whether") for each in scene.parse.kids(kid.i, "mark"))
        return asks and kid.dep == "advcl" and cue.lemma in ASKING and "that" in cue.takes
    if kid.tag == "VBG" or kid.dep == "pcomp":
        return "object" in cue.takes
    if "held" in cue.takes and not scene.has_clause((left_edge(scene, kid.i), right_edge(scene, kid.i))):
        return True
    names = scene.parse.tokens[left_edge(scene, kid.i)].lower in ("what", "whatever")  # "denounced what he called ..."
    return "that" in cue.takes or ("object" in cue.takes and names)


def _goes_on(scene: Scene, kid: Token, later: list[Token], cue: AttitudeCue) -> bool:
    """Say whether behind an object stands what the cue needs: "urged [him] to go", "called [it] a lie"."""
    if "held" in cue.takes and (kid.dep == "oprd" or any(each.dep in ("dobj", "dative") for each in later)):
        return True
    if "asked" in cue.takes and any(each.dep in CLAUSAL_DEPS and _is_infinitive(scene, each) for each in later):
        return True
    inside = [*later, *scene.parse.kids(kid.i, "prep")]
    for value, steps in LEADING.items():
        if value in cue.takes and any(each.lower in steps and not _is_aside(scene, each) for each in inside):
            return True
    if "held" not in cue.takes:
        return False
    stop = right_edge(scene, kid.i)
    behind = scene.parse.tokens[stop : min(stop + 2, scene.parse.sentence_of(kid.i).stop)]
    return any(each.dep in PREDICATES or each.dep == "acomp" for each in later) or any(
        each.text in QUOTES for each in behind[:1]
    )


def _is_infinitive(scene: Scene, kid: Token) -> bool:
    """Say whether a clause is an infinitive with "to"."""
    return any(each.tag == "TO" for each in scene.parse.kids(kid.i, "aux"))


def _is_clause_of_noun(scene: Scene, kid: Token, cue: AttitudeCue) -> bool:
    """Say whether a clause below a noun or adjective is its content: "to ...", "that ..."."""
    if _is_infinitive(scene, kid):
        return "to" in cue.takes
    is_that = any(each.lower == "that" for each in scene.parse.kids(kid.i, "mark"))
    is_bare = kid.dep in ("ccomp", "xcomp") and kid.tag not in ("VBG", "VBN")
    return "that" in cue.takes and kid.dep != "advcl" and (is_that or is_bare)


def _is_aside(scene: Scene, kid: Token) -> bool:
    """Say whether a word below a verb begins an aside: a reason, a circumstance, a time, a participle."""
    if kid.dep == "advcl":
        return kid.tag == "VBG" or any(each.lower in REASONS for each in scene.parse.kids(kid.i, "mark", "advmod"))
    if kid.dep in ("npadvmod", "advmod"):
        return is_time(kid)
    return kid.dep == "prep" and any(is_time(each) for each in scene.parse.kids(kid.i, "pobj"))


def _with_quotation(scene: Scene, stop: int) -> int:
    """Where a quotation that opens right at ``stop`` ends in the same sentence: 'called it ["a lie"]'."""
    tokens = scene.parse.tokens
    if not 0 < stop < len(tokens) or tokens[stop].text not in QUOTES:
        return stop
    end = scene.parse.sentence_of(stop - 1).stop
    return next((j + 1 for j in range(stop + 1, end) if tokens[j].text in QUOTES), stop)


def left_edge(scene: Scene, i: int) -> int:
    """The leftmost token of all that hangs on a token."""
    return scene.parse.subtree(i)[0]


def right_edge(scene: Scene, i: int) -> int:
    """The token after all that hangs on a token."""
    return scene.parse.subtree(i)[-1] + 1


def trimmed_range(scene: Scene, first: int, stop: int) -> Range | None:
    """A range without commas and stops at its edges; None if nothing is left."""
    tokens = scene.parse.tokens
    while first < stop and tokens[first].text in EDGES:
        first += 1
    while first < stop and tokens[stop - 1].text in EDGES:
        stop -= 1
    return (first, stop) if first < stop else None
