"""Which place, instant and actor is meant."""
