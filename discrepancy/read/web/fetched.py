"""A page as it came from the web."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_KEPT = ("content-type", "content-language", "content-encoding", "date", "last-modified", "etag")
_LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """`final` is the address after the redirects in `hops`; `extension` says how to read the body, `charset` is the encoding given by the
    site; `plain` says why it was fetched without encryption, or is None. Names of headers are in lower case."""

    final: str
    body: bytes
    extension: str
    charset: str | None
    headers: Mapping[str, str]
    hops: tuple[str, ...] = ()
    plain: str | None = None

    @property
    def telling_headers(self) -> Mapping[str, str]:
        """The headers that say what was sent and when."""
        return MappingProxyType({name: self.headers[name][:_LONGEST] for name in _KEPT if name in self.headers})
