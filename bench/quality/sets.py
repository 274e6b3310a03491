"""The measuring sets there are: where each lies and how it is scored."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from bench.quality import (
    case2021,
    claims,
    copies,
    ecbplus,
    event_location,
    factuality,
    fakes,
    geoparsing,
    links,
    muc4,
    plover_gsr,
    polnear,
    seeds,
    tempeval3,
    ucdp_places,
)
from bench.quality.figures import Figures


class MeasuringSet(Protocol):
    """A module that can find, code and score one set below a root folder."""

    def files(self, root: Path) -> list[Path]:
        """The files that make the set; none where it is not there."""
        ...

    def run(self, root: Path) -> Figures:
        """Code the texts, then score them."""
        ...


SETS: dict[str, MeasuringSet] = {
    "case2021": case2021,
    "claims": claims,
    "seeds": seeds,
    "fakes": fakes,
    "links": links,
    "copies": copies,
    "ecbplus": ecbplus,
    "plover_gsr": plover_gsr,
    "muc4": muc4,
    "geoparsing": geoparsing,
    "event_location": event_location,
    "tempeval3": tempeval3,
    "polnear": polnear,
    "factuality": factuality,
    "ucdp_places": ucdp_places,
}
