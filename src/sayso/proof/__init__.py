"""A store that proves itself: every value looked at again, and bundles of originals that others can check."""
