"""Quotations, charges, substances, outcomes, identifiers, places."""

from __future__ import annotations

import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule, sources, verdicts

QUOTE, _ = of_rule("quote-wording")
CHARGE, OFFENCES = of_rule("charge-conflict")
OUTCOME, _ = of_rule("charge-outcome")
SUBSTANCE, SUBSTANCES = of_rule("substance")
PLACE, PLACES = of_rule("place-conflict")


def quoted(left: str, right: str, said: tuple[str | None, str | None] = ("Greta Holm", "Holm")) -> list[str]:
    a = fact("quote", "a", left, left, said_by=said[0])
    b = fact("quote", "b", right, right, said_by=said[1])
    return verdicts(ask("wording", claim(a, b), **QUOTE))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("We will sell the northern mine", "We will not sell the northern mine", ["conflict"]),
        ("We will sell the mine", "We won't sell the mine", ["conflict"]),
        ("We lost 12 boats in the storm", "We lost 20 boats in the storm", ["conflict"]),
        ("We lost twelve boats in the storm", "We lost nine boats in the storm", ["conflict"]),
        ("We will sell the northern mine this year", "sell the northern mine", []),
        ("We’ll sell the northern mine", "We will sell the northern mine", []),
        ("I never wanted the prize [the Holberg]", "I never wanted the prize", ["variant"]),
        ("The harbour was burning from end to end", "The whole harbour burned from one end to the other", ["variant"]),
        ("We will sell the mine", "Our workers deserve better wages", []),
        ("It was a good day", "It was a bad idea", []),
        ("We will sell the northern mine this year", "We will sell the southern mine this year", ["conflict"]),
        ("The water came up to my chin in two minutes", "Within two minutes the water reached my chin", ["variant"]),
        ("Nobody told us that the bridge was closed", "No one had told us the bridge was shut", ["variant"]),
        ("We had no warning of the flood", "The flood took everything we had", []),
    ],
)
def test_two_renderings(left: str, right: str, expected: list[str]) -> None:
    assert quoted(left, right) == expected
    assert quoted(right, left) == expected


def test_one_remark_from_two_mouths() -> None:
    words = "No vessel has left this port since Monday"
    assert quoted(words, words, ("Greta Holm", "Nuno Dias")) == ["conflict"]
    assert quoted(words, words, ("Greta Holm", "Greta Holm")) == []
    assert quoted(words, words, ("Greta Holm", "the harbour master")) == []
    assert quoted(words, words, ("Greta Holm", None)) == []
    assert quoted("No comment", "No comment", ("Greta Holm", "Nuno Dias")) == []


def charged(*terms: tuple[str, str]) -> list[str]:
    facts = [fact("charge", source, term, term, start=20 * index) for index, (source, term) in enumerate(terms)]
    return verdicts(ask("term", claim(*facts), terms=OFFENCES, **CHARGE))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("burglary", "arson", ["conflict"]),
        ("arms trafficking", "arms smuggling", ["variant"]),
        ("possession", "smuggling", ["conflict"]),
        ("card fraud", "embezzlement", ["conflict"]),
        ("fraud", "card fraud", []),
        ("manslaughter", "homicide", ["variant"]),
        ("the charges of burglary", "burglary", []),
    ],
)
def test_two_offences(left: str, right: str, expected: list[str]) -> None:
    assert charged(("a", left), ("b", right)) == expected
    assert charged(("a", right), ("b", left)) == expected


def test_a_list_of_charges_contains_the_one() -> None:
    assert charged(("a", "burglary"), ("a", "arson"), ("b", "arson")) == []
    assert charged(("a", "burglary"), ("a", "arson")) == []


def outcome(left: tuple[str, str], right: tuple[str, str], second: str = "2021-05-04", **more: str) -> list[str]:
    a = fact("charge", "a", left[1], left[1], details={"outcome": left[0], **more})
    b = fact("charge", "b", right[1], right[1], details={"outcome": right[0], **({"counts": "4"} if more else {})})
    return verdicts(ask("outcome", claim(a, b), dates=sources(a="2021-05-04", b=second), terms=OFFENCES, **OUTCOME))


def test_outcomes() -> None:
    assert outcome(("convicted", "perjury"), ("acquitted", "perjury")) == ["conflict"]
    assert outcome(("convicted", "perjury"), ("acquitted", "arson")) == []
    assert outcome(("charged", "perjury"), ("convicted", "perjury"), "2021-09-04") == []
    assert outcome(("denied", "perjury"), ("pleaded-guilty", "perjury"), "2021-09-04") == ["variant"]
    assert outcome(("convicted", "perjury"), ("convicted", "perjury"), counts="2") == ["conflict"]


def of(source: str, noun: str) -> Fact:
    return fact("quantity", source, "5 kg", number(5, unit="kilogram"), of=noun, of_start=10, of_end=10 + len(noun))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("hashish", "cannabis", ["variant"]),
        ("heroin", "cocaine", ["conflict"]),
        ("heroin", "the drug", []),
        ("heroin", "drugs", []),
        ("diesel", "diesel oil", []),
        ("gold", "gold", []),
        ("gold", "grain", []),
    ],
)
def test_two_substances(left: str, right: str, expected: list[str]) -> None:
    left, right = left.removeprefix("the "), right.removeprefix("the ")
    found = ask("substance", claim(of("a", left), of("b", right)), terms=SUBSTANCES, **SUBSTANCE)
    assert verdicts(found) == expected
    for finding in found:
        assert {(f.start, f.quote) for _, facts in finding.sides for f in facts} == {(10, left), (10, right)}


def where(left: str, right: str, text: str = "", attribute: str = "arrest") -> list[str]:
    a = fact("place", "a", left, left, attribute=attribute)
    b = fact("place", "b", right, right, attribute=attribute)
    both = {name: Source(id=name, text=text) for name in "ab"}
    return verdicts(ask("place", claim(a, b), dates=both, terms=PLACES, **PLACE))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Vienna", "Prague", ["conflict"]),
        ("Vienna", "Austria", []),
        ("Vienna", "Poland", ["conflict"]),
        ("Alexandria, Virginia", "Virginia", []),
        ("northern Mali", "southern Mali", ["conflict"]),
        ("northern Mali", "Mali", []),
        ("Burma", "Myanmar", ["variant"]),
        ("Malmo", "Malmö", []),
        ("the 400 block of Elm Street", "the 4100 block of Elm Street", ["conflict"]),
        ("Highfield branch", "Lowfield branch", ["conflict"]),
        ("Ostrovica", "Ostrovitsa", ["variant"]),
        ("Ostrovica", "Zelenka", []),
    ],
)
def test_two_places(left: str, right: str, expected: list[str]) -> None:
    assert where(left, right) == expected
    assert where(right, left) == expected


def test_a_source_says_that_one_lies_in_the_other() -> None:
    assert where("Prague", "Vienna", "He lived in Prague, a suburb of Vienna.") == []


def test_a_source_that_has_both_knows_them_as_two() -> None:
    a = fact("place", "a", "Vienna", "Vienna")
    b = fact("place", "a", "Prague", "Prague", start=30)
    c = fact("place", "b", "Prague", "Prague")
    assert ask("place", claim(a, b, c), terms=PLACES, **PLACE) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("NX327", "NX372", ["conflict"]),
        ("NX327", "NX 327", []),
        ("NX327", "flight 327", []),
        ("NX327", "flight 372", ["conflict"]),
        ("Fokker 70", "Fokker 70-B", []),
        ("Fokker 70", "Fokker 100", ["conflict"]),
        ("Article 58", "Article 85", ["conflict"]),
        ("Delmar 14", "Delmar", []),
    ],
)
def test_two_identifiers(left: str, right: str, expected: list[str]) -> None:
    a, b = fact("identifier", "a", left, left), fact("identifier", "b", right, right)
    assert verdicts(ask("exact", claim(a, b))) == expected
