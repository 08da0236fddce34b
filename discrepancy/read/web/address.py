"""The address of a page, checked and in one spelling: `HTTP://EXAMPLE.org:80/a/../b#c` is `http://example.org/b`."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from discrepancy.read.files.reader import Unreadable

PORTS = {"http": 80, "https": 443}
FIRST_FREE = 1024
"""Ports below this one belong to mail, shells and other services, to which a page could make us connect; the ports of the web are allowed."""
LONGEST = 2_000
"""Most characters of an address; search engines and proxies accept no more."""
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9_][a-z0-9_-]{0,62}(?:\.[a-z0-9_-]{1,63})*\.?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """`host` is a name in ASCII, or a number: IPv4 with dots, IPv6 without brackets; IPv4 within IPv6 is IPv4. `target` is path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as the header Host has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"

    def at(self, target: str) -> Address:
        """Another path of the same site."""
        return replace(self, target=target)

    @property
    def encrypted(self) -> Address:
        """The same address with https; unchanged where it names a port, which has one protocol only."""
        plain = self.scheme == "http" and self.port == PORTS["http"]
        return replace(self, scheme="https", port=PORTS["https"]) if plain else self


def address_of(text: str, base: Address | None = None) -> Address:
    """The address of this text, relative to `base` for a link. Raises Unreadable."""
    try:
        whole = urljoin(str(base), text) if base is not None else text.strip()
        parts = parse_url(whole[: LONGEST + 1])
    except (LocationParseError, ValueError):
        raise Unreadable("is not a readable address; write it as the browser shows it") from None
    if len(whole) > LONGEST:
        raise Unreadable(f"has more than {LONGEST:,} characters and is not fetched")
    if parts.scheme not in PORTS or not parts.host:
        raise Unreadable(f"is not fetched ({parts.scheme or 'no scheme'}): only http and https addresses are")
    if parts.auth is not None:
        raise Unreadable("holds a user name or a password, which are never sent; save the page and give the file")
    port = parts.port if parts.port is not None else PORTS[parts.scheme]
    if port not in PORTS.values() and not FIRST_FREE <= port <= 65535:
        raise Unreadable(f"names port {port}, which is not a port for web pages; use 80, 443, or one from {FIRST_FREE} up")
    return Address(scheme=parts.scheme, host=_host(parts.host), port=port, target=parts.request_uri)


def _host(written: str) -> str:
    """A name in ASCII, or the one spelling of a number. Raises Unreadable."""
    if written.startswith("["):
        try:
            number = ipaddress.IPv6Address(written[1:-1])
        except ValueError:
            raise Unreadable(f"names {written}, which is not an IPv6 address") from None
        if number.scope_id is not None:
            raise Unreadable(f"names {written}, which is not an IPv6 address that means the same everywhere")
        return str(number.ipv4_mapped or number)  # Pythons differ in how they write ::ffff:127.0.0.1
    host = written.lower().rstrip(".")
    last = host.rpartition(".")[2]
    if _NUMBER.fullmatch(last):
        return _ipv4(host)
    if not _HOST.match(host):
        raise Unreadable(f"names the host {written!r}, which is not a valid name of a host")
    return host


def _ipv4(host: str) -> str:
    """Of `2130706433`, `0x7f.1` and `0177.0.0.1`, which are all 127.0.0.1 (WHATWG URL Standard, "IPv4 parser"). Raises Unreadable."""
    parts = host.split(".")
    wrong = Unreadable(f"names {host}, which is not an IPv4 address")
    if len(parts) > 4 or not all(_NUMBER.fullmatch(part) for part in parts):
        raise wrong
    numbers = []
    for part in parts:
        try:
            numbers.append(int(part[2:] or "0", 16) if part.startswith("0x") else int(part, 8 if part.startswith("0") else 10))
        except ValueError:
            raise wrong from None
    *firsts, final = numbers
    if any(number > 255 for number in firsts) or final >= 256 ** (5 - len(numbers)):
        raise wrong
    return str(ipaddress.IPv4Address(sum(number << 8 * (3 - at) for at, number in enumerate(firsts)) + final))
