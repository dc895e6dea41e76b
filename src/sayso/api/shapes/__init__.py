"""What the interface gives: one resource a file. Times are UTC, half-open; open bounds are null."""
