"""Say whether a cue word stands in the form in which it counts: passive, negated, over a clause that tells no fact."""

from __future__ import annotations

from reportedly.extract.factuality.forms import is_infinitive, is_negated
from reportedly.extract.factuality.places import Place
from reportedly.extract.factuality.presupposed import is_another_sense, is_known
from reportedly.extract.factuality.scope import Step
from reportedly.extract.factuality.unclear import asks
from reportedly.knowledge.factuality import FactualityCue
from reportedly.text.parse import Parse, Token

_DOUBTFUL = frozenset({
    "unconfirmed", "conflicting", "credible", "unverified", "initial", "early", "contradictory", "sketchy", "vague",
    "anecdotal", "uncorroborated", "unsubstantiated", "disputed", "preliminary", "confused", "mixed", "unclear",
})  # fmt: skip
_LEVELS = frozenset({"trade", "level", "make", "exchange", "raise", "repeat", "renew", "voice", "swap", "air", "file"})
_CHECKS = frozenset({
    "check", "investigate", "verify", "probe", "examine", "study", "review", "assess", "confirm", "look", "follow",
    "corroborate", "authenticate", "ascertain",
})  # fmt: skip
_NOUNS_OWN = frozenset({"", "for", "of", "against", "on", "to", "about", "that"})


def fits(parse: Parse, one: Place, step: Step, cue: FactualityCue) -> bool:
    """Say whether a word found at a place does there what its row says, by its form, preposition and clause."""
    word, named = one.word, cue.row.rsplit(":", 1)[-1]
    own = _NOUNS_OWN if one.place == "noun" else ("", "for", "of") if one.place == "predicate" else ("",)
    if one.preposition not in own and " " not in named and one.place != "verb-to":
        return False
    if one.place == "noun" and parse.tokens[step.at].dep in ("compound", "nmod") and cue.kind in ("hedge", "fear"):
        return False
    if one.place == "predicate" and parse.tokens[step.at].dep == "nsubj" and parse.kids(word.i, "xcomp"):
        return False
    if one.place == "predicate" and _is_because(parse, word):
        return False
    if one.preposition == "that" and not (cue.kind == "hedge" and parse.head(word.i).pos == "VERB"):
        return False
    if cue.kind == "hedge" and one.place in ("predicate", "verb-that") and asks(parse, step.at):
        return False  # "it is unclear who fired": somebody did
    if cue.when and not _is_so(parse, one, step, cue):
        return False
    if is_known(parse, one, step, cue) or is_another_sense(parse, one, step):
        return False
    return not (one.place == "noun" and word.lemma == "order" and parse.head(word.i).lower == "in")


def _is_because(parse: Parse, word: Token) -> bool:
    """Say whether "due to" gives a reason: no verb follows it."""
    following = parse.tokens[word.i + 1 : word.i + 3]
    return word.lower == "due" and len(following) == 2 and following[0].lower == "to" and following[1].tag != "VB"


def _is_so(parse: Parse, one: Place, step: Step, cue: FactualityCue) -> bool:
    """Say whether a cue that only counts in some form stands in it."""
    word, here = one.word, parse.tokens[step.at]
    match cue.when:
        case "negated":
            return is_negated(parse, word)
        case "passive":
            return word.tag == "VBN"
        case "impersonal":
            return any(kid.lower == "it" for kid in parse.kids(word.i, "nsubjpass"))
        case "progressive":
            return word.tag == "VBG"
        case "underway":
            return any(kid.lower in ("is", "are", "'s", "'re", "am") for kid in parse.kids(word.i, "aux"))
        case "subjunctive":
            return _is_subjunctive(parse, word, here)
        case "bare":
            return not parse.kids(word.i, "nsubj", "nsubjpass")
        case "doubtful":
            return is_doubtful(parse, word)
        case "nameless":
            return not _is_named(parse, word)
        case "that":
            return here.dep in ("acl", "ccomp", "relcl")
        case "to":
            return is_infinitive(parse, here.i)
        case "green":
            return any(kid.lower == "green" for kid in parse.kids(word.i))
        case "in":
            return parse.head(word.i).lower == "in"
        case "":
            return True


def _is_subjunctive(parse: Parse, governor: Token, verb: Token) -> bool:
    """ "demanded that they leave", "that they be freed", "that they should leave"; not "insisted that they left"."""
    helpers = parse.kids(verb.i, "aux", "auxpass")
    if helpers:
        return helpers[0].lower in ("should", "be", "must")
    return verb.tag == "VB" or (verb.tag == "VBP" and governor.lemma != "insist")


def _is_named(parse: Parse, noun: Token) -> bool:
    """Say whether it is told whose an allegation is: "the army's claims", "Israeli claims", "claims by residents"."""
    adjectives = parse.kids(noun.i, "amod", "compound")
    if parse.kids(noun.i, "poss") or any(kid.text[:1].isupper() and kid.i for kid in adjectives):
        return True
    if noun.dep == "dobj" and parse.head(noun.i).lemma in _LEVELS:
        return True
    return any(kid.lower in ("by", "from") for kid in parse.kids(noun.i, "prep", "agent"))


def is_doubtful(parse: Parse, noun: Token) -> bool:
    """Say whether a report is doubted: "unconfirmed reports", "amid reports", "there were reports"."""
    if any(kid.lower in _DOUBTFUL for kid in parse.kids(noun.i, "amod")):
        return True
    above = parse.head(noun.i)
    if above.lower in ("amid", "amidst", "into", "on") and noun.dep == "pobj":
        return above.lower.startswith("amid") or parse.head(above.i).lemma in _CHECKS
    if noun.dep == "attr":
        return any(True for _ in parse.kids(above.i, "expl"))
    if noun.dep in ("nsubjpass", "nsubj"):
        return above.lemma in _CHECKS and is_negated(parse, above)
    return noun.dep == "dobj" and above.lemma in _CHECKS and above.lemma != "confirm"
