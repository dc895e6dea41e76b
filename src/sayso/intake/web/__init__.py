"""The inside of a web page: its body, its captions, what it says of itself."""
