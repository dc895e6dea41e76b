"""What a store holds in the formats of others: the file, streamed, and what the format cannot carry."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Annotated

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse

from sayso.api.asked.filters import ExportAsked
from sayso.api.asked.wanted import export_wanted
from sayso.api.held import Held
from sayso.api.security.headers import SANDBOX
from sayso.api.shapes.exporting import FormatRow, LossCounted, LossesTold, LossRow
from sayso.export import Format, Selection, Tally, Wanted, format_named, format_names
from sayso.store import Store

router = APIRouter(prefix="/export", tags=["export"])
Name = Annotated[str, Path(min_length=1, max_length=40, description="A format's name; `GET /export` lists them.",
                           examples=["claims-csv"])]


@router.get("", summary="List formats")
def list_formats() -> list[FormatRow]:
    """The formats in which the store can be handed over, and what each cannot carry."""
    return [_row(format_named(name)) for name in format_names()]


@router.get("/{format}", summary="Hand over", response_class=StreamingResponse,
            responses={200: {"content": {"application/octet-stream": {}}, "description": "The file, to be saved."}})
def export_store(store: Held, format: Name, asked: Annotated[ExportAsked, Query()]) -> StreamingResponse:
    """The file in that format, of what fits the filters; one that does not narrow the format is an error."""
    form, wanted = _asked(store, format, asked)
    parts = form.write(Selection(store, wanted), Tally(form.losses))
    # What goes wrong before the first bytes is answered as an error, and not by a file that breaks off.
    first = list(islice(parts, 1))
    return StreamingResponse(_all(first, parts), media_type="application/octet-stream", headers={
        "Content-Disposition": f'attachment; filename="{form.name}{form.extension}"',
        "Content-Security-Policy": SANDBOX, "X-Content-Type-Options": "nosniff"})


@router.get("/{format}/losses", summary="What handing over loses")
def get_losses(store: Held, format: Name, asked: Annotated[ExportAsked, Query()]) -> LossesTold:
    """How often each loss comes up in the export of what fits the filters: the same as `sayso export` tells."""
    form, wanted = _asked(store, format, asked)
    tally, size = Tally(form.losses), 0
    for part in form.write(Selection(store, wanted), tally):
        size += len(part)
    return LossesTold(format=form.name, size=size, losses=[
        LossCounted(id=loss.id, what=loss.what, why=loss.why, times=times) for loss, times in tally])


def _asked(store: Store, name: str, asked: ExportAsked) -> tuple[Format, Wanted]:
    form, wanted = format_named(name), export_wanted(store, asked)
    wanted.check(form.lists)
    return form, wanted


def _all(first: list[bytes], rest: Iterator[bytes]) -> Iterator[bytes]:
    return chain(first, rest)


def _row(form: Format) -> FormatRow:
    return FormatRow(
        name=form.name, title=form.title, media_type=form.media_type, extension=form.extension, source=form.source,
        lists=list(form.lists), losses=[LossRow(id=one.id, what=one.what, why=one.why) for one in form.losses])
