"""Sources followed over time: what they tell of is got politely, kept, and looked at again for changes."""
