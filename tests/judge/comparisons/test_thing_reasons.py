"""Identifiers, substances and places: what is told of two, and what is let be."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.judge.terms import Terms
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule, sources, told

QUOTE, _ = of_rule("quote-wording")
CHARGE, OFFENCES = of_rule("charge-conflict")
OUTCOME, _ = of_rule("charge-outcome")
PLACE, PLACES = of_rule("place-conflict")
DAYS = sources(a="2019-05-01", b="2019-05-01")


def identified(left: str, right: str, **more: Any) -> list[str]:
    return told("exact", fact("identifier", "a", left, left), fact("identifier", "b", right, right, **more))


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("NX327", "NX328", "conflict: NX327 is not NX328: identifiers are never rounded"),
        ("NX327", "NX372", "conflict: NX327 is not NX372: the same characters in another order"),
        ("ABC 12", "ACB 12", "conflict: ABC 12 is not ACB 12: the same characters in another order"),
        ("AB 12", "BA 12", None),
        ("Nordlys", "Sudlys", "conflict: Nordlys is not Sudlys"),
        ("Nordlys", "NX327", None),
        ("nx-327", "NX 327", None),
        ("flight 327", "SKV327", None),
        ("737", "Boeing 737-800", None),
        ("800", "Boeing 737-800", None),
        ("NX327", "Boeing 777", None),
        ("NX327", "NX401", "conflict: NX327 is not NX401: identifiers are never rounded"),
        ("Boeing 737", "737 Boeing", None),
        ("---", "NX327", None),
    ],
)
def test_two_identifiers(left: str, right: str, wanted: str | None) -> None:
    assert identified(left, right) == ([wanted] if wanted else [])
    assert [line.split(":")[0] for line in identified(right, left)] == ([wanted.split(":")[0]] if wanted else [])


def test_identifiers_of_one_source_or_of_another_event() -> None:
    assert identified("NX327", "NX328", qualifiers=("event=previous",)) == []
    assert told("exact", fact("identifier", "a", "NX327", "NX327"), fact("identifier", "a", "NX328", "NX328", start=50)) == []


def substances(left: str, right: str, generic: list[str] | None = None, terms: Terms | None = None) -> list[str]:
    facts = [
        fact("quantity", s, "5 kg", number(5, unit="kilogram"), of=noun, of_start=10, of_end=10 + len(noun))
        for s, noun in (("a", left), ("b", right))
    ]
    return told(
        "substance",
        *facts,
        terms=terms or Terms(same={"hash": "hashish"}, apart=frozenset({("copper", "iron")})),
        generic=generic or ["powder"],
    )


def test_substances() -> None:
    assert substances("Hash", "hashish") == []
    assert substances("copper", "iron") == ["conflict: copper and iron exclude each other"]
    assert substances("copper", "Powder") == []
    assert substances("powders", "iron", terms=Terms(apart=frozenset({("iron", "powder")}))) == []
    assert len(substances("powders", "iron", ["dust"], Terms(apart=frozenset({("iron", "powder")})))) == 1
    half = [
        fact("quantity", "a", "5 kg", number(5), of="copper", of_start=10),
        fact("quantity", "b", "5 kg", number(5), of="iron", of_end=14),
    ]
    assert told("substance", *half, terms=Terms(apart=frozenset({("copper", "iron")})), generic=[]) == []


def test_a_substance_is_shown_where_it_stands() -> None:
    facts = [
        fact("quantity", s, "5 kg", number(5), of=noun, of_start=10, of_end=20)
        for s, noun in (("a", "COPPER"), ("b", "iron"), ("c", "Copper"))
    ]
    (found,) = ask("substance", claim(*facts), terms=Terms(apart=frozenset({("copper", "iron")})), generic=[])
    assert [(shown, [(f.start, f.end, f.quote, f.value.text) for f in side]) for shown, side in found.sides] == [
        ("copper", [(10, 20, "COPPER", "COPPER"), (10, 20, "Copper", "Copper")]),
        ("iron", [(10, 20, "iron", "iron")]),
    ]


def where(left: str, right: str, *, text: str = "", before: str = "", terms: Terms | None = None, **more: Any) -> list[str]:
    facts = []
    given = {}
    for source, place in (("a", left), ("b", right)):
        words = f"{before}{place}{text}"
        given[source] = Source(id=source, text=words)
        facts.append(fact("place", source, place, place, start=len(before), attribute="arrest", **(more if source == "b" else {})))
    return told("place", *facts, dates=given, terms=terms or PLACES, **PLACE)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("Vienna", "Prague", "conflict: Prague is not Vienna: two towns"),
        ("Austria", "Poland", "conflict: Austria is not Poland: two countries"),
        ("Vienna", "Poland", "conflict: Poland and Vienna lie in different countries"),
        ("northern Mali", "southern Mali", "conflict: northern Mali and southern Mali lie in opposite directions"),
        ("northern Mali", "eastern Mali", "variant: eastern Mali and northern Mali are two directions that may overlap"),
        ("10 km north of Prague", "10 km east of Prague", None),
        ("Burma", "Myanmar", "variant: Burma and Myanmar are two names of one place"),
        ("Highfield branch", "Lowfield branch", "conflict: Highfield branch is not Lowfield branch: two places of the same kind (branch)"),
        ("Ostrovica", "Ostrovitsa", "variant: Ostrovica and Ostrovitsa look like two spellings of one place"),
        ("Ostrovica branch", "Ostrovitsa branch", "variant: Ostrovica branch and Ostrovitsa branch look like two spellings of one place"),
        ("12 Elm Street", "14 Elm Street", "conflict: 12 Elm Street is not 14 Elm Street: the numbers differ"),
        ("the 400 block of Elm Street", "412 Elm Street", None),
        ("the 400 block of Elm Street", "499 Elm Street", None),
        ("the 400 block of Elm Street", "400 Elm Street", None),
        (
            "the 400 block of Elm Street",
            "500 Elm Street",
            "conflict: 500 Elm Street is not the 400 block of Elm Street: the numbers differ",
        ),
        (
            "the 400 block of Elm Street",
            "399 Elm Street",
            "conflict: 399 Elm Street is not the 400 block of Elm Street: the numbers differ",
        ),
        ("the 400 block of Elm Street", "Elm Street", None),
        ("Vienna, Austria", "Vienna, Poland", "conflict: Vienna, Austria is not Vienna, Poland: one name in two countries"),
        ("Vienna, Austria", "Vienna, austria", None),
        ("Vienna, Austria", "Vienna", None),
    ],
)
def test_two_places(left: str, right: str, wanted: str | None) -> None:
    found = where(left, right)
    turned = where(right, left)
    assert [line.split(":")[0] for line in found] == [line.split(":")[0] for line in turned]
    if wanted:
        assert found == [wanted]
    elif "km" not in left:
        assert found == []


@pytest.mark.parametrize(
    ("before", "wanted"),
    [("She lives in ", 1), ("He was seen at ", 1), ("They came from ", 1), ("He lay near ", 1), ("It is about ", 0), ("", 0)],
)
def test_two_towns_that_no_gazetteer_has(before: str, wanted: int) -> None:
    found = where("Ostrovica", "Zelenkabad", before=before)
    assert len(found) == wanted
    if wanted:
        assert found == ["conflict: Ostrovica is not Zelenkabad, and no source puts one in the other"]
    assert where("Ostrovica", "Zelenkabad", before=before, terms=Terms(same={"zelenkabad": "ostrovica"})) == [
        "variant: Ostrovica and Zelenkabad are two names of one place"
    ]


def test_two_towns_need_one_preposition_and_few_words() -> None:
    given = {"a": Source(id="a", text="She lives in Ostrovica"), "b": Source(id="b", text="She came from Zelenkabad")}
    a = fact("place", "a", "Ostrovica", "Ostrovica", start=len("She lives in "), attribute="arrest")
    b = fact("place", "b", "Zelenkabad", "Zelenkabad", start=len("She came from "), attribute="arrest")
    assert told("place", a, b, dates=given, terms=PLACES) == []
    assert where("Ostrovica Velka Nova", "Zelenkabad", before="She lives in ") == []
    assert len(where("Ostrovica Velka", "Zelenkabad", before="She lives in ")) == 1
    assert where("northern Ostrovica", "Zelenkabad", before="She lives in ") == []
    assert told("place", fact("place", "nowhere", "Ostrovica", "Ostrovica"), b, dates=given, terms=PLACES) == []


def test_a_source_that_has_both_places_elsewhere_knows_them_as_two() -> None:
    a, b = fact("place", "a", "Vienna", "Vienna", attribute="arrest"), fact("place", "b", "Prague", "Prague", attribute="arrest")
    knows = claim(fact("place", "b", "Vienna", "Vienna", start=300, attribute="departure"), subject="Ole Berg")
    assert len(told("place", a, b, terms=PLACES)) == 1
    assert told("place", a, b, terms=PLACES, story=[knows]) == []
    other = claim(fact("name", "b", "Vienna", "Vienna", start=300), subject="Ole Berg")
    assert len(told("place", a, b, terms=PLACES, story=[other])) == 1
    assert where("Vienna", "Prague", qualifiers=("event=second",)) == []
    assert where("Prague", "Vienna", text=", a suburb of Vienna.") == []
