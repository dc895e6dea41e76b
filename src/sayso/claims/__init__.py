"""Joins what was found and grounded, by offset, into the record of one report."""
