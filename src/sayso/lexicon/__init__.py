"""The words of the field, as data files with sources, and their loaders."""
