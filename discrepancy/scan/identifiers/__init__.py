"""Identifiers: digits that name a thing and count nothing (flights, cases, models, registrations). `identifier_scan` is the entrance."""
