"""The name scan: what is a name, of what sort, and which office stands beside it."""

from __future__ import annotations

import itertools
import time

import pytest

from discrepancy.model.source import Source
from discrepancy.scan.document import Document
from discrepancy.scan.names.name_scan import NameMention


def names(text: str) -> list[NameMention]:
    """The names of a text, each checked to stand where it says."""
    found = list(Document(Source(id="t", text=text)).names)
    assert all(text[n.start : n.end] == n.text for n in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    return found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Critics praised Jorunn van der Meulen for the score.", "Jorunn van der Meulen"),
        ("The envoy met Tarek al-Hadidi in the lobby.", "Tarek al-Hadidi"),
        ("It was painted by Siobhán O’Reilly-Marsh in June.", "Siobhán O’Reilly-Marsh"),
        ("The patent names J.K. Morrow as inventor.", "J.K. Morrow"),
        ("They buried Walter Hobbs Jr. on Monday.", "Walter Hobbs Jr."),
        ("The translation is by Ze’ev Harari, he said.", "Ze’ev Harari"),
        ("Nurses thanked Muhammad bin Rashid for the ward.", "Muhammad bin Rashid"),
        ("The prize went to Søren Kjær.", "Søren Kjær"),
    ],
)
def test_personal_names_of_every_build(text: str, name: str) -> None:
    assert name in [n.text for n in names(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shares of Halden & Voss Ltd fell.", "Halden & Voss Ltd"),
        ("She studied at the University of Lund for a year.", "University of Lund"),
        ("A letter from the Ministry of Foreign Affairs arrived.", "Ministry of Foreign Affairs"),
        ("The Prime Minister's Office said nothing.", "Prime Minister's Office"),
        ("Agents of the FBI searched the barn.", "FBI"),
    ],
)
def test_organisations(text: str, name: str) -> None:
    assert [n.label for n in names(text) if n.text == name] == ["organisation"]


def test_ordinary_words_that_open_a_sentence_are_no_names() -> None:
    text = "Passengers spoke of smoke. However, nobody was hurt. Today the line is open. Police said so. I’m glad, the driver said."
    assert names(text) == []


def test_adjectives_of_nation_and_faith_are_no_names() -> None:
    assert names("A Norwegian surgeon and a Jewish baker shared a Swedish car.") == []


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Polish Deputy Energy Minister Marek Zych resigned.", "Deputy Energy Minister", "Polish"),
        ("They met Housing and Planning Minister Odile Brandt there.", "Housing and Planning Minister", None),
        ("The ward was run by head nurse Priya Nair until May.", "head nurse", None),
        ("The skipper, Tomas Eide, was asleep.", "skipper", None),
        ("Lena Marsh, 44, a cellist from Bath, won.", "cellist", None),
        ("“We are sorry,” said Piet Bakker, director of the zoo.", "director of the zoo", None),
        ("The leader of the dig, Dr Hanna Falk, smiled.", "leader of the dig", None),
        ("Sgt. Owen Pryce filed the report.", "Sergeant", None),
        ("A spokesman named her as Ida Holm, our treasurer.", "treasurer", None),
        ("His team president and general manager Carl Munro left.", "team president and general manager", None),
        ("Secretary of State Maria Ortega flew home.", "Secretary of State", None),
    ],
)
def test_offices_beside_a_name(text: str, title: str, body: str | None) -> None:
    held = [n for n in names(text) if n.title]
    assert [(n.title, n.body) for n in held] == [(title, body)]


def test_status_is_kept_apart_from_the_office() -> None:
    (name,) = [n for n in names("He owed it to former finance minister Greta Lund.") if n.title]
    assert (name.title, name.status) == ("finance minister", "former")


def test_a_signature_gives_an_office() -> None:
    found = names("We regret the error.\n\nAgnes Whitlock\nChief Executive Officer\n")
    assert [(n.text, n.title) for n in found if n.title] == [("Agnes Whitlock", "Chief Executive Officer")]


def test_a_title_does_not_reach_into_the_line_above() -> None:
    found = names("City frees jailed driver\n\nMarta Quist was at home. Marta Quist smiled.")
    assert all(n.title is None for n in found)


def test_forms_of_address_say_the_sex_and_are_no_office() -> None:
    found = [n for n in names("The jury believed Mrs Abara and not Mr Quill.") if n.label == "person"]
    assert [(n.text, n.gender, n.title) for n in found] == [("Abara", "female", ""), ("Quill", "male", "")]


def test_offsets_survive_odd_characters() -> None:
    text = "🚢 שלום\r\nThe boat’s owner, Niels\u00a0Brandt, said “no”.\r\nNiels Brandt left."
    assert {n.text for n in names(text)} >= {"Niels\u00a0Brandt", "Niels Brandt"}


def test_a_list_gives_the_surname_first() -> None:
    found = names("Votes\n\nHOLM, Ida Maria 7,020\nBREKKE, Jonas 5,438\n")
    assert [(n.text, n.parts) for n in found] == [("HOLM, Ida Maria", ("Ida", "Maria", "Holm")), ("BREKKE, Jonas", ("Jonas", "Brekke"))]


def test_ten_thousand_names_take_ten_times_as_long_as_a_thousand() -> None:
    def seconds(count: int) -> float:
        text = " ".join(f"Ann{chr(97 + n % 26)}e Sm{chr(97 + n // 26 % 26)}th, {20 + n % 60}, met Mr Jones." for n in range(count))
        document = Document(Source(id="t", text=text))
        assert document.sentences
        started = time.process_time()
        assert len(document.names) >= count
        return time.process_time() - started

    assert seconds(10_000) < 30 * max(seconds(1_000), 0.02)


def test_a_capitalised_word_before_a_whole_name_only_opens_the_story() -> None:
    document = Document(Source(id="t", text="INDEPENDENT Sheila Moran is the new mayor. Cheerful Anna Holm danced."))
    assert [name.text for name in document.names] == ["Sheila Moran", "Anna Holm"]


def test_a_hospital_named_for_a_saint_is_no_person() -> None:
    document = Document(Source(id="t", text="She was taken to St. Agnes Medical Center by boat."))
    assert [name.label for name in document.names] == ["organisation"]


def test_an_office_has_no_form_of_address_in_it_and_its_holder_is_a_person() -> None:
    (judge,) = names("Her Honour Judge Nuala Crean spoke.")
    assert (judge.title, judge.text) == ("Judge", "Nuala Crean")
    (chair,) = names("Chair of the Board Marja Salonen spoke.")
    assert (chair.text, chair.label) == ("Marja Salonen", "person")


def test_a_trade_before_a_name_behind_a_dateline_or_at_the_start() -> None:
    (holm,) = [name for name in names("OSLO - Financier Anna Holm was fined on Friday.") if name.label == "person"]
    assert holm.text == "Anna Holm"
    (ford,) = names("Hiker Don Ford told of the heat.")
    assert (ford.text, ford.title) == ("Don Ford", "Hiker")
    assert [name.label for name in names("They named her friend Zoe Park, 20, as a witness.")] == ["person"]


def test_a_salary_is_no_part_of_an_office() -> None:
    (moss,) = [name for name in names("The £310,000-a-year director Moira Keane has quit.") if name.label == "person"]
    assert moss.title == "director"


@pytest.mark.parametrize(
    "text",
    [
        "The talks were about U.S.-Canada trade and the India-Pakistan border.",
        "They feared Middle Eastern rebels and South Asian floods.",
        "They wed on Valentine's Day, met on Labor Day and parted on New Year's Eve.",
        "Advanced U.S. radars saw the balloon.",
        "He denied Unlawful Possession of a gun and Armed Criminal Action.",
    ],
)
def test_peoples_countries_and_holidays_are_no_names(text: str) -> None:
    assert [n.text for n in names(text) if len(n.parts) > 1] == []


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("He moved to North Dallas in May.", "North Dallas", "place"),
        ("They flew from Central Asia to Latin America.", "Central Asia", "place"),
        ("He grew up on the South Side of town.", "South Side", "place"),
        ("It happened on North Orrin at noon.", "North Orrin", "place"),
        ("Fighters left the Gaza Strip on Monday.", "Gaza Strip", "place"),
        ("Neighbours on Redbud Lund Way heard it.", "Redbud Lund Way", "place"),
        ("She lives off Algar Pkwy with a cat.", "Algar Pkwy", "place"),
        ("Police searched the Sand Kings gang for weeks.", "Sand Kings", "organisation"),
        ("He studied at Virginia Tech for a year.", "Virginia Tech", "organisation"),
        ("A spokesman of U.S. European Command said so.", "U.S. European Command", "organisation"),
        ("The BBC Orrin said so on Monday.", "BBC Orrin", "unknown"),
        ("The new MacBook Pro sold well.", "MacBook Pro", "unknown"),
        ("They won the Davis Cup in May.", "Davis Cup", "unknown"),
        ("A spokesman for T-Mobile said so.", "T-Mobile", "unknown"),
        ("We ate at the Brick Oven Pizza place.", "Brick Oven Pizza", "unknown"),
        ("A shot was heard along Wilson Ave. in the night.", "Wilson Ave", "place"),
        ("The House Oversight and Reform Committee met.", "House Oversight and Reform Committee", "organisation"),
        ("It is run by the Fish and Wildlife Service here.", "Fish and Wildlife Service", "organisation"),
        ("So say Lund Wireless and Federal Bureau of Roads staff.", "Federal Bureau of Roads", "organisation"),
        ("The clinic belongs to Aria Health in town.", "Aria Health", "organisation"),
        ("He is buried at Franklin Memorial Gardens today.", "Franklin Memorial Gardens", "place"),
    ],
)
def test_the_words_of_a_name_say_that_it_is_no_person(text: str, name: str, label: str) -> None:
    assert [n.label for n in names(text) if n.text == name] == [label]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He met Senators Ana Ruiz and Tom Bell.", "Ana Ruiz"),
        ("They spoke to Eyewitness Clara Berg in the street.", "Clara Berg"),
        ("They heard Police Lieutenant Colonel Arun Vale in the hall.", "Arun Vale"),
        ("Orrin Superior Court Judge Anna Del Bosco ruled.", "Anna Del Bosco"),
        ("They signed C. K. Lund and A. J. Holm.", "A. J. Holm"),
        ("Anna & Peter Holm were buried on Monday.", "Peter Holm"),
        ("Anna Holm Vows To End Tax\n\nAnna Holm said on Monday that she would end it.", "Anna Holm"),
        ("Holm Unseats Berg In Denver\n\nClara Holm beat Peter Berg on Monday.", "Clara Holm"),
    ],
)
def test_a_name_ends_where_the_words_around_it_begin(text: str, name: str) -> None:
    assert name in [n.text for n in names(text)]
    assert {n.label for n in names(text)} == {"person"}


def test_a_town_in_capitals_before_its_state_is_no_person() -> None:
    assert [n.label for n in names("HOLTON, Virginia (KLM) - The hall burned.") if n.label == "person"] == []


def test_capitals_that_stress_a_word_or_open_a_code_name_no_body() -> None:
    assert names("She did it the way HE would, with CPR, near EML-2.") == []


def test_a_town_of_two_words_opens_a_headline() -> None:
    assert [n.text for n in names("New York woman dies\n\nThe woman was 40.")] == ["New York"]
