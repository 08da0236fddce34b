"""The seal of a model file: a sha256 of its content, by which a file that was changed after fitting is refused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

KEY = "sha256"


def seal(data: Mapping[str, Any]) -> str:
    """The sha256 of a model without its seal, as JSON with sorted keys and no blanks: independent of the layout of the file."""
    said = json.loads(json.dumps({key: value for key, value in data.items() if key != KEY}))
    return hashlib.sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def sealed(data: Mapping[str, Any]) -> dict[str, Any]:
    """A model with its seal, as it is written."""
    return {**data, KEY: seal(data)}
