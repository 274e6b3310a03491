"""CPU time by stage: every function that the pipeline calls is wrapped with a clock, by the room it lives in."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType
from typing import Any

from reportedly.extract import pipeline
from reportedly.text.encode import Encoder
from reportedly.text.parse import Parser

OWN = ("read_document", "code_document")
"""Functions of the pipeline itself: their time is that of the stages inside them."""


class Clock:
    """CPU seconds by stage; a stage inside another counts for itself only."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inner = [0.0]

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Wrap a function so that its CPU time counts for a stage."""

        def run(*args: Any, **kwargs: Any) -> Any:
            start = time.process_time()
            self._inner.append(0.0)
            try:
                return work(*args, **kwargs)
            finally:
                spent = time.process_time() - start
                self.seconds[stage] += spent - self._inner.pop()
                self._inner[-1] += spent

        return run


def stage_of(module: str) -> str | None:
    """The stage a module belongs to: the question, or the file; None outside text and extract.

    >>> stage_of("reportedly.extract.places.find"), stage_of("reportedly.text.blocks"), stage_of("json")
    ('places', 'blocks', None)
    """
    parts = module.split(".")
    return parts[2] if len(parts) > 2 and parts[1] in ("text", "extract") else None


@contextmanager
def clocked(clock: Clock) -> Iterator[None]:
    """Put the clock around every stage function of the pipeline while the block runs."""
    functions = {
        name: value
        for name, value in vars(pipeline).items()
        if isinstance(value, FunctionType) and name not in OWN and stage_of(value.__module__)
    }
    parse, encode = Parser.parse, Encoder.read
    try:
        for name, function in functions.items():
            setattr(pipeline, name, clock.timed(str(stage_of(function.__module__)), function))
        setattr(Parser, "parse", clock.timed("parse", parse))  # noqa: B010
        setattr(Encoder, "read", clock.timed("encode", encode))  # noqa: B010
        yield
    finally:
        for name, function in functions.items():
            setattr(pipeline, name, function)
        setattr(Parser, "parse", parse)  # noqa: B010
        setattr(Encoder, "read", encode)  # noqa: B010
