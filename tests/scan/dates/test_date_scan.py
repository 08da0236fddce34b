"""The date scan: forms, what they lean on, and what is no date."""

from __future__ import annotations

import datetime
import time

import pytest

from discrepancy.model.value import Hedge
from discrepancy.scan.dates.date_scan import own_day, scan_dates
from discrepancy.scan.words import split_words

THURSDAY = datetime.date(2020, 1, 16)


def dates(text: str, published: datetime.date | None = THURSDAY) -> list[tuple[str, str | None]]:
    words = split_words(text)
    return [(text[found.start : found.end], found.iso) for found in scan_dates(text, words, published)]


def isos(text: str, published: datetime.date | None = THURSDAY) -> list[str | None]:
    return [iso for _, iso in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The bridge opened on 3 May 2011.", "2011-05-03"),
        ("The bridge opened on May 3rd, 2011.", "2011-05-03"),
        ("The bridge opened on the 3rd of May 2011.", "2011-05-03"),
        ("The bridge opened on Tuesday, 3 May 2011.", "2011-05-03"),
        ("Opened 2011-05-03.", "2011-05-03"),
        ("Opened 13/05/2011.", "2011-05-13"),
        ("Opened 05/13/2011.", "2011-05-13"),
        ("She joined in Sept. 2011.", "2011-09"),
        ("The mill was built in 1874.", "1874"),
        ("The mill closed in the 1970s.", "1970/1979"),
        ("The mill closed in the early 1970s.", "1970/1973"),
        ("The mill closed in the mid-1970s.", "1974/1976"),
        ("Work went on from March 2009 to October 2013.", "2009-03/2013-10"),
        ("The plan runs 2009-13.", "2009/2013"),
        ("Late in 2012 the firm moved.", "2012-09/2012-12"),
        ("Early in 2012 the firm moved.", "2012-01/2012-04"),
        ("By the end of 2025 it will move.", "2025-12-31"),
        ("Sales rose in the second half of 2012.", "2012-07/2012-12"),
        ("The vase is from the fifth century BC.", "-500/-401"),
        ("The vase is from around 430 BC.", "-430"),
        ("The wall is of the third century AD.", "0201/0300"),
        ("Bones of the Late Bronze Age lay there.", "Late Bronze Age"),
        ("The festival was in summer 2016.", "2016-06/2016-08"),
        ("The council met on Christmas Eve 2018.", "2018-12-24"),
    ],
)
def test_absolute_dates(text: str, iso: str) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("The vote was on Thursday.", "2020-01-16"),  # the source's own weekday is that day
        ("The vote was on Friday.", "2020-01-10"),
        ("The vote will be on Friday.", "2020-01-17"),
        ("The vote is due on Friday.", "2020-01-17"),
        ("They voted last Wednesday.", "2020-01-08"),  # nobody calls yesterday "last Wednesday"
        ("They voted yesterday.", "2020-01-15"),
        ("They voted the day before yesterday.", "2020-01-14"),
        ("They voted last month.", "2019-12"),
        ("They vote next year.", "2021"),
        ("They voted last week.", "2020-01-06/2020-01-12"),
        ("They voted at the weekend.", "2020-01-11/2020-01-12"),
        ("They voted two months ago.", "2019-11"),
        ("They voted three years ago.", "2017"),
        ("They voted a week ago today.", "2020-01-09"),
        ("They voted on Monday of last week.", "2020-01-06"),
        ("They voted in May.", "2019-05"),
        ("They will vote in May.", "2020-05"),
        ("The 19 December vote was close.", "2019-12-19"),
        ("A vote has been fixed for 14 November.", "2020-11-14"),
        ("Rent is due on the twentieth.", "2020-01-20"),
        ("torsdag den 16. januar", "2020-01-16"),
        ("Donnerstag, 16. Januar 2020", "2020-01-16"),
        ("le jeudi 16 janvier 2020", "2020-01-16"),
        ("el 16 de enero de 2020", "2020-01-16"),
    ],
)
def test_relative_dates(text: str, iso: str) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shop was robbed at 11:42 p.m. on Tuesday, January 14. A guard died at 12:31 a.m.", ["2020-01-14T23:42", "2020-01-15T00:31"]),
        ("The bus left at 20.15 yesterday. At 03.50 it was found.", ["2020-01-15T20:15", "2020-01-16T03:50"]),
        ("The quake struck at 0737 GMT.", ["2020-01-16T07:37Z"]),
        ("It struck shortly after 2 a.m. on Monday.", ["2020-01-13T02:00"]),
        ("It struck shortly after noon yesterday.", ["2020-01-15T12:00"]),
        ("He called at 15:30 on 17 July 2018 and, fifteen minutes later, again.", ["2018-07-17T15:30", "2018-07-17T15:45"]),
        ("He fell on 12 March 2018. Ten days earlier he had trained there.", ["2018-03-12", "2018-03-02"]),
        ("Two were found on 9 and 13 January.", ["2020-01-09", "2020-01-13"]),
    ],
)
def test_clock_times_and_anchored_dates(text: str, found: list[str]) -> None:
    assert isos(text) == found


def test_hedges_of_dates() -> None:
    text = "It burned at about 9:40 p.m.; repairs end by December; it reopens around 2025."
    hedges = [found.hedge for found in scan_dates(text, split_words(text), THURSDAY)]
    assert hedges == [Hedge.APPROXIMATE, Hedge.AT_MOST, Hedge.APPROXIMATE]


def test_without_a_date_nothing_is_guessed() -> None:
    assert dates("The fire began about 9:40 p.m. Friday near 6 December.", None) == [
        ("about 9:40 p.m. Friday", "T21:40"),
        ("6 December", "--12-06"),
    ]
    assert isos("It burned on Friday.", None) == [None]


def test_a_date_line_in_the_text_stands_in_for_a_missing_date() -> None:
    text = "Storm hits coast\nMonday 16 September 2013 03.31 BST\nThe pier fell yesterday, and at 5pm the harbour closed.\n"
    assert isos(text, None)[-2:] == ["2013-09-15", "2013-09-15T17:00"]
    assert own_day(text, split_words(text)) == datetime.date(2013, 9, 16)
    assert (
        own_day("On 3 May 2012 he left the firm that he had founded.", split_words("On 3 May 2012 he left the firm that he had founded."))
        is None
    )


def test_day_and_month_in_figures_may_be_ambiguous() -> None:
    text = "Signed 03/04/2019, filed 23/04/2019."
    assert [found.ambiguous for found in scan_dates(text, split_words(text), THURSDAY)] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Rovers won 9-14.",
        "It was the week of 9/11 talk.",
        "Some 2000 people came.",
        "A peak of 2000ft.",
        "They may march, said April Jones.",
        "She is in her 30s.",
        "The 3.40 share price fell to 20.15 euros.",
        "Boeing 2000 and Windows 2000.",
        "Version 12.30.45 is out.",
        "It lasted two hours.",
        "A second half goal.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_spans_hold_whatever_stands_in_the_text() -> None:
    text = "🌊 שלום\r\n“On Tuesday’s tide,” he said, 3 May 2011.\r\n"
    assert dates(text) == [("Tuesday", "2020-01-14"), ("3 May 2011", "2011-05-03")]


@pytest.mark.parametrize("unit", ["12:30 ", "10 and ", "2012-", "Monday ", "three days after ", "the end of ", "1."])
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(text: str) -> float:
        words = split_words(text)
        begin = time.process_time()
        scan_dates(text, words, THURSDAY)
        return time.process_time() - begin

    short, long = unit * 2_000, unit * 16_000
    seconds(short)
    assert seconds(long) < 8 * 3 * seconds(short) + 0.2


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Holm to leave on February 1 as Berg takes over.", "2020-02-01"),
        ("Two men are likely to meet in April.", "2020-04"),
        ("He told us that he'd like to sign by Christmas.", "2020-12-25"),
        ("She was supposed to leave in February.", "2020-02"),
        ("He tried to leave on Monday.", "2020-01-13"),
        ("He'd left on Friday.", "2020-01-10"),
    ],
)
def test_what_is_meant_to_happen_is_ahead(text: str, iso: str) -> None:
    assert isos(text) == [iso]


def test_an_earlier_clock_time_of_the_evening_is_of_the_same_day() -> None:
    text = "Seven were hurt on Monday at 11:30 p.m. in town. Around 5 p.m., a man fell. At 3:50 a.m. another fell."
    assert isos(text) == ["2020-01-13T23:30", "2020-01-13T17:00", "2020-01-14T03:50"]


def test_a_year_before_a_month_of_no_known_year_is_no_date() -> None:
    text = "The mill closed one year before July, he said."
    assert isos(text, None) == ["--07"]
    assert isos(text.replace("July", "2011"), None)[0] == "2010"
