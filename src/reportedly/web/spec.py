"""Describes the API: the shapes come from the records themselves, the paths from the routes."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI, Response
from fastapi.openapi.utils import get_openapi

from reportedly import __version__
from reportedly.web.problems import Problem

REFERENCE = "#/components/schemas/{name}"
ABOUT = (
    "Everything the review page does, for scripts on the same machine. Each request needs `Authorization: Bearer TOKEN`"
    " with the token that `reportedly review --print-token` prints; writes also need it as `X-Reportedly-Token`."
)


class Shapes:
    """The records that routes take and give, gathered while the routes are made."""

    def __init__(self) -> None:
        self._kinds: list[Any] = [Problem]

    def refer(self, kind: Any) -> dict[str, Any]:
        """Return the schema of a record or of a list of records, which refers to the components."""
        self._kinds.append(kind)
        (schema,), _ = msgspec.json.schema_components([kind], ref_template=REFERENCE)
        return schema

    def components(self) -> dict[str, Any]:
        """Return the schemas of all records, their descriptions without the source's indents."""
        _, found = msgspec.json.schema_components(self._kinds, ref_template=REFERENCE)
        return {name: _tidied(schema) for name, schema in sorted(found.items())}


SHAPES = Shapes()


def gives(kind: Any, *, text: str = "What was asked for", filters: dict[str, Any] | None = None) -> dict[str, Any]:
    """Describe a route that answers with a record: keywords of a FastAPI route."""
    return {"responses": _responses({"application/json": {"schema": SHAPES.refer(kind)}}, text)} | (
        {"openapi_extra": filters} if filters else {}
    )


def gives_file(text: str, extra: dict[str, Any] | None = None) -> dict[str, Any]:
    """Describe a route that answers with a file."""
    content = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    told = {"responses": _responses(content, text), "response_class": Response}
    return told | ({"openapi_extra": extra} if extra else {})


def takes(kind: Any) -> dict[str, Any]:
    """Describe the body of a route: goes into ``openapi_extra``."""
    body = {"required": True, "content": {"application/json": {"schema": SHAPES.refer(kind)}}}
    token = {
        "name": "X-Reportedly-Token", "in": "header", "required": True, "schema": {"type": "string"},
        "description": "the token; the answer to GET session carries it for the page",
    }  # fmt: skip
    return {"requestBody": body, "parameters": [token]}


def describe(app: FastAPI) -> dict[str, Any]:
    """Write an app's OpenAPI document."""
    told = get_openapi(title="Reportedly review", version=__version__, description=ABOUT, routes=app.routes)
    told["components"] = {
        "schemas": SHAPES.components(),
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
    }
    told["security"] = [{"token": []}]
    return told


def _responses(content: dict[str, Any], text: str) -> dict[int | str, dict[str, Any]]:
    """The answer, and the problem that comes instead of it."""
    refused = {"application/json": {"schema": {"$ref": REFERENCE.format(name="Problem")}}}
    return {200: {"description": text, "content": content}, "4XX": {"description": "Refused", "content": refused},
            "5XX": {"description": "Failed", "content": refused}}  # fmt: skip


def _tidied(schema: Any) -> Any:
    """Take the indents out of descriptions, which are docstrings."""
    if isinstance(schema, list):
        return [_tidied(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: "\n".join(line.strip() for line in value.splitlines()) if key == "description" else _tidied(value)
        for key, value in schema.items()
    }
