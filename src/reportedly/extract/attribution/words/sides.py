"""On which side of a reporting verb the reported words stand, where punctuation may be lost."""

from __future__ import annotations

from reportedly.extract.attribution.found import Range
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.direct import direct_content
from reportedly.knowledge.cues import SpeechVerb

QUOTES = frozenset({'"', "“", "”", "''", "``", "«", "»"})
ASKING = frozenset({"whether", "if", "how", "why", "what", "where", "when"})
STOPS = frozenset({"who", "which", "whose", "whom"})


def content_of(
    scene: Scene, i: int, verb: SpeechVerb, left: Range, right: Range, *, said_from: int
) -> tuple[Range, ...] | None:
    """The reported words of verb ``i`` between what stands left of its source and right of it; None if there are none.

    A verb that takes only clauses makes nothing of a noun phrase; "that" settles the side, quotation marks come
    next, then the comma before the source, then what follows first.
    """
    if verb.act in ("deny", "accuse", "own"):
        first = right[0] if verb.act == "accuse" else _verb_group(scene, i, said_from)
        return _object(scene, i, first, left, right)
    quoted = direct_content(scene, left, right)
    if quoted is not None:
        return quoted
    if _interrupts(scene, left, right):
        return (left, right)
    that = says_that(scene, right)
    before, after = scene.has_clause(left) or ends_quoted(scene, left), that or has_content(scene, right)
    if verb.takes == "quote" and not (_closes(scene, i, right) or ends_quoted(scene, left) or _opens(scene, right)):
        return None
    if verb.takes == "that" and not (that or ends_quoted(scene, left) or _opens(scene, right) or _has_bare(scene, i)):
        return None
    if after and not before:
        return (right,)
    if before and not after:
        return _noun_or_left(scene, i, verb, left, right)
    if before and after:
        return _both(scene, left, right, that=that)
    return _neither(scene, i, verb, left, right)


def _interrupts(scene: Scene, left: Range, right: Range) -> bool:
    """Say whether speaker and verb stand between commas inside a clause: "The boats, the pilot told us, sank"."""
    tokens = scene.parse.tokens
    if left[1] - left[0] < 2 or right[1] - right[0] < 3 or scene.has_clause(left):
        return False
    if (
        tokens[left[1] - 1].text != ","
        or tokens[right[0]].text != ","
        or not scene.is_finite(_first_word(scene, right))
    ):
        return False
    return tokens[left[0]].pos in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM")


def _first_word(scene: Scene, words: Range) -> int:
    """The first token of a range that is neither punctuation nor an adverb."""
    free = (i for i in range(*words) if scene.parse.tokens[i].pos not in ("PUNCT", "ADV", "PART"))
    return next(free, words[0])


def _has_bare(scene: Scene, i: int) -> bool:
    """Say whether a clause without "that" follows right behind a verb ("argued the law had failed")."""
    for kid in scene.parse.kids(i, "ccomp"):
        subject = next(iter(scene.parse.kids(kid.i, "nsubj", "nsubjpass", "expl")), None)
        clause = scene.is_finite(kid.i) or any(scene.is_finite(each.i) for each in scene.parse.kids(kid.i, "aux"))
        if subject is not None and i < subject.i < kid.i and clause:
            return True
    return False


def _object(scene: Scene, i: int, first: int, left: Range, right: Range) -> tuple[Range, ...] | None:
    """What is denied or what somebody is accused of: all that follows; a denial's own verb belongs to it."""
    if right[1] - right[0] < 1:
        return (left,) if left[1] - left[0] > 2 else None
    relative = _relative_noun(scene, i, left)
    return (*relative, (first, right[1]))


def _verb_group(scene: Scene, i: int, low: int) -> int:
    """Where the verb of a denial begins: "the army which held the town [has also denied] that"."""
    while i > low and scene.parse.tokens[i - 1].pos in ("AUX", "ADV", "PART"):
        i -= 1
    return i


def _relative_noun(scene: Scene, i: int, left: Range) -> tuple[Range, ...]:
    """The noun a relative clause hangs on: "the attack that rebels say killed ten"."""
    token = scene.parse.tokens[i]
    if token.dep != "relcl" or not left[0] <= token.head < left[1]:
        return ()
    return ((token.head, left[1]),)


def _noun_or_left(scene: Scene, i: int, verb: SpeechVerb, left: Range, right: Range) -> tuple[Range, ...]:
    """A clause stands on the left only: it is meant, unless the verb has an object of its own on the right."""
    has_object = verb.takes == "any" and any(kid.dep == "dobj" and kid.i > i for kid in scene.parse.kids(i))
    if has_object and right[1] - right[0] > 1 and not ends_quoted(scene, left):
        return (right,)
    return (left, right) if right[1] - right[0] > 3 else (left,)


def _both(scene: Scene, left: Range, right: Range, *, that: bool) -> tuple[Range, ...]:
    """Clauses stand on both sides."""
    tokens = scene.parse.tokens
    if not that and {"after", "before"} & {token.lower for token in tokens[right[0] : min(right[0] + 4, right[1])]}:
        return (left,)  # "The weir burst, the radio said a day after ..."
    if not that and tokens[left[1] - 1].text == "," and tokens[right[0]].text == ",":
        return (left, right)  # "Unless the fee is paid, she warned, the ferry stays shut"
    if that or tokens[left[0]].dep == "mark" or tokens[left[0]].pos == "SCONJ":
        return (right,)
    if ends_quoted(scene, left):
        return (left, right) if tokens[right[0]].text in (",", *QUOTES) or right[1] - right[0] > 3 else (left,)
    if tokens[left[1] - 1].text == "," and tokens[right[0]].text == ",":
        return (left, right)
    return (left, right) if tokens[right[0]].pos in ("ADP", "SCONJ", "CCONJ") and not that else (right,)


def _neither(scene: Scene, i: int, verb: SpeechVerb, left: Range, right: Range) -> tuple[Range, ...] | None:
    """No clause on either side: an object, a nominal headline, or nothing."""
    if right[1] - right[0] > 1 and (verb.takes == "any" or verb.is_plain):
        return (*_relative_noun(scene, i, left), right)
    if left[1] - left[0] > 2:
        return (left,)
    return (right,) if right[1] - right[0] > 2 and verb.takes == "any" else None


def has_content(scene: Scene, right: Range) -> bool:
    """Say whether a clause or quotation follows, not counting a relative clause on the source."""
    for i in range(*right):
        token = scene.parse.tokens[i]
        if token.lower in STOPS and i <= right[0] + 2:
            return False
        if scene.is_finite(i):
            return True
        if token.text in QUOTES and right[1] - i > 4:
            return True
    return False


def is_plain_speech(scene: Scene, i: int, verb: SpeechVerb, left: Range, stop: int) -> bool:
    """Say whether a verb reports whatever its subject: "that" or a quotation follows it, or one closes before it."""
    if verb.act == "own":  # whoever claims a deed speaks
        return True
    if verb.act not in ("say", "claim", "admit", "warn", "promise", "believe"):
        return False
    return says_that(scene, (i + 1, stop)) or _opens(scene, (i + 1, min(i + 2, stop))) or ends_quoted(scene, left)


def says_that(scene: Scene, right: Range) -> bool:
    """Say whether "that" opens what follows, at once or after words of time and place; or a word of asking, at once."""
    if right[0] < right[1] and scene.parse.tokens[right[0]].lower in ASKING and scene.has_clause(right):
        return True
    for i in range(right[0], min(right[0] + 8, right[1])):
        token = scene.parse.tokens[i]
        if (
            token.lower == "that"
            and token.pos in ("SCONJ", "ADP", "PRON", "DET")
            and token.dep in ("mark", "dobj", "det", "nsubj")
        ):
            return token.dep == "mark" or i == right[0]
        if scene.is_finite(i):
            return False
    return False


def ends_quoted(scene: Scene, left: Range) -> bool:
    """Say whether a quotation closes right before the source."""
    tokens = scene.parse.tokens
    return left[1] > left[0] and any(tokens[j].text in QUOTES for j in range(max(left[0], left[1] - 2), left[1]))


def _opens(scene: Scene, right: Range) -> bool:
    """Say whether a quotation opens right after the verb, or after a colon or a comma a little later."""
    for j in range(right[0], min(right[0] + 8, right[1])):
        if scene.parse.tokens[j].text in QUOTES:
            return (
                j == right[0]
                or scene.parse.tokens[j - 1].text in (",", ":")
                or (j < right[0] + 4 and _is_clause(scene, j))
            )
        if scene.is_finite(j):
            return False
    return False


def _is_clause(scene: Scene, mark: int) -> bool:
    """Say whether a mark opens a quotation with a finite verb, no name of a thing."""
    quote = scene.quotes.get(mark + 1)
    return quote is not None and scene.has_clause(quote)


def _closes(scene: Scene, i: int, right: Range) -> bool:
    """Say whether the verb closes its sentence ("... he continued.")."""
    return all(scene.parse.tokens[j].pos == "PUNCT" for j in range(i + 1, right[1]))
