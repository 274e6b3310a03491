"""Every exception Reportedly raises, as one tree, with its code, its exit status and what to do next.

ReportedlyError
├── ReadError            RPT-2xx  a file or record could not be read
├── CodingError          RPT-3xx  a document could not be coded
├── PackError            RPT-4xx  a data pack is damaged or missing
├── StoreError           RPT-5xx  the project's database
├── ExportError          RPT-6xx  an output could not be written
├── IntegrityError       RPT-7xx  bytes are not what was recorded          (exit 4)
├── SafetyError          RPT-8xx  refused by a safety rule                 (exit 5)
├── JudgementError       RPT-95x  a person's decision cannot be kept       (exit 2)
├── PageError            RPT-9xx  the local page cannot serve or understand
└── UsageError           RPT-1xx  the command or call makes no sense       (exit 2)

A message says what, where, why and what to do; ``reportedly explain CODE`` says more. The codes stand in `CATALOGUE`.
"""

from __future__ import annotations

from typing import NamedTuple


class Explanation(NamedTuple):
    """What a code means and what to do about it.

    >>> CATALOGUE["RPT-201"].title
    'The file is empty'
    """

    title: str
    remedy: str


CATALOGUE: dict[str, Explanation] = {
    "RPT-101": Explanation("No such file or folder", "Check the path; quote globs so that the shell does not expand them."),
    "RPT-102": Explanation("No project here", "Run in a folder below one that holds reportedly.toml, or give --project."),
    "RPT-103": Explanation("Unknown id or field", "List what there is with `reportedly show`."),
    "RPT-104": Explanation("Unknown option value", "See the command's --help for what it takes."),
    "RPT-105": Explanation("A package that this call needs is not installed", "Install it, for instance with pip."),
    "RPT-106": Explanation("The project exists already", "Open it, or choose another name."),
    "RPT-107": Explanation("reportedly.toml is damaged", "Mend the named line; a working file holds a [project] table with a name."),
    "RPT-108": Explanation("The filter makes no sense", "Mend the named parameter; `reportedly export --help` lists them."),
    "RPT-201": Explanation("The file is empty", "Fetch it again, or leave it out."),
    "RPT-202": Explanation("The file is binary, not text", "Convert it to text or HTML first."),
    "RPT-203": Explanation("The characters cannot be decoded", "Save the file as UTF-8, or name its charset."),
    "RPT-204": Explanation("The file is larger than the limit", "Split it, or raise --max-bytes."),
    "RPT-205": Explanation("The page holds no article text", "Save the article view of the page, or its text."),
    "RPT-206": Explanation("A record is damaged or lacks a text field", "Mend the named line, or map the column with --column."),
    "RPT-207": Explanation("No reader for this kind of file", "Use .txt, .html, .jsonl or .csv."),
    "RPT-208": Explanation("The file cannot be opened", "Check its permissions."),
    "RPT-209": Explanation("Not a gazetteer that can be read", "See `reportedly gazetteer import --help` for what is; name the kind with --as."),
    "RPT-210": Explanation("A row of the gazetteer cannot be used", "Mend the named line and import again, or do without it."),
    "RPT-211": Explanation("The table lacks columns", "Name them with --map, such as --map name=TOWN --map lat=Y --map lon=X."),
    "RPT-212": Explanation("The archive is damaged or unsafe", "Fetch it again; or unpack it yourself and import the files."),
    "RPT-213": Explanation("The positions are not in WGS84 degrees", "Convert the file to EPSG:4326 with the program that made it."),
    "RPT-214": Explanation("The gazetteer holds nothing that can be used", "See the reasons; --as, --map or --country may be missing."),
    "RPT-301": Explanation("The document could not be coded", "Report the document's first lines with the message."),
    "RPT-302": Explanation("The worker died while coding the document", "Run again with --workers 1; if it dies again, leave the document out."),
    "RPT-303": Explanation("The text is too long to be one report", "Cut it into its reports, one a file or a line."),
    "RPT-304": Explanation("Claims were coded by an earlier version", "Code their reports again: `reportedly code --recode` with the same files."),
    "RPT-401": Explanation("A pack file is damaged", "Run `reportedly packs check`; mend the named line."),
    "RPT-402": Explanation("No such pack", "Check --pack; the packs that ship are core, sources and syria."),
    "RPT-403": Explanation("The language model is not installed", "Install the project's own requirements, or en_core_web_sm."),
    "RPT-404": Explanation("The encoder's weights are damaged or missing", "Install the package again, or code with --rules-only."),
    "RPT-405": Explanation("No such gazetteer", "List what is installed with `reportedly gazetteer list`."),
    "RPT-406": Explanation("The folder is no imported gazetteer", "Choose another --name or --to; nothing was written or removed."),
    "RPT-501": Explanation("The database cannot be opened", "Check reportedly.toml and the file's permissions."),
    "RPT-502": Explanation("The database was made by another version", "Export with that version and code again."),
    "RPT-503": Explanation("The document's claims cannot be kept", "Report the message: two claims may share an id."),
    "RPT-504": Explanation("The database cannot be written", "Free space or mend permissions, and run the same command again."),
    "RPT-505": Explanation("The database holds a damaged row", "Link with --all where events are damaged; else restore the file from a copy, or code again."),
    "RPT-506": Explanation("The events were linked by an earlier version", "Run `reportedly link` once; then decide."),
    "RPT-507": Explanation("Another process is writing to the project", "Wait until it has ended, such as `reportedly link`, and do the same again."),
    "RPT-601": Explanation("The output cannot be written", "Check the folder's permissions and the free space."),
    "RPT-701": Explanation("The bytes are not those that were recorded", "Restore the named file from a copy."),
    "RPT-702": Explanation("The chain of decisions is broken", "Restore the database or file from a copy; a line was changed, lost or put in."),
    "RPT-801": Explanation("Refused by a safety rule", "See the codebook's page on harm."),
    "RPT-802": Explanation("Others could reach the page", "Leave --host out: without sign-in the page is for this machine alone."),
    "RPT-803": Explanation("The request does not come from the page", "Open the address that `reportedly review` prints; scripts send its token with each request."),
    "RPT-804": Explanation("An export with the documents' words must be confirmed", "Their words may name victims and witnesses: type the project's name, or export without them."),
    "RPT-901": Explanation("The address cannot be opened", "Choose another --port; --port 0 takes a free one."),
    "RPT-902": Explanation("The request cannot be understood", "See what the API takes in /api/v1/openapi.json."),
    "RPT-903": Explanation("The page's server failed on a request", "Report what the terminal shows; decisions that were answered are kept."),
    "RPT-951": Explanation("The decision makes no sense", "See docs/decisions/judgements.md for what each decision takes."),
    "RPT-952": Explanation("The record has changed since it was seen", "Look at it again and decide on what it is now."),
    "RPT-953": Explanation("There is nothing to undo or redo", "Only one's own decisions are undone, the latest first."),
    "RPT-954": Explanation("The decisions belong to another history", "Import into a copy of the project they were exported from."),
}  # fmt: skip


class ReportedlyError(Exception):
    """What went wrong, where, and why, under a code of `CATALOGUE`.

    >>> str(ReadError("RPT-201", where="a.txt"))
    'RPT-201 The file is empty: a.txt. Fetch it again, or leave it out.'
    """

    exit_status = 1

    def __init__(self, code: str, *, where: str = "", why: str = "") -> None:
        self.code, self.where, self.why = code, where, why
        self.title, self.remedy = CATALOGUE[code]
        tail = f": {where}" if where else ""
        because = f" ({why})" if why else ""
        super().__init__(f"{code} {self.title}{tail}{because}. {self.remedy}")

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.code, self.where, self.why))


def _rebuild(kind: type[ReportedlyError], code: str, where: str, why: str) -> ReportedlyError:
    """Unpickle an error that crossed a process border."""
    return kind(code, where=where, why=why)


class UsageError(ReportedlyError):
    """The command or call makes no sense."""

    exit_status = 2


class ReadError(ReportedlyError):
    """A file or record could not be read."""


class CodingError(ReportedlyError):
    """A document could not be coded."""


class PackError(ReportedlyError):
    """A data pack is damaged or missing."""


class StoreError(ReportedlyError):
    """The project's database cannot serve."""


class ExportError(ReportedlyError):
    """An output could not be written."""


class IntegrityError(ReportedlyError):
    """Bytes are not what was recorded."""

    exit_status = 4


class SafetyError(ReportedlyError):
    """Refused by a safety rule."""

    exit_status = 5


class PageError(ReportedlyError):
    """The local page cannot serve, or cannot understand what it is asked."""


class JudgementError(ReportedlyError):
    """A person's decision cannot be kept."""

    exit_status = 2
