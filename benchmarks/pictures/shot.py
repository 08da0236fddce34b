"""What each picture shows: the page, its size, and what was pressed before it was taken."""

from __future__ import annotations

from dataclasses import dataclass

REVIEW, REPORT, DRAFT = "review", "report", "draft"
"""The pages: a review of several stories, a report of one, a review of a draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture. `keys` are pressed in order; one that begins with # or . is a selector that is clicked."""

    name: str
    page: str
    width: int
    height: int
    scheme: str = "light"
    keys: tuple[str, ...] = ()
    paper: bool = False


SHOTS = (
    Shot(name="review", page=REVIEW, width=1360, height=900, keys=("a", "j", "j")),
    Shot(name="review-dark", page=REVIEW, width=1360, height=900, scheme="dark", keys=("a", "j", "j")),
    Shot(name="review-400", page=REVIEW, width=400, height=800, keys=(".row",)),
    Shot(name="report", page=REPORT, width=1360, height=900),
    Shot(name="report-pictures", page=REPORT, width=1360, height=900, keys=("#go-pictures",)),
    Shot(name="report-768", page=REPORT, width=768, height=1000, keys=(".row",)),
    Shot(name="report-printed", page=REPORT, width=800, height=1130, paper=True),
    Shot(name="draft", page=DRAFT, width=1360, height=900),
    Shot(name="draft-dark", page=DRAFT, width=1360, height=900, scheme="dark"),
    Shot(name="draft-400", page=DRAFT, width=400, height=800, keys=(".sentence.standing-contradicted",)),
)
