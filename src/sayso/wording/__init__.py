"""Numbers, answers and voices in words that every page and interface share."""
