"""An address has one spelling, whatever notation hides it, and names nothing but a page of the web."""

from __future__ import annotations

import pytest

from discrepancy.read.files.reader import Unreadable
from discrepancy.read.web.address import address_of
from discrepancy.read.web.hosts import NoConnection, closed, places_of
from discrepancy.scan.web import is_web, normalise_address
from tests.read.web.site import Names

LOCAL = "127.0.0.1"


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("http://2130706433/", LOCAL),
        ("http://0x7f000001/", LOCAL),
        ("http://0x7f.1/", LOCAL),
        ("http://0177.0.0.1/", LOCAL),
        ("http://127.1/", LOCAL),
        ("http://017700000001/", LOCAL),
        ("http://127.0.0.1./", LOCAL),
        ("http://%31%32%37.0.0.1/", LOCAL),
        ("http://[0:0:0:0:0:0:0:1]/", "::1"),
        ("http://[::FFFF:127.0.0.1]/", LOCAL),
        ("http://[::ffff:7f00:1]/", LOCAL),
        ("HTTP://Example.ORG./", "example.org"),
        ("http://bücher.example/", "xn--bcher-kva.example"),
    ],
)
def test_a_host_has_one_spelling(written: str, host: str) -> None:
    assert address_of(written).host == host


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("ftp://example.org/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http:///a", "only http and https"),
        ("https://me:secret@example.org/", "never sent"),
        ("https://me@example.org/", "never sent"),
        ("http://example.org:22/", "not a port for web pages"),
        ("http://example.org:99999/", "not a readable address"),
        ("http://256.0.0.1/", "not an IPv4 address"),
        ("http://1.2.3.4.5/", "not an IPv4 address"),
        ("http://0x7g.1/", "not an IPv4 address|not a valid name"),
        ("http://08.0.0.1/", "not an IPv4 address"),
        ("http://127.0.0.999/", "not an IPv4 address"),
        ("http://exa mple.org/", "not a readable address"),
        ("http://１２７.0.0.1/", "not a readable address"),
        ("http://[::1%25eth0]/", "not an IPv6 address"),
        ("https://example.org/" + "a" * 3000, "more than 2,000"),
    ],
)
def test_what_is_no_page_is_refused(written: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        address_of(written)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1",
        "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "::7f00:1",
        "192.0.0.192", "192.0.0.9", "192.88.99.1", "::ffff:192.0.0.192", "64:ff9b:1::7f00:1", "2001::1", "2001:20::1", "3fff::1", "5f00::1",
    ],
)  # fmt: skip
def test_what_is_not_of_the_public_internet_is_closed(number: str) -> None:
    assert closed(number) is not None


@pytest.mark.parametrize("number", ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_what_is_public_is_open(number: str) -> None:
    assert closed(number) is None


def test_one_closed_place_among_several_is_refused() -> None:
    names = Names({("news.example", 80): [("93.184.215.14", 80), ("10.0.0.7", 80)]})
    with pytest.raises(Unreadable, match=r"news\.example \(10\.0\.0\.7\), an address outside the public internet.*--allow-private"):
        places_of(address_of("http://news.example/"), names, 5, allow_private=False)


def test_hosts_can_be_allowed_one_by_one() -> None:
    names = Names({("intranet.example", 80): [("10.0.0.7", 80)], ("metadata.example", 80): [("169.254.169.254", 80)]})
    assert places_of(address_of("http://intranet.example/"), names, 5, allow_private=("intranet.example",)) == [("10.0.0.7", 80)]
    with pytest.raises(Unreadable, match="a link-local address"):
        places_of(address_of("http://metadata.example/"), names, 5, allow_private=("intranet.example",))


def test_a_name_that_is_not_there_is_told() -> None:
    with pytest.raises(NoConnection, match=r"nowhere\.example, which cannot be looked up \(Name or service not known\)"):
        places_of(address_of("http://nowhere.example/"), Names({}), 5, allow_private=False)


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("HTTPS://Example.org:443#top", "https://example.org/"),
        ("http://example.org:80/A?b=C#d", "http://example.org/A?b=C"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://[bad", "https://[bad"),
    ],
)
def test_addresses_are_known_by_one_spelling(written: str, one: str) -> None:
    assert normalise_address(written) == one


def test_a_path_is_no_address() -> None:
    assert not any(map(is_web, ["news/http", "http:/a", "c:\\a", "-", "https://", "https://a b"]))
