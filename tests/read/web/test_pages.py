"""Pages that are given by their address: fetched once, kept, and read as files are."""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path

import pytest

from discrepancy.model.settings import Limits, Web
from discrepancy.read.intake.sources import Reading, read_sources
from tests.cli.command import Command
from tests.read.web.site import HTML, Reply, Site, moved, site

ECHO = "<html><body><article><h1>Race won</h1><p>The regatta off Bergen was won by Greta Holm, 39, on Saturday.</p></article></body></html>"
ALLOWED = Web(allow_private=True)


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    monkeypatch.chdir(tmp_path)
    return Command(monkeypatch, capfd)


def read(*paths: str, web: Web = ALLOWED) -> Reading:
    return read_sources(list(paths), web=web)


def messages(reading: Reading) -> list[str]:
    return [f"{problem.path}: {problem.message}" for problem in reading.problems if problem.fatal]


def test_two_pages_are_fetched_compared_and_read_again_without_the_network(command: Command, tmp_path: Path) -> None:
    with site({"/a": Reply(), "/b": Reply(ECHO.encode())}) as news:
        urls = news.url("/a"), news.url("/b")
        done = command("check", *urls, "--allow-private", "--format", "json", "--no-store", "--min-confidence", "0")
        assert news.pages == ["/a", "/b"]
    assert done.code in (0, 1), done.err
    found = json.loads(done.out)
    assert [(each["id"], each["url"], each["fetched"]) for each in found["sources"]] == [
        (url, url, datetime.datetime.now(datetime.UTC).date().isoformat()) for url in urls
    ]
    assert {side["value"] for each in found["discrepancies"] + found["possible"] for side in each["sides"]} >= {"34", "39"}
    again = command("check", *urls, "--offline", "--format", "json", "--no-store", "--min-confidence", "0")
    assert (again.code, again.out) == (done.code, done.out)
    assert (tmp_path / "frozen").is_dir()


def test_a_page_that_cannot_be_had_keeps_no_other_back(command: Command) -> None:
    with site({"/a": Reply(), "/b": Reply(b"", 404)}) as news:
        done = command("facts", news.url("/b"), news.url("/a"), "--allow-private", "--no-store")
    assert done.code == 2
    assert f"error: {news.url('/b')}: was not fetched: {news.url('/b')} answers 404 Not Found; check the address" in done.err
    assert "Greta Holm" in done.out


def test_this_machine_is_closed_by_default(command: Command) -> None:
    with site({"/a": Reply()}) as news:
        done = command("check", news.url("/a"), "--no-store")
        assert news.asked == []
    assert done.code == 2
    assert "--allow-private" in done.err


@pytest.mark.parametrize("name", ["report", "review", "sources", "check", "facts"])
def test_every_command_that_reads_says_how_pages_are_had(command: Command, name: str) -> None:
    done = command(name, "--help")
    assert all(option in done.out for option in ("--refetch", "--offline", "--allow-private"))


def test_a_report_says_when_and_from_where(command: Command, tmp_path: Path) -> None:
    with site({"/a": Reply(), "/b": Reply(ECHO.encode())}) as news:
        done = command("report", news.url("/a"), news.url("/b"), "--allow-private", "--out", "out", "--no-store")
    assert done.code == 0, done.err
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    assert f"fetched <time>{today}</time> from {news.url('/a')}" in (tmp_path / "out/report.html").read_text("utf-8")
    assert f"fetched {today} from" in (tmp_path / "out/report.md").read_text("utf-8")


def listed(folder: Path, news: Site, more: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = f'[[source]]\nurl = "{news.url("/a")}"\npublisher = "Harbour News"\npublished = 2021-06-13\n{more}'
    (folder / "sources.toml").write_text(text, encoding="utf-8")


def test_a_list_names_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with site({"/a": Reply()}) as news:
        listed(tmp_path / "news/web", news)
        reading = read("news")
    assert messages(reading) == []
    (source,) = reading.sources
    assert (source.id, source.publisher, source.published) == (news.url("/a"), "Harbour News", datetime.date(2021, 6, 13))


def test_one_page_given_twice_is_one_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with site({"/a": Reply()}) as news:
        listed(tmp_path / "news", news)
        reading = read(news.url("/a#top"), "news")
        assert news.pages == ["/a"]
    assert [source.publisher for source in reading.sources] == ["Harbour News"]


def test_a_file_beside_a_list_fetches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with site({"/a": Reply()}) as news:
        listed(tmp_path / "news", news)
        (tmp_path / "news/note.txt").write_text("Greta Holm won.", encoding="utf-8")
        reading = read("news/note.txt")
        assert news.asked == []
    assert [source.id for source in reading.sources] == ["note.txt"]


def test_what_is_kept_is_no_source_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with site({"/a": Reply()}) as news:
        assert [source.id for source in read(".", news.url("/a")).sources] == [news.url("/a")]
    (tmp_path / "frozen/mine.txt").write_text("Greta Holm won.", encoding="utf-8")
    reading = read(".")
    assert [source.id for source in reading.sources] == ["frozen/mine.txt"]
    assert any("kept copies of web pages" in problem.message for problem in reading.problems)


def test_a_date_can_be_set_for_a_page(command: Command, tmp_path: Path) -> None:
    with site({"/a?id=7": Reply()}) as news:
        url = news.url("/a?id=7")
        done = command("sources", url, "--allow-private", "--date", f"{url}=2021-06-13")
    assert done.code == 0, done.err
    assert f'url = "{url}"\npublished = 2021-06-13' in (tmp_path / "sources.toml").read_text("utf-8")
    assert "2021-06-13" in command("sources", url).out
    assert f'url = "{url}"' in command("sources", url, "--format", "toml").out


def test_the_encoding_that_the_site_names_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Мэр Анна Лебедева, 34, сказала."
    headers = {"Content-Type": "text/plain; charset=koi8-r"}
    with site({"/a": Reply(text.encode("koi8-r"), headers=headers)}) as news:
        reading = read(news.url("/a"))
    assert reading.sources[0].text == text


def test_a_page_knows_where_it_was_fetched_from_and_not_what_it_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = ECHO.replace("<body>", '<head><link rel="canonical" href="https://other.example/"></head><body>')
    with site({"/a": moved("/b"), "/b": Reply(page.encode())}) as news:
        (source,) = read(news.url("/a")).sources
    assert (source.id, source.url) == (news.url("/a"), news.url("/b"))


def test_refetch_takes_the_page_as_it_is_now_and_keeps_the_old_one_where_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    anew = Web(allow_private=True, refetch=True)
    with site({"/a": Reply()}) as news:
        url = news.url("/a")
        assert "34" in read(url).sources[0].text
        news.paths["/a"] = Reply(ECHO.encode())
        assert "34" in read(url).sources[0].text
        assert "39" in read(url, web=anew).sources[0].text
        assert len([path for path in (tmp_path / "frozen").rglob("*") if path.is_file()]) == 2
        news.paths["/a"] = Reply(b"", 500)
        failed = read(url, web=anew)
    assert "39" in failed.sources[0].text
    (message,) = messages(failed)
    assert message.startswith(f"{url}: was not fetched: {url} answers 500")
    assert "the copy of" in message


def test_offline_reads_what_was_kept_and_nothing_else(command: Command) -> None:
    done = command("check", "http://127.0.0.1:9/a", "--offline", "--allow-private", "--no-store")
    assert done.code == 2
    assert "is not kept in frozen, and --offline fetches nothing; run once without it" in done.err
    assert "--refetch: needs the network" in command("check", "http://127.0.0.1:9/a", "--offline", "--refetch").err


def kept(folder: Path) -> tuple[Path, Path]:
    """The record and the bytes of the one page that is kept."""
    (record,) = folder.rglob("*.json")
    (body,) = folder.rglob("*.html")
    return record, body


def broken(record: Path, body: Path, how: str) -> None:
    said = json.loads(record.read_text("utf-8"))
    if how == "changed":
        body.write_bytes(body.read_bytes().replace(b"34", b"43"))
    elif how == "lost":
        body.unlink()
    elif how == "no json":
        record.write_text("{", encoding="utf-8")
    elif how == "another page":
        record.write_text(json.dumps({**said, "url": "https://other.example/"}), encoding="utf-8")
    elif how == "out of the folder":
        record.write_text(json.dumps({**said, "body": "../../secret.html"}), encoding="utf-8")
    else:
        body.rename(record.parents[2] / "elsewhere.html")
        body.symlink_to(record.parents[2] / "elsewhere.html")


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("changed", "has changed since"),
        ("lost", "cannot be read"),
        ("no json", "is not in the form that the program writes"),
        ("another page", "is about https://other.example/"),
        ("out of the folder", "is not in the form that the program writes"),
        ("a link", "is a link that leads out of its folder"),
    ],
)
def test_a_copy_that_is_not_as_it_was_is_not_read(how: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with site({"/a": Reply()}) as news:
        url = news.url("/a")
        read(url)
        broken(*kept(tmp_path / "frozen"), how)
        (message,) = messages(read(url))
        assert says in message
        assert "--refetch" in message
        assert messages(read(url, web=Web(allow_private=True, refetch=True))) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_closed_to_us_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.chmod(0o555)
    with site({"/a": Reply()}) as news:
        (message,) = messages(read(news.url("/a")))
    assert "set another folder with frozen in discrepancy.toml" in message


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "frozen").write_text("x", encoding="utf-8")
    with site({"/a": Reply()}) as news:
        (message,) = messages(read(news.url("/a")))
    assert "cannot be written to frozen/" in message


def test_a_page_with_two_sources_gives_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    entry = "<item><title>{0}</title><link>https://news.example/{0}</link><description>Greta Holm won race {0}.</description></item>"
    feed = f'<rss version="2.0"><channel><title>News</title>{entry.format(1)}{entry.format(2)}</channel></rss>'
    with site({"/feed": Reply(feed.encode(), headers={"Content-Type": "application/rss+xml"})}) as news:
        reading = read(news.url("/feed"))
    assert [source.url for source in reading.sources] == ["https://news.example/1", "https://news.example/2"]
    assert all(source.id.startswith(news.url("/feed") + "/") for source in reading.sources)


def test_limits_hold_for_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with site({"/a": Reply(b"x " * 600_000, headers={**HTML})}) as news:
        reading = read_sources([news.url("/a")], web=ALLOWED, limits=Limits(max_megabytes=1))
    (message,) = messages(reading)
    assert "has more than 1 MB" in message


def test_a_page_that_the_program_fails_on_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(header: str, target: str, body: bytes) -> tuple[str, str | None]:
        if target == "/a":
            raise RuntimeError("boom")
        return ".html", None

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("discrepancy.read.web.fetch.extension_of", fails)
    with site({"/a": Reply(), "/b": Reply()}) as news:
        reading = read(news.url("/a"), news.url("/b"))
        assert [message.partition("/a: ")[2] for message in messages(reading)] == [
            "was left out, the program failed on it: RuntimeError: boom; please report it"
        ]
    assert len(reading.sources) == 1
