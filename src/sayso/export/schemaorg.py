"""Claims as schema.org Claim; a ClaimReview only where a person judged that the report says so, never on truth."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.annotating import source_iri
from sayso.export.described import described
from sayso.export.items import JSON, filled, listed
from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim

_HEAD, _TAIL = '{"@context":"https://schema.org","@graph":[', "]}"


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """A graph of claims and reviews."""
    return listed(_HEAD, (node for told in selection.claims() for node in _nodes(told, tally)), _TAIL)


def _nodes(told: ToldClaim, tally: Tally) -> Iterator[JSON]:
    row = told.row
    name = f"urn:sayso:{row.document}:{row.id}"
    tally.lost("chain", len(row.relays))
    tally.lost("firmness")
    tally.lost("denied", row.polarity == "-")
    tally.lost("figures", len(told.claim.figures))
    tally.lost("positions", len(told.claim.content))
    yield filled({
        "@type": "Claim", "@id": name, "text": row.text, "author": _author(told, tally), "datePublished": row.said,
        "abstract": f"{row.source} says that this is not so." if row.polarity == "-" else None,
        "appearance": filled({
            "@type": "NewsArticle", "@id": f"urn:sayso:{row.document}", "url": told.record.document.url,
            "headline": row.title, "datePublished": row.published,
            "publisher": {"@type": "Organization", "name": row.publisher} if row.publisher else None})})
    yield from _review(told, name, tally)


def _author(told: ToldClaim, tally: Tally) -> JSON | None:
    row = told.row
    if row.kind == "report":
        return {"@type": "Organization", "name": row.publisher} if row.publisher else None
    if row.kind == "unnamed":
        tally.lost("unnamed")
        return None
    kind = "Person" if told.kind_of(told.claim.sources[-1]) == "person" else "Organization"
    office = {"@type": "Organization", "name": row.party_name} if row.party_name else None
    return filled({"@type": kind, "name": row.source,
                   "affiliation" if kind == "Person" else "parentOrganization":
                   office if row.party_name != row.source else None})


def _review(told: ToldClaim, name: str, tally: Tally) -> Iterator[JSON]:
    """What a person judged of the claim as a whole, or of a value in it."""
    words = described("schemaorg")
    judged = [one for one in told.record.judged if one.claim == told.row.id and one.decision in words["verdicts"]]
    found = [one for one in judged if one.in_effect]
    tally.lost("verdicts", max(0, len({one.judgement for one in judged}) - 1))
    if found:
        one = max(found, key=lambda one: (one.at, one.judgement))
        yield {"@type": "ClaimReview", "@id": f"urn:sayso:{one.judgement}", "url": source_iri(told),
               "claimReviewed": told.row.text, "itemReviewed": {"@id": name}, "datePublished": one.at,
               "author": {"@type": "Person", "name": one.author}, "reviewAspect": words["aspect"],
               "reviewRating": {"@type": "Rating", "alternateName": words["verdicts"][one.decision],
                                "reviewAspect": words["aspect"]}}
