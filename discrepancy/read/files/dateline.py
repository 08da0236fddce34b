"""The date in the first lines of a text."""

from __future__ import annotations

import datetime

from discrepancy.scan.dates.date_scan import own_day
from discrepancy.scan.markup import front_matter, hide_comments
from discrepancy.scan.words import split_words

_LOOK = 3_000
"""Characters that hold the first lines of a text: headline, standfirst, captions, byline, dateline."""


def dateline_day(text: str) -> datetime.date | None:
    """The full date that is nearly alone on one of the first lines, or None."""
    matter = len(front_matter(text))
    head = hide_comments(text[matter : matter + _LOOK])
    return own_day(head, split_words(head))
