"""More ways to write a day: each with the day that a reader of Thursday, 16 January 2020 takes it for."""

from __future__ import annotations

import pytest

from tests.scan.dates.test_date_scan import dates

FORMS = """
The day before yesterday it rained. | day before yesterday | 2020-01-14
The day after tomorrow it opens. | day after tomorrow | 2020-01-18
They met last Friday. | last Friday | 2020-01-10
They met on Friday of last week. | Friday of last week | 2020-01-10
They meet on Friday next week. | Friday next week | 2020-01-24
They meet Monday week. | Monday week | 2020-01-27
By next Tuesday it opens. | next Tuesday | 2020-01-21
Doors open this weekend. | this weekend | 2020-01-18/2020-01-19
They left last weekend. | last weekend | 2020-01-11/2020-01-12
It burned last night. | last night | 2020-01-15
They met last March. | last March | 2019-03
They meet next May. | next May | 2020-05
They met last summer. | last summer | 2019-06/2019-08
It opened this spring. | this spring | 2020-03/2020-05
They met last year. | last year | 2019
It opens next month. | next month | 2020-02
Earlier this week it rained. | this week | 2020-01-13/2020-01-19
It closed three weeks ago. | three weeks ago | 2019-12-26
It closed a fortnight ago. | a fortnight ago | 2020-01-02
It closed two weeks ago on Monday. | two weeks ago on Monday | 2019-12-30
It closed three years ago today. | three years ago today | 2017-01-16
He left twenty-five days ago. | twenty-five days ago | 2019-12-22
A month ago it rained. | A month ago | 2019-12
It closes at the end of the year. | end of the year | 2020-12-31
It will close before the end of the year. | end of the year | 2020
The talks began at 0830. | 0830 | 2020-01-16T08:30
The talks began at 0830 GMT. | 0830 GMT | 2020-01-16T08:30Z
The talks began at 14:30:15. | 14:30:15 | 2020-01-16T14:30:15
The talks began at 14:30 UTC on 3 May 2011. | 14:30 UTC on 3 May 2011 | 2011-05-03T14:30Z
The talks began at 2.30pm. | 2.30pm | 2020-01-16T14:30
The talks began at 2.30 p.m. on Friday. | 2.30 p.m. on Friday | 2020-01-10T14:30
The talks began at noon on 3 May 2011. | noon on 3 May 2011 | 2011-05-03T12:00
The talks began at ten o'clock. | ten o'clock | 2020-01-16T10:00
The talks began at 12 noon. | 12 noon | 2020-01-16T12:00
The ferry sank at half past nine in the evening. | half past nine in the evening | 2020-01-16T21:30
The bell rang at a quarter to six in the morning. | a quarter to six in the morning | 2020-01-16T05:45
The polls opened at ten minutes past seven. | ten minutes past seven | 2020-01-16T07:10
The jury came back shortly before eleven in the morning. | shortly before eleven in the morning | 2020-01-16T11:00
The tower fell at 3 in the afternoon. | 3 in the afternoon | 2020-01-16T15:00
The last tram left at ten at night. | ten at night | 2020-01-16T22:00
It left at 14h30. | 14h30 | 2020-01-16T14:30
It left at 1400 hours local time. | 1400 hours local time | 2020-01-16T14:00
It left at 14:30Z. | 14:30Z | 2020-01-16T14:30Z
It runs from 9:00 to 17:00. | 9:00 to 17:00 | 2020-01-16T09:00/2020-01-16T17:00
They came on 3 May, at 10 am. | 3 May, at 10 am | 2019-05-03T10:00
It runs between Monday and Wednesday. | Monday and Wednesday | 2020-01-13/2020-01-15
They came 3-5 May 2011. | 3-5 May 2011 | 2011-05-03/2011-05-05
They came 28 May - 2 June 2011. | 28 May - 2 June 2011 | 2011-05-28/2011-06-02
They came between 3 and 5 May 2011. | 3 and 5 May 2011 | 2011-05-03/2011-05-05
They came on Tuesday (3 May 2011). | Tuesday (3 May 2011) | 2011-05-03
They came yesterday, Wednesday. | yesterday, Wednesday | 2020-01-15
They came today, 16 January. | today, 16 January | 2020-01-16
They came on 2011/05/03. | 2011/05/03 | 2011-05-03
They came on 3.5.2011. | 3.5.2011 | 2011-05-03
They came in May '11. | May '11 | 2011-05
The lute dates from 1627 and was thought lost. | 1627 | 1627
They came in the 19th century. | 19th century | 1801/1900
They came in the late 19th century. | late 19th century | 1868/1900
They came in the third quarter of 2012. | third quarter of 2012 | 2012-07/2012-09
They came in 2012/13. | 2012/13 | 2012/2013
They came in winter 2012-13. | winter 2012-13 | 2012-12/2013-02
They came in the winter of 2012. | winter of 2012 | 2012-12/2013-02
They came in AD 79. | AD 79 | 0079
They came in 44 BC. | 44 BC | -44
They came in 1200 BCE. | 1200 BCE | -1200
They came around 3 May 2011. | around 3 May 2011 | 2011-05-03
They came on New Year's Day. | New Year's Day | 2020-01-01
They came on Boxing Day. | Boxing Day | 2019-12-26
They came on the Fourth of July. | Fourth of July | 2019-07-04
They came on 29 February 2020. | 29 February 2020 | 2020-02-29
They came in early May 2011. | early May 2011 | 2011-05-01/2011-05-10
They came in late May. | late May | 2019-05-21/2019-05-31
They came at the end of May 2011. | end of May 2011 | 2011-05-31
They will come on 3 May. | 3 May | 2020-05-03
From 1950 until 1960 it fell. | 1950 until 1960 | 1950/1960
(3 May 1950 - 4 June 2011) | 3 May 1950 - 4 June 2011 | 1950-05-03/2011-06-04
"""


@pytest.mark.parametrize("line", FORMS.strip().splitlines())
def test_ways_to_write_a_day(line: str) -> None:
    text, words, iso = line.split(" | ")
    assert dates(text) == [(words, iso)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On 4 May it burned. Two days later it fell.", [("4 May", "2019-05-04"), ("Two days later", "2019-05-06")]),
        ("On 4 May it burned. Three weeks earlier it rained.", [("4 May", "2019-05-04"), ("Three weeks earlier", "2019-04-13")]),
        ("On 4 May it burned. The next day it fell.", [("4 May", "2019-05-04"), ("The next day", "2019-05-05")]),
        ("On 4 May it burned. The following morning it fell.", [("4 May", "2019-05-04"), ("following morning", "2019-05-05")]),
        ("They come either on 3 May or 5 May.", [("3 May", "2019-05-03"), ("5 May", "2019-05-05")]),
        ("They came in May 2011 and June 2012.", [("May 2011", "2011-05"), ("June 2012", "2012-06")]),
        ("In the 1990s and 2000s it rose.", [("1990s", "1990/1999"), ("2000s", "2000/2009")]),
    ],
)
def test_two_days_in_one_text(text: str, found: list[tuple[str, str]]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "He left several days ago.",
        "He called two hours ago.",
        "Over the past year it fell.",
        "It burned that night.",
        "The next day they left.",
        "The talks took 2000 hours of work.",
        "The ratio is 3:30.",
        "Version 12.30.45 came out.",
        "It left at 25:00.",
        "They came on 29 February 2019.",
        "It was 1984 pages long.",
        "They came in the first quarter.",
        "In the last decade it rose.",
        "The 2011 census counted them.",
    ],
)
def test_what_names_no_day(text: str) -> None:
    assert dates(text) == []
