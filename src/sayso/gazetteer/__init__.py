"""The world's place names, compiled into an index that opens in milliseconds."""
