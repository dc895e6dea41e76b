"""Planted truth: known histories written out as reports, and how much of them linking recovers (docs/evaluation.md)."""
