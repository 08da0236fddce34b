"""A claim: facts about one attribute of one subject, and the links that hold them together."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.model.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Why two facts were linked, or not.

    `score` is the probability that they are about one thing, in hundredths; `parts` are what each feature adds to its log odds, in
    hundredths, beginning with the prior; only computed on request.
    """

    left: str
    """Id of a fact."""
    right: str
    score: int
    parts: tuple[tuple[str, int], ...] = ()
    veto: str | None = None
    """The constraint that forbids the link, or None."""
    log_odds: int | None = None
    """The score as log odds in thousandths; None where the pair was not scored."""
    bound: bool = False
    """Whether both facts belong to one person by syntax or a full name: they are linked whatever the score."""


LINKS = 120
"""Most links of a claim that are kept: all for sixteen facts, for more the best between every two values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Facts of one kind about one attribute of one subject, from one or more sources of one story.

    `story` is a stable handle; `subject_sort` is person, organisation, place, role, office or thing.
    Facts are sorted by source, start, end. `links` are the scored pairs of its facts, best first, at most LINKS.
    """

    story: str
    kind: str
    subject: str
    subject_sort: str
    attribute: str
    facts: tuple[Fact, ...]
    links: tuple[Link, ...] = ()
    aliases: tuple[str, ...] = ()
    """All names under which sources know the subject, sorted."""
    between: tuple[tuple[str, ...], ...] = ()
    """Ids of the facts of two claims that this one compares, because they may be one; empty for an ordinary claim."""

    @property
    def confidence(self) -> float:
        """The probability of its weakest necessary link, 0 to 1; 1 for a claim without links."""
        best: dict[str, int] = {}
        for link in self.links:
            for fact in (link.left, link.right):
                best[fact] = max(link.score, best.get(fact, 0))
        return min(best.values(), default=100) / 100
