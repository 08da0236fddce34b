"""Identifiers: digits that name a thing and count nothing (flights, cases, models, registrations). Start with `identifier_scan`."""
