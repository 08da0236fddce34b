"""A date that is missed: shown where the text gives one, written into sources.toml at one word, and followed by the findings."""

import datetime
import json
import tomllib
from pathlib import Path

import pytest

from discrepancy.scan.dates.dates_shown import stated_days
from tests.cli.command import Command

STORY = "Ferry runs aground\n\nA reader wrote to us on 3 April 2019 about the quay.\n\nNora Aldane, 34, steers the ferry. It was built in 1998.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    (folder / "below").mkdir(parents=True)
    (folder / "below/first.txt").write_text(STORY, encoding="utf-8")
    (folder / "second.txt").write_text(
        "Nora Aldane, 37, steers the ferry.\n\nShe had first come to the quay at Brennow on 16 May 2022.\n", encoding="utf-8"
    )
    return folder


def published(command: Command, news: Path) -> dict[str, str | None]:
    return {source["id"]: source["published"] for source in json.loads(command("check", news, "--format", "json").out)["sources"]}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Updated 5 May 2021 at noon. He was born on 2 June 1970.", ["2021-05-05", "1970-06-02"]),
        ("In May 2021, on Friday, 04/05/21, last week.", []),
        ("On 1 May 2020 and again on May 1, 2020.", ["2020-05-01"]),
        ("x" * 3000 + " On 1 May 2020. " + "y " * 2000 + "Published: 7 May 2020", ["2020-05-07"]),
    ],
)
def test_only_days_given_in_full_are_seen(text: str, days: list[str]) -> None:
    assert [str(seen.day) for seen in stated_days(text)] == days
    assert all(text[seen.start : seen.end] == seen.words for seen in stated_days(text))


def test_the_warning_names_a_day_of_that_very_text(command: Command, news: Path) -> None:
    err = command("check", news).err
    assert "below/first.txt: has no date (and 1 more)" in err
    assert "published = 2019-04-03, if that is the day (line 3: '3 April 2019')" in err


def test_sources_shows_where_a_day_was_seen(command: Command, news: Path) -> None:
    out = command("sources", news).out
    assert "2019-04-03" in out
    assert "line 3: 3 April 2019" in out
    assert "--date below/first.txt=2019-04-03" in out


def test_a_day_is_taken_and_the_findings_follow(command: Command, news: Path) -> None:
    before = json.loads(command("check", news, "--format", "json").out)["discrepancies"]
    done = command("sources", news, "--date", "first.txt", "--date", "second.txt=2022-05-16")
    assert (done.code, "first.txt was published on 2019-04-03" in done.err) == (0, True)
    assert published(command, news) == {"below/first.txt": "2019-04-03", "second.txt": "2022-05-16"}
    listed = tomllib.loads((news / "below/sources.toml").read_text(encoding="utf-8"))
    assert listed == {"source": [{"path": "first.txt", "published": datetime.date(2019, 4, 3)}]}
    after = json.loads(command("check", news, "--format", "json").out)["discrepancies"]
    assert any(d["kind"] == "age" for d in before)
    assert not any(d["kind"] == "age" for d in after)


def test_what_else_stands_in_the_list_stays(command: Command, news: Path) -> None:
    listing = news / "sources.toml"
    text = '# ours\n[[source]]\npath = "second.txt"   # the second\npublisher = "Wire"\n\n[[source]]\npath = "below/first.txt"\n'
    listing.write_text(text, encoding="utf-8")
    command("sources", news, "--date", "second.txt=2022-05-16")
    assert listing.read_text(encoding="utf-8") == text.replace("[[source]]\n", "[[source]]\npublished = 2022-05-16\n", 1)
    command("sources", news, "--date", "second.txt=2022-05-17")
    assert listing.read_text(encoding="utf-8") == text.replace("[[source]]\n", "[[source]]\npublished = 2022-05-17\n", 1)
    command("sources", news, "--date", "first.txt=2022-05-16")
    assert not (news / "below/sources.toml").exists()
    assert published(command, news)["below/first.txt"] == "2022-05-16"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("third.txt=2020-01-01", "is no source here"),
        ("second.txt=1.1.2020", "write it as YYYY-MM-DD"),
        ("plain.txt", "mentions no full date"),
    ],
)
def test_what_cannot_be_taken_changes_nothing(command: Command, news: Path, given: str, said: str) -> None:
    (news / "plain.txt").write_text("Nothing here.\n", encoding="utf-8")
    done = command("sources", news, "--date", given)
    assert (done.code, said in done.err) == (2, True)
    assert not list(news.rglob("sources.toml"))


def test_a_list_that_is_written_in_another_way_is_left_alone(command: Command, news: Path) -> None:
    text = 'source = [{ path = "second.txt" }]\n'
    (news / "sources.toml").write_text(text, encoding="utf-8")
    done = command("sources", news, "--date", "second.txt=2022-05-16")
    assert (done.code, "by hand" in done.err) == (2, True)
    assert (news / "sources.toml").read_text(encoding="utf-8") == text
