"""What Python programs call: code a text, find who says and wants what in it, open a project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportedly.knowledge.scope import Scope
from reportedly.records.attribution import Attribution
from reportedly.records.claim import Claim
from reportedly.records.document import Document, document_of
from reportedly.workflow.coder import PACKS, Coder, check_text
from reportedly.workflow.project import MARK, Project


def code(
    text: str | Document,
    *,
    published: str | None = None,
    outlet: str | None = None,
    scope: Scope = "conflict",
    rules_only: bool = False,
    packs: Sequence[str | Path] = PACKS,
) -> list[Claim]:
    """Code one report that is written in English and return its claims, in text order.

    Nothing is written and nothing fetched. ``published`` is an ISO date; without it, and without one in the text,
    "on Monday" stays uncoded. ``outlet`` names who published the text. ``scope="political"`` also codes diplomacy,
    condemnations, appeals and announcements, which "conflict" leaves out. ``rules_only`` codes without the encoder.
    ``packs`` are names of shipped packs and folders of your own, imported gazetteers among them.

    Raises:
        ReportedlyError: RPT-301 if the text cannot be coded, RPT-402 for an unknown pack, RPT-403 if the language
            model is not installed.

    >>> claim = code("The army shelled Saraqib on Monday.", published="2018-02-07", outlet="Demo Daily")[0]
    >>> claim.to_dict()["trigger"]
    {'start': 9, 'end': 16, 'text': 'shelled'}
    """
    document = _document(text, published, outlet)
    return list(Coder(tuple(map(_pack_name, packs)), scope, rules_only=rules_only)(document).claims)


def attributions(
    text: str | Document,
    *,
    published: str | None = None,
    outlet: str | None = None,
    packs: Sequence[str | Path] = PACKS,
) -> list[Attribution]:
    """Find what somebody is made to say, want, plan, fear, hold, support or oppose in a report, in text order.

    Speech comes with the chains that claims have, from the outlet to the last source. Attitudes have a kind and their
    holder as the end of the chain; they never tell a happening, so no claim rests on one. Arguments as for `code`.

    Raises:
        ReportedlyError: RPT-301 if the text cannot be coded, RPT-402 for an unknown pack, RPT-403 if the language
            model is not installed.

    >>> for one in attributions("Turkey wants a buffer zone. It will hold, the minister said."):
    ...     print(one.kind, [span.text for span in one.holder], [span.text for span in one.content])
    wish ['Turkey'] ['a buffer zone']
    speech ['the minister'] ['It will hold,']
    """
    return list(Coder(tuple(map(_pack_name, packs))).attributions(_document(text, published, outlet)))


def _document(text: str | Document, published: str | None, outlet: str | None) -> Document:
    """The Document of a text, its language identified; a Document as it is."""
    from reportedly.read.language import identify_language

    if not isinstance(text, str):
        return text
    check_text(text, "the text given")
    return document_of(text, outlet=outlet, published=published, language=identify_language(text))


def _pack_name(pack: str | Path) -> str:
    """A shipped pack's name, or a folder written so that it cannot be taken for one."""
    is_folder = isinstance(pack, Path) or Path(pack).name != pack
    return str(Path(pack).expanduser().absolute()) if is_folder else str(pack)


def open(name_or_folder: str | Path) -> Project:
    """Open the project in a folder; make one where there is none yet.

    Raises:
        ReportedlyError: RPT-107 if reportedly.toml is damaged, RPT-501/502 if the database cannot serve.
    """
    folder = Path(name_or_folder).expanduser()
    return Project.open(folder) if (folder / MARK).is_file() else Project.create(folder)
