"""What a name is of: a body, a thing or a person, and what is no name though it has capitals."""

from __future__ import annotations

import pytest

from discrepancy.kinds.name import KIND
from discrepancy.model.source import Source
from discrepancy.scan.document import Document


def sorts(text: str) -> dict[str, str | None]:
    """Sort by name, for a text whose first line is a headline."""
    document = Document(Source(id="t", text=f"Words came.\n\n{text}"))
    return {fact.value.text: fact.detail("sort") for fact in KIND.extract(document)}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("He asked the law firm Holm Ruiz on Monday.", "Holm Ruiz", "organisation"),
        ("He asked the surgeon Holm Ruiz on Monday.", "Holm Ruiz", "person"),
        ("She wrote the novel Clara Bell in a year.", "Clara Bell", "unknown"),
        ("Jan Lund of Clara Holm said so.", "Clara Holm", "unknown"),
        ("The death of Clara Holm was sudden.", "Clara Holm", "person"),
        ("They spoke of Al Manar at noon.", "Al Manar", "organisation"),
        ("They spoke of Al Novak at noon.", "Al Novak", "person"),
        ("They drove a grey Dodge Tovar home.", "Dodge Tovar", "unknown"),
        ("He works for Clara Foods in Lea.", "Clara Foods", "organisation"),
        ("He lost to last winter's climbers Seville Lantern on Monday.", "Seville Lantern", "unknown"),
        ("The Q.T.A.L. met on Monday.", "Q.T.A.L.", "unknown"),
    ],
)
def test_the_sort_of_a_name(text: str, name: str, sort: str) -> None:
    assert sorts(text)[name] == sort


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Holm, an Ohio Democrat, said so.", ["Ana Holm"]),
        ("Contact Clara Bell at the office.", ["Clara Bell"]),
        ("Neighbor Clara Bell came.", ["Clara Bell"]),
        ("Lorn QB Tom Holm and GM Clara Bell came.", ["Tom Holm", "Clara Bell"]),
        ("See pic.lornpics.com/a4Tova and lorn.com/TovaLea for more.", []),
        ("Breaking News\n\nTwo men came.", []),
        ("It was backed by the Grand Order of Farmers and the U.S. Council of Lorn Bishops.", ["U.S. Council of Lorn Bishops"]),
        ("It was backed by the Grand Order of Paris.", ["Grand Order"]),
    ],
)
def test_the_names_of_a_text(text: str, names: list[str]) -> None:
    assert list(sorts(text)) == names
