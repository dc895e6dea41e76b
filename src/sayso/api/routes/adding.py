"""Reports handed over: text, addresses, files; and the jobs that read them."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import StreamingResponse

from sayso.api.asked.filters import Given
from sayso.api.assembling.jobs import event_of, job_detail, job_row
from sayso.api.held import DeskHeld, Held
from sayso.api.jobs.handing import BODIES, handed_over
from sayso.api.jobs.stream import stream_of
from sayso.api.security.persons import Asker, still_asking
from sayso.api.security.roles import own
from sayso.api.shapes.faults import Fault
from sayso.api.shapes.jobs import JobDetail, JobRow, JobTaken
from sayso.api.shapes.paging import Page

router = APIRouter(tags=["adding"])

_WHY = {403: "The request comes from elsewhere, or no addresses are fetched.", 413: "It is too large.",
        415: "It is of no kind that is taken.", 429: "Too many jobs wait."}
_ADDING: dict[int | str, dict[str, Any]] = {code: {"model": Fault, "description": why} for code, why in _WHY.items()}


class EventsAsked(Given):
    """Events from where on."""

    after: int | None = Query(None, ge=0, le=2**53, description="Number of the last event that you know.")


@router.post("/reports", summary="Add reports", status_code=HTTPStatus.ACCEPTED, responses=_ADDING,
             openapi_extra={"requestBody": {"required": True, "content": BODIES}})
async def add_reports(request: Request, response: Response, desk: DeskHeld, asker: Asker) -> JobTaken:
    """Takes the text of a report, an address to fetch, or files; they are read in the background, as a job."""
    job = desk.take(*await handed_over(request, desk, asker.name), by=asker.name)
    response.headers["Location"] = f"/api/v1/jobs/{job.id}"
    return JobTaken(job=job.id)


@router.get("/jobs", summary="List jobs")
def list_jobs(desk: DeskHeld) -> Page[JobRow]:
    """The jobs since the server started, the latest first; at most 100."""
    jobs = [job_row(one) for one in desk.all()]
    return Page(items=jobs, next=None, total=len(jobs))


@router.get("/jobs/{job_id}", summary="One job")
def get_job(store: Held, desk: DeskHeld, job_id: str) -> JobDetail:
    """A job: how far it is, what became of each report, and what they changed."""
    return job_detail(store, desk.get(job_id))


@router.get("/jobs/{job_id}/events", summary="What happens in a job", response_class=StreamingResponse,
            responses={200: {"description": "Server-sent events: progress, added, known, refused, linking, done.",
                             "content": {"text/event-stream": {"schema": {
                                 "type": "string", "description": "Each event's data is a JobEvent, as JSON."}}}}})
async def follow_job(request: Request, desk: DeskHeld, job_id: str, asked: Annotated[EventsAsked, Query()],
                     last_event_id: Annotated[str | None, Header(max_length=20)] = None) -> StreamingResponse:
    """What happens in a job as server-sent events, from `after` or the header `Last-Event-ID` on, until it ends.

    It ends too, within seconds, where the session or token with which it was asked does.
    """
    known = int(last_event_id) if last_event_id and last_event_id.isascii() and last_event_id.isdigit() \
        else asked.after or 0
    job = desk.get(job_id)
    stream = stream_of(job, known, lambda happened: event_of(job, happened).model_dump_json(),
                       stands=lambda: still_asking(request))
    return StreamingResponse(stream, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


@router.delete("/jobs/{job_id}", summary="Stop a job", responses={403: _ADDING[403]})
def stop_job(desk: DeskHeld, job_id: str, asker: Asker) -> JobRow:
    """Stops a job after the report in hand; what was added stays, and is linked."""
    own(asker, desk.get(job_id).by, "job")
    return job_row(desk.stop(job_id))
