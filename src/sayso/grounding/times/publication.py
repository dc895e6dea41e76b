"""When a report appeared, from its own words."""

from __future__ import annotations


def infer_publication(mentions, doc, document):
    return None
