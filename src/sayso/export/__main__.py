"""`python -m sayso.export` prints what docs/export.md tells of each format; a test holds both together."""

from sayso.export.telling import told

if __name__ == "__main__":
    print(told(), end="")
