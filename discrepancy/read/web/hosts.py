"""Looks up a host once, checks each of its addresses, and connects to the address that was checked. A name can lead into the local
network, and can resolve to one address when it is checked and to another when it is connected to (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from collections.abc import Callable, Sequence

from discrepancy.read.files.reader import Unreadable
from discrepancy.read.web.address import Address

Place = tuple[str, int]
"""An IP address and a port."""
Resolver = Callable[[str, int], Sequence[Place]]
"""From a host and a port to the places where it may be; raises OSError."""

Allowed = bool | Sequence[str]
"""Which hosts outside the public internet are allowed: all, none, or these."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses seen from a network that has only IPv6 (RFC 6052)."""
_SPECIAL = tuple(
    ipaddress.ip_network(each)
    for each in ("192.0.0.0/24", "192.88.99.0/24", "64:ff9b:1::/48", "100:0:0:1::/64", "2001::/23", "3fff::/20", "5f00::/16")
)
"""Not of the public internet by the IANA registries of today; releases of Python differ in these. A cloud's metadata is at 192.0.0.192."""


class NoConnection(Unreadable):
    """The host does not answer, or not in a way that can be trusted."""


def look_up(host: str, port: int) -> Sequence[Place]:
    """The addresses that the system's resolver gives."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys((str(place[0]), int(place[1])) for *_, place in found))


def places_of(address: Address, resolver: Resolver, seconds: float, *, allow_private: Allowed) -> Sequence[Place]:
    """The addresses of a host, all checked. Raises Unreadable for one outside the public internet, NoConnection for none."""
    places = _within(lambda: resolver(address.host, address.port), address.host, seconds)
    if not places:
        raise NoConnection(f"leads to {address.host}, which has no address; check its spelling")
    allowed = allow_private if isinstance(allow_private, bool) else address.host in allow_private
    for number, _ in places:
        if not allowed and (what := closed(number)) is not None:
            where = address.host if number == address.host else f"{address.host} ({number})"
            raise Unreadable(
                f"leads to {where}, {what}, which is not fetched from (--allow-private, or allow_private in discrepancy.toml, allows it)"
            )
    return places


def closed(number: str) -> str | None:
    """The kind of an address outside the public internet; None for a public one (IANA special-purpose registries)."""
    found: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        within = found.ipv4_mapped or found.sixtofour or (ipaddress.IPv4Address(int(found) & 0xFFFFFFFF) if found in _NAT64 else None)
        found = within or found
    if found.is_unspecified or found.is_loopback:
        return "an address of this machine"
    if found.is_link_local:
        return "a link-local address"
    if found.is_multicast:
        return "an address of a group of machines"
    site_local = isinstance(found, ipaddress.IPv6Address) and found.is_site_local
    special = any(found in network for network in _SPECIAL if network.version == found.version)
    public = found.is_global and not found.is_private and not found.is_reserved and not site_local and not special
    return None if public else "an address outside the public internet"


def _within(ask: Callable[[], Sequence[Place]], host: str, seconds: float) -> Sequence[Place]:
    """The answer; a thread waits for it, for the system's own limit is half a minute and more."""
    answers: list[Sequence[Place] | OSError | UnicodeError] = []

    def answer() -> None:
        try:
            answers.append(ask())
        except (OSError, UnicodeError) as error:
            answers.append(error)

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    thread.join(seconds)
    if not answers:
        raise NoConnection(f"leads to {host}, which was not looked up within {seconds:.3g} seconds; try again")
    found = answers[0]
    if isinstance(found, Exception):
        said = getattr(found, "strerror", None) or str(found)
        raise NoConnection(f"leads to {host}, which cannot be looked up ({said}); check its spelling and your network")
    return found
