"""Counts: what each report's figures answer, and the questions that several reports' figures answer together."""
