"""Reports added in the background: what was asked for, what came of it so far, and who is told."""
