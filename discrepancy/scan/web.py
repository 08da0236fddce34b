"""Web addresses: how they are recognised, and their normal form."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_WEB = re.compile(r"https?://[^\s]+$", re.IGNORECASE)
_PORTS = {"http": ":80", "https": ":443"}


def is_web(text: str) -> bool:
    """Whether this is an address with http or https in front."""
    return _WEB.match(text) is not None


def normalise_address(url: str) -> str:
    """The normal form of an address, the same in lists, on the command line and in reports: `HTTPS://Example.org:443#top` is `https://example.org/`."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    host = parts.netloc.lower().removesuffix(_PORTS.get(scheme, " "))
    return urlunsplit((scheme, host, parts.path or "/", parts.query, ""))
