"""Attributes of facts, that several rooms know by name."""

from __future__ import annotations

WHERE_SOMEONE_IS = frozenset({"birthplace", "residence", "origin", "destination", "seat"})
"""Attributes that say where somebody or something is, not where something happened."""

ROLES_OF_PLACES = WHERE_SOMEONE_IS | {"dateline", "route"}
"""Attributes that say what a place is to somebody or something."""

DIMENSIONS = frozenset({"length", "distance", "data", "frequency", "area", "volume", "resolution"})
"""Attributes that only name a dimension: the act or the substance must show what was measured."""

WITHOUT_BEARER = frozenset({"distance", "fall", "temperature", "wind speed", "magnitude"})
"""Attributes without an owner: a distance is between two things, a fall is an act, weather belongs to nothing."""
