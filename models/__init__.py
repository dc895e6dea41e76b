"""Training, export and evaluation of the reader. Needs torch; nothing under src/ imports it."""
