"""Everything that can be asked of a store, with what is typical and what is worst; the interface itself tells what
there is, so that what is new and has no case is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from urllib.parse import quote, urlencode

from sqlalchemy import Connection, select, text

from sayso.store import schema as t

# What is no looking into a store: exports read all that they hand over, jobs are the server's own, and accounts are
# asked for where people sign in.
NOT_OF_STORES = frozenset({"list_jobs", "get_job", "follow_job", "get_me", "list_tokens", "list_user_tokens",
                           "list_users", "get_vocabulary", "get_version", "search_gazetteer", "list_formats",
                           "export_store", "export_audit", "get_losses"})
# Lists whose filters are asked for alone and in pairs.
FILTERED = ("list_incidents", "list_questions", "list_claims", "list_reports", "get_map", "get_timeline", "search")
_PAGING = frozenset({"limit", "after", "order", "q", "kind", "what"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One thing asked: an operation's name, and its path, or a command's arguments."""

    operation: str
    path: str = ""
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a store is asked for: names and ids, those that stand for most first.

    Attributes:
        values: of each filter. ids: by kind.
    """

    values: Mapping[str, tuple[str, ...]]
    ids: Mapping[str, tuple[str, ...]]


def known_of(connection: Connection) -> Known:
    """What is asked of the store: the commonest and the rarest of each kind."""
    def ids(query: str, limit: int = 6) -> tuple[str, ...]:
        return tuple(connection.scalars(text(f"{query} LIMIT {limit}")))

    def ends(query: str) -> tuple[str, ...]:
        found = list(connection.scalars(text(query)))
        return tuple(str(found[at]) for at in sorted({0, len(found) // 20, len(found) - 1})) if found else ()

    places = ends("SELECT place FROM claim_places GROUP BY place ORDER BY count(*) DESC, place")
    town = ends("SELECT gazetteer_id FROM places WHERE gazetteer_id IS NOT NULL GROUP BY gazetteer_id "
                "ORDER BY count(*) DESC")
    point = connection.execute(select(t.places.c.lat, t.places.c.lon).where(
        t.places.c.gazetteer_id == town[0]).limit(1)).one()
    large = ids("SELECT id FROM incidents ORDER BY size DESC, id", 3)
    small = ids("SELECT id FROM incidents ORDER BY size, id", 3)
    answered = ids("SELECT question FROM answers GROUP BY question ORDER BY count(*) DESC, question", 3)
    told = ids("SELECT document FROM incident_documents WHERE incident = '" + large[0] + "' ORDER BY document", 4)
    judged = ids("SELECT document FROM judged ORDER BY document", 2)
    return Known(
        values={
            "since": ("2022-01-15", "2023-11-20"), "until": ("2023-12-01", "2022-01-20"),
            "place": (*places, *town[:1]), "near": (f"{point[0]:.2f},{point[1]:.2f},30", "10.00,10.00,3000"),
            "bbox": ("-180,-60,180,70", f"{point[1] - 1:.2f},{point[0] - 1:.2f},{point[1] + 1:.2f},{point[0] + 1:.2f}"),
            "side": ("Austria", "Zambia"), "type": ("ASSAULT", "MOBILIZE"), "status": ("disputed", "single_origin"),
            "by": ("Austria", "the report", "unnamed officials", "Ministry"), "act": ("say", "praise", "deny"),
            "polarity": ("+", "-"), "certainty": ("certain", "underspecified"), "form": ("indirect", "mixed"),
            "measure": ("killed", "sorties"), "population": ("civilian", "military"),
            "topic": ("figure", "agreement", "territory"),
            "about": ("the", "government", "persons", "praise sorties", '"of the"', "zebra"),
            "document": (*told[:1], *judged[:1]), "incident": (*large[:1], *small[:1]),
            "publisher": ("Paper 3",), "origin": ids("SELECT origin FROM documents", 1),
            "reason": ("empty", "not in the gazetteer"), "author": ("person1",), "undone": ("true",)},
        ids={"incident": (*large, *small), "question": (*answered, *ids("SELECT id FROM questions", 3)),
             "claim": ids("SELECT id FROM claims WHERE number % 997 = 5", 4), "report": (*told, *judged),
             "answer": ids("SELECT answer FROM answer_positions GROUP BY answer ORDER BY count(*) DESC, answer", 2),
             "judgement": ids("SELECT id FROM judgements", 1)})


def unknown_to(schema: Mapping[str, Any], cases: list[Case]) -> list[str]:
    """The operations that read, and of which there is no case."""
    there = {told["get"]["operationId"] for told in schema["paths"].values() if "get" in told}
    return sorted(there - NOT_OF_STORES - {one.operation for one in cases})


def asked_of(schema: Mapping[str, Any], known: Known, after: Mapping[str, str]) -> Iterator[Case]:
    """Everything asked of the interface.

    Args:
        after: the id of an entry in the middle of a list, by operation.
    """
    for path, told in sorted(schema["paths"].items()):
        if "get" not in told or told["get"]["operationId"] in NOT_OF_STORES:
            continue
        operation, path = told["get"]["operationId"], path.removeprefix("/api/v1")
        options = {one["name"] for one in told["get"].get("parameters", ()) if one["in"] == "query"}
        if "{" in path:
            yield from _single(operation, path, options, known)
        else:
            yield from _listed(operation, path, options, known, after)


def _single(operation: str, path: str, options: set[str], known: Known) -> Iterator[Case]:
    kind = path[path.index("{") + 1:path.index("_id}")]
    for one in known.ids[kind]:
        yield Case(operation=operation, path=path.replace(f"{{{kind}_id}}", one))
        if "at" in options:
            yield Case(operation=operation, path=path.replace(f"{{{kind}_id}}", one) + "?at=2023-01-01")
    if kind == "incident":
        yield Case(operation=operation, path=path.replace("{incident_id}", known.ids[kind][0][:12]))


def _listed(operation: str, path: str, options: set[str], known: Known, after: Mapping[str, str]) -> Iterator[Case]:
    def case(**told: str) -> Case:
        return Case(operation=operation, path=f"{path}?{urlencode(told, quote_via=quote)}" if told else path)

    needed = [{"q": one} for one in known.values["about"]] if operation == "search" else \
        [{"q": one} for one in ("", "k", "min", "zzz")] if "q" in options else \
        [{"what": "incidents"}, {"what": "claims"}] if "what" in options else [{}]
    for first in needed:
        yield case(**first)
        for name in sorted(options - _PAGING):
            for value in known.values.get(name, ()):
                yield case(**first, **{name: value})
    if "order" in options:
        yield case(order="latest")
    if "limit" in options and "q" not in options:
        yield case(limit="100")
    if operation in after:
        yield case(after=after[operation])
        yield case(after=after[operation], **({"order": "latest"} if "order" in options else {}))
    if operation in FILTERED:
        for one, other in combinations(sorted(options - _PAGING), 2):
            # The commonest of both, and what is rare of both.
            for at in (0, -1):
                yield case(**needed[at], **{one: known.values[one][at], other: known.values[other][at]})


def commands(known: Known, store: str) -> Iterator[Case]:
    """Every command that looks, with its filters."""
    ids = known.ids
    told: list[tuple[str, ...]] = [("agreements",), ("agreements", "--at", "2023-01-01"), ("judgements",)]
    for name in ("claims", "incidents", "questions", "reports", "refusals"):
        told += [(name,), (name, "--limit", "100")]
    for name in ("claims", "incidents", "questions", "reports"):
        told += [(name, "--since", "2023-11-20"), (name, "--until", "2022-01-20")]
    for name in ("claims", "incidents", "questions"):
        told += [(name, "--place", place) for place in known.values["place"]]
        told += [(name, "--report", ids["report"][0])]
    told += [("claims", "--by", one) for one in known.values["by"]]
    told += [("claims", "--act", one) for one in known.values["act"]]
    told += [("claims", "--about", one) for one in known.values["about"]]
    told += [("search", one) for one in known.values["about"]]
    told += [("questions", "--about", "killed"), ("questions", "--topic", "agreement"), ("questions", "--status",
             "disputed"), ("questions", "--measure", "wounded"), ("questions", "--party", "Austria"),
             ("incidents", "--party", "Austria"), ("incidents", "--type", "protest"),
             ("agreements", "--party", "Austria"), ("reports", "--publisher", "Paper 3"),
             ("refusals", "--reason", "empty"), ("judgements", "--all"), ("question", "killed"),
             ("question", "Austria killed")]
    told += [("question", one) for one in ids["question"]]
    told += [("incident", one) for one in ids["incident"]]
    told += [("trace", one) for kind in ("question", "answer", "claim", "report", "incident") for one in ids[kind][:3]]
    for one in told:
        yield Case(operation=one[0], arguments=(*one, "--store", store))
