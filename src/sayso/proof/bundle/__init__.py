"""Originals with what was read in them, as a BagIt bag (RFC 8493) that anybody can check without the store."""
