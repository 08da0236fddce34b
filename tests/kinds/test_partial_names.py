"""Capitalised words that are only a part of a name."""

from __future__ import annotations

import pytest

from discrepancy.kinds.name import KIND
from discrepancy.model.source import Source
from discrepancy.scan.document import Document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A crash near Lorn, ND, killed two on 1st Street, NW.", []),
        ("The Lorn Times, LLC, said so.", ["Lorn Times"]),
        ("It began at 7 P.M. on Friday.", []),
        ("HARTFORD, La. - Two men died.", []),
        ("He told WQXL.com about it.", []),
        ("The B.L.I.'s office in Lea said nothing.", []),
        ("Police told WQXL 4 that two died.", []),
        ("The police of Tova-locka near Lorn said so.", []),
        ("Lorn Dairies-owned shops and Ana Ruiz-led teams closed.", ["Lorn Dairies", "Ana Ruiz"]),
        ("Two of the Lorn County Sheriff's office came.", []),
        ("It is unlikely that Mario Del will go.", []),
        ("There was a fire in Orrinic headquarters on Monday.", []),
        ("He died at Our Lady of Lorn on Monday.", []),
        ("WHEN TRYING TO mend the road the state asked.", []),
    ],
)
def test_a_part_of_a_name_is_no_name(text: str, names: list[str]) -> None:
    assert [fact.value.text for fact in KIND.extract(Document(Source(id="t", text=text)))] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Lorn Department of Forests and Inland Waters has confirmed it.", "Lorn Department of Forests and Inland Waters"),
        ("The Lorn Department of Health and Human Services said so.", "Lorn Department of Health and Human Services"),
        ("He left the Lorn Department of Justice and Congress on Monday.", "Lorn Department of Justice"),
        ("The Lorn Ministry of Defence and Robert Holm agreed.", "Lorn Ministry of Defence"),
        ("Undersheriff Jan Holt would not say more.", "Jan Holt"),
        ("Reps. Mary Holm and Jan Bos came.", "Mary Holm"),
    ],
)
def test_a_whole_name(text: str, name: str) -> None:
    assert next(fact.value.text for fact in KIND.extract(Document(Source(id="t", text=text)))) == name
