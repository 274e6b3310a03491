"""Find the words that say that an event did not happen: not, never, no, none."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.scope import Step
from reportedly.text.parse import Parse, Token

_NOT_MORE = frozenset({"less", "fewer", "more", "longer", "later", "only", "doubt", "sooner"})


def find_negation(parse: Parse, step: Step) -> Iterator[Cue]:
    """Yield the negating words on one node of an event's path, where the node bears negation."""
    if not step.bears_negation:
        return
    for kid in parse.kids(step.at):
        if kid.dep == "neg" or (kid.dep == "advmod" and kid.lower in ("never", "nowhere")):
            if not _is_only(parse, kid):
                yield Cue(token=kid.i, kind="deny", rule="factuality.negation@1")
        elif kid.dep in ("det", "nsubj", "nsubjpass", "agent"):
            yield from _no(parse, step, kid)


def _no(parse: Parse, step: Step, kid: Token) -> Iterator[Cue]:
    """ "no attack", "no soldier was killed", "none of them died"."""
    no = kid if kid.dep == "det" else next(iter(parse.kids(kid.i, "det")), kid)
    if no.lower not in ("no", "none", "neither", "nobody") or (kid.dep == "det" and not step.is_event):
        return
    following = parse.tokens[no.i + 1].lower if no.i + 1 < len(parse.tokens) else ""
    if following not in _NOT_MORE:
        yield Cue(token=no.i, kind="deny", rule="factuality.no@1")


def _is_only(parse: Parse, neg: Token) -> bool:
    """Say whether "not" belongs to "not only" or "not less than"."""
    return neg.i + 1 < len(parse.tokens) and parse.tokens[neg.i + 1].lower in _NOT_MORE | {"just", "yet"}
