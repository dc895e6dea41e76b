"""What the commands that look into a store do: ask it, and print a page or JSON Lines."""
