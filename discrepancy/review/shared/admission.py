"""Admits requests to a shared desk before the person is known: the right host, no other page, a body of JSON within its limit."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from discrepancy.review.admission import LARGEST, METHODS, Headers, Refusal, admit_body
from discrepancy.review.shared.site import Site

ENTER, LEAVE, HEAR = "enter", "leave", "hear"
SAID = ("comment", "assign", "second", "opinion")
ASKED = {**METHODS, **dict.fromkeys((ENTER, LEAVE, HEAR, *SAID), "POST")}
"""The paths, with their methods."""
SMALL = 20_000
"""Most bytes of a small body: a token takes 60, a comment up to 8,000."""
_LARGE = ("decide",)


def admit(method: str, path: str, headers: Headers, site: Site) -> str | Refusal:
    """The requested path, a key of ASKED, or why it is refused. `headers` must ignore the case of names in look-ups."""
    host, origin = headers.get("Host", ""), headers.get("Origin")
    if host.lower() not in site.hosts:
        return Refusal(
            status=421, message=f"this desk answers only as {site.hosts[0]}; the proxy must forward the Host header (--public-url)"
        )
    if origin is not None and origin not in site.origins:
        return Refusal(status=403, message="another page may not ask this desk")
    asked = path.partition("?")[0].removeprefix("/")
    if not path.startswith("/") or asked not in ASKED:
        return Refusal(status=404, message="there is nothing here")
    if method != ASKED[asked]:
        return Refusal(status=405, message=f"only {ASKED[asked]} here", allow=ASKED[asked])
    if method != "POST":
        return asked
    if origin is None or headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return Refusal(status=403, message="only the page itself may ask this")
    return admit_body(headers, LARGEST if asked in _LARGE else SMALL) or asked


def token_in(cookies: str, site: Site) -> str | None:
    """The token in a header Cookie; None where it holds none."""
    try:
        found = SimpleCookie(cookies).get(site.cookie)
    except CookieError:
        return None
    return found.value if found is not None and found.value else None


def cookie(token: str, site: Site, days: int = 30) -> str:
    """The cookie that keeps the token, out of reach of scripts and other pages; `days` of 0 delete it."""
    secure = "; Secure" if site.secure else ""
    return f"{site.cookie}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={days * 86_400}{secure}"
