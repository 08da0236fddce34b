"""What happens at a date or a place: the event noun or verb that its words belong to. `occasions` is the entrance."""
