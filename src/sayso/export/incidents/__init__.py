"""Incidents as a row or an object each: ACLED's and UCDP's columns, and casualty recorders' files."""
