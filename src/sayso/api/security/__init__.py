"""Who asks, what a browser may do with what it is given, and beyond which address accounts are needed."""
