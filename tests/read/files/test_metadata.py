"""What a file says of itself, and from where that is known."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from discrepancy.model.source import Source
from discrepancy.read.intake.sources import read_sources
from discrepancy.scan.document import Document

BODY = "<article><h1>Harbour closed</h1><p>Harbour master Ivo Lund, 52, closed the quay on Monday after a collision.</p></article>"
DAY = datetime.date(2021, 3, 4)


def one(path: Path, text: str | bytes) -> Source:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    [source] = read_sources([str(path)]).sources
    return source


def page(head: str, body: str = BODY) -> str:
    return f'<html lang="en-GB"><head><title>Harbour closed | Quay Post</title>{head}</head><body>{body}</body></html>'


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "where"),
    [
        (LD.format('{"@type": "NewsArticle", "datePublished": "2021-03-04T23:30:00-05:00"}'), "JSON-LD datePublished"),
        (
            LD.format(
                '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": ["Article"], "datePublished": "2021-03-04"}]}'
            ),
            "JSON-LD datePublished",
        ),
        (LD.format('[{"@type": "Organization"}, {"@type": "BlogPosting", "datePublished": "2021-03-04"}]'), "JSON-LD datePublished"),
        ('<meta property="article:published_time" content="2021-03-04T08:00:00Z">', "meta article:published_time"),
        ('<meta name="DC.date.issued" content="2021-03-04">', "meta dc.date.issued"),
        ('<meta itemprop="datePublished" content="2021-03-04">', "meta datepublished"),
        (LD.format("{broken") + '<meta name="date" content="2021-03-04">', "meta date"),
    ],
)
def test_the_day_of_a_page(tmp_path: Path, head: str, where: str) -> None:
    source = one(tmp_path / "a.html", page(head))
    assert (source.published, dict(source.found)["published"]) == (DAY, where)


def test_the_day_of_a_page_may_stand_in_its_head(tmp_path: Path) -> None:
    body = BODY.replace("<p>", '<header><time datetime="2021-03-04T10:00">4 March</time></header><p>')
    assert one(tmp_path / "a.html", page("", body)).published == DAY


def test_the_day_may_stand_in_a_line_below_the_headline(tmp_path: Path) -> None:
    body = BODY.replace("<p>", "<p>Updated 9 March 2021</p><p>Published 4 March 2021, 17:45 GMT</p><p>", 1)
    source = one(tmp_path / "a.html", page("", body))
    assert (source.published, dict(source.found)["published"]) == (DAY, "line of the author and the day")
    assert "2021" not in source.text


def test_the_published_day_counts_not_the_modified_one(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2021-03-04"><meta property="article:modified_time" content="2021-03-09">'
    source = one(tmp_path / "a.html", page(head))
    assert (source.published, source.modified) == (DAY, datetime.date(2021, 3, 9))
    assert one(tmp_path / "b.html", page('<meta property="article:modified_time" content="2021-03-09">')).published is None


def test_everything_else_of_a_page(tmp_path: Path) -> None:
    head = (
        LD.format('{"@type": "NewsArticle", "headline": "Quay shut", "publisher": {"@type": "Organization", "name": "Quay Post"}}')
        + '<link rel="canonical" href="https://example.org/quay">'
        + '<meta property="og:title" content="Something else">'
    )
    source = one(tmp_path / "a.html", page(head))
    assert (source.title, source.publisher, source.url, source.language) == ("Quay shut", "Quay Post", "https://example.org/quay", "en-GB")
    assert dict(source.found) == {
        "title": "JSON-LD headline",
        "publisher": "JSON-LD publisher",
        "url": "canonical link",
        "language": "lang of the page",
    }


def test_what_is_no_date_is_left_out(tmp_path: Path) -> None:
    source = one(
        tmp_path / "a.html", page('<meta name="date" content="yesterday"><meta property="article:published_time" content="2021-02-31">')
    )
    assert source.published is None
    assert "published" not in dict(source.found)


def test_what_sources_toml_says_wins_and_is_said_to(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text('[[source]]\npath = "a.html"\npublished = 2021-03-05\n')
    source = one(tmp_path / "a.html", page('<meta name="date" content="2021-03-04">'))
    assert (source.published, dict(source.found)["published"]) == (datetime.date(2021, 3, 5), "sources.toml")


@pytest.mark.parametrize(
    ("matter", "where"),
    [
        ("---\ntitle: 'Quay''s end'\ndate: 2021-03-04\ntags: [a, b]\n---\n", "front matter, date"),
        ('---\r\n# ours\r\npublished: "2021-03-04T10:00:00Z"\r\ndate: 2020-01-01\r\n---\r\n', "front matter, published"),
        ('+++\ntitle = "Quay"\ndate = 2021-03-04T10:00:00Z\n+++\n', "front matter, date"),
    ],
)
def test_front_matter(tmp_path: Path, matter: str, where: str) -> None:
    source = one(tmp_path / "a.md", matter + "Ivo Lund, 52, closed the quay.\n")
    assert (source.published, dict(source.found)["published"]) == (DAY, where)
    assert source.text.startswith(matter[:3])  # offsets count the file's own characters
    assert "2021" not in Document(source).text  # and front matter states nothing


def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path) -> None:
    source = one(tmp_path / "a.md", "---\nIvo Lund, 52, closed the quay in 2021.\n---\n")
    assert "2021" in Document(source).text


def test_a_dateline_is_the_day_of_a_text(tmp_path: Path) -> None:
    source = one(tmp_path / "a.txt", "Harbour closed\nThursday 4 March 2021\n\nIvo Lund, 52, closed the quay on Monday.\n")
    assert (source.published, dict(source.found)["published"]) == (DAY, "the dateline in its first lines")


@pytest.mark.parametrize(
    ("data", "text", "said"),
    [
        ("Zoë Brandt, 41, sagt: „Nein“".encode("windows-1252"), "Zoë Brandt, 41, sagt: „Nein“", "Windows-1252"),
        ("Президент заявил, что погибли 12 человек, сообщает агентство. ".encode("windows-1251") * 3, "Президент", "cp1251"),
        ("東京で火災があり、十二人が死亡したと警察は発表した。".encode("shift-jis") * 4, "東京で火災", "cp932"),
        ("Ivo Lund, 52, closed the quay.".encode("utf-16-le"), "Ivo Lund, 52, closed", "UTF-16-LE"),
    ],
)
def test_another_encoding_is_detected_and_said(tmp_path: Path, data: bytes, text: str, said: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    reading = read_sources([str(path)])
    assert reading.sources[0].text.startswith(text)
    assert [problem.message for problem in reading.problems if "guess" in problem.message and said in problem.message]
    assert not any(problem.fatal for problem in reading.problems)
    assert said in dict(reading.sources[0].found)["encoding"]


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    text = page('<meta charset="iso-8859-1">', BODY.replace("Ivo", "Zoë “I”"))
    assert "Zoë “I” Lund" in one(tmp_path / "a.html", text.encode("windows-1252")).text
