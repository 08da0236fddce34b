"""A draft against its sources: contradicted, disputed, both told, and what no source supports."""

from __future__ import annotations

from discrepancy.judge.against import held_against
from discrepancy.judge.engine import judge
from discrepancy.judge.rules import load_rules
from discrepancy.model.claim import Claim
from discrepancy.model.draft import Draft, Stand
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from tests.judge.made import claim, fact, number

TEXTS = {
    "draft": "The quake killed 14 and 3 dams broke. “We were lucky,” said Ida Holm in Varde.",
    "a": "The quake killed 11.",
    "b": "The quake killed 14. “We were lucky,” she said.",
}
SOURCES = {name: Source(id=name, text=text) for name, text in TEXTS.items()}


def dead(source: str, figure: float) -> Fact:
    return fact("count", source, f"{figure:g}", number(figure, unit="person"), attribute="killed", head="person")


def held(*claims: Claim) -> Draft:
    dated = {name: Source(id=name, text=source.text, published=None) for name, source in SOURCES.items()}
    found = judge(claims, load_rules(), dated)
    return held_against({"draft"}, found, claims, dated)


def test_contradicted_where_no_source_says_so() -> None:
    draft = held(claim(dead("draft", 14), dead("a", 11), sort="thing"))
    assert list(draft.stands.values()) == [Stand.CONTRADICTED]
    assert draft.unsupported == ()


def test_disputed_where_a_source_says_so_and_another_does_not() -> None:
    draft = held(claim(dead("draft", 14), dead("a", 11), dead("b", 14), sort="thing"))
    assert list(draft.stands.values()) == [Stand.DISPUTED]


def test_both_where_the_draft_gives_both() -> None:
    draft = held(claim(dead("draft", 14), dead("draft", 11), dead("a", 11), dead("b", 14), sort="thing"))
    assert set(draft.stands.values()) <= {Stand.BOTH}


def test_what_no_source_states_is_unsupported() -> None:
    dams = fact("count", "draft", "3 dams", number(3, unit="dam"), attribute="dam", head="dam")
    draft = held(claim(dead("draft", 14), dead("a", 11), sort="thing"), claim(dams, sort="thing"))
    assert draft.unsupported == (dams,)


def test_what_a_source_says_elsewhere_is_supported() -> None:
    lucky = fact("quote", "draft", "We were lucky,", "We were lucky,")
    again = fact("count", "draft", "14", number(14, unit="person"), attribute="killed", head="person", start=40)
    draft = held(claim(lucky), claim(again, sort="thing"), claim(dead("b", 14), sort="thing"))
    assert draft.unsupported == ()


def test_sources_that_disagree_among_themselves_do_not_touch_the_draft() -> None:
    assert held(claim(dead("a", 11), dead("b", 14), sort="thing")).stands == {}
