"""The built page: its files, and its index under every address that is no file and not the interface's."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse, PlainTextResponse
from starlette.exceptions import HTTPException

from sayso.api.faults import ApiFault, methods_of

# Vite names each file here by a digest of what is in it: under one name it never changes.
HASHED = "assets/"
FOREVER = "public, max-age=31536000, immutable"
ANEW = "no-cache"
MISSING = ("The page is not built. Its sources lie in web/: run `make web`, or `npm ci && npm run build` there, and "
           "load this address again. The interface works meanwhile: /api/v1/openapi.json\n")


def serve_page(app: FastAPI, folder: Path) -> None:
    """Serves the page of a folder; it may be built while the server runs."""

    @app.api_route("/{path:path}", methods=["GET", "HEAD"], include_in_schema=False)
    def page(path: str, request: Request) -> Response:
        if path == "api" or path.startswith("api/"):
            if methods_of(app, request.url.path):  # it is written to, and gives nothing
                raise HTTPException(HTTPStatus.METHOD_NOT_ALLOWED)
            raise ApiFault(f"{request.url.path} is no address of the interface.", status=HTTPStatus.NOT_FOUND,
                           code="not_found", remedy="/api/v1/openapi.json lists every one.")
        file = _within(folder, path)
        if file is not None:
            return FileResponse(file, headers={"Cache-Control": FOREVER if path.startswith(HASHED) else ANEW})
        if path.startswith(HASHED):  # of an older build: index.html would be taken for a script
            return PlainTextResponse("gone\n", status_code=HTTPStatus.NOT_FOUND)
        index = folder / "index.html"
        if not index.is_file():
            return PlainTextResponse(MISSING, status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return FileResponse(index, headers={"Cache-Control": ANEW})


def _within(folder: Path, path: str) -> Path | None:
    """A file of the folder; None where there is none of that name or it lies elsewhere."""
    try:
        file = (folder / path).resolve()
        return file if path and file.is_file() and file.is_relative_to(folder.resolve()) else None
    except (OSError, ValueError):
        return None
