"""Where reports, their records and what people decided are kept: SQLite by default, PostgreSQL by URL."""

from sayso.store.kept import Held, Hit, Stands, StoredClaim, StoredDocument, StoredRefusal
from sayso.store.linking import Relinked
from sayso.store.store import Store, open_store

__all__ = ["Held", "Hit", "Relinked", "Stands", "Store", "StoredClaim", "StoredDocument", "StoredRefusal", "open_store"]
