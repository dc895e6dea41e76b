"""The words of the field as frozen records; everything above this room speaks in them."""
