"""Regular forms of English nouns and verbs, for lexicon patterns whose lemma a tagger may miss."""

from __future__ import annotations


def spelled(pattern: str, pos: str) -> tuple[str, ...]:
    """A pattern, and the same with the regular forms of its head spelled out, for taggers that miss its lemma.

    The head of a verb pattern is its first lemma, of a noun pattern its last ("Airstrikes" as a name, "staged" as
    a form of "stag").

    >>> spelled("air <raid>", "noun")
    ('air <raid>', 'air raid|raids')
    >>> spelled("<wage> war", "verb")
    ('<wage> war', 'wages|waging|waged war')
    """
    words = pattern.split()
    at = {"noun": len(words) - 1, "verb": 0}.get(pos)
    if at is None or not words[at].startswith("<"):
        return (pattern,)
    forms = numbered if pos == "noun" else inflected
    words[at] = "|".join(form for word in words[at].strip("<>").split("|") for form in forms(word).split())
    return (pattern, " ".join(words))


def numbered(noun: str) -> str:
    """A noun and its regular plural, a blank between."""
    return f"{noun} {plural(noun)}"


def plural(word: str) -> str:
    """The regular plural of a noun, which is the third person of a verb.

    >>> plural("city"), plural("ambush")
    ('cities', 'ambushes')
    """
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def inflected(verb: str) -> str:
    """The regular forms of an English verb, blank between: third person, -ing, past.

    >>> inflected("resupply"), inflected("cordon"), inflected("stage")
    ('resupplies resupplying resupplied', 'cordons cordoning cordoned', 'stages staging staged')
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{plural(verb)} {verb}ing {verb[:-1]}ied"
    if verb.endswith("e"):
        return f"{verb}s {verb[:-1]}ing {verb}d"
    return f"{plural(verb)} {verb}ing {verb}ed"


ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("er", ""),
    ("er", "e"), ("est", ""), ("est", "e"), ("ly", ""),
)  # fmt: skip
"""Regular endings of English words, each with what stands there in the base form."""


def base_forms(word: str) -> tuple[str, ...]:
    """A word and the base forms it may be a regular form of, likely or not.

    >>> base_forms("raided")[:3], "stop" in base_forms("stopped")
    (('raided', 'raid', 'raide'), True)
    """
    found = [word]
    for ending, base in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            found.append(stem + base)
            if not base and len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(found)
