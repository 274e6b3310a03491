"""Sends the page's own files, which are built ahead and lie in the package."""

from __future__ import annotations

from importlib.resources import files
from os import PathLike, stat_result
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from reportedly.web.headers import PAGE

TYPES = {
    ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
    ".json": "application/json", ".geojson": "application/geo+json", ".topojson": "application/json",
    ".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".woff2": "font/woff2",
    ".pbf": "application/x-protobuf", ".pmtiles": "application/octet-stream", ".wasm": "application/wasm",
    ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8",
}  # fmt: skip
"""Media types by ending: the machine's own table is not to be trusted with `nosniff`."""
NOT_BUILT = "The page's files are not built: run `make frontend` in a clone of the project, or install the package."


class Files(StaticFiles):
    """The folder of built files: nothing outside it, right types, an ETag to ask again by."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, html=True, check_dir=False)
        self._folder = folder

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer one path; say so where the page was never built."""
        if path == "." and not (self._folder / "index.html").is_file():
            return PlainTextResponse(NOT_BUILT, 404)
        if "\0" in path:
            raise HTTPException(404)
        return await super().get_response(path, scope)

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Send one file under its type."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        ending = Path(full_path).suffix.lower()
        if response.status_code != 304:
            response.headers["Content-Type"] = TYPES.get(ending, "application/octet-stream")
        response.headers["Content-Security-Policy"] = PAGE
        response.headers["Cache-Control"] = "no-cache"
        return response


def built_files() -> Files:
    """The page as it ships."""
    return Files(Path(str(files("reportedly"))) / "web" / "static")
