"""Find the words that say that an event did not happen: not, never, no, none, without, failed to, denied that."""

from __future__ import annotations

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.prevention import denying_word, governing_cue
from reportedly.extract.factuality.scope import path_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.negations import NegationCues
from reportedly.records.mention import EventMention
from reportedly.text.governed import links_of
from reportedly.text.negated import is_supposed, negators


def find_negation(reading: Reading, event: EventMention, cues: NegationCues) -> tuple[Cue, ...]:
    """Every word that takes the event back: on its path where the path bears negation, and governing it from above.

    A negated word of denial or prevention cancels itself and the negation: "did not fail to", "did not stop X from"; it
    comes as a cue of kind ``assert``.
    """
    parse = reading.parse
    governing: list[Cue] = []
    freed: set[int] = set()
    for start in dict.fromkeys(spot for spot in (event.head, event.support) if spot is not None):
        for link in links_of(parse, start):
            cue = governing_cue(parse, link, event, cues)
            if cue is None:
                continue
            if cue.negated:
                freed.add(cue.token)
            else:
                governing.append(cue)
            break
    itself = denying_word(reading.parse, event.head, cues)
    if itself is not None:
        governing.append(itself)
    own = [] if is_conditional(reading, event) else _on_path(reading, event, freed)
    back = (Cue(token=token, kind="assert", rule="factuality.cancelled@1") for token in sorted(freed))
    return (*own, *governing, *(back if not own and not governing else ()))


def _on_path(reading: Reading, event: EventMention, freed: set[int]) -> list[Cue]:
    """Negating words on the nodes of the path, up to a governor whose negation frees the event."""
    found: list[Cue] = []
    for step in path_of(reading, event):
        if step.at in freed:
            break
        if step.bears_negation:
            words = negators(reading.parse, step.at, is_event=step.is_event)
            found.extend(Cue(token=token, kind="deny", rule=f"factuality.{kind}@2") for token, kind in words)
    return found


def is_conditional(reading: Reading, event: EventMention) -> bool:
    """Say whether an event stands in a condition or depends on one."""
    return any(is_supposed(reading.parse, step.at) for step in path_of(reading, event))
