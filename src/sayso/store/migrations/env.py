"""How Alembic is run: on the connection it is handed, within that connection's transaction."""

from alembic import context

from sayso.store.migrating import VERSION_TABLE
from sayso.store.schema import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, version_table=VERSION_TABLE)
context.run_migrations()
