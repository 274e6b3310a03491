"""Whether a clause speaks of its speaker's own side: we, our men, its soldiers, no aircraft of an army."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.mention import Saying
from reportedly.text.parse import Parse, Token

_FIRST = frozenset({"we", "i", "us", "me"})
_OURS = frozenset({"our", "my", "ours", "mine"})
_THIRD = frozenset({"it", "they", "he", "she"})
_ITS = frozenset({"its", "their", "his", "her"})
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_FORCES = frozenset({
    "aircraft", "airplane", "plane", "jet", "warplane", "helicopter", "drone", "soldier", "troop", "force", "unit",
    "fighter", "man", "guard", "officer", "policeman", "police", "gunner", "artillery", "tank", "missile", "shell",
    "airstrike", "strike", "raid", "order", "brigade", "militant", "gunman", "vessel", "ship", "pilot", "sniper",
    "personnel", "member", "battalion", "serviceman", "ranger", "commando", "agent", "patrol",
})  # fmt: skip
"""What an army or a fighting group has of its own; "no aircraft flew there" is of its own ones."""
_SIDES = frozenset({"official_military", "armed_actor_statement"})
_TITLES = frozenset({"the", "of", "a", "ministry", "government", "defence", "defense", "spokesman", "army", "military"})


def is_own_side(reading: Reading, saying: Saying, verb: int) -> bool:
    """Say whether the subject of a verb (token index) is the saying's speaker or somebody of his side."""
    parse = reading.parse
    subject = _subject(parse, verb)
    if subject is None:
        return False
    if parse.tokens[verb].lemma == "be" and subject.lower == "it":  # "it was not its soldiers who"
        subject = next(iter(parse.kids(verb, "attr")), subject)
        if subject.pos == "PRON":
            return subject.lower in _FIRST
    if subject.lower in _FIRST:
        return True
    if subject.lower in _THIRD:
        return parse.tokens[verb].lemma != "be" and not _is_quoted(parse, verb)
    owners = {kid.lower for kid in parse.kids(subject.i, "poss", "det", "nmod")}
    if owners & (_OURS | _ITS) or _shares_name(reading, saying, subject):
        return True
    is_none = bool({kid.lower for kid in parse.kids(subject.i)} & {"no", "not", "none"})
    return is_none and saying.chain[-1].type in _SIDES and subject.lemma in _FORCES


def _is_quoted(parse: Parse, verb: int) -> bool:
    """Say whether a verb stands between quotation marks, where "they" are others than who speaks."""
    sentence = parse.sentence_of(verb)
    marks = sum(token.text in _MARKS for token in parse.tokens[sentence.first : verb])
    return marks % 2 == 1 or (marks == 0 and any(t.text == "”" for t in parse.tokens[verb : sentence.stop]))


def _subject(parse: Parse, verb: int) -> Token | None:
    """The subject of a verb, or of the verb it completes."""
    for node in (verb, parse.tokens[verb].head):
        found = next(iter(parse.kids(node, "nsubj", "nsubjpass")), None)
        if found is not None:
            return found
        if parse.tokens[verb].dep not in ("xcomp", "conj", "pcomp"):
            return None
    return None


def _shares_name(reading: Reading, saying: Saying, subject: Token) -> bool:
    """Say whether the subject's phrase names the speaker: "the army [said] the army did not"."""
    words = {t.lower for t in map(reading.parse.tokens.__getitem__, reading.parse.subtree(subject.i)) if t.pos != "DET"}
    names = {word.lower() for link in saying.chain[-2:] for word in link.name.split()}
    return bool({subject.lower} & names) or bool(words & (names - _TITLES) and subject.lemma in _FORCES)
