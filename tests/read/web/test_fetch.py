"""A page is fetched within limits, from where it was checked to be, and by nobody's leave but the site's."""

from __future__ import annotations

import gzip
import time
import zlib
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from discrepancy.model.settings import Limits
from discrepancy.read.files.reader import Unreadable
from discrepancy.read.web.address import address_of
from discrepancy.read.web.exchange import Bounds, ask
from discrepancy.read.web.fetch import Fetcher
from discrepancy.read.web.fetched import Fetched
from discrepancy.read.web.hosts import Allowed, look_up, places_of
from tests.read.web.site import HTML, PAGE, Answer, Names, Reply, certificate, moved, site


def fetched(url: str, *, limits: Limits | None = None, allow: Allowed = True, names: Names | None = None) -> Fetched:
    return Fetcher(limits or Limits(), allow_private=allow, resolver=names or look_up).fetch(address_of(url))


def test_a_page_comes_with_what_its_site_says_of_it() -> None:
    with site({"/a": Reply(PAGE, headers={**HTML, "ETag": '"1"', "Set-Cookie": "a=b"})}) as news:
        found = fetched(news.url("/a"))
    assert (found.body, found.extension, found.charset, found.final) == (PAGE, ".html", "utf-8", news.url("/a"))
    assert found.telling_headers["etag"] == '"1"'
    assert "set-cookie" not in found.telling_headers
    assert [path for path, _ in news.asked] == ["/robots.txt", "/a"]


def test_nothing_is_sent_but_what_every_reader_sends(monkeypatch: pytest.MonkeyPatch) -> None:
    with site({}) as trap, site({"/a": moved("/b", **{"Set-Cookie": "id=7; Path=/"}), "/b": Reply()}) as news:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, trap.url())
        fetched(news.url("/a"))
        assert trap.asked == []
    for _, headers in news.asked:
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
        assert headers["User-Agent"].startswith("discrepancy/")
        assert headers["Host"] == f"127.0.0.1:{news.port}"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
def test_this_machine_is_refused_by_every_name(host: str) -> None:
    with site({"/a": Reply()}) as news:
        with pytest.raises(Unreadable, match=r"an address of this machine.*--allow-private"):
            fetched(news.url("/a", host), allow=False)
        assert news.asked == []


def test_a_redirect_is_checked_as_the_first_address_was() -> None:
    with site({"/secret": Reply()}) as inside, site({"/a": moved(inside.url("/secret", "localhost"))}) as news:
        with pytest.raises(Unreadable, match=r"localhost.*an address of this machine"):
            fetched(news.url("/a"), allow=("127.0.0.1",))
        assert inside.asked == []


@pytest.mark.parametrize(
    ("to", "says"),
    [
        ("file:///etc/passwd", "is redirected by .* to an address that is not fetched"),
        ("http://[::1", "not a readable address"),
        ("http://a:b@127.0.0.1/", "never sent"),
    ],
)
def test_a_redirect_leads_to_a_page_or_nowhere(to: str, says: str) -> None:
    with site({"/a": moved(to)}) as news, pytest.raises(Unreadable, match=says):
        fetched(news.url("/a"))


def test_a_name_that_is_looked_up_as_two_addresses_is_checked_each_time() -> None:
    """At first the name leads to a public place, where robots.txt is asked for, and then into this machine (DNS rebinding)."""
    with site({"/a": Reply()}) as inside:
        turns = iter([[("93.184.215.14", 8000)], [("127.0.0.1", inside.port)]])
        fetcher = Fetcher(Limits(), resolver=lambda host, port: next(turns))
        address = address_of("http://rebound.example:8000/a")
        assert places_of(address, fetcher.resolver, 5, allow_private=False) == [("93.184.215.14", 8000)]
        with pytest.raises(Unreadable, match=r"rebound\.example \(127\.0\.0\.1\), an address of this machine"):
            fetcher.fetch(address)
        assert inside.asked == []


def test_the_connection_goes_to_the_number_that_was_checked() -> None:
    """Nothing looks the name up again: it does not exist, and the page comes all the same, under its name."""
    with site({"/a": Reply()}) as news:
        bounds = Bounds(megabytes=1, seconds=30, until=time.monotonic() + 30)
        answer = ask(address_of("http://news.invalid:8000/a"), ("127.0.0.1", news.port), bounds)
    assert answer.body == PAGE
    assert news.asked[0][1]["Host"] == "news.invalid:8000"


def test_redirects_end() -> None:
    with site({f"/{n}": moved(f"/{n + 1}") for n in range(20)}) as news, pytest.raises(Unreadable, match="more than 10 times"):
        fetched(news.url("/0"))
    assert len(news.pages) == 11


@pytest.mark.parametrize("coded", ["", "gzip"])
def test_a_page_that_is_too_large_is_not_kept_in_memory(coded: str) -> None:
    body = bytes(range(256)) * 8_000
    body = gzip.compress(body, 0) if coded else body
    reply = Reply(body, headers={"Content-Type": "text/plain", "Content-Encoding": coded})
    with site({"/a": reply}) as news, pytest.raises(Unreadable, match=r"more than 1\.5 MB \(max_megabytes"):
        fetched(news.url("/a"), limits=Limits(max_megabytes=1.5))


def test_a_page_without_end_is_left() -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 65_536)

    with site({"/a": endless}) as news, pytest.raises(Unreadable, match=r"more than 1 MB"):
        fetched(news.url("/a"), limits=Limits(max_megabytes=1))


def test_a_bomb_is_not_unpacked() -> None:
    pack = zlib.compressobj(9, wbits=31)
    bomb = b"".join(pack.compress(bytes(1_000_000)) for _ in range(30)) + pack.flush()
    reply = Reply(bomb, headers={**HTML, "Content-Encoding": "gzip"})
    with site({"/a": reply}) as news, pytest.raises(Unreadable, match="more than 100-fold, which only a zip bomb needs"):
        fetched(news.url("/a"))


@pytest.mark.parametrize(
    ("body", "coded", "says"),
    [
        (b"no gzip", "gzip", "damaged compressed data"),
        (gzip.compress(PAGE)[:-9], "gzip", "broke off before"),
        (PAGE, "br", "which the program cannot read"),
    ],
)
def test_what_is_packed_wrongly_is_told(body: bytes, coded: str, says: str) -> None:
    with site({"/a": Reply(body, headers={**HTML, "Content-Encoding": coded})}) as news, pytest.raises(Unreadable, match=says):
        fetched(news.url("/a"))


def test_a_packed_page_is_unpacked() -> None:
    with site({"/a": Reply(gzip.compress(PAGE), headers={**HTML, "Content-Encoding": "gzip"})}) as news:
        assert fetched(news.url("/a")).body == PAGE


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Reads, and waits until the other side goes."""
    handler.rfile.read()


def dripping_head(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not handler.server.closing.wait(0.05):  # a header that never ends
        handler.wfile.write(b"X: y\r\n"[:1])


def dripping_body(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while not handler.server.closing.wait(0.05):
        handler.wfile.write(b"x")


@pytest.mark.slow
@pytest.mark.parametrize("answer", [silent, dripping_head, dripping_body])
def test_a_slow_site_is_left(answer: Answer) -> None:
    with site({"/a": answer}) as news, pytest.raises(Unreadable, match=r"within 0\.5 seconds \(max_fetch_seconds"):
        fetched(news.url("/a"), limits=Limits(max_fetch_seconds=0.5))


def test_a_page_that_breaks_off_is_not_half_read() -> None:
    with site({"/a": Reply(PAGE, headers={**HTML, "Content-Length": "5000"})}) as news, pytest.raises(Unreadable, match="broke off"):
        fetched(news.url("/a"))


@pytest.mark.parametrize(
    ("kind", "body", "extension"),
    [
        ("application/pdf", b"%PDF-1.7", ".pdf"),
        ("TEXT/HTML", PAGE, ".html"),
        ("application/octet-stream", b"%PDF-1.7", ".pdf"),
        ("", PAGE, ".html"),
        ("text/plain", b"words", ".txt"),
        ("application/rss+xml; charset=utf-8", b"<rss/>", ".rss"),
    ],
)
def test_the_type_says_which_reader_reads(kind: str, body: bytes, extension: str) -> None:
    with site({"/a": Reply(body, headers={"Content-Type": kind})}) as news:
        assert fetched(news.url("/a")).extension == extension


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/zip", "application/javascript"])
def test_what_is_no_document_is_refused(kind: str) -> None:
    with site({"/a": Reply(b"x", headers={"Content-Type": kind})}) as news, pytest.raises(Unreadable, match="not a readable document"):
        fetched(news.url("/a"))


@pytest.mark.parametrize(
    ("status", "says"), [(404, "404 Not Found; check the address"), (403, "save the page"), (500, "500"), (302, "302")]
)
def test_what_is_no_answer_is_told(status: int, says: str) -> None:
    with site({"/a": Reply(b"", status)}) as news, pytest.raises(Unreadable, match=says):
        fetched(news.url("/a"))


@pytest.mark.parametrize(
    "robots",
    ["User-agent: *\nDisallow: /", "User-agent: discrepancy\nDisallow: /a\n\nUser-agent: *\nAllow: /", "User-agent: *\nDisallow: /*a$"],
)
def test_a_site_that_does_not_want_it_is_left_alone(robots: str) -> None:
    with site({"/robots.txt": Reply(robots.encode()), "/a": Reply()}) as news:
        with pytest.raises(Unreadable, match=r"may not be fetched by a program, according to .*/robots\.txt; .*save the page"):
            fetched(news.url("/a"))
        assert news.pages == []


@pytest.mark.parametrize("robots", ["User-agent: other\nDisallow: /", "User-agent: *\nDisallow: /private", "\x00\xff nonsense", ""])
def test_a_site_that_allows_it_is_read(robots: str) -> None:
    with site({"/robots.txt": Reply(robots.encode("latin-1")), "/a": Reply()}) as news:
        assert fetched(news.url("/a")).body == PAGE


def test_a_site_whose_rules_cannot_be_had_is_left_alone() -> None:
    with site({"/robots.txt": Reply(b"", 503), "/a": Reply()}) as news, pytest.raises(Unreadable, match=r"answers 503.*RFC 9309"):
        fetched(news.url("/a"))


def test_rules_may_be_elsewhere_and_are_asked_for_once() -> None:
    no = Reply(b"User-agent: *\nDisallow: /a")
    with site({"/robots.txt": moved("/rules"), "/rules": no, "/a": Reply(), "/b": Reply()}) as news:
        fetcher = Fetcher(Limits(), allow_private=True)
        assert fetcher.fetch(address_of(news.url("/b"))).body == PAGE
        with pytest.raises(Unreadable, match="may not be fetched"):
            fetcher.fetch(address_of(news.url("/a")))
    assert [path for path, _ in news.asked] == ["/robots.txt", "/rules", "/b"]


def test_a_redirect_obeys_the_rules_of_where_it_leads() -> None:
    with site({"/robots.txt": Reply(b"User-agent: *\nDisallow: /"), "/b": Reply()}) as other, site({"/a": moved(other.url("/b"))}) as news:
        with pytest.raises(Unreadable, match=f"{other.port}/robots.txt"):
            fetched(news.url("/a"))
        assert other.pages == []


def test_https_comes_first_and_keeps_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proof = certificate(tmp_path, "news.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(proof))
    with site({"/a": Reply()}, proof) as safe, site({"/a": Reply()}) as plain:
        names = Names({("news.example", 443): [("127.0.0.1", safe.port)], ("news.example", 80): [("127.0.0.1", plain.port)]})
        found = fetched("http://news.example/a", names=names)
        assert (found.final, found.plain) == ("https://news.example/a", None)
        assert plain.asked == []
    assert set(safe.names) == {"news.example"}
    assert safe.asked[-1][1]["Host"] == "news.example"


def test_a_site_without_https_is_read_and_that_is_told() -> None:
    with site({"/a": Reply()}) as plain:
        names = Names({("news.example", 443): [("127.0.0.1", 1)], ("news.example", 80): [("127.0.0.1", plain.port)]})
        found = fetched("http://news.example/a", names=names)
    assert found.final == "http://news.example/a"
    assert found.plain is not None
    assert "https://news.example does not answer" in found.plain


def test_a_certificate_of_another_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proof = certificate(tmp_path, "other.example")
    with site({"/a": Reply()}, proof) as news:
        names = Names({("news.example", 443): [("127.0.0.1", news.port)]})
        with pytest.raises(Unreadable, match="a certificate that cannot be trusted"):
            fetched("https://news.example/a", names=names)
        monkeypatch.setenv("SSL_CERT_FILE", str(proof))
        with pytest.raises(Unreadable, match="Hostname mismatch"):
            fetched("https://news.example/a", names=names)
        assert news.asked == []


def test_a_site_that_speaks_no_tls_is_told() -> None:
    with site({}) as news:
        names = Names({("news.example", 443): [("127.0.0.1", news.port)]})
        with pytest.raises(Unreadable, match=r"https://news\.example has a fault in its TLS"):
            fetched("https://news.example/a", names=names)
