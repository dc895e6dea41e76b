"""The tables that a batch writes, column by column; docs/batch.md says what each means."""

from __future__ import annotations

from functools import cache
from typing import Any

TABLES = ("documents", "claims", "figures", "events", "places", "times", "actors", "refusals", "records", "originals")


@cache
def schemas() -> dict[str, Any]:
    """The Arrow schema of each table; pyarrow is loaded when they are first asked for."""
    import pyarrow as pa

    words, whole, number, truth, blob = pa.string(), pa.int32(), pa.float64(), pa.bool_(), pa.binary()
    span = pa.struct([("start", whole), ("end", whole), ("text", words)])
    source = pa.struct([("name", words), ("actor", words), ("kind", words), ("span", span)])
    candidate = pa.struct([("gazetteer_id", words), ("name", words), ("lat", number), ("lon", number),
                           ("country", words), ("admin1", words), ("kind", words), ("score", number)])
    spans, many = pa.list_(span), pa.list_(words)
    return {name: pa.schema(columns) for name, columns in {
        "documents": [
            ("id", words), ("origin", words), ("title", words), ("publisher", words), ("byline", words),
            ("dateline", words), ("url", words), ("language", words), ("published", words), ("published_basis", words),
            ("published_evidence", spans), ("furniture", spans), ("captions", spans), ("words", whole), ("text", words),
            ("sha256", words), ("media_type", words), ("captured_at", words), ("captured_from", words),
            ("locator", words)],
        "claims": [
            ("document", words), ("id", words), ("content", spans), ("sources", pa.list_(source)), ("cue", spans),
            ("act", words), ("form", words), ("polarity", words), ("certainty", words), ("evidence", spans),
            ("said_at", words), ("addressee", words), ("figures", many), ("events", many)],
        "figures": [
            ("document", words), ("id", words), ("span", span), ("measure", words), ("low", number), ("high", number),
            ("hedge", words), ("victim_party", words), ("victim_population", words), ("victim_detail", words),
            ("scope_on", words), ("scope_since", words), ("scope_until", words), ("scope_place", words),
            ("cumulative", truth), ("relative_to", words), ("relation", words), ("claim", words)],
        "events": [
            ("document", words), ("id", words), ("trigger", span), ("type", words), ("mode", words), ("actor", words),
            ("recipient", words), ("place", words), ("time", words), ("status", words), ("claim", words)],
        "places": [
            ("document", words), ("id", words), ("span", span), ("name", words), ("lat", number), ("lon", number),
            ("country", words), ("admin1", words), ("kind", words), ("precision", words), ("gazetteer_id", words),
            ("candidates", pa.list_(candidate)), ("other_names", many)],
        "times": [
            ("document", words), ("id", words), ("span", span), ("type", words), ("value", words), ("start", words),
            ("end", words), ("precision", words), ("anchor", words)],
        "actors": [
            ("document", words), ("id", words), ("name", words), ("kind", words), ("party", words),
            ("mentions", spans)],
        "refusals": [
            ("origin", words), ("document", words), ("stage", words), ("reason", words), ("span", span),
            ("message", words), ("remedy", words), ("sha256", words)],
        "records": [("document", words), ("record", blob), ("brief", blob)],
        "originals": [("sha256", words), ("size", pa.int64()), ("data", blob), ("file", words), ("piece", whole)],
    }.items()}
