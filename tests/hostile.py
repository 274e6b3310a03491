"""A project of hostile reports: everything a text, a file's name or an outlet's may try on the page that shows it."""

from __future__ import annotations

from pathlib import Path

BEACON = "bad.example"
"""The host that hostile things would call; it is nobody's (RFC 2606)."""
MARKUP = (
    f'<script>fetch("//{BEACON}/script")</script>', f'<img src="//{BEACON}/img" onerror="window.hacked=1">',
    f'<svg onload="window.hacked=1"><image href="//{BEACON}/svg"/></svg>', f'<iframe src="//{BEACON}/frame"></iframe>',
    f'<meta http-equiv="refresh" content="0;url=//{BEACON}/refresh">', f'<link rel="stylesheet" href="//{BEACON}/css">',
    f'<link rel="dns-prefetch" href="//{BEACON}">', f'<style>p{{background:url(//{BEACON}/style)}}</style>',
    f'<p style="background:url(//{BEACON}/attribute)" onmouseover="window.hacked=1">',
    f'<a href="javascript:window.hacked=1" ping="//{BEACON}/ping">', f'<base href="//{BEACON}/">',
    f'<form action="//{BEACON}/form"><button autofocus onfocus="window.hacked=1">',
    f'<object data="//{BEACON}/object">',
    f'<video poster="//{BEACON}/video" src="//{BEACON}/video">', "</title></style></script>-->]]>{{7*7}}${7*7}",
)  # fmt: skip
"""What would run, load, lead away or break out where it is not put in as text."""
OUTLET = f'"><img src=//{BEACON}/outlet onerror=window.hacked=1>'
FILES = ("a.txt", "<img src=x onerror=window.hacked=1>.txt", "' onload='window.hacked=1.txt", "\u202egnp.txt", "b.html")
REPORT = (
    "TAL RIMAL, 7 February 2018 - Fighters of the <img src=//bad.example/actor onerror=window.hacked=1> Brigade "
    "shelled Saraqib on Monday, killing {number} civilians, residents told the <b>Ridge</b> Courier.\n\n{markup}\n"
)


def write_reports(folder: Path) -> None:
    """Write the hostile reports, four as plain text under hostile names and one as a page."""
    folder.mkdir(parents=True)
    for number, name in enumerate(FILES, 3):
        body = REPORT.format(number=number, markup="\n\n".join(MARKUP))
        head = f"<html><head><title>Report</title>{''.join(MARKUP)}</head>"
        page = f"{head}<body onload='window.hacked=1'><p>{body}</p></body></html>"
        (folder / name).write_text(page if name.endswith("html") else body, "utf-8")


def make_hostile(folder: Path) -> None:
    """Code and link the hostile reports."""
    from reportedly.workflow.project import Project

    write_reports(folder / "reports")
    with Project.create(folder) as project:
        tally = project.code(folder / "reports", outlet=OUTLET, published="2018-02-07")
        project.link()
    assert tally.exit_status == 0, tuple(tally.lines())
