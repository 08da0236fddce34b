"""The event at a date or a place: the noun or verb that its words belong to. `occasions` is the entrance."""
