"""A project whose reports hold emoji, Arabic, combining marks, no-break spaces and Windows' line ends."""

from __future__ import annotations

from pathlib import Path

REPORTS = {
    "emoji.txt": (
        "\ufeffTAL RIMAL 😀👩‍👩‍👧 - Jets 🛩️ bombed\u00a0two depots near Saraqib 🏚️ on Monday, killing "
        "11\u00a0fighters 😢, the Ridge Courier said.\r\n\r\nThe army 𝔖helled Maarat\u00a0al-Numan on Sunday, wounding "
        "four civilians. 🇸🇾\r\n"
    ),
    "arabic.txt": (
        "TAL RIMAL, 7 February 2018 - Government forces shelled the town of Saraqib (سراقب) on Monday, killing six "
        "civilians and wounding nine others, residents told the Ridge Courier. A clinic 🏥 was hit twice.\r\n\r\n"
        "“قُصِفَتِ البَلدة”, wrote one of them, and rebels shot down a helicopter near Idlib on Tuesday.\r\n"
    ),
    "marks.txt": (
        "E\u0301milie Ande\u0301ol reports: the A\u030army\u2019s guns shelled Idlib on Monday, killing five "
        "civilians, re\u0301sidents\u200f told the Ridge Courier.\r\rA\u0308fter that, rebels took "
        "Kafr\u00a0Nabl\u2028on Tuesday.\r\n"
    ),
}
"""Invented reports. A combining mark, a joiner and a skin of an emoji are code points of their own."""


def make_odd(folder: Path) -> None:
    """Code and link the reports."""
    from reportedly.workflow.project import Project

    reports = folder / "reports"
    reports.mkdir(parents=True)
    for name, text in REPORTS.items():
        (reports / name).write_bytes(text.encode())
    with Project.create(folder) as project:
        tally = project.code(reports, outlet="Ridge Courier", published="2018-02-07")
        project.link()
    assert tally.exit_status == 0, tuple(tally.lines())
