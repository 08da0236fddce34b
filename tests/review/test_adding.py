"""What is added on the page: the request is checked, and what cannot be a source leaves nothing behind."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from discrepancy.cli.terminal.adding import add, folder_for
from discrepancy.model.problem import UserError
from discrepancy.model.settings import Settings, Web
from discrepancy.review.adding import LARGEST_FILE, Added, NotAdded, added
from tests.read.web.site import Reply, site

STORY = b"Nora Aldane, 34, plays the cello."
SETTINGS = Settings(web=Web(allow_private=True))


def body(**said: object) -> bytes:
    return json.dumps(said).encode()


def test_a_file_and_an_address_are_understood() -> None:
    assert added(body(name="a.txt", data=base64.b64encode(STORY).decode(), run="r"), "r") == Added(name="a.txt", data=STORY)
    assert added(body(url=" https://news.example/a "), "r") == Added(url="https://news.example/a")


@pytest.mark.parametrize(
    "sent",
    [
        b"{", b"[]", body(), body(name="a.txt"), body(name="a.txt", data="!"), body(name="a.txt", data="é"), body(name="", data=""),
        body(name=1, data=""), body(url="https://a", name="b"), body(url="https://a", run="another"), body(url="x" * 3000), body(url=None),
        body(name="a.txt", data=base64.b64encode(bytes(LARGEST_FILE + 1)).decode()), b"[" * 100_000,
    ],
)  # fmt: skip
def test_anything_else_is_refused(sent: bytes) -> None:
    with pytest.raises(NotAdded):
        added(sent, "r")


def test_it_goes_below_the_folder_that_is_checked(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    assert folder_for([str(tmp_path / "a.txt"), str(tmp_path / "news")], None) == str(tmp_path / "news" / "added")
    assert folder_for(["a.txt"], str(tmp_path / "flags.csv")) == str(tmp_path / "added")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("a.txt", "a.txt"),
        ("../../a.txt", "a.txt"),
        ("C:\\news\\a.txt", "a.txt"),
        ("a:b?.txt", "a-b-.txt"),
        ("é" * 300 + ".txt", "é" * 100 + ".txt"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(given: str, name: str, tmp_path: Path) -> None:
    assert add(Added(name=given, data=STORY), str(tmp_path / "added"), SETTINGS) == str(tmp_path / "added" / name)
    assert (tmp_path / "added" / name).read_bytes() == STORY


@pytest.mark.parametrize("given", ["sources.toml", "discrepancy.toml", "discrepancy-flags.csv", "..", "/"])
def test_no_name_of_ours_is_taken(given: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not a name for a source"):
        add(Added(name=given, data=STORY), str(tmp_path), SETTINGS)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    paths = [add(Added(name="a.txt", data=STORY + more), str(tmp_path), SETTINGS) for more in (b"", b" She won.")]
    assert [Path(path).name for path in paths] == ["a.txt", "a (2).txt"]
    with pytest.raises(UserError, match="is there already"):
        add(Added(name="a.txt", data=STORY), str(tmp_path), SETTINGS)


@pytest.mark.parametrize(
    ("name", "data"), [("a.png", b"\x89PNG"), ("a.pdf", b"no pdf"), ("a.txt", b"\x00\x01\x02"), ("a.json", b"discrepancy")]
)
def test_what_is_no_source_leaves_nothing_behind(name: str, data: bytes, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        add(Added(name=name, data=data), str(tmp_path), SETTINGS)
    assert caught.value.problems[0].path == name
    assert list(tmp_path.iterdir()) == []


def test_no_link_leads_out(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "news/added").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError, match="link that leads out of its folder"):
        add(Added(name="a.txt", data=STORY), str(tmp_path / "news/added"), SETTINGS)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_page_is_fetched_and_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "added").mkdir()
    (tmp_path / "added/sources.toml").write_text('[[source]]\nurl = "https://news.example/b"\n', encoding="utf-8")
    with site({"/a": Reply()}) as news:
        url = news.url("/a")
        assert add(Added(url=url), "added", SETTINGS) == url
        with pytest.raises(UserError, match="is there already"):
            add(Added(url=url), "added", SETTINGS)
        with pytest.raises(UserError, match="404"):
            add(Added(url=news.url("/b")), "added", SETTINGS)
        with pytest.raises(UserError, match="an address of this machine"):
            add(Added(url=news.url("/c")), "added", Settings())
    assert (tmp_path / "added/sources.toml").read_text("utf-8") == (
        f'[[source]]\nurl = "https://news.example/b"\n\n[[source]]\nurl = "{url}"\n'
    )
    with pytest.raises(UserError, match="not the address of a page"):
        add(Added(url="file:///etc/passwd"), "added", SETTINGS)
