"""Who a fact is about, inside one source: one small story a sieve."""

from __future__ import annotations

import datetime

from discrepancy.coref.relate import attach_subjects
from discrepancy.extraction import extract
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.model.value import Value
from discrepancy.parse.pipeline import load
from discrepancy.parse.stage import parse_sentences
from discrepancy.scan.document import Document


def related(text: str, *stated: tuple[str, str]) -> Extract:
    """The text with one fact of each (kind, quote) related; ages and terms take the first number in the quote."""
    document = Document(Source(id="t", text=text, published=datetime.date(2023, 5, 2)))
    facts: list[Fact] = []
    for kind, quote in stated:
        start = text.index(quote)
        digits = "".join(c for c in quote if c.isdigit())
        number = float(digits) if digits else None
        facts.append(document.fact(kind, start, start + len(quote), Value(text=quote, low=number, high=number)))
    facts.sort(key=lambda fact: fact.start)
    parser = load()
    assert parser is not None
    return attach_subjects(document, facts, parse_sentences(parser, text, facts))


def subjects(text: str, *stated: tuple[str, str]) -> list[str | None]:
    return [fact.subject for fact in related(text, *stated).facts]


def test_apposition_before_and_behind() -> None:
    text = "Ilse Brandt, 51, trained 26-year-old Marco Fenn at the stable."
    assert subjects(text, ("age", "51"), ("age", "26-year-old")) == ["Ilse Brandt", "Marco Fenn"]


def test_lists_of_ages() -> None:
    text = "Ilse Brandt and Marco Fenn, 40 and 42, shared the prize."
    assert subjects(text, ("age", "40"), ("age", "42")) == ["Ilse Brandt", "Marco Fenn"]


def test_surname_and_pronoun() -> None:
    text = "Greta Lindqvist opened the bakery. Lindqvist, 34, works alone. She was sentenced to 3 years in prison."
    assert subjects(text, ("age", "34"), ("sentence", "3 years")) == ["Greta Lindqvist", "Greta Lindqvist"]


def test_the_age_as_a_name() -> None:
    text = "Judge Otto Kern heard the case of Dana Weiss, 25, who denied it. The 24-year-old’s appeal failed."
    assert subjects(text, ("age", "24-year-old")) == ["Dana Weiss"]


def test_mother_and_daughter_of_one_surname_stay_two() -> None:
    text = "Dana Weiss is in prison. Weiss’s mother, Irma Weiss, 61, visited. Dana Weiss, 25, wept."
    extract = related(text, ("age", "61"), ("age", "25"))
    assert [fact.subject for fact in extract.facts] == ["Irma Weiss", "Dana Weiss"]
    people = {entity.name: entity for entity in extract.entities if entity.label == "person"}
    assert people["Dana Weiss"].id in people["Irma Weiss"].unlike
    assert ("mother of", people["Dana Weiss"].id) in people["Irma Weiss"].kin


def test_a_spelling_variant_is_one_person() -> None:
    extract = related("The chemist Anatoly Vetrov won. Rivals had doubted Anatoliy Vetrov. Anatoly Vetrov, 50, laughed.", ("age", "50"))
    assert len([e for e in extract.entities if e.label == "person"]) == 1


def test_brothers_are_not_a_spelling_variant() -> None:
    extract = related("Police praised Darnell Oakes. His brother Darrion Oakes, 16, called them.", ("age", "16"))
    assert {e.name for e in extract.entities if e.label == "person"} == {"Darnell Oakes", "Darrion Oakes"}
    assert extract.facts[0].subject == "Darrion Oakes"


def test_two_of_one_surname_leave_a_bare_surname_open() -> None:
    assert subjects("Nora Beck met Paul Beck at noon. Beck, 40, left first.", ("age", "40")) == [None]


def test_a_person_named_after_the_lead() -> None:
    text = "A ferry pilot has been jailed for 4 years over a collision.\n\nJoao Prates, 58, showed no emotion.\n"
    assert subjects(text, ("sentence", "4 years"), ("age", "58")) == ["Joao Prates", "Joao Prates"]


def test_a_name_in_apposition_far_behind_its_role() -> None:
    text = "A cook who was sleeping in the kitchen, Amadou Barry, 41, was burned."
    extract = related(text, ("title", "A cook"))
    assert extract.facts[0].subject == "Amadou Barry"


def test_the_one_sentenced_is_not_the_judge() -> None:
    text = "Judge Otto Kern sentenced Lea Stamm to 6 years. Stamm was convicted of arson and her partner, Kurt Boll, of perjury."
    assert subjects(text, ("sentence", "6 years"), ("charge", "arson"), ("charge", "perjury")) == ["Lea Stamm", "Lea Stamm", "Kurt Boll"]


def test_a_who_clause_keeps_its_victim_out() -> None:
    text = "Former guard Ben Ruiz who struck cyclist Ada Penn was sentenced to 2 years."
    assert subjects(text, ("sentence", "2 years")) == ["Ben Ruiz"]


def test_speakers() -> None:
    text = "“We lost it all,” said the miller, Hugo Brandt. “It burned.” The mill’s Trade Council said: “Nobody is to blame.”"
    extract = related(text, ("quote", "We lost it all,"), ("quote", "It burned."), ("quote", "Nobody is to blame."))
    assert [fact.subject for fact in extract.facts][:2] == ["Hugo Brandt", "Hugo Brandt"]
    assert "Trade Council" in str(extract.facts[2].subject)


def test_attribution_of_a_value() -> None:
    fact = related("At least 12 hens died, the harbour police said on Friday.", ("count", "12")).facts[0]
    assert fact.said_by == "harbour police"
    assert fact.as_of == "2023-05-02"
    assert "hen" in fact.context
    assert "12" not in fact.context


def test_an_owner_behind_the_value() -> None:
    text = "Lotte Kamp, 30, was stopped. Some 40 grams of saffron were found in her bag."
    assert subjects(text, ("quantity", "40 grams")) == ["Lotte Kamp"]


def test_a_byline_is_nobody_in_the_story() -> None:
    text = "Baker wins prize\n\nBy Moritz Halm\n\nA baker has won a prize at 29.\n\nTessa Vorn, 29, was surprised."
    extract = related(text, ("title", "A baker"))
    assert extract.facts[0].subject == "Tessa Vorn"


def test_an_age_before_a_town_and_a_noun() -> None:
    text = "Rolf Iden has been charged over a crash that killed a 66-year-old Corby woman."
    assert subjects(text, ("age", "66-year-old")) == ["Corby woman"]


def test_another_is_somebody_else() -> None:
    text = "The climber Rolf Iden died. Another climber, 36-year-old Per Lund, fell too."
    assert subjects(text, ("age", "36-year-old")) == ["Per Lund"]


def test_a_relative_clause_belongs_to_the_name_before_it() -> None:
    text = "The skipper, Captain Olaf Strand, who has sailed for 19 years, was calm."
    assert subjects(text, ("duration", "19 years")) == ["Olaf Strand"]


def test_an_apposition_without_a_name() -> None:
    text = "The accused, a Danish sailor aged 31, pleaded guilty."
    extract = related(text, ("age", "31"))
    assert len(extract.entities) == 1
    assert extract.facts[0].entity == "t#0"


def test_who_finds_an_amount_does_not_own_it() -> None:
    assert subjects("The Harbour Board recorded 12 tonnes of herring.", ("quantity", "12 tonnes")) == [None]


def test_entities_stand_in_order_of_first_mention() -> None:
    extract = related("Lotte Kamp met Hugo Brandt in Oslo.")
    assert [(e.id, e.name) for e in extract.entities] == [("t#0", "Lotte Kamp"), ("t#1", "Hugo Brandt"), ("t#2", "Oslo")]


def test_one_more_person_is_none_of_those_named() -> None:
    text = "Anton Brill, 58, was carried out. Brill has lost his hat. A third man, thought to be in his seventies, is missing."
    assert subjects(text, ("age", "58"), ("age", "seventies")) == ["Anton Brill", None]


def test_the_owner_of_a_place_is_nobody_who_is_named_later() -> None:
    text = "Issa Sow, 29, gave himself up in a cottage. The owner, a retired dentist of 70, had seen smoke. Karl Petrak has not been found."
    assert subjects(text, ("age", "29"), ("age", "70"))[0] == "Issa Sow"
    assert subjects(text, ("age", "70"))[0] != "Karl Petrak"


def test_the_body_of_an_office_does_not_hold_it() -> None:
    facts = extract(Source(id="t", text="A Reuters reporter saw it. Then the House speaker left.")).facts
    assert [fact.subject for fact in facts if fact.kind == "title"] == ["Reuters reporter", "House speaker"]
