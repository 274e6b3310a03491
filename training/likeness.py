"""Fit what each mark of likeness between a name and a place weighs: ``python -m training.likeness CSV PACK``.

Examples (CSV) are place strings of UCDP GED (CC BY 4.0), their province and point; PACK is the folder of an imported
gazetteer. A conditional logit over a string's candidates and "none": right are the candidates within NEAR_KM of the
point, or "none" where there is no such one. Half of the passes leave the province out, as texts often do. Few strings
name airbases, fields or camps, so weights are drawn towards PRIOR, not towards nothing. Prints the weights, and how
well each fourth of the strings is placed by weights fitted on the other three.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import msgspec
import numpy as np

from reportedly.evaluate.metrics import great_circle_km
from reportedly.extract.places.likeness import Asked
from reportedly.extract.places.lookup import unit_named
from reportedly.extract.places.phrase import read_phrase
from reportedly.extract.places.suggest import offers
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.load import load_knowledge
from reportedly.knowledge.packs import SHIPPED
from reportedly.knowledge.place_blocks import SpellingIndex, spelling_index

NEAR_KM, FOLDS, STEPS, RATE, PULL = 8.0, 4, 200, 0.1, 0.004
PRIOR = {
    "admin1_other": -2.0,
    "admin1_same": 1.5,
    "edits": -3.0,
    "heads_clash": -2.0,
    "heads_only_asked": -1.5,
    "heads_only_offered": -1.0,
    "qualities_clash": -2.5,
    "qualities_only_asked": -1.0,
    "qualities_only_offered": -0.7,
    "qualities_same": 1.5,
    "settlement_is_site": -2.5,
    "things_clash": -3.0,
    "things_only_asked": -3.0,
    "things_only_offered": -2.0,
    "things_same": 2.5,
    "village_is_town": -0.7,
}


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """The candidates of one string: a row of marks each, and how far each lies from the point, in km."""

    marks: np.ndarray
    far: np.ndarray


def examples(path: Path, gazetteer: Gazetteer, names: list[str], told: bool) -> list[Example]:
    """Read the strings; ``names`` is filled with the names of the marks."""
    index = spelling_index(gazetteer)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [_example(row, gazetteer, index, names, told) for row in csv.DictReader(file)]


def _example(row: dict[str, str], gazetteer: Gazetteer, index: SpellingIndex, names: list[str], told: bool) -> Example:
    """One string with its candidates, each with its best name's marks."""
    unit = unit_named(row["adm_1"], gazetteer) if told else None
    lat, lon = float(row["latitude"]), float(row["longitude"])
    rows, far = [], []
    for asked in read_phrase(row["where_coordinates"], gazetteer.words).names:
        one: Asked = msgspec.structs.replace(asked, admin1=unit.name if unit else None)
        for offer, found in offers(one, index):
            names.extend(name for name in found if name not in names)
            rows.append([found.get(name, 0.0) for name in names])
            place = offer.place
            far.append(great_circle_km(lat, lon, place.lat or 0.0, place.lon or 0.0))
    width = max(map(len, rows), default=0)
    table = np.array([[*row, *[0.0] * (width - len(row))] for row in rows]).reshape(len(rows), width)
    return Example(marks=table, far=np.array(far))


def fit(given: list[Example], names: list[str]) -> np.ndarray:
    """The weights of the marks, and that of "none" after them."""
    prior = np.array([*(PRIOR.get(name, 0.0) for name in names), 0.0])
    weights, first, second = prior.copy(), np.zeros(len(prior)), np.zeros(len(prior))
    tables = [(_wide(one.marks, len(names)), one.far <= NEAR_KM) for one in given]
    for step in range(1, STEPS + 1):
        slope = sum(_slope(table, right, weights) for table, right in tables) / len(tables) - PULL * (weights - prior)
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights = weights + RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def _wide(table: np.ndarray, width: int) -> np.ndarray:
    """A table with a column for every mark."""
    return np.pad(table, ((0, 0), (0, width - table.shape[1])))


def _likely(table: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The likelihood of each candidate and, last, of none."""
    weighed = np.append(table @ weights[:-1], weights[-1])
    raised = np.exp(weighed - weighed.max())
    return raised / raised.sum()


def _slope(table: np.ndarray, right: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Where the weights should move for one string."""
    likely = _likely(table, weights)
    wanted = likely * np.append(right, not right.any())
    change = wanted / max(wanted.sum(), 1e-12) - likely
    return np.append(table.T @ change[:-1], change[-1])


def held_out(given: list[Example], names: list[str], both: list[Example]) -> dict[str, float]:
    """The share within 5 and 20 km of strings that the weights have not seen, taking the likeliest candidate."""
    order = np.array_split(np.random.default_rng(0).permutation(len(given)), FOLDS)
    near = {5.0: 0, 20.0: 0}
    for fold in order:
        seen = [n for n in range(len(given)) if n not in set(fold.tolist())]
        weights = fit([given[n] for n in seen] + [both[n] for n in seen], names)
        for n in fold:
            if len(given[n].far):
                best = int(np.argmax(_likely(_wide(given[n].marks, len(names)), weights)[:-1]))
                near = {km: hits + int(given[n].far[best] <= km) for km, hits in near.items()}
    return {f"within_{km:g}km": hits / len(given) for km, hits in near.items()}


def main(path: str, pack: str) -> None:
    """Fit, print the weights and what they do for strings they were not fitted on."""
    gazetteer, names = load_knowledge((*SHIPPED, pack)).gazetteer, sorted(PRIOR)
    told = examples(Path(path), gazetteer, names, told=True)
    alone = examples(Path(path), gazetteer, names, told=False)
    print(held_out(told, names, alone))
    weights = fit(told + alone, names)
    for name, weight in sorted([*zip(names, weights, strict=False), ("none", weights[-1])]):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main(*sys.argv[1:3])
