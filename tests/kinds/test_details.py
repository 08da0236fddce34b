"""A kind declares the details that its facts have, and no detail is declared that nobody gives."""

from pathlib import Path

import pytest

from discrepancy.extraction import extract, kinds
from discrepancy.model.fact import Detail, Fact, Qualifier
from discrepancy.model.source import Source
from tests.laws.sentences import BY_KIND, PUBLISHED

ROOT = Path(__file__).parents[2]
TEXTS = [
    *(sentence for sentences in BY_KIND.values() for sentence in sentences),
    *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "kinds" / "forms").glob("*.txt"))),
    *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))),
]
FACTS: list[Fact] = [fact for text in TEXTS for fact in extract(Source(id="a", text=text, published=PUBLISHED), parser=None).facts]


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_a_kind_declares_the_details_of_its_facts(kind: str) -> None:
    given = {name for fact in FACTS if fact.kind == kind for name, _ in fact.details}
    assert given <= set(kinds()[kind].details)


def test_every_detail_is_declared_by_a_kind() -> None:
    declared = {name for kind in kinds().values() for name in kind.details}
    assert set(Detail) - declared == {Detail.CORRECTION}


def test_qualifiers_have_a_name_of_the_list() -> None:
    given = {qualifier.partition("=")[0] for fact in FACTS for qualifier in fact.qualifiers}
    assert {"modality", "period"} <= given <= set(Qualifier)
