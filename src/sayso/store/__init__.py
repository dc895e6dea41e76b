"""Where reports, their records and what people decided are kept: SQLite by default, PostgreSQL by URL."""
