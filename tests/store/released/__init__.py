"""Small stores as each version of the tables had them, kept as rows; `make.py` adds those of new versions."""
