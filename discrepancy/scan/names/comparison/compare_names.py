"""Two names as written: one person or organisation, or two."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from discrepancy.scan.names.comparison.name_verdict import NameMatch, NameVerdict
from discrepancy.scan.names.comparison.organisations import compare_organisations, initials_of, looks_like_organisation
from discrepancy.scan.names.comparison.persons import compare_people

_ARTICLE = re.compile(r"^the\s+", re.I)


@lru_cache(maxsize=8_192)
def compare_names(left: str, right: str, label: str | None = None) -> NameMatch:
    """Compare two names of people or organisations. `label` is person, organisation or place where it is known.

    Parts are aligned one by one and each pair agrees, is left out, or contradicts (no single ratio: two people of one surname
    are nearer to each other in letters than two transliterations of one name). Symmetric in verdict and score.
    """
    (a, bare_a), (b, bare_b) = _written(left), _written(right)
    if a == b and a:
        return NameMatch(verdict=NameVerdict.SAME, score=1.0, parts=(("same", a),))
    if bare_a.casefold() == bare_b.casefold() and a:
        return NameMatch(verdict=NameVerdict.SAME, score=1.0, parts=(("same", "except for capitals and article"),))
    if label is None:
        bodies = any(map(looks_like_organisation, (a, b))) or initials_of(bare_a, bare_b) or initials_of(bare_b, bare_a)
        label = "organisation" if bodies else "person"
    return _compared(a, b, label == "organisation")


def is_same_name(left: str, right: str) -> bool:
    """Whether two names differ in blanks, capitals and an article at most: `compare_names` calls no others the same."""
    (a, bare_a), (_, bare_b) = _written(left), _written(right)
    return bool(a) and bare_a.casefold() == bare_b.casefold()


@lru_cache(maxsize=8_192)
def _written(name: str) -> tuple[str, str]:
    """A name with single blanks, and the same without its article."""
    whole = " ".join(unicodedata.normalize("NFC", name).split())
    return whole, _ARTICLE.sub("", whole)


@lru_cache(maxsize=16_384)
def _compared(left: str, right: str, bodies: bool) -> NameMatch:
    """Once for every two names, whether their label was known or is read from them."""
    return compare_organisations(left, right) if bodies else compare_people(left, right)
