"""Archives read in shards, on the cores of one machine or of many, into tables that a store loads."""
