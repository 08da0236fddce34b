"""One bearer of very many facts: not every pair is compared, and no fact is lost."""

from __future__ import annotations

import pytest

from discrepancy.pipeline import run
from tests.laws.sentences import source

pytestmark = pytest.mark.slow

MANY = 500


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [("age", "Greta Holm, {age}, won the regatta. "), ("quote", "“We saw {number} ships,” Greta Holm said. ")],
)
def test_the_facts_of_a_crowd_are_all_there(kind: str, sentence: str) -> None:
    texts = [
        source("".join(sentence.format(age=20 + (n + side) % 60, number=n + side) for n in range(MANY)), f"{side}.txt") for side in (0, 1)
    ]
    extracts, claims, _ = run(texts)
    stated = sum(fact.kind == kind for extract in extracts for fact in extract.facts)
    assert stated == 2 * MANY
    assert sum(len(claim.facts) for claim in claims if claim.kind == kind) == stated
