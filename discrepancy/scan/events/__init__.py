"""The event at a date or a place: the noun or verb that its words belong to. Start with `occasions`."""
