"""The address of the desk, and the Host and Origin that browsers send for it (RFC 9110, 7.2; Fetch Standard, "Origin header")."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from discrepancy.model.problem import Problem, UserError

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`hosts` and `origins` are the accepted values of these headers; `proxied` says that a reverse proxy forwards the browsers' requests."""

    url: str
    hosts: tuple[str, ...]
    origins: tuple[str, ...]
    secure: bool = False
    proxied: bool = False

    @property
    def cookie(self) -> str:
        """The name of the cookie; browsers accept one with this prefix only from this host and over TLS (RFC 6265bis, 4.1.3.2)."""
        return "__Host-discrepancy" if self.secure else f"discrepancy-{self.hosts[0].rpartition(':')[2]}"


def here(port: int) -> Site:
    """A desk for this machine only."""
    hosts = f"127.0.0.1:{port}", f"localhost:{port}"
    return Site(url=f"http://{hosts[0]}/", hosts=hosts, origins=tuple(f"http://{host}" for host in hosts))


def public(url: str) -> Site:
    """A desk behind a proxy at `url`. Raises UserError unless that is the address of a whole host."""
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode() if not (parts.hostname or "").isascii() else parts.hostname
    except ValueError:
        parts, host, port = urlsplit(""), None, None
    if parts.scheme not in _PORTS or not host or parts.username is not None or parts.path not in ("", "/") or parts.query or parts.fragment:
        message = f"{url!r} is not an address for a desk: write it as https://desk.example.org, a whole host without a path"
        raise UserError(Problem(path="--public-url", message=message))
    name = f"[{host}]" if ":" in host else host
    usual = port in (None, _PORTS[parts.scheme])
    shown = name if usual else f"{name}:{port}"
    hosts = (shown, f"{name}:{_PORTS[parts.scheme]}") if usual else (shown,)
    origin = f"{parts.scheme}://{shown}"
    return Site(url=f"{origin}/", hosts=hosts, origins=(origin,), secure=parts.scheme == "https", proxied=True)
