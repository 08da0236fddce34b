"""Quotations, terms, substances, outcomes, identifiers, places, sums, ranks and results: the sentence a reader gets, and what is let be."""

from __future__ import annotations

import pytest

from discrepancy.judge.terms import Terms
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import ask, claim, fact, number, of_rule, sources

QUOTE, _ = of_rule("quote-wording")
CHARGE, OFFENCES = of_rule("charge-conflict")
OUTCOME, _ = of_rule("charge-outcome")
PLACE, PLACES = of_rule("place-conflict")
DAYS = sources(a="2019-05-01", b="2019-05-01")


def told(how: str, *facts: Fact, **more: object) -> list[str]:
    """Verdict and reason of each finding."""
    return [f"{found.verdict}: {found.reason}" for found in ask(how, claim(*facts), **more)]  # type: ignore[arg-type]


def quoted(left: str, right: str, *, said: tuple[str | None, str | None] = ("Greta Holm", "Holm"), **settings: object) -> list[str]:
    a = fact("quote", "a", left, left, said_by=said[0])
    b = fact("quote", "b", right, right, said_by=said[1])
    return told("wording", a, b, **{**QUOTE, **settings})


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("We will sell the mine", "We will not sell the mine", "conflict: one rendering says not what the other says"),
        ("We lost 12 boats in the storm", "We lost 20 boats in the storm", "conflict: the numbers differ: 12 and 20"),
        ("We lost twelve boats in the storm", "We lost 20 big boats in the storm", "conflict: the numbers differ: 20 and twelve"),
        (
            "We will sell the northern mine this year",
            "We will sell the southern mine this year",
            "conflict: one rendering has northern where the other has southern",
        ),
        (
            "I never wanted the prize",
            "I never wanted the prize [the Holberg]",
            "variant: the same words, with an editor's gloss in brackets in one source",
        ),
        (
            "Nobody told us that the bridge was closed",
            "No one had told us the bridge was shut",
            "variant: two renderings of one statement: only one has shut; only one has close",
        ),
        ("We will sell the mine", "Our workers deserve better wages", None),
        ("So be it", "Let it be", None),
        ("We will sell the mine", "we will  sell the mine", None),
        ("[We] will sell the mine", "[We] will sell the mine!", None),
    ],
)
def test_two_renderings(left: str, right: str, wanted: str | None) -> None:
    found = quoted(left, right)
    assert [line.split(":")[0] for line in found] == ([wanted.split(":")[0]] if wanted else [])
    if wanted and "only one has" not in wanted:
        assert found == [wanted]
    elif wanted:
        parts = sorted(found[0].removeprefix("variant: two renderings of one statement: ").split("; "))
        assert parts == sorted(wanted.removeprefix("variant: two renderings of one statement: ").split("; "))


def test_how_close_is_close_is_the_rules() -> None:
    pair = "We will sell the mine", "We will not sell the mine"
    assert quoted(*pair, close=1.01) != ["conflict: one rendering says not what the other says"]
    assert quoted(*pair, close=0.5) == ["conflict: one rendering says not what the other says"]
    far = "The harbour and the bridge and the tower burned", "The harbour and the bridge were sold to strangers by auction"
    assert [line.split(":")[0] for line in quoted(*far, alike=0.1)] == ["variant"]


def test_the_words_that_only_one_has_are_four_at_most() -> None:
    (line,) = quoted(
        "The harbour and the bridge burned",
        "The harbour and the bridge burned while sailors, cooks, bakers, tailors, priests and painters watched",
        alike=0.1,
        close=1.5,
    ) or [""]
    assert line.count(",") <= 3


def test_two_remarks_of_one_interview_are_two() -> None:
    def spoken(source: str, text: str, start: int, place: str = "body") -> Fact:
        return fact("quote", source, text, text, start=start, place=place, said_by="Greta Holm")

    one, other = "We will sell the mine", "We will not sell the mine"
    assert told("wording", spoken("a", one, 0), spoken("a", other, 90), **QUOTE) == []
    assert len(told("wording", spoken("a", one, 0, "headline"), spoken("a", other, 90), **QUOTE)) == 1
    assert len(told("wording", spoken("a", one, 0), spoken("b", other, 90), **QUOTE)) == 1
    assert told("wording", spoken("a", one, 0), spoken("b", one, 0), spoken("a", other, 90), **QUOTE) == []


WORDS = "No vessel has left this port since Monday"


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("Greta Holm", "Nuno Dias"), "conflict: the same words are Greta Holm's in a and Nuno Dias's in b"),
        (("Greta Holm", "Holm"), None),
        (("Greta Holm", "Greta Holme"), None),
        (("Greta Holm", "the harbour master"), None),
        (("police", "the harbour master"), None),
        (("Greta Holm", None), None),
        ((None, "Nuno Dias"), None),
    ],
)
def test_one_remark_from_two_mouths(said: tuple[str | None, str | None], wanted: str | None) -> None:
    found = quoted(WORDS, WORDS, said=said)
    assert [line.replace("Nuno Dias's in b and Greta Holm's in a", "Greta Holm's in a and Nuno Dias's in b") for line in found] == (
        [wanted] if wanted else []
    )


def test_few_words_may_be_anybodys() -> None:
    said = ("Greta Holm", "Nuno Dias")
    assert quoted("No comment at all", "No comment at all", said=said) == []
    assert len(quoted("There is no comment today", "There is no comment today", said=said)) == 1
    assert quoted(WORDS, WORDS, said=said, least_words=9) == []
    assert len(quoted(WORDS, WORDS, said=said, least_words=8)) == 1


def test_the_speaker_may_stand_in_a_detail() -> None:
    facts = [fact("quote", s, WORDS, WORDS, details={"speaker": name}) for s, name in (("a", "Greta Holm"), ("b", "Nuno Dias"))]
    assert len(told("wording", *facts, **QUOTE)) == 1


def charged(
    *terms: tuple[str, str], outcome: tuple[str | None, str | None] = (None, None), sentence: bool = False, **settings: object
) -> list[str]:
    facts = [
        fact(
            "charge", source, term, term, start=200 * index, sentence=(0, 99) if sentence else (200 * index, 200 * index + 99),
            details={"outcome": outcome[index % 2]} if outcome[index % 2] else {},
        )
        for index, (source, term) in enumerate(terms)
    ]  # fmt: skip
    return told("term", *facts, terms=OFFENCES, **{**CHARGE, **settings})


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("burglary", "arson", "conflict: arson is not burglary"),
        ("manslaughter", "homicide", "variant: manslaughter is a kind of homicide"),
        ("The charges of BURGLARY,", "burglary", None),
        ("the charge", "the charge", None),
    ],
)
def test_two_charges(left: str, right: str, wanted: str | None) -> None:
    found = charged(("a", left), ("b", right))
    assert [line.split(":")[0] for line in found] == ([wanted.split(":")[0]] if wanted else [])
    if wanted and wanted.startswith("variant"):
        assert found == [wanted]


@pytest.mark.parametrize(
    ("outcome", "wanted"),
    [
        (("charged", "convicted"), 0),
        (("suspected", "charged"), 0),
        (("wanted", "suspected"), 1),
        (("charged", "denied"), 1),
        (("convicted", "pleaded-guilty"), 1),
        (("charged", None), 1),
        ((None, "convicted"), 1),
        (("acquitted", "sentenced"), 1),
        (("released", "convicted"), 1),
    ],
)
def test_a_charge_may_change_from_stage_to_stage(outcome: tuple[str | None, str | None], wanted: int) -> None:
    assert len(charged(("a", "burglary"), ("b", "arson"), outcome=outcome)) == wanted


def test_lists_of_charges() -> None:
    assert charged(("a", "burglary"), ("a", "perjury"), ("b", "arson")) == []
    assert charged(("a", "burglary"), ("b", "arson"), ("b", "perjury")) == []
    assert len(charged(("a", "card fraud"), ("a", "fraud"), ("b", "arson"))) >= 1
    assert charged(("a", "smuggling"), ("a", "trafficking")) == []


def test_one_conviction_with_two_names_in_one_text() -> None:
    convicted = ("convicted", "sentenced")
    assert len(charged(("a", "reckless driving"), ("a", "drunk driving"), outcome=convicted)) == len(
        charged(("a", "drunk driving"), ("a", "reckless driving"), outcome=convicted)
    )
    assert charged(("a", "burglary"), ("a", "arson"), outcome=convicted) == []


@pytest.mark.parametrize(
    ("terms", "outcome", "sentence", "wanted"),
    [
        (("petty theft", "grand theft"), ("convicted", "convicted"), False, 1),
        (("petty theft", "grand theft"), ("convicted", "charged"), False, 0),
        (("petty theft", "grand theft"), ("charged", "charged"), False, 0),
        (("petty theft", "grand theft"), ("convicted", "convicted"), True, 0),
        (("petty theft", "grand big theft"), ("convicted", "convicted"), False, 0),
        (("theft", "arson"), ("convicted", "convicted"), False, 0),
    ],
)
def test_a_slip_of_one_word_between_two_sentences_of_one_text(
    terms: tuple[str, str], outcome: tuple[str, str], sentence: bool, wanted: int
) -> None:
    made = Terms(apart=frozenset({("grand theft", "petty theft"), ("grand big theft", "petty theft"), ("arson", "theft")}))
    facts = [
        fact(
            "charge",
            "a",
            term,
            term,
            start=200 * i,
            sentence=(0, 9) if sentence else (200 * i, 200 * i + 9),
            details={"outcome": outcome[i]},
        )
        for i, term in enumerate(terms)
    ]
    assert len(told("term", *facts, terms=made, **CHARGE)) == wanted
    if wanted:
        again = fact("charge", "a", terms[0], terms[0], start=900, sentence=(900, 909), details={"outcome": outcome[0]})
        assert told("term", *facts, again, terms=made, **CHARGE) == []


def test_two_words_for_one_thing_in_one_text_are_style() -> None:
    facts = [
        fact("charge", source, term, term, start=start)
        for source, term, start in (("a", "arms trafficking", 0), ("a", "arms smuggling", 99))
    ]
    assert told("term", *facts, terms=OFFENCES, **CHARGE) == []
    other = fact("charge", "b", "arms smuggling", "arms smuggling")
    assert len(told("term", facts[0], other, terms=OFFENCES, **CHARGE)) == 1
    gated = fact("charge", "b", "arson", "arson", qualifiers=("event=previous",))
    assert told("term", fact("charge", "a", "burglary", "burglary"), gated, terms=OFFENCES, **CHARGE) == []


def test_without_a_genus_two_unrelated_words_are_not_compared() -> None:
    assert charged(("a", "burglary"), ("b", "perjury"), genus="") == []
    assert len(charged(("a", "burglary"), ("b", "perjury"))) == 1
    assert charged(("a", "zymurgy"), ("b", "perjury")) == []


def outcome(
    left: str, right: str, *, days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04"), **more: tuple[str, str]
) -> list[str]:
    counts = more.get("counts", (None, None))
    charges = more.get("charges", ("perjury", "perjury"))
    facts = [
        fact("charge", source, "x", charges[i], details={"outcome": word, **({"counts": counts[i]} if counts[i] else {})})
        for i, (source, word) in enumerate((("a", left), ("b", right)))
    ]
    return told("outcome", *facts, dates=sources(a=days[0], b=days[1]), terms=OFFENCES, **OUTCOME)


@pytest.mark.parametrize("guilty", ["convicted", "pleaded-guilty", "sentenced"])
@pytest.mark.parametrize("cleared", ["acquitted", "cleared", "dropped"])
def test_guilty_and_cleared(guilty: str, cleared: str) -> None:
    assert sorted(
        outcome(guilty, cleared)[0].removeprefix("conflict: ").removesuffix(": opposite outcomes of one charge").split(", ")
    ) == sorted([f"{guilty} in a", f"{cleared} in b"])
    assert len(outcome(cleared, guilty)) == 1
    assert outcome(guilty, "charged") == outcome("charged", cleared) == []
    assert outcome(guilty, cleared, charges=("perjury", "arson")) == []


def test_a_plea_may_change_but_not_on_one_day() -> None:
    assert outcome("denied", "pleaded-guilty") == ["conflict: the charge is denied and admitted on one day"]
    for days in (("2021-05-04", "2021-06-04"), ("2021-05-04", None)):
        assert outcome("denied", "pleaded-guilty", days=days) == [
            "variant: the charge is denied in one source and admitted in another: a plea may change with time"
        ]
    assert outcome("denied", "charged") == []


def test_counts_of_one_charge() -> None:
    assert outcome("convicted", "convicted", counts=("2", "4")) == ["conflict: 2 counts are not 4"]
    assert outcome("convicted", "convicted", counts=("2", "2")) == []
    assert outcome("charged", "convicted", counts=("2", "4")) == []
    assert outcome("convicted", "convicted", counts=("2", "")) == []
    assert len(outcome("charged", "charged", counts=("2", "4"), charges=("fraud", "card fraud"))) == 1
    bare = [fact("charge", s, "x", "perjury", details={"counts": n}) for s, n in (("a", "2"), ("b", "4"))]
    assert told("outcome", *bare, terms=OFFENCES) == ["conflict: 2 counts are not 4"]
    (found,) = ask("outcome", claim(*bare, fact("charge", "c", "x", "perjury")), terms=OFFENCES)
    assert [shown for shown, _ in found.sides] == ["2 counts of perjury", "4 counts of perjury"]


def test_outcomes_are_shown_with_their_charge_and_kept_apart_by_time() -> None:
    facts = [
        fact("charge", "a", "x", "perjury", details={"outcome": "convicted"}),
        fact("charge", "b", "x", "perjury", details={"outcome": "acquitted", "counts": "2"}),
    ]
    (found,) = ask("outcome", claim(*facts), terms=OFFENCES)
    assert [shown for shown, _ in found.sides] == ["acquitted 2 counts of perjury", "convicted perjury"]


def identified(left: str, right: str, **more: object) -> list[str]:
    return told("exact", fact("identifier", "a", left, left), fact("identifier", "b", right, right, **more))


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("NX327", "NX328", "conflict: NX327 is not NX328: identifiers are never rounded"),
        ("NX327", "NX372", "conflict: NX327 is not NX372: the same signs in another order"),
        ("ABC 12", "ACB 12", "conflict: ABC 12 is not ACB 12: the same signs in another order"),
        ("AB 12", "BA 12", None),
        ("Nordlys", "Sudlys", "conflict: Nordlys is not Sudlys"),
        ("Nordlys", "NX327", None),
        ("nx-327", "NX 327", None),
        ("flight 327", "SKV327", None),
        ("737", "Boeing 737-800", None),
        ("800", "Boeing 737-800", "conflict: 800 is not Boeing 737-800: identifiers are never rounded"),
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


def where(left: str, right: str, *, text: str = "", before: str = "", terms: Terms | None = None, **more: object) -> list[str]:
    facts = []
    given = {}
    for source, place in (("a", left), ("b", right)):
        words = f"{before}{place}{text}"
        given[source] = Source(id=source, text=words)
        facts.append(fact("place", source, place, place, start=len(before), attribute="arrest", **(more if source == "b" else {})))  # type: ignore[arg-type]
    return told("place", *facts, dates=given, terms=terms or PLACES, **PLACE)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("Vienna", "Prague", "conflict: Prague is not Vienna: two towns"),
        ("Austria", "Poland", "conflict: Austria is not Poland: two countries"),
        ("Vienna", "Poland", "conflict: Poland and Vienna lie in two countries"),
        ("northern Mali", "southern Mali", "conflict: northern Mali and southern Mali lie in opposite directions"),
        ("northern Mali", "eastern Mali", "variant: eastern Mali and northern Mali are two directions that may overlap"),
        ("10 km north of Prague", "10 km east of Prague", None),
        ("Burma", "Myanmar", "variant: Burma and Myanmar are two names of one place"),
        ("Highfield branch", "Lowfield branch", "conflict: Highfield branch is not Lowfield branch: two places of one sort (branch)"),
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


def counted(
    source: str, count: float | None, attribute: str, *, start: int = 0, sentence: tuple[int, int] = (0, 90), **more: object
) -> Fact:
    high = more.pop("high", None)
    single = high is None and more.get("hedge", "exact") in ("exact", "approximate")
    return fact(
        "count", source, "x", number(count, high, unit="person", one=single), attribute=attribute, start=start, sentence=sentence, **more
    )  # type: ignore[arg-type]


def parts(dead: Fact, hurt: Fact) -> list[Claim]:
    return [claim(dead), claim(hurt)]


def summed(whole: Fact, dead: Fact, hurt: Fact, *, days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04")) -> list[str]:
    return told("sum", whole, story=parts(dead, hurt), dates=sources(a=days[0], b=days[1]))


NINE, THIRTY = counted("a", 9, "killed"), counted("a", 30, "injured", start=20)


@pytest.mark.parametrize(
    ("whole", "dead", "hurt", "wanted"),
    [
        (counted("b", 55, "casualties"), NINE, THIRTY, "conflict: 9 killed and 30 injured make 39, not 55 on 4 May 2021"),
        (counted("b", 38, "casualties"), NINE, THIRTY, "conflict: 9 killed and 30 injured make 39, not 38 on 4 May 2021"),
        (counted("b", 39, "casualties"), NINE, THIRTY, None),
        (counted("b", 55, "casualties", hedge="approximate"), NINE, THIRTY, None),
        (counted("b", 55, "casualties", details={"negated": "yes"}), NINE, THIRTY, None),
        (counted("b", 0, "casualties"), NINE, THIRTY, None),
        (counted("b", 55, "casualties"), counted("a", 9, "killed", hedge="at-least"), THIRTY, None),
        (
            counted("b", 38, "casualties"),
            counted("a", 9, "killed", hedge="at-least"),
            THIRTY,
            "conflict: 9 killed and 30 injured make 39, not 38 on 4 May 2021",
        ),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "injured", start=20, hedge="at-least"), None),
        (counted("b", 55, "casualties"), NINE, counted("c", 30, "injured", start=20), None),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "injured", start=120, sentence=(100, 190)), None),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "missing", start=20), None),
        (counted("b", 55, "casualties"), NINE, counted("a", 30, "injured", start=20, qualifiers=("part=child",)), None),
        (counted("b", 55, "casualties"), NINE, counted("a", None, "injured", start=20, high=30, hedge="less-than"), None),
        (counted("b", 55, "casualties", as_of="2021-05-05"), NINE, THIRTY, None),
        (counted("b", 55, "casualties", as_of="2021-05-03"), NINE, THIRTY, None),
        (
            counted("b", 55, "casualties", as_of="2021-05-03/2021-05-04"),
            NINE,
            THIRTY,
            "conflict: 9 killed and 30 injured make 39, not 55 between 3 May 2021 and 4 May 2021",
        ),
        (
            counted("b", 55, "casualties", as_of="2021-05-04/2021-05-06"),
            NINE,
            THIRTY,
            "conflict: 9 killed and 30 injured make 39, not 55 between 4 May 2021 and 6 May 2021",
        ),
    ],
)
def test_dead_and_injured_make_the_casualties(whole: Fact, dead: Fact, hurt: Fact, wanted: str | None) -> None:
    assert summed(whole, dead, hurt) == ([wanted] if wanted else [])


def test_a_sum_shows_both_parts_on_one_side_and_needs_no_day() -> None:
    whole = counted("b", 5500, "casualties")
    (found,) = ask("sum", claim(whole), story=parts(NINE, THIRTY), dates=sources(a="2021-05-04", b=None))
    assert found.sides == (("5,500 casualties", (whole,)), ("9 + 30", (NINE, THIRTY)))
    assert found.reason == "9 killed and 30 injured make 39, not 5,500"
    two = claim(whole, counted("c", 60, "casualties"))
    assert len(ask("sum", two, story=parts(NINE, THIRTY))) == 1
    assert ask("sum", claim(counted("b", 55, "killed")), story=parts(NINE, THIRTY)) == []
    assert len(ask("sum", claim(counted("b", 55, "hurt")), story=parts(NINE, THIRTY), wholes=["hurt"])) == 1
    assert ask("sum", claim(whole), story=parts(NINE, THIRTY), dead=["missing"]) == []
    assert ask("sum", claim(whole), story=parts(NINE, THIRTY), hurt=["missing"]) == []


def part_and_whole(part: Fact, whole: Fact, **more: object) -> list[str]:
    return told("sum", part, story=[claim(whole, subject="people")], dates=sources(a="2021-05-04", b="2021-05-04"), **more)


@pytest.mark.parametrize(
    ("part", "whole", "wanted"),
    [
        (
            counted("a", 15, "killed", head="civilian"),
            counted("b", 12, "killed", head="person"),
            "conflict: 15 civilian are more than all 12",
        ),
        (counted("a", 12, "killed", head="civilian"), counted("b", 12, "killed", head="person"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed"), "conflict: 15 civilian are more than all 12"),
        (counted("a", 15, "killed", head="person"), counted("b", 12, "killed", head="person"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed", head="soldier"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed", hedge="approximate"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "killed", hedge="at-least"), None),
        (
            counted("a", 15, "killed", head="civilian"),
            counted("b", None, "killed", high=12, hedge="less-than"),
            "conflict: 15 civilian are more than all 12",
        ),
        (counted("a", None, "killed", high=15, hedge="less-than", head="civilian"), counted("b", 12, "killed"), None),
        (counted("a", 15, "killed", head="civilian", as_of="2021-05-03"), counted("b", 12, "killed"), None),
        (counted("a", 15, "killed", head="civilian", qualifiers=("scope=here",)), counted("b", 12, "killed"), None),
        (counted("a", 15, "killed", head="civilian"), counted("b", 12, "injured"), None),
        (counted("a", 15, "killed", modifiers=("elderly",)), counted("b", 12, "killed"), "conflict: 15 of them are more than all 12"),
    ],
)
def test_no_part_is_larger_than_its_whole(part: Fact, whole: Fact, wanted: str | None) -> None:
    assert part_and_whole(part, whole) == ([wanted] if wanted else [])


def test_a_list_of_many_events_has_no_whole() -> None:
    part = counted("a", 15, "killed", head="civilian")
    for many, wanted in ((200, 1), (201, 0)):
        wholes = [claim(counted("b", 12, "killed", start=200 * index), subject=f"event {index}") for index in range(many)]
        assert len(ask("sum", claim(part), story=wholes)) == wanted
    (found,) = ask("sum", claim(part), story=[claim(counted("b", 12, "killed"), subject="people")])
    assert [shown for shown, _ in found.sides] == ["15 civilian", "12 in all"]


def ranked(source: str, place: int, **more: object) -> Fact:
    given: dict[str, object] = {"head": "woman", "subject": "Ida Holm", "predicate": "lead", **more}
    return fact("count", source, f"{place}.", number(place, unit="rank"), attribute="rank", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (ranked("a", 1), ranked("b", 2), "conflict: the 1st woman is not the 2nd: a rank is exact"),
        (ranked("a", 3), ranked("b", 11), "conflict: the 3rd woman is not the 11th: a rank is exact"),
        (ranked("a", 12), ranked("b", 13), "conflict: the 12th woman is not the 13th: a rank is exact"),
        (ranked("a", 21), ranked("b", 112), "conflict: the 21st woman is not the 112th: a rank is exact"),
        (ranked("a", 4), ranked("b", 22), "conflict: the 4th woman is not the 22nd: a rank is exact"),
        (
            ranked("a", 1, modifiers=("young", "tall")),
            ranked("b", 2, modifiers=("tall", "young")),
            "conflict: the 1st young tall woman is not the 2nd: a rank is exact",
        ),
        (
            ranked("a", 1, head=None, modifiers=("largest",)),
            ranked("b", 2, head=None, modifiers=("largest",)),
            "conflict: the 1st largest  is not the 2nd: a rank is exact",
        ),
        (
            ranked("a", 1),
            ranked("b", 2, details={"correction": "yes"}),
            "variant: the 1st woman is not the 2nd: a rank is exact; b says that it corrects the value (2021-05-04)",
        ),
        (ranked("a", 1), ranked("b", 2, subject="Rut Carver"), None),
        (ranked("a", 1), ranked("b", 2, subject="I. Holm"), "conflict: the 1st woman is not the 2nd: a rank is exact"),
        (ranked("a", 1, subject=None), ranked("b", 2, subject="Rut Carver"), "conflict: the 1st woman is not the 2nd: a rank is exact"),
        (ranked("a", 1), ranked("a", 2, start=70), None),
        (ranked("a", 1), ranked("b", 2, qualifiers=("event=second",)), None),
    ],
)
def test_two_ranks(left: Fact, right: Fact, wanted: str | None) -> None:
    assert [line.replace("  ", " ") for line in told("order", left, right)] == ([wanted.replace("  ", " ")] if wanted else [])


def test_equal_ranks_of_several_orders_are_judged_each_by_itself() -> None:
    facts = (ranked("a", 1), ranked("b", 1, head="mayor"), ranked("c", 2, head="mayor"), ranked("d", 1, head="mayor", predicate="join"))
    (found,) = ask("order", claim(*facts))
    assert [[stated.source for stated in side] for _, side in found.sides] == [["b"], ["c"]]


def score(source: str, text: str, winner: str | None = None, loser: str | None = None, **more: object) -> Fact:
    details = {name: value for name, value in (("winner", winner), ("loser", loser)) if value} | dict(more.pop("details", {}))  # type: ignore[call-overload]
    return fact("count", source, text, text, attribute="score", head="score", details=details, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (
            score("a", "3-2", "Harwick", "Penmore"),
            score("b", "3-1", "Harwick", "Penmore"),
            "conflict: 3-1 is not 3-2: one match has one score",
        ),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "2-3", "Harwick", "Penmore"), None),
        (
            score("a", "3-2", "Harwick", "Penmore"),
            score("b", "3-2", "PENMORE", "harwick"),
            "conflict: Harwick beat Penmore in a, PENMORE beat harwick in b",
        ),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Harwick", "Ferring"), None),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Ferring", "Penmore"), None),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Ferring", "Harwick"), None),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Penmore", "Ferring"), None),
        (score("a", "3-2", "Harwick"), score("b", "3-1"), None),
        (score("a", "3-2", None, "Penmore"), score("b", "3-1"), "conflict: 3-1 is not 3-2: one match has one score"),
        (score("a", "10-9"), score("b", "9-10"), None),
        (score("a", "10-9"), score("b", "9-8"), "conflict: 10-9 is not 9-8: one match has one score"),
        (score("a", "3-2"), score("a", "3-1", start=50), None),
        (score("a", "3-2"), score("b", "3-1", qualifiers=("event=second",)), None),
        (
            score("a", "3-2"),
            score("b", "3-1", details={"correction": "yes"}),
            "variant: 3-1 is not 3-2: one match has one score; b says that it corrects the value (2019-05-01)",
        ),
    ],
)
def test_two_results(left: Fact, right: Fact, wanted: str | None) -> None:
    found = told("score", left, right, dates=DAYS)
    if wanted and " beat " in wanted:
        assert sorted(found[0].removeprefix("conflict: ").split(", ")) == sorted(wanted.removeprefix("conflict: ").split(", "))
    else:
        assert found == ([wanted] if wanted else [])
    assert len(told("score", right, left, dates=DAYS)) == len(found)


def test_results_are_shown_with_the_winner_first() -> None:
    facts = (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Harwick", "Penmore"), score("c", "2-3", "Harwick", "Penmore"))
    (found,) = ask("score", claim(*facts), dates=DAYS)
    assert [(shown, len(side)) for shown, side in found.sides] == [("Harwick 3-1 Penmore", 1), ("Harwick 3-2 Penmore", 2)]


def test_a_whole_and_a_sum_that_do_not_count_hide_no_others() -> None:
    about, whole = counted("b", 50, "casualties", hedge="approximate"), counted("c", 55, "casualties")
    assert len(ask("sum", claim(about, whole), story=parts(NINE, THIRTY))) == 1
    other = [claim(counted("d", 25, "killed")), claim(counted("d", 30, "injured", start=20))]
    (found,) = ask("sum", claim(whole), story=[*other, *parts(NINE, THIRTY)])
    assert found.reason == "9 killed and 30 injured make 39, not 55"


def test_a_result_with_one_name_is_shown_by_its_figures() -> None:
    facts = (score("a", "3-2", None, "Penmore"), score("b", "3-1"))
    (found,) = ask("score", claim(*facts), dates=DAYS)
    assert [shown for shown, _ in found.sides] == ["3-1", "3-2"]
    assert told("score", score("a", "3-2", "Harwick"), score("b", "3-1", "Harwick", "Penmore"), dates=DAYS) == []


def test_all_numbers_of_both_renderings_are_told() -> None:
    assert quoted("We lost 12 boats and 3 men in the storm", "We lost 20 boats and 3 men in the storm") == [
        "conflict: the numbers differ: 12, 3 and 20, 3"
    ]


def test_four_words_that_only_one_has_are_told_and_no_more() -> None:
    short = "The harbour, the bridge and the tower burned"
    long = "The burned tower, the bridge and the harbour, the bakery, the chapel, the granary, the mill, the tannery"
    for pair in ((short, long), (long, short)):
        assert quoted(*pair, close=2.0) == ["variant: two renderings of one statement: only one has bakery, chapel, granary, mill"]


def test_a_broader_and_a_narrower_charge_of_one_source_are_no_list() -> None:
    for first, second in (("manslaughter", "homicide"), ("homicide", "manslaughter")):
        assert "conflict" in [line.split(":")[0] for line in charged(("a", first), ("a", second), ("b", "arson"))]
