"""What meets across sources and what does not, in made-up stories of several domains."""

import itertools
import math

import pytest

from discrepancy.link.claims import explain_pair
from discrepancy.model.claim import LINKS
from tests.link.build import claims, extract, source, together

_MINE = "A roof fall at the Harlow colliery killed 14 miners on Monday, inspectors said."
_MINE_LATER = "The Harlow colliery disaster killed 17 miners, the ministry said. Another 9 miners were injured."
_COURT = "Petra Novotna, 41, was fined 12,000 euros by the district court in Brno for forging invoices."
_COURT_LATER = "Novotna, 44, was fined 21,000 euros in Brno. Her brother Pavel Novotny, 38, was acquitted."


def test_one_toll_in_two_sources_is_one_claim() -> None:
    assert together(claims(source("a", _MINE), source("b", _MINE_LATER)), "14 miners", "17 miners")


def test_the_dead_and_the_injured_are_two_claims() -> None:
    assert not together(claims(source("a", _MINE), source("b", _MINE_LATER)), "14 miners", "9 miners")


def test_ages_of_one_person_meet_and_those_of_kin_do_not() -> None:
    found = claims(source("a", _COURT), source("b", _COURT_LATER))
    assert together(found, "41", "44")
    assert not together(found, "41", "38")


def test_a_fine_meets_a_fine() -> None:
    found = claims(source("a", _COURT), source("b", _COURT_LATER))
    assert together(found, "12,000", "21,000")


def test_two_names_for_one_holder_of_an_office_are_one_claim() -> None:
    found = claims(
        source("a", "Harbour master Ingrid Solheim closed the port of Vardal on Friday as the storm rose."),
        source("b", "The port of Vardal was closed on Friday, harbour master Astrid Solheim said, as the storm rose."),
    )
    holder = [claim for claim in found if claim.attribute == "holder"]
    assert [sorted(fact.value.text for fact in claim.facts) for claim in holder] == [["Astrid Solheim", "Ingrid Solheim"]]
    assert holder[0].subject_sort == "office"


def test_two_translations_of_one_remark_meet_and_two_remarks_do_not() -> None:
    found = claims(
        source(
            "a", 'Coach Milan Hruska said: "Our goalkeeper carried the whole team on her shoulders tonight." "We rest tomorrow," he added.'
        ),
        source("b", 'Milan Hruska, the coach, said: "The goalkeeper carried our entire team on her shoulders." The match ended 2-1.'),
    )
    assert together(found, "carried the whole team", "carried our entire team")
    assert not together(found, "We rest tomorrow", "carried our entire team")


def test_values_side_by_side_in_one_sentence_are_kept_apart() -> None:
    found = claims(source("a", "The bridge is 400 metres long and 32 metres wide."), source("b", "Ships pass below the bridge."))
    assert not together(found, "400 metres", "32 metres")


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_sources_changes_nothing(order: tuple[int, ...]) -> None:
    every = [
        source("a", _MINE),
        source("b", _MINE_LATER),
        source("c", "At Harlow colliery 14 miners died and 9 were injured when the roof fell."),
    ]
    assert claims(*(every[place] for place in order)) == claims(*every)


def test_a_source_that_agrees_leaves_old_facts_where_they_were() -> None:
    before = claims(source("a", _MINE), source("b", _MINE_LATER))
    after = claims(source("a", _MINE), source("b", _MINE_LATER), source("c", "The roof fall at Harlow colliery killed 17 miners."))
    old = {fact.id for one in (source("a", _MINE), source("b", _MINE_LATER)) for fact in extract(one).facts}
    groups = [{frozenset(fact.id for fact in claim.facts) & old for claim in found} - {frozenset()} for found in (before, after)]
    assert groups[0] == groups[1]


def test_every_claim_of_two_values_is_held_together_by_scored_links() -> None:
    found = [claim for claim in claims(source("a", _COURT), source("b", _COURT_LATER)) if len(claim.facts) > 1]
    assert found
    for claim in found:
        linked = {fact for link in claim.links for fact in (link.left, link.right)}
        assert linked == {fact.id for fact in claim.facts}
        assert 0 < claim.confidence <= 1
        if claim.subject_sort != "office" and len({fact.value.text for fact in claim.facts}) > 1:
            assert all(link.log_odds is not None and link.log_odds >= -30_000 and link.veto is None for link in claim.links)


def test_a_value_that_many_repeat_leaves_room_for_the_links_to_another() -> None:
    many = [source(f"a{n:02}", f"Petra Novotna, 41, was fined by the district court in Brno. Note {n}.") for n in range(20)]
    found = claims(*many, source("b", "Novotna, 44, was fined in Brno by the district court. Petra Novotna wept."))
    (ages,) = [claim for claim in found if claim.kind == "age" and len(claim.facts) == 21]
    (other,) = [fact.id for fact in ages.facts if fact.source == "b"]
    assert len(ages.links) == LINKS < 21 * 20 // 2
    assert sum(other in (link.left, link.right) for link in ages.links) == 20


def test_what_ties_two_facts_adds_up_from_the_prior_on() -> None:
    sources = [source("a", _COURT), source("b", _COURT_LATER)]
    extracts = [extract(one) for one in sources]
    ids = [next(fact.id for fact in found.facts if quote in fact.quote) for found, quote in zip(extracts, ("41", "44"), strict=True)]
    found = explain_pair(sources, extracts, *ids)
    assert found is not None
    assert found.veto is None
    assert found.parts[0][0] == "prior"
    assert found == explain_pair(sources, extracts, *ids[::-1])
    total = sum(value for _, value in found.parts) / 100
    assert abs(100 / (1 + math.exp(-total)) - found.score) <= 5, "parts are rounded one by one"


def test_what_logic_forbids_is_said() -> None:
    one = source("a", "The bridge is 400 metres long and 32 metres wide.")
    made = extract(one)
    long, wide = (next(fact.id for fact in made.facts if fact.quote == quote) for quote in ("400 metres", "32 metres"))
    found = explain_pair([one], [made], long, wide)
    assert found is not None
    assert (found.score, found.veto) == (0, "two values in one sentence")
    assert explain_pair([one], [made], long, "0123456789ab") is None


@pytest.mark.parametrize(
    ("left", "right", "quotes"),
    [
        ("The zoo had 64,000 visitors last year.", "Last year 46,000 people came to the zoo.", ("64,000", "46,000")),
        ("The chapel sold for 1.4 million crowns.", "The parish paid 4.1 million crowns for the chapel.", ("1.4", "4.1")),
        ("The damage to the barn is put at 9 million euros.", "Losses at the barn are put at 19 million euros.", ("9 m", "19 m")),
        ("The walkout at the mill will begin on Monday.", "The strike at the mill will begin on Tuesday.", ("Monday", "Tuesday")),
        ("The law allows a maximum penalty of four years in prison.", "Forgers face up to six years in prison.", ("four", "six")),
    ],
)
def test_one_thing_from_two_sides(left: str, right: str, quotes: tuple[str, str]) -> None:
    assert together(claims(source("a", left), source("b", right)), *quotes)


FINAL = "Referee Ines Abreu showed eight yellow cards. The final was watched by 61,200 spectators. Rovers had 14 shots."
PRESS = "It was a rough final. Abreu showed 11 yellow cards. The crowd of 61,200 spectators booed."


def test_the_nearest_of_many_is_meant() -> None:
    found = claims(source("a", FINAL), source("b", PRESS))
    assert together(found, "eight yellow", "11 yellow")
    assert not together(found, "14 shots", "11 yellow")


def test_a_source_that_agrees_changes_no_claim() -> None:
    two = claims(source("a", FINAL), source("b", PRESS))
    three = claims(source("a", FINAL), source("b", PRESS), source("c", PRESS.replace("rough", "wild")))
    old = {tuple(fact.id for fact in claim.facts) for claim in two}
    new = {tuple(fact.id for fact in claim.facts if fact.source != "c") for claim in three}
    assert old == new - {()}
