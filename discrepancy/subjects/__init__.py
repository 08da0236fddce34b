"""Who or what each fact of one source is about."""
