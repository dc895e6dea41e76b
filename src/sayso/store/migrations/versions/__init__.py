"""Revisions in their order; a published one never changes."""
