"""Copied text: one wording in several reports, so that fifty reprints count once."""

from sayso.linking.copies.compare import copy_of
from sayso.linking.copies.keys import copy_keys
from sayso.linking.copies.likely import likely_copies
from sayso.linking.copies.signature import signature_of

__all__ = ["copy_keys", "copy_of", "likely_copies", "signature_of"]
