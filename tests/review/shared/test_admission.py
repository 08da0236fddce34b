"""Which host, origin and body a shared desk takes, on this machine and behind a proxy."""

from __future__ import annotations

import pytest

from discrepancy.model.problem import UserError
from discrepancy.review.admission import LARGEST, Refusal
from discrepancy.review.shared.admission import ASKED, SMALL, admit, cookie, token_in
from discrepancy.review.shared.site import Site, here, public

HERE, THERE = here(4711), public("https://desk.example.org")


def status(site: Site, method: str, path: str, **changed: str | None) -> int | str:
    sent = {"Host": site.hosts[0], "Origin": site.origins[0], "Content-Type": "application/json", "Content-Length": "20"}
    given = {**sent, **{name.replace("_", "-"): value for name, value in changed.items()}}
    found = admit(method, path, {name: value for name, value in given.items() if value is not None}, site)
    return found.status if isinstance(found, Refusal) else found


@pytest.mark.parametrize("site", [HERE, THERE])
@pytest.mark.parametrize("asked", ASKED)
def test_the_page_itself_is_answered(site: Site, asked: str) -> None:
    assert [status(site, ASKED[asked], f"/{asked}", Host=host) for host in site.hosts] == [asked, asked]
    assert [status(site, ASKED[asked], f"/{asked}", Origin=origin) for origin in site.origins] == [asked] * len(site.origins)
    assert status(site, "GET" if ASKED[asked] == "POST" else "POST", f"/{asked}") == 405


@pytest.mark.parametrize(
    "host", ["127.0.0.1:4711", "localhost", "desk.example.org:8443", "evil.example", "desk.example.org.evil.example", "", None]
)
def test_behind_a_proxy_only_the_public_host_is_right(host: str | None) -> None:
    assert status(THERE, "GET", "/", Host=host) == 421
    assert status(THERE, "POST", "/decide", Host=host) == 421


def test_what_a_proxy_is_said_to_have_been_asked_for_counts_for_nothing() -> None:
    assert status(THERE, "GET", "/", Host="127.0.0.1:4711", X_Forwarded_Host="desk.example.org") == 421
    assert status(THERE, "GET", "/", Host="DESK.example.org") == ""


@pytest.mark.parametrize("host", ["desk.example.org", "127.0.0.1", "127.0.0.1:80", "0.0.0.0:4711", "127.0.0.1:4711.evil.example"])
def test_on_this_machine_only_its_own_names_are_right(host: str) -> None:
    assert status(HERE, "GET", "/", Host=host) == 421


@pytest.mark.parametrize(
    "origin",
    [
        "http://desk.example.org",
        "https://desk.example.org:8443",
        "https://evil.example",
        "null",
        "",
        "https://desk.example.org.evil.example",
    ],
)
def test_another_page_is_refused(origin: str) -> None:
    assert status(THERE, "GET", "/decisions", Origin=origin) == 403
    assert status(THERE, "POST", "/decide", Origin=origin) == 403


def test_what_changes_something_comes_from_the_page() -> None:
    assert status(THERE, "POST", "/decide", Origin=None) == 403
    assert status(THERE, "POST", "/enter", Origin=None) == 403
    assert [status(THERE, "POST", "/decide", Sec_Fetch_Site=site) for site in ("cross-site", "same-site", "none")] == [403] * 3
    assert status(THERE, "POST", "/decide", Sec_Fetch_Site="same-origin") == "decide"
    assert status(THERE, "GET", "/", Origin=None, Sec_Fetch_Site="cross-site") == "", "a link in a chat"


@pytest.mark.parametrize("path", ["", "decide", "//decide", "/decide/", "/../decide", "/decide%00", "/DECIDE", "/x", "/static/app.js"])
def test_tricks_with_the_path_find_nothing(path: str) -> None:
    assert status(THERE, "POST", path) == 404


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_other_methods_are_refused(method: str) -> None:
    assert {status(THERE, method, f"/{asked}") for asked in ASKED} == {405}


def test_bodies_have_limits() -> None:
    assert status(THERE, "POST", "/enter", Content_Length=str(SMALL + 1)) == 413
    assert status(THERE, "POST", "/decide", Content_Length=str(LARGEST)) == "decide"
    assert status(THERE, "POST", "/decide", Content_Length=str(LARGEST + 1)) == 413
    assert status(THERE, "POST", "/comment", Content_Length=None) == 411
    assert status(THERE, "POST", "/comment", Transfer_Encoding="chunked") == 411
    assert status(THERE, "POST", "/comment", Content_Type="text/plain") == 415


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_pages() -> None:
    assert cookie("t", THERE) == "__Host-discrepancy=t; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000; Secure"
    assert cookie("t", HERE) == "discrepancy-4711=t; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000"
    assert cookie("", THERE, 0).startswith("__Host-discrepancy=; ")
    assert "Max-Age=0" in cookie("", THERE, 0)
    assert token_in("a=b; __Host-discrepancy=t-_9", THERE) == "t-_9"
    assert [token_in(text, THERE) for text in ("", "a=b", "__Host-discrepancy=", "\x00;;=", "discrepancy-4711=t")] == [None] * 5


@pytest.mark.parametrize(
    ("url", "host", "origin", "secure"),
    [
        ("https://desk.example.org", "desk.example.org", "https://desk.example.org", True),
        ("https://Desk.Example.org:443/", "desk.example.org", "https://desk.example.org", True),
        ("https://desk.example.org:8443", "desk.example.org:8443", "https://desk.example.org:8443", True),
        ("http://desk.lan", "desk.lan", "http://desk.lan", False),
        ("http://[fd00::1]:8080", "[fd00::1]:8080", "http://[fd00::1]:8080", False),
        ("https://bücher.example", "xn--bcher-kva.example", "https://xn--bcher-kva.example", True),
    ],
)
def test_the_public_address_says_what_is_right(url: str, host: str, origin: str, secure: bool) -> None:
    site = public(url)
    assert (site.hosts[0], site.origins, site.secure, site.proxied, site.url) == (host, (origin,), secure, True, f"{origin}/")


@pytest.mark.parametrize(
    "url",
    [
        "desk.example.org",
        "ftp://x",
        "https://",
        "https://a@b",
        "https://x/desk",
        "https://x?y",
        "https://x#y",
        "https://x:99999",
        "https://[x",
    ],
)
def test_what_is_no_address_of_a_desk_is_refused(url: str) -> None:
    with pytest.raises(UserError, match=r"https://desk\.example\.org"):
        public(url)
