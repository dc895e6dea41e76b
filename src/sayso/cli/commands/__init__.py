"""The commands with their options, one file a group; what they do is imported when they are called."""
