"""What is known of a page of the web that was fetched and kept."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page that is kept. `url` is the requested address, `final` the one after redirects; `path` is the file of its bytes."""

    url: str
    final: str
    path: str
    fetched: datetime.datetime
    charset: str | None = None
