"""What holds for every test."""

from hypothesis import settings

# An example may take long: the first of each kind reads the lexicon, and a busy machine is no fault of the code.
settings.register_profile("sayso", deadline=None)
settings.load_profile("sayso")
