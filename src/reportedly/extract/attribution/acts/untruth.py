"""Whether words call something untrue: a lie, pure invention, baseless."""

from __future__ import annotations

from reportedly.extract.attribution.scene import Scene

_LONGEST = 3


def calls_untrue(scene: Scene, first: int, stop: int) -> bool:
    """Say whether a phrase of the table of untrue things stands in a range of tokens, and is not negated."""
    words = [token.lower for token in scene.parse.tokens[first:stop] if token.pos != "PUNCT"]
    for n in range(len(words)):
        for size in range(1, _LONGEST + 1):
            if " ".join(words[n : n + size]) in scene.cues.untrue:
                return not {"not", "n't"} & set(words[max(0, n - 3) : n])
    return "truth" in words and "no" in words
