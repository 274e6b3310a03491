"""Which clause each token belongs to, so that arguments go to the right verb."""

from __future__ import annotations

from reportedly.text.parse import Parse, Token

CLAUSE_DEPS = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "parataxis", "pcomp", "csubj"})


def is_clause_head(parse: Parse, token: Token) -> bool:
    """Say whether a token heads a clause: a root, a subordinate or a coordinated verb."""
    if token.head == token.i or token.dep in CLAUSE_DEPS:
        return True
    return token.dep == "conj" and token.pos in ("VERB", "AUX") and parse.tokens[token.head].pos in ("VERB", "AUX")


def clause_heads(parse: Parse) -> tuple[int, ...]:
    """For each token the index of the head of the innermost clause that holds it."""
    found: dict[int, int] = {}

    def head_of(i: int) -> int:
        trail = []
        while i not in found:
            token = parse.tokens[i]
            if is_clause_head(parse, token):
                found[i] = i
                break
            trail.append(i)
            i = token.head
        for j in trail:
            found[j] = found[i]
        return found[i]

    return tuple(head_of(i) for i in range(len(parse.tokens)))
