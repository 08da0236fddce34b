"""Inputs that make a careless program slow or large: texts, files, files of the user's own, and whole checks, each of any length."""

from __future__ import annotations

import datetime
import importlib
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from benchmarks.hostile import FAMILIES, SLOWEST, Recipe
from benchmarks.hostile import sources as hostile_sources
from benchmarks.news import news
from discrepancy.extraction import extract
from discrepancy.flags.storage.file import parse
from discrepancy.flags.storage.flag import COLUMNS
from discrepancy.judge.rules import load_rules
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.settings import Limits
from discrepancy.model.source import Source
from discrepancy.pipeline import run
from discrepancy.read.files.reader import Columns, Reader, Request, Unreadable
from discrepancy.read.folders.unfold import Unfolder
from discrepancy.registry import collect
from discrepancy.system.toml_file import parse_toml

LENGTH = 100_000
"""Characters, or bytes, of the longer one of each two."""
SHORT, LONG = 40_000, 200_000
"""Characters of two hostile sources together: where a story may use most of its budgets, and where they bind."""
PUBLISHED = datetime.date(2020, 1, 16)
LIMITS = Limits(max_megabytes=100, max_seconds=600, max_rows=10_000_000, max_files=1_000_000)
"""Out of the way: here it is seen what happens beyond the limits that users have."""

_TEXTS = {
    "one number of digits": "7",
    "numbers": "7 ",
    "numbers with commas": "1,",
    "open brackets": "(",
    "nested brackets": "((((a))))",
    "one and one and one …": "one and ",
    "a hundred and a hundred and …": "one hundred and ",
    "one endless line": "the man said that the house of the city was on fire and ",
    "one endless word": "a",
    "one endless capital": "A",
    "pronouns": "he said she told him that they ",
    "one name again and again": "Maria Keller and ",
    "a name without an end": "Keller ",
    "names that speak": "Maria Keller said ",
    "ages": "Anna, 34, ",
    "percentages": "5% ",
    "sums": "$1 ",
    "years, dashes and slashes": "1999-2003/",
    "months": "January ",
    "clock times": "10:30 ",
    "quotation marks": '"a" ',
    "single quotation marks": "'a ",
    "curly quotation marks that stay open": "“a ",
    "hyphens": "a-",
    "empty lines": "a\n\n",
    "nothing but line ends": "\n",
    "nothing but blanks": " ",
    "lines in capitals": "THE MAN\n",
    "initials": "A. ",
    "full stops": ".",
    "role nouns": "the minister of ",
    "places": "from Paris to London ",
    "charges": "charged with theft and ",
    "identifiers": "Flight KX417 ",
    "addresses": "http://a.b/",
    "comments that stay open": "<!-- ",
    "comments of ours": "<!-- discrepancy: ignore x -->",
    "marks of Markdown": "**[_",
    "bars of a table": "| a | 1 ",
    "marks that combine": "a\u0301\u0323\u0308",
    "marks that combine, alone": "\u0301",
    "marks that turn the direction": "\u202e7\u2066a\u202c ",
    "joiners and blanks without width": "1\u200d\u200b\u2060",
    "NULs": "\0",
    "half surrogate pairs": "\ud8007 ",
    "letters whose case is longer": "ŉİß ",
    "Arabic figures": "١٢٣ ",
    "Hebrew": "בוקר ",
    "Chinese": "中国",
    "emoji": "😀",
    "flags and families": "👨‍👩‍👧🇱🇻",
}


def _repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _people(length: int) -> str:
    """A thousand people a page, none named twice."""
    draw = random.Random(7)

    def word() -> str:
        return "".join(draw.choice("bcdfglmnprst") + draw.choice("aeiou") for _ in range(3)).title()

    parts: list[str] = []
    size = 0
    while size < length:
        parts.append(f"{word()} {word()}, {draw.randint(20, 70)}, said it. ")
        size += len(parts[-1])
    return "".join(parts)[:length]


def _listed(length: int) -> str:
    """Names and nothing else, each of another spelling: 90,000 a megabyte."""
    letters = "bcdfglmnprstvz"
    return "".join(
        f"{letters[n % 14].upper()}{'aeiou'[n // 14 % 5]}{letters[n // 70 % 14]}a {letters[n // 980 % 14].upper()}o{letters[n // 13720 % 14]}i, "
        for n in range(length // 11)
    )


def _zip(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name), data)
    return file.getvalue()


def _zips(size: int) -> bytes:
    """Nested zips, each with a copy of the content of the next."""
    data = b"14 people were hurt. " * (size // 80)
    for depth in range(4):
        data = _zip({"a.txt": data[: size // 8], f"{depth}.zip": data}) if depth else _zip({"a.txt": data})
    return data


def _mail(size: int) -> bytes:
    part = b"--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n12 dead\n"
    return (
        b"From: a@b.c\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n"
        + part * min(size // len(part), 900)
        + b"--x--\n"
    )


def _feed(size: int) -> bytes:
    item = b"<item><title>12 dead</title></item>"
    return b"<rss><channel><title>x</title>" + item * (size // len(item)) + b"</channel></rss>"


_FILES: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "html, elements in one another": (".html", lambda n: b"<div>" * (n // 11) + b"12 dead" + b"</div>" * (n // 11)),
    "html, elements that stay open": (".html", lambda n: b"<p>12 dead<b>" * (n // 13)),
    "html, one endless paragraph": (".html", lambda n: b"<html><body><p>" + b"the house was on fire and " * (n // 26)),
    "html, paragraphs": (".html", lambda n: b"<html><body>" + b"<p>14 people were hurt in the old town.</p>" * (n // 43)),
    "html, links": (".html", lambda n: b"<html><body>" + b"<a href=x>a</a> " * (n // 16)),
    "html, attributes": (".html", lambda n: b"<p " + b"a=b " * (n // 4) + b">12 dead</p>"),
    "html, tables in one another": (".html", lambda n: b"<table><tr><td>" * min(n // 15, 80) + b"<table><tr><td>1</td></tr></table>" * (n // 34)),
    "html, angle brackets": (".html", lambda n: b"<" * n),
    "html, entities": (".html", lambda n: b"<html><body><p>" + b"&amp;" * (n // 5)),
    "html, JSON in it": (".html", lambda n: b'<script type="application/ld+json">' + b"[" * (n // 2) + b"]" * (n // 2) + b"</script><p>12 dead</p>"),
    "markdown, front matter that stays open": (".md", lambda n: b"---\n" + b"a: b\n" * (n // 5)),
    "markdown, quotations in one another": (".md", lambda n: b">" * n),
    "markdown, code that stays open": (".md", lambda n: b"```\n" * (n // 4)),
    "json, lists in one another": (".json", lambda n: b"[" * (n // 2) + b"]" * (n // 2)),
    "json, objects in one another": (".json", lambda n: b'{"a":' * (n // 6) + b"1" + b"}" * (n // 6)),
    "json, keys": (".json", lambda n: json.dumps([{f"k{i}": 1 for i in range(n // 12)}]).encode()),
    "jsonl, rows": (".jsonl", lambda n: b'{"Name": "Ivo", "Age": 5}\n' * (n // 26)),
    "csv, rows": (".csv", lambda n: b"Name,Age\n" + b"Ivo,52\n" * (n // 7)),
    "csv, columns": (".csv", lambda n: b"Name,Age" + b",x" * (n // 4) + b"\nIvo,52" + b",1" * (n // 4) + b"\n"),
    "csv, quotation marks": (".csv", lambda n: b"Name,Age\n" + b'"' * n),
    "zips in one another": (".zip", _zips),
    "zip, files": (".zip", lambda n: _zip({f"{i}.txt": b"12 dead" for i in range(n // 110)})),
    "mail, attachments": (".eml", _mail),
    "mail, one endless header": (".eml", lambda n: b"From: " + b"a@b.c, " * (n // 7) + b"\nSubject: x\n\n12 dead\n"),
    "mail, encoded words": (".eml", lambda n: b"From: a@b.c\nSubject: " + b"=?utf-8?q?a?=\n " * (n // 16) + b"\n\n12 dead\n"),
    "mail, html in it": (".eml", lambda n: b"From: a@b.c\nContent-Type: text/html\n\n" + b"<p><br><td>" * (n // 11)),
    "feed, entries": (".rss", _feed),
    "feed, elements in one another": (".rss", lambda n: b"<rss>" + b"<a>" * (n // 7) + b"</a>" * (n // 7) + b"</rss>"),
    "text in an unknown encoding": (".txt", lambda n: bytes([0xE9, 0x20, 0xC8, 0x41]) * (n // 4)),
    "text with half an encoding": (".txt", lambda n: b"a\0" * (n // 2 - 1) + b"\xff\xff"),
}  # fmt: skip
_COLUMNS = Columns(columns={"subject": "Name", "value": "Age"})

_FLAG = "{:012x},known,age-conflict,age,age,Ivo Lund,1 | 2,,aa | bb,,,,,\n"
_OURS: dict[str, tuple[Callable[[int], str], Callable[[str], object]]] = {
    "toml, tables in one another": (lambda n: "[" + "a." * (n // 2) + "a]\n", partial(parse_toml, "x.toml")),
    "toml, lists in one another": (lambda n: "a = " + "[" * (n // 2) + "]" * (n // 2) + "\n", partial(parse_toml, "x.toml")),
    "toml, keys with full stops": (lambda n: "".join(f"a{i}.b.c = 1\n" for i in range(n // 14)), partial(parse_toml, "x.toml")),
    "toml, tables": (lambda n: "[[source]]\npath = 'a'\n" * (n // 22), partial(parse_toml, "x.toml")),
    "toml, a text that stays open": (lambda n: 'a = """' + "\nb = 'c'" * (n // 8), partial(parse_toml, "x.toml")),
    "flags, lines": (
        lambda n: ",".join(COLUMNS) + "\n" + "".join(_FLAG.format(i) for i in range(n // 60)),
        lambda text: parse(text.encode(), "flags.csv"),
    ),
    "flags, values of one line": (
        lambda n: ",".join(COLUMNS) + "\n1,known,r,age,age,x," + "1 | " * (n // 9) + "2,," + "aa | " * (n // 9) + "bb,,,,,\n",
        lambda text: parse(text.encode(), "flags.csv"),
    ),
}
_STORIES = {
    "people, each with another age": lambda n, side: "".join(
        f"{'BCDFG'[i % 5]}{'aeiou'[i // 5 % 5]}l{'aeiou'[i // 25 % 5]} Mor{'aeiou'[i // 125 % 5]}n{'aeiou'[i // 625 % 5]}, {20 + (i + side) % 60}, won. "
        for i in range(n // 23)
    ),
    "one person, ever another age": lambda n, side: "".join(f"Greta Holm, {20 + (i + side) % 60}, won. " for i in range(n // 22)),
    "one toll, ever another number": lambda n, side: "".join(f"{i + side + 2} people were killed. " for i in range(n // 24)),
    "one quotation in ever other words": lambda n, side: "".join(f'“We saw {i + side} ships,” Greta Holm said. ' for i in range(n // 42)),
    "one sum, ever another amount": lambda n, side: "".join(f"Greta Holm was fined ${i + side + 9}. " for i in range(n // 28)),
    "one event, ever another day": lambda n, side: "".join(f"The ferry sank on {1 + (i + side) % 28} March 2018. " for i in range(n // 34)),
    "names, each a letter from another": lambda n, side: "".join(
        f"Mar{'bcdfglmnprst'[(i + side) % 12]}{'aeiou'[i // 12 % 5]} K{'aeiou'[i // 60 % 5]}ller{'bcdfglmnprst'[i // 300 % 12]} spoke. " for i in range(n // 20)
    ),
    "the same sentence": lambda n, side: "Nine people were killed in Brennow. " * (n // 36),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`prepare` makes the input of a size in characters or bytes and returns the function to measure."""

    group: str
    name: str
    prepare: Callable[[int], Callable[[], object]]
    length: int = LENGTH
    honest: bool = False
    """Whether this is what users give, to compare with."""


def _stated(make: Callable[[int], str], length: int) -> Callable[[], object]:
    source = Source(id="worst", text=make(length), published=PUBLISHED)
    return lambda: extract(source)


def _read(extension: str, make: Callable[[int], bytes], length: int) -> Callable[[], object]:
    data = make(length)
    readers = {each: _here(reader) for reader in collect("discrepancy.read", "READER").values() for each in reader.extensions}
    columns = _COLUMNS if extension in (".csv", ".json", ".jsonl") else None

    def reading() -> object:
        try:
            return list(Unfolder(readers, Request(name=f"a{extension}", limits=LIMITS, columns=columns)).unfold(data, extension))
        except (Unreadable, RecursionError) as error:
            return error

    return reading


def _here(reader: Reader) -> Reader:
    """The reader in this process, where its time and memory are seen."""
    return reader if reader.apart is None else replace(reader, apart=None, read=importlib.import_module(reader.apart).read)


def _parsed(make: Callable[[int], str], read: Callable[[str], object], length: int) -> Callable[[], object]:
    text = make(length)

    def parsing() -> object:
        try:
            return read(text)
        except UserError as error:
            return error

    return parsing


def _checked(make: Callable[[int, int], str], length: int) -> Callable[[], object]:
    sources = [Source(id=f"{side}.txt", text=make(length // 2, side), published=PUBLISHED) for side in (0, 1)]
    rules = load_rules()
    return lambda: run(sources, rules)


def _hostile(recipe: Recipe, length: int) -> Callable[[], object]:
    given, rules = hostile_sources(recipe, length), load_rules()
    troubles: list[Problem] = []
    return lambda: run(given, rules, troubles=troubles)


def cases() -> Iterator[Case]:
    """Every case, group by group."""
    yield Case(group="a text of", name="news", prepare=partial(_stated, news), length=1_000_000, honest=True)
    for name, unit in _TEXTS.items():
        yield Case(group="a text of", name=name, prepare=partial(_stated, partial(_repeated, unit)))
    yield Case(group="a text of", name="people, none named twice", prepare=partial(_stated, _people))
    yield Case(group="a text of", name="half a million numbers", prepare=partial(_stated, partial(_repeated, "7 ")), length=1_000_000)
    yield Case(group="a text of", name="a hundred thousand names", prepare=partial(_stated, _listed), length=1_100_000)
    for name, (extension, file) in _FILES.items():
        yield Case(group="a file of", name=name, prepare=partial(_read, extension, file))
    for name, (make, read) in _OURS.items():
        yield Case(group="a file of the user's own", name=name, prepare=partial(_parsed, make, read))
    for length in (SHORT, LONG):
        for name, story in _STORIES.items():
            yield Case(group="a check of two texts of", name=name, prepare=partial(_checked, story), length=length)
    yield Case(group="a check of two texts of", name="news", prepare=partial(_checked, news), length=LONG, honest=True)
    many = (Recipe(families=(family,), different=100_000, other="other values") for family in FAMILIES)
    one = (Recipe(families=(family,), glue="full stops") for family in FAMILIES)
    for recipe in (*many, *one, *SLOWEST):
        yield Case(group="a check of two texts of", name=str(recipe), prepare=partial(_hostile, recipe), length=LONG)
