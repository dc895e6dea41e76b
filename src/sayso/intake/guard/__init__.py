"""What parses strangers' formats, in a process of its own that the system holds to bounds of memory and time."""
