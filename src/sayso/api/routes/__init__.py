"""The operations, one resource a file; each router is put under /api/v1."""

from fastapi import APIRouter

from sayso.api.routes import (
    about,
    adding,
    claims,
    exporting,
    finding,
    incidents,
    judging,
    overview,
    questions,
    reports,
    signing,
    tokens,
    users,
    vocabulary,
)

# The order is that of the schema.
ROUTERS: tuple[APIRouter, ...] = (incidents.router, questions.router, claims.router, reports.router, adding.router,
                                  overview.router, finding.router, exporting.router, judging.router, vocabulary.router,
                                  signing.router, tokens.router, users.router, about.router)
