"""The API's description: as it is kept, complete, and of the records' own shapes."""

from __future__ import annotations

import json
from pathlib import Path

from reportedly.review.filter import PARAMETERS
from reportedly.web.app import make_api
from reportedly.web.filters import FILTER
from reportedly.web.openapi import USUAL, written

ROOT = Path(__file__).parents[3]


def test_the_description_that_is_kept_is_that_of_the_routes() -> None:
    assert (ROOT / USUAL).read_bytes() == written(), "run: python -m reportedly.web.openapi"


def test_every_parameter_of_a_filter_is_described() -> None:
    assert list(FILTER) == list(PARAMETERS)


def test_every_route_tells_what_it_gives_and_every_reference_is_there() -> None:
    told = make_api().openapi()
    for path, methods in told["paths"].items():
        for method, route in methods.items():
            assert route["description"].endswith("."), (method, path)
            assert next(iter(route["responses"]["200"]["content"].values()))["schema"], (method, path)
    named = {part.partition('"')[0] for part in json.dumps(told).split("#/components/schemas/")[1:]}
    assert named <= set(told["components"]["schemas"])
