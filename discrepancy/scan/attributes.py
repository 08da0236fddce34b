"""Attributes of facts, by what they say of their owner: the names that `kinds` give and other rooms ask for."""

from __future__ import annotations

WHERE_SOMEONE_IS = frozenset({"birthplace", "residence", "origin", "destination", "seat"})
"""Attributes that say where somebody or something is, not where something happened."""

ROLES_OF_PLACES = WHERE_SOMEONE_IS | {"dateline", "route"}
"""Attributes that say what a place is to somebody or something."""

DIMENSIONS = frozenset({"length", "distance", "data", "frequency", "area", "volume", "resolution"})
"""Attributes that name a dimension and not whose: the act or the substance must say what was measured."""

WITHOUT_BEARER = frozenset({"distance", "fall", "temperature", "wind speed", "magnitude"})
"""A distance lies between two things, a fall is what somebody did, weather has no bearer."""
