"""Who may ask the server of a review, and who may not."""

import pytest

from discrepancy.review.admission import HEADER, LARGEST, Refusal, admit

TOKEN, PORT = "t0ken-of-this-run", 4711
HOST = f"127.0.0.1:{PORT}"
SEND = {
    "Host": HOST,
    "Origin": f"http://{HOST}",
    HEADER: TOKEN,
    "Content-Type": "application/json",
    "Content-Length": "20",
}


def status(method: str, path: str, **changed: str | None) -> int | str:
    headers = {name: value for name, value in {**SEND, **{k.replace("_", "-"): v for k, v in changed.items()}}.items() if value is not None}
    found = admit(method, path, headers, TOKEN, PORT)
    return found.status if isinstance(found, Refusal) else found


@pytest.mark.parametrize(("method", "asked"), [("GET", ""), ("GET", "decisions"), ("POST", "decide"), ("POST", "undo")])
def test_the_page_itself_is_served(method: str, asked: str) -> None:
    assert status(method, f"/{TOKEN}/{asked}") == asked
    assert status(method, f"/{TOKEN}/{asked}", Host=f"localhost:{PORT}", Origin=f"http://localhost:{PORT}") == asked


@pytest.mark.parametrize(
    "host",
    ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", f"127.0.0.1:{PORT}.evil.example", f"0.0.0.0:{PORT}", "", None],
)
def test_another_host_is_refused(host: str | None) -> None:
    assert status("GET", f"/{TOKEN}/", Host=host) == 403
    assert status("POST", f"/{TOKEN}/decide", Host=host) == 403


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", f"https://{HOST}", f"http://{HOST}.evil.example", "http://127.0.0.1:80", ""]
)
def test_another_origin_is_refused(origin: str) -> None:
    assert status("GET", f"/{TOKEN}/decisions", Origin=origin) == 403
    assert status("POST", f"/{TOKEN}/decide", Origin=origin) == 403


def test_a_decision_without_an_origin_is_refused() -> None:
    assert status("POST", f"/{TOKEN}/decide", Origin=None) == 403
    assert status("GET", f"/{TOKEN}/", Origin=None) == ""


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "",
        "/decide",
        "/wrong/decide",
        f"/{TOKEN[:-1]}/",
        f"/{TOKEN}x/",
        f"//{TOKEN}/",
        f"{TOKEN}/",
        f"/{TOKEN.upper()}/",
        f"/%74{TOKEN[1:]}/",
        "/ü/",
    ],
)
def test_a_missing_or_wrong_token_is_refused(path: str) -> None:
    assert status("GET", path) == 403


def test_a_decision_needs_the_token_in_its_header_too() -> None:
    assert status("POST", f"/{TOKEN}/decide", **{HEADER: None}) == 403
    assert status("POST", f"/{TOKEN}/decide", **{HEADER: "guess"}) == 403


@pytest.mark.parametrize(
    "below",
    [
        "../decide",
        "..",
        "decide/",
        "decide/../..",
        "/decide",
        "decide?x=1",
        "%2e%2e/decide",
        "decide%00",
        "./decide",
        "etc/passwd",
        "DECIDE",
    ],
)
def test_tricks_with_the_path_find_nothing(below: str) -> None:
    assert status("GET", f"/{TOKEN}/{below}") == 404
    assert status("POST", f"/{TOKEN}/{below}") == 404


def test_the_token_without_a_slash_is_no_page() -> None:
    assert status("GET", f"/{TOKEN}") == 404


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
@pytest.mark.parametrize("asked", ["", "decisions", "decide", "undo"])
def test_other_methods_are_refused(method: str, asked: str) -> None:
    assert status(method, f"/{TOKEN}/{asked}") == 405


def test_a_page_is_read_and_a_decision_is_sent() -> None:
    assert status("POST", f"/{TOKEN}/decisions") == 405
    refusal = admit("GET", f"/{TOKEN}/decide", SEND, TOKEN, PORT)
    assert isinstance(refusal, Refusal)
    assert (refusal.status, refusal.allow) == (405, "POST")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", None])
def test_a_body_that_a_form_could_send_is_refused(kind: str | None) -> None:
    assert status("POST", f"/{TOKEN}/decide", Content_Type=kind) == 415


@pytest.mark.parametrize("length", [str(LARGEST + 1), "9" * 400])
def test_a_big_body_is_refused_before_it_is_read(length: str) -> None:
    assert status("POST", f"/{TOKEN}/decide", Content_Length=length) == 413


@pytest.mark.parametrize("length", [None, "", "-1", "ten", "1e3", "٣", " 5"])
def test_a_body_of_unknown_length_is_refused(length: str | None) -> None:
    assert status("POST", f"/{TOKEN}/decide", Content_Length=length) == 411


def test_a_body_in_chunks_is_refused() -> None:
    assert status("POST", f"/{TOKEN}/decide", Transfer_Encoding="chunked") == 411
