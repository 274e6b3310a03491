"""Writes the generated pages and tables of docs/ from the code and the packs; ``--check`` fails where one is stale."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

import reportedly
from reportedly.cli.main import reportedly as command
from reportedly.errors import CATALOGUE
from reportedly.knowledge.packs import SHIPPED, Pack, rows_of
from reportedly.records.claim import Claim

DOCS = Path(__file__).parent
SOURCE = Path(inspect.getfile(reportedly)).parent
HISTORY = DOCS.parent / "bench" / "quality" / "history.jsonl"
RECORDS = (
    "document", "span", "coded", "values", "claim", "source", "attribution", "layout", "mention", "event", "judgement",
    "linked", "run", "profile",
)  # fmt: skip
RULE = re.compile(r'"([a-z_]+\.[a-z0-9_.-]+@\d+)"')
PACKS = tuple(Pack.shipped(name) for name in SHIPPED)
API = "/api/v1/"
WARNING = "<!-- Written by docs/generate.py: change the code or the packs, then run `make docs`. -->\n\n"


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; bars inside cells are escaped."""
    names = list(head)
    lines = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    lines += ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def all_commands(group: click.Group, context: click.Context, name: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group with its full name, groups included."""
    for verb in group.list_commands(context):
        found = group.get_command(context, verb)
        if found is not None:
            yield f"{name} {verb}", found
            if isinstance(found, click.Group):
                yield from all_commands(found, context, f"{name} {verb}")


def commands_page() -> str:
    """Every command's own help text."""
    context = click.Context(command, info_name="reportedly")
    parts = ["# Commands\n\n", WARNING]
    for name, found in [("reportedly", command), *all_commands(command, context, "reportedly")]:
        child = click.Context(found, info_name=name, terminal_width=100, help_option_names=["-h", "--help"])
        parts.append(f"## `{name}`\n\n```text\n{found.get_help(child)}\n```\n\n")
    return "".join(parts).rstrip() + "\n"


def errors_page() -> str:
    """The catalogue of error codes."""
    rows = [(f"`{code}`", said.title, said.remedy) for code, said in sorted(CATALOGUE.items())]
    status = "Exit status: 0 well, 1 failure, 2 wrong use, 3 some documents failed, 4 bytes changed, 5 refused."
    head = ("code", "what is wrong", "what to do")
    return f"# Errors\n\n{WARNING}`reportedly explain CODE` says the same.\n\n{status}\n\n{table(head, rows)}"


def library_page() -> str:
    """The public names with their signatures and docstrings."""
    parts = ["# Library\n\n", WARNING, "`import reportedly as rp` gives these names.\n\n"]
    for name in reportedly.__all__:
        if name == "__version__":
            continue
        found = getattr(reportedly, name)
        parts.append(f"## `{name}`\n\n{described(found)}")
        if inspect.isclass(found) and not issubclass(found, msgspec.Struct | Exception):
            parts += [f"### `{name}.{inner}`\n\n{described(one)}" for inner, one in public_members(found)]
    return "".join(parts).rstrip() + "\n"


def public_members(found: type) -> list[tuple[str, Any]]:
    """Methods and properties of a class that are its own and public."""
    return [(n, m) for n, m in sorted(vars(found).items()) if not n.startswith("_") and getattr(m, "__doc__", None)]


def described(found: Any) -> str:
    """A name's docstring, with its signature where it is a function."""
    told = inspect.cleandoc(inspect.getdoc(found) or "")
    prose, _, example = told.partition(">>>")
    parts = [f"```python\n{signature_of(found)}\n```\n\n"] if inspect.isfunction(found) else []
    parts.append(prose.rstrip() + "\n\n")
    if example:
        parts.append(f"```pycon\n>>>{example}\n```\n\n")
    return "".join(parts)


def signature_of(function: Any) -> str:
    """Name and parameters as they are written."""
    return f"{function.__name__}{inspect.signature(function)}".replace("'", "")


def records_page() -> str:
    """Every record with its fields."""
    parts = ["# Records\n\n", WARNING, "A claim's JSON Schema: [claim.schema.json](claim.schema.json).\n\n"]
    for module_name in RECORDS:
        module = importlib.import_module(f"reportedly.records.{module_name}")
        kinds = [k for k in vars(module).values() if inspect.isclass(k) and k.__module__ == module.__name__]
        for kind in kinds:
            if issubclass(kind, msgspec.Struct):
                parts.append(f"## `{kind.__name__}`\n\n{described(kind)}{fields_of(kind)}\n")
    return "".join(parts).rstrip() + "\n"


def fields_of(kind: type[msgspec.Struct]) -> str:
    """A record's fields, types and defaults, as they are written."""
    notes = {name: str(kind.__annotations__.get(name, "")) for name in kind.__struct_fields__}
    defaults = {field.name: field.default for field in msgspec.structs.fields(kind)}
    rows = [
        (f"`{name}`", f"`{note}`", "required" if defaults[name] is msgspec.NODEFAULT else f"`{defaults[name]!r}`")
        for name, note in notes.items()
    ]
    return table(("field", "type", "default"), rows)


def schema_page() -> str:
    """The JSON Schema of a claim."""
    return json.dumps(msgspec.json.schema(Claim), indent=1, sort_keys=True) + "\n"


def rules_page() -> str:
    """The names of all rules, with the file that holds each."""
    found: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for rule in RULE.findall(_without_docstrings(path)):
            found.setdefault(rule, path.relative_to(SOURCE).as_posix())
    rows = [(f"`{rule}`", f"`{file}`") for rule, file in sorted(found.items())]
    text = "Every coded value names the rule that read it; a rule whose behaviour changes gets a new version."
    return f"# Rules\n\n{WARNING}{text}\n\n{table(('rule', 'file'), rows)}"


def _without_docstrings(path: Path) -> str:
    """A module's code without its docstrings, where rules are only examples."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    texts = (n.value for n in nodes if isinstance(n, ast.Constant) and id(n) not in docstrings)
    return "\n".join(f'"{text}"' for text in texts if isinstance(text, str))


def packs_page() -> str:
    """The tables of each pack and their columns."""
    parts = ["# Packs\n\n", WARNING, "Tab-separated tables, one fact a line, sorted by their first column.\n\n"]
    for pack in PACKS:
        names = sorted(pack.folder.glob("*.tsv"))
        rows = [(f"`{p.stem}`", ", ".join(f"`{c}`" for c in _columns(p))) for p in names]
        parts.append(f"## `{pack.name}`\n\n{table(('table', 'columns'), rows)}\n")
    return "".join(parts).rstrip() + "\n"


def _columns(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as lines:
        return lines.readline().rstrip("\n").split("\t")


def event_types_table() -> str:
    """ACLED sub-events with their PLOVER types."""
    rows = [r for _, r in rows_of(PACKS, "event_types")]
    cells = [(r["sub_event"], r["acled_type"], r["plover"], r["mode"] or "–", r["label"]) for r in rows]
    return table(("ACLED sub-event", "ACLED type", "PLOVER, unless a row says otherwise", "mode", "label"), cells)


def actor_kinds_table() -> str:
    """Actor kinds with a few of the packs' actors and nouns."""
    found: dict[str, list[str]] = {}
    for _, row in [*rows_of(PACKS, "actors"), *rows_of(PACKS, "actor_nouns")]:
        found.setdefault(row["kind"], []).append(row.get("noun") or row["name"])
    return table(("kind", "for example"), [(f"`{k}`", "; ".join(names[:4])) for k, names in sorted(found.items()) if k])


def count_words_table() -> str:
    """Vague number words with their ranges."""
    rows = [r for _, r in rows_of(PACKS, "count_words")]
    return table(("words", "low", "high"), [(r["phrase"], r["low"] or "open", r["high"] or "open") for r in rows])


def scores_table() -> str:
    """The figures of the last pinning of each set."""
    if not HISTORY.is_file():
        return "Nothing was pinned yet.\n"
    last = {row["set"]: row["figures"] for row in map(json.loads, HISTORY.read_text("utf-8").splitlines())}
    rows = [(name, f"`{m}`", f"{v:.3f}") for name, found in sorted(last.items()) for m, v in found.items()]
    return table(("set", "metric", "value"), rows)


def openapi_page() -> str:
    """The review page's API, from which the page's types are made too."""
    from reportedly.web.openapi import written

    return written().decode("utf-8")


def routes_table() -> str:
    """Every route of the API with its sentence."""
    paths = json.loads(openapi_page())["paths"]
    found = [
        (route["tags"][0], verb.upper(), path.removeprefix(API), route["description"])
        for path, verbs in paths.items()
        for verb, route in verbs.items()
    ]
    rows = [(f"`{verb}`", f"`{path}`", told) for _, verb, path, told in sorted(found)]
    return table(("verb", "route", "what it does"), rows)


def filters_table() -> str:
    """Every parameter of a filter, as the list's route tells it."""
    told = json.loads(openapi_page())["paths"][f"{API}events"]["get"]["parameters"]
    own = ("sort", "offset", "limit")
    rows = [(f"`{each['name']}`", each.get("description", "")) for each in told if each["name"] not in own]
    return table(("parameter", "lets through"), rows)


PAGES: dict[str, Callable[[], str]] = {
    "reference/commands.md": commands_page,
    "reference/errors.md": errors_page,
    "reference/library.md": library_page,
    "reference/records.md": records_page,
    "reference/claim.schema.json": schema_page,
    "reference/rules.md": rules_page,
    "reference/packs.md": packs_page,
    "reference/openapi.json": openapi_page,
}
TABLES: dict[str, dict[str, Callable[[], str]]] = {
    "codebook.md": {
        "event-types": event_types_table,
        "actor-kinds": actor_kinds_table,
        "count-words": count_words_table,
    },
    "accuracy.md": {"scores": scores_table},
    "api.md": {"routes": routes_table, "filters": filters_table},
}
"""Generated tables inside pages written by hand, between ``<!-- generated: NAME -->`` and ``<!-- end -->``."""


def filled(page: str, tables: dict[str, Callable[[], str]]) -> str:
    """A page with its generated tables written anew."""
    for name, make in tables.items():
        before, begin, rest = page.partition(f"<!-- generated: {name} -->\n")
        _, end, after = rest.partition("<!-- end -->")
        if not (begin and end):
            raise ValueError(f"no place for the table {name}")
        page = f"{before}{begin}\n{make()}\n{end}{after}"
    return page


def wanted() -> Iterator[tuple[Path, str]]:
    """Every generated file with the text it should hold."""
    for name, make in PAGES.items():
        yield DOCS / name, make()
    for name, tables in TABLES.items():
        path = DOCS / name
        yield path, filled(path.read_text("utf-8"), tables)


def main() -> int:
    """Write what is stale, or only name it with ``--check``; 1 if something was stale under ``--check``."""
    stale = [(path, text) for path, text in wanted() if not path.is_file() or path.read_text("utf-8") != text]
    is_check = "--check" in sys.argv
    for path, text in stale:
        if not is_check:
            path.write_text(text, "utf-8")
        print(f"{'stale: ' if is_check else 'written: '}{path.relative_to(DOCS.parent)}", file=sys.stderr)
    if stale and is_check:
        print("run `make docs`", file=sys.stderr)
    return int(bool(stale) and is_check)


if __name__ == "__main__":
    sys.exit(main())
