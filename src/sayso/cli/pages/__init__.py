"""Pages that a person likes to read in a terminal: one file a page, rendered from what was found alone."""
