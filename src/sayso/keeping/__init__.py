"""Reports taken in, read, kept and linked: the way from a path to a store."""
