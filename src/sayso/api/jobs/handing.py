"""What a request hands over: written to disk, named, and told from whom; nothing of it is read here."""

from __future__ import annotations

import dataclasses
import json
from hashlib import sha256
from http import HTTPStatus
from typing import Any, TypeVar

from anyio import to_thread
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, UploadFile

from sayso.api.faults import ApiFault
from sayso.api.jobs.desk import Desk
from sayso.api.shapes.jobs import Given, NamedAddress, PastedText
from sayso.intake import Handed, IntakeOptions

FILES = 200          # files in one request
_PIECE = 1 << 20     # bytes written at a time
_NAME = 200          # characters of a file's name that are kept
Inputs = tuple[list[Handed | str], IntakeOptions]
Shape = TypeVar("Shape", bound=BaseModel)


def _schema(shape: type[BaseModel]) -> dict[str, Any]:
    return shape.model_json_schema()


BODIES: dict[str, Any] = {
    "application/json": {"schema": {"anyOf": [_schema(PastedText), _schema(NamedAddress)]}},
    "multipart/form-data": {"schema": {
        "type": "object", "required": ["files"], "properties": {
            "files": {"type": "array", "items": {"type": "string", "format": "binary"}, "minItems": 1,
                      "maxItems": FILES, "description": "Text, HTML, PDF, e-mail or JSON Lines."},
            **_schema(Given)["properties"]}}},
}


async def handed_over(request: Request, desk: Desk, by: str) -> Inputs:
    """The inputs of a job, and how they are taken in.

    Raises:
        ApiFault: it is neither JSON nor a form with files (415).
        RequestValidationError: a part of it is not as it must be. BadSetting: its date is none.
    """
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == "application/json":
        return await to_thread.run_sync(_told, desk, await _json(request), by)
    if media == "multipart/form-data":
        async with request.form(max_files=FILES, max_fields=10) as form:
            return await to_thread.run_sync(_files, desk, form, by)
    raise ApiFault(f"A body of the kind {media[:80]!r} is not taken.", status=HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
                   code="unsupported", remedy="Send JSON, or files as multipart/form-data.")


async def _json(request: Request) -> dict[str, Any]:
    try:
        told = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise _wrong("body", "is no JSON") from None
    if not isinstance(told, dict):
        raise _wrong("body", "is no object")
    return told


def _told(desk: Desk, told: dict[str, Any], by: str) -> Inputs:
    """A text written to disk, or an address as it is."""
    if "address" in told:
        named = _shaped(NamedAddress, told)
        if not desk.fetches:
            raise ApiFault("This server fetches no addresses.", status=HTTPStatus.FORBIDDEN, code="no_fetching",
                           remedy="Save the page with a browser, and add the file.")
        return [named.address], _options(desk, named)
    pasted = _shaped(PastedText, told)
    try:
        data = pasted.text.encode("utf-8")
    except UnicodeEncodeError:
        raise _wrong("text", "holds half a character (a lone surrogate)") from None
    options = dataclasses.replace(_options(desk, pasted), title=pasted.title or None, url=pasted.url or None)
    path = desk.new_path()
    path.write_bytes(data)
    return [Handed(path=path, name=f"pasted text {sha256(data).hexdigest()[:8]}", source=f"pasted by {by}")], options


def _files(desk: Desk, form: FormData, by: str) -> Inputs:
    files = form.getlist("files")
    given = _shaped(Given, {name: value for name, value in form.multi_items() if name != "files"})
    options = _options(desk, given)
    if not files:
        raise _wrong("files", "are missing")
    handed: list[Handed | str] = []
    for one in files:
        if not isinstance(one, UploadFile):
            raise _wrong("files", "hold something that is no file")
        path, name = desk.new_path(), file_name(one.filename or "")
        with path.open("wb") as target:
            while piece := one.file.read(_PIECE):
                target.write(piece)
        handed.append(Handed(path=path, name=name, source=f"{name}, handed over by {by}"))
    return handed, options


def file_name(told: str) -> str:
    """The last part of a name that a browser tells, without what no screen shows."""
    last = told.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    shown = "".join(char for char in last if char.isprintable()).strip()
    return shown[-_NAME:] if shown.strip(".") else "file without a name"


def _options(desk: Desk, given: Given) -> IntakeOptions:
    return dataclasses.replace(desk.options, publisher=given.publisher or None, published=given.published or None)


def _shaped(shape: type[Shape], told: dict[str, Any]) -> Shape:
    try:
        return shape.model_validate(told)
    except ValidationError as error:
        raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in error.errors()]) from None


def _wrong(what: str, why: str) -> RequestValidationError:
    return RequestValidationError([{"loc": (what,), "msg": why, "type": "value_error"}])
