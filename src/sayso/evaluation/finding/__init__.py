"""A big invented store, in the shape of real ones, and what finding something in it costs."""
