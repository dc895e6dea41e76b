"""Sayso reads reports on armed conflict and keeps the record: who says what happened, in which words."""
