"""What numbers are numbers of: units, currencies, shares, compounds, ranges."""

from __future__ import annotations

import pytest

import discrepancy
from discrepancy.model.source import Source
from discrepancy.scan.document import Document
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.units.units import Unit, in_base


def measures(text: str) -> tuple[Measure, ...]:
    return Document(Source(id="a.txt", text=text)).measures


def only(text: str) -> Measure:
    (measure,) = (m for m in measures(text) if m.label != "plain")
    return measure


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("It held 9.6 grams of resin.", "9.6 grams", 9.6, "gram"),
        ("It held 10g of resin.", "10g", 10, "gram"),
        ("A 10-tonne lorry rolled.", "10-tonne", 10, "tonne"),
        ("Snow of 3 m lay there.", "3 m", 3, "metre"),
        ("A gust of 120 mph.", "120 mph", 120, "mile per hour"),
        ("A gust of 80 km/h.", "80 km/h", 80, "kilometre per hour"),
        ("It fell 60 feet per minute.", "60 feet per minute", 60, "foot per minute"),
        ("It was 47.3C there.", "47.3C", 47.3, "celsius"),
        ("It was minus 20 degrees Celsius there.", "minus 20 degrees Celsius", -20, "celsius"),
        ("It was −5 °C there.", "−5 °C", -5, "celsius"),
        ("A plot of 64 m².", "64 m²", 64, "square metre"),
        ("A plot of 3 square miles.", "3 square miles", 3, "square mile"),
        ("He is five foot six.", "five foot six", 66, "inch"),
        ("He is 6ft 2in tall.", "6ft 2in", 74, "inch"),
        ("He is 5'10\" tall.", "5'10\"", 70, "inch"),
        ("A 6-foot-5 centre.", "6-foot-5", 77, "inch"),
        ("She weighs 12st 4lb.", "12st 4lb", 172, "pound"),
        ("It was half a mile off.", "half a mile", 0.5, "mile"),
        ("Nine nautical miles out.", "Nine nautical miles", 9, "nautical mile"),
        ("It lasted three minutes and 12 seconds.", "three minutes and 12 seconds", 192, "second"),
        ("It lasted a year and a half.", "a year and a half", 1.5, "year"),
        ("It lasted a quarter of a century.", "a quarter of a century", 25, "year"),
        ("It lasted three more hours.", "three more hours", 3, "hour"),
        ("It had a magnitude of 6.1.", "6.1", 6.1, "magnitude"),
        ("It cost $1.2bn.", "$1.2bn", 1.2e9, "USD"),
        ("It cost 340m euros.", "340m euros", 3.4e8, "EUR"),
        ("It cost A$130.", "A$130", 130, "AUD"),
        ("It cost $US5.", "$US5", 5, "USD"),
        ("It cost CHF 1,850.", "CHF 1,850", 1850, "CHF"),
        ("It cost Rs 5 lakh.", "Rs 5 lakh", 5e5, "INR"),
        ("It cost 99 cents.", "99 cents", 0.99, "USD"),
        ("It cost 3 million Swiss francs.", "3 million Swiss francs", 3e6, "CHF"),
        ("It cost 20 U.S. dollars.", "20 U.S. dollars", 20, "USD"),
        ("It cost 2.5 million pounds.", "2.5 million pounds", 2.5e6, "GBP"),
        ("A sack of 12 pounds of barley.", "12 pounds", 12, "pound"),
        ("It rose 0.4 per cent.", "0.4 per cent", 0.4, None),
        ("Two-thirds of tenants left.", "Two-thirds", 200 / 3, None),
    ],
)
def test_units(text: str, quote: str, value: float, unit: str | None) -> None:
    measure = only(text)
    assert text[measure.start : measure.end] == quote
    assert measure.raw[0] == pytest.approx(value)
    assert measure.raw[1] == pytest.approx(value)
    assert measure.unit == unit


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "label"),
    [
        ("It lost $3-4 million.", "$3-4 million", 3e6, 4e6, "money"),
        ("It lost between $2 billion and $3 billion.", "between $2 billion and $3 billion", 2e9, 3e9, "money"),
        ("It lost $60 million to $65 million.", "$60 million to $65 million", 6e7, 6.5e7, "money"),
        ("It lost $1.5-$2 billion.", "$1.5-$2 billion", 1.5e9, 2e9, "money"),
        ("It lost 5% to 7%.", "5% to 7%", 5, 7, "percent"),
        ("It lost 20 to 30 centimetres.", "20 to 30 centimetres", 20, 30, "length"),
        ("It needs two to three weeks.", "two to three weeks", 2, 3, "time"),
    ],
)
def test_ranges(text: str, quote: str, low: float, high: float, label: str) -> None:
    measure = only(text)
    assert text[measure.start : measure.end] == quote
    assert (measure.low, measure.high, measure.label, measure.hedge) == (low, high, label, "range")


def test_points_are_no_percent() -> None:
    assert [m.basis for m in measures("It rose 2 percentage points, then 25 basis points, then 3%.")] == [
        "points",
        "basis-points",
        "percent",
    ]


def test_a_conversion_in_brackets_is_a_twin_and_shares_the_hedge() -> None:
    first, second = measures("The weir is about 154 m (505 ft) long.")
    assert (first.twin, second.twin, second.hedge) == (False, True, "approximate")
    first, second = measures("A fine of 500,000 rupees ($10,800).")
    assert second.twin


def test_rates() -> None:
    text = "They earn £65,000 a week, and take 80 mg per day."
    assert [(m.unit, m.per) for m in measures(text)] == [("GBP", "week"), ("milligram", "day")]


def test_over_before_a_time_says_during_unless_a_verb_of_lasting_says_more() -> None:
    assert only("Wages were paid over four years.").hedge == "exact"
    assert only("The dig lasted over four years.").hedge == "more-than"
    assert only("It must end within two hours.").hedge == "at-most"


def test_a_variable_of_a_script_is_no_dollar() -> None:
    assert all(m.label != "money" for m in measures("The script left $1 and $HOME unset."))


def test_an_ambiguous_currency_is_that_of_the_country_which_the_text_names() -> None:
    assert only("In Norway the painting sold for 300,000 kroner.").unit == "NOK"
    assert only("In Denmark the painting sold for 300,000 kroner.").unit == "DKK"


def test_a_scaled_number_without_noun_takes_the_currency_of_the_text() -> None:
    assert [m.unit for m in measures("The club paid 38 million euros. It had bought him for 2 million.")] == ["EUR", "EUR"]


def test_a_user_may_bring_a_unit() -> None:
    smoot = Unit("smoot", "length", 1.7018)
    document = Document(Source(id="a.txt", text="The bridge is 364.4 smoots long."), {"smoot": smoot, "smoots": smoot})
    (measure,) = document.measures
    assert (measure.unit, measure.label, measure.low) == ("smoot", "length", 364.4)


def test_units_convert_exactly() -> None:
    assert in_base(1, "mile") == ("length", 1609.344)
    assert in_base(212, "fahrenheit") == ("temperature", pytest.approx(100))
    assert in_base(36, "kilometre per hour") == ("speed", pytest.approx(10))
    assert in_base(2, "square kilometre") == ("area", 2e6)
    assert in_base(3, "smoot") is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The shop is two blocks away from the school.", "block"),
        ("Police found the gun less than a block from the bar.", "block"),
        ("The float broke down four blocks north of the square.", "block"),
        ("They built three blocks of flats.", None),
        ("The car stood in the 500 block of Elm Street.", None),
    ],
)
def test_blocks_are_a_distance_along_streets(text: str, unit: str | None) -> None:
    found = discrepancy.check([discrepancy.Source(id="a.txt", text=text)]).facts
    assert next((fact.value.unit for fact in found if fact.kind == "quantity"), None) == unit
