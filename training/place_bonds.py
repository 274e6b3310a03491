"""Fits the weights that decide whether an event happened at a place of its sentence, and writes the pack table.

The sentences are those of the set ``event_location`` (MIT licence). Three fits go into the table: on all of them, which
coding uses, and on each half by hash of the text, with which the other half is scored. Sentences from Al-Masdar are
left out: whether their places were marked goes by no rule that a reader could see.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.quality.event_location import ask, gold_of, half_of, rows

import reportedly
from training.logistic import fit_weights

L2 = 3.0
"""Strength of the ridge penalty on each weight."""
RARE = 40
"""Fewest examples in which a bond must hold to be given a weight."""
LEFT_OUT = "Masdar"
TABLE = Path(reportedly.__file__).parent / "packs" / "core" / "place_bonds.tsv"
HEAD = "bond\tweight\teven\todd\tsource"

Example = tuple[Mapping[str, float], bool]


def read_examples(root: Path) -> dict[str, list[Example]]:
    """Every name of every sentence with what holds of it and whether the event happened there; by half."""
    examples: dict[str, list[Example]] = {"even": [], "odd": []}
    for row in rows(root):
        asked = None if row.source.startswith(LEFT_OUT) else ask(row, "weight")
        if asked is None:
            continue
        gold, bonds = gold_of(row), asked.ownership.bonds(asked.event)
        for place in bonds.places:
            names = asked.names(place)
            if names:
                is_own = any(start < name[1] and name[0] < end for start, end in gold for name in names)
                examples[half_of(row.text)].append((dict.fromkeys(bonds.features(asked.event, place), 1.0), is_own))
    return examples


def fit(examples: Sequence[Example], bonds: frozenset[str]) -> dict[str, float]:
    """Fit the weights of these bonds."""
    kept = [({name: 1.0 for name in features if name in bonds}, is_own) for features, is_own in examples]
    return fit_weights(kept, L2)


def common(examples: Sequence[Example]) -> frozenset[str]:
    """The bonds that hold often enough."""
    counts = Counter(name for features, _ in examples for name in features)
    return frozenset(name for name, count in counts.items() if count >= RARE)


def write_table(fits: Sequence[Mapping[str, float]], path: Path) -> None:
    """Write the pack table, two decimals a weight: all sentences, even half, odd half."""
    rows_of_table = [
        "\t".join([name, *(f"{weights.get(name, 0.0):.2f}" for weights in fits), "fitted"]) for name in sorted(fits[0])
    ]
    path.write_text("\n".join([HEAD, *rows_of_table]) + "\n", "utf-8")


def main() -> None:
    """Fit on all sentences and on each half, and write the pack table."""
    parser = argparse.ArgumentParser(prog="python -m training.place_bonds", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds event_location")
    examples = read_examples(parser.parse_args().data)
    every = [*examples["even"], *examples["odd"]]
    bonds = common(every)
    print(f"{len(every)} names, {sum(is_own for _, is_own in every)} of them places of their event, {len(bonds)} bonds")
    write_table([fit(part, bonds) for part in (every, examples["even"], examples["odd"])], TABLE)


if __name__ == "__main__":
    main()
