"""The history of a store's tables, one revision a file, run by Alembic when a store is opened."""
