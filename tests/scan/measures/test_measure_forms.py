"""More ways to write a measure: each with what it measures, and how much of what."""

from __future__ import annotations

import pytest

from tests.scan.measures.test_measure_scan import measures

FORMS = """
Shares fell 5 percentage points. | 5 percentage points | percent | 5 | -
Shares fell 25 basis points. | 25 basis points | percent | 25 | -
Shares fell 25 bps. | 25 bps | percent | 25 | -
Shares fell 3 pp. | 3 pp | percent | 3 | -
A 3-percentage-point fall. | 3-percentage-point | percent | 3 | -
A 25-basis-point cut. | 25-basis-point | percent | 25 | -
A 12-percent rise. | 12-percent | percent | 12 | -
It held 3 sq. ft of floor. | 3 sq. ft | area | 3 | square foot
It held 3 cubic yards of sand. | 3 cubic yards | volume | 3 | cubic yard
A 3-square-mile plot. | 3-square-mile | area | 3 | square mile
A plot of 64m2. | 64m2 | area | 64 | square metre
A tank of 64 m3. | 64 m3 | volume | 64 | cubic metre
It was 47 degrees Fahrenheit. | 47 degrees Fahrenheit | temperature | 47 | fahrenheit
It was 47-degree-Fahrenheit heat. | 47-degree-Fahrenheit | temperature | 47 | fahrenheit
It was 20 C there. | 20 C | temperature | 20 | celsius
A 12st 4lb jockey. | 12st 4lb | mass | 172 | pound
It used 5 kWh. | 5 kWh | energy | 5 | kilowatt-hour
A gust of 80 kilometres an hour. | 80 kilometres an hour | speed | 80 | kilometre per hour
It takes 3 hours and 20 minutes. | 3 hours and 20 minutes | time | 200 | minute
It takes 1 1/2 hours. | 1 1/2 hours | time | 1.5 | hour
It takes 3/4 of an hour. | 3/4 of an hour | time | 0.75 | hour
5½ inches of rain. | 5½ inches | length | 5.5 | inch
Waves 4m high. | 4m | length | 4 | metre
They sold 4m records. | 4m | plain | 4000000 | -
It cost 1 lakh crore rupees. | 1 lakh crore rupees | money | 1000000000000 | INR
It cost 3-million dollars. | 3-million dollars | money | 3000000 | USD
Some 3 dozen eggs. | 3 dozen | plain | 36 | -
It was US$5. | US$5 | money | 5 | USD
It was 5 Australian dollars. | 5 Australian dollars | money | 5 | AUD
It was 20 pence. | 20 pence | money | 0.2 | GBP
It was 500 Swiss francs. | 500 Swiss francs | money | 500 | CHF
It was CHF 500. | CHF 500 | money | 500 | CHF
It was 5,00 €. | 5,00 € | money | 5 | EUR
He is 6 foot 2. | 6 foot 2 | length | 74 | inch
It is 2 metric tons. | 2 metric tons | mass | 2 | tonne
It is 2 long tons. | 2 long tons | mass | 2 | long ton
It was 7 on the Richter scale. | 7 on the Richter scale | magnitude | 7 | magnitude
It holds 5 GB. | 5 GB | data | 5 | gigabyte
"""


@pytest.mark.parametrize("line", FORMS.strip().splitlines())
def test_ways_to_write_a_measure(line: str) -> None:
    text, quote, label, value, unit = line.split(" | ")
    (found,) = [each for each in measures(text) if quote != "4m" or each.start == text.index("4m")]
    assert (text[found.start : found.end], found.label, found.low, found.unit or "-") == (quote, label, pytest.approx(float(value)), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 5 and 7 kg", 5, 7, "kilogram"),
        ("5-7 kg", 5, 7, "kilogram"),
        ("5 to 7 kilograms", 5, 7, "kilogram"),
        ("between £5m and £7m", 5e6, 7e6, "GBP"),
        ("$5 million to $7 million", 5e6, 7e6, "USD"),
    ],
)
def test_two_ends_of_one_range(text: str, low: float, high: float, unit: str) -> None:
    (found,) = measures(text)
    assert (found.low, found.high, found.unit) == (low, high, unit)


@pytest.mark.parametrize("text", ["It takes 24/7 work.", "Version 1.2.3 came.", "It is 10x.", "He was 12th.", "It was 2nd."])
def test_what_measures_nothing(text: str) -> None:
    assert measures(text) == ()


@pytest.mark.parametrize("text", ["Up 12 PC makers.", "It held 3 square.", "It was 20 C-130 planes.", "He ran 5s.", "2 parts per million"])
def test_a_number_without_a_unit_stays_plain(text: str) -> None:
    assert [found.label for found in measures(text)] == ["plain"]
