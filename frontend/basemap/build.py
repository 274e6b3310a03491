"""Makes the base map: unpacks the packages, writes each layer as features, has tippecanoe cut them into tiles."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import lines
import names
from lines import Feature
from sources import unpack

LAYERS: dict[str, Callable[[Path], Iterator[Feature]]] = {
    "land": lines.land,
    "lakes": lines.lakes,
    "rivers": lines.rivers,
    "admin": lines.admin_lines,
    "borders": lines.borders,
    "countries": names.countries,
    "towns": names.towns,
}

OPTIONS = (
    f"--maximum-zoom={lines.NEAREST}",
    "--full-detail=13",  # 8192 units a tile: some 150 m at zoom 5, finer than the data
    "--low-detail=10",
    "--simplification=4",
    "--simplification-at-maximum-zoom=8",
    "--buffer=4",
    "--drop-rate=1",
    "--no-feature-limit",
    "--no-tile-size-limit",
    "--no-progress-indicator",
    "--force",
    "--name=Reportedly base map",
    "--attribution=Natural Earth (public domain); GeoNames (CC BY 4.0)",
)


def main(packages: Path, target: Path) -> None:
    """Write the map `target` (PMTiles) from the folder of downloaded packages."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        unpack(packages, root)
        parts = [f"--named-layer={name}:{written(root, name, make)}" for name, make in LAYERS.items()]
        subprocess.run(["tippecanoe", f"--output={target}", *OPTIONS, *parts], check=True)
    print(f"{target}: {target.stat().st_size} bytes")


def written(root: Path, name: str, make: Callable[[Path], Iterator[Feature]]) -> Path:
    """Write a layer's features, one a line, and return the file."""
    path = root / f"{name}.geojsonl"
    with path.open("w", encoding="utf-8") as file:
        for one in make(root):
            file.write(json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n")
    return path


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
