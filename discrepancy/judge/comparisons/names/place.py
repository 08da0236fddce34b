"""Whether one thing can have been in both places."""

from __future__ import annotations

import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.findings.groups import Group, Sources, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import sources_stating, stating_sources, two_witnesses
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.meaning.inside_outside import compare_inside_outside
from discrepancy.judge.meaning.place_names import SORTS, PlaceParts, angle_between, lies_in, opposite_directions, split_place
from discrepancy.judge.meaning.street_corners import compare_corners
from discrepancy.judge.preconditions import preconditions_met
from discrepancy.lang.en.meaning.lexicon import country_of, place_kind
from discrepancy.lang.en.morphology.word_forms import plural_form
from discrepancy.lang.en.names.places import REGIONS, STREETS
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kind_with
from discrepancy.scan.attributes import WHERE_SOMEONE_IS
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.string_similarity import ratio


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of places: one in the other agrees, two names of one are a variant, two places of one kind conflict."""

    spots = {fact.id: _spot(fact, context) for fact in claim.facts}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b):
            return APART
        if a.detail(Detail.POSITION) and b.detail(Detail.POSITION):
            return compare_inside_outside(a, b)
        if _on_two_days(a, b):
            return APART
        if "nationality" in (a.attribute, b.attribute):
            return compare_nationalities(a, b)
        return judge_places(spots[a.id], spots[b.id], context, (a, b))

    def believed(left: Group, right: Group, ours: Sources, theirs: Sources) -> bool:
        if not two_witnesses(left, right, ours, theirs):
            return False
        stating = sources_stating(context.story, kind_with(Trait.LOCATION))
        return two_witnesses(left, right, stating_sources(left, ours, stating), stating_sources(right, theirs, stating))

    return weigh(
        claim, group_equal_values(claim.facts, lambda fact: (*spots[fact.id].key, fact.detail(Detail.POSITION)), _shown), judge, believed
    )


def _on_two_days(left: Fact, right: Fact) -> bool:
    """Whether the clauses of two facts name two days, so that they describe two occasions."""
    one, other = left.frame.time.text, right.frame.time.text
    return len(one) == len(other) == len("2020-01-16") and one != other and left.attribute not in WHERE_SOMEONE_IS


def compare_nationalities(left: Fact, right: Fact) -> Judgement:
    """The verdict on two nationalities of one person: a variant, because both may be true and an editor would want to know."""
    a, b = left.detail(Detail.COUNTRY), right.detail(Detail.COUNTRY)
    if a is None or b is None:
        return APART
    return AGREE if a == b else variant(f"one source says {left.value.text}, another {right.value.text}")


def _spot(fact: Fact, context: Context) -> PlaceParts:
    source = context.sources.get(fact.source)
    return split_place(fact.value.text, "" if source is None else source.text[fact.end : fact.end + 24], fact.detail(Detail.SIDE) or "")


def _shown(fact: Fact) -> str:
    side = fact.detail(Detail.SIDE)
    if position := fact.detail(Detail.POSITION):
        return f"{position} the {fact.value.text}"
    return f"{fact.value.text} ({side})" if side else fact.value.text


def judge_places(one: PlaceParts, other: PlaceParts, context: Context, facts: tuple[Fact, Fact]) -> Judgement:
    """The verdict on two places."""
    if one.key == other.key:
        return AGREE
    if found := _two_sides(one, other) or _streets(one, other) or compare_corners(one, other):
        return found
    if one.bare == other.bare:
        return _of_one_name(one, other)
    if context.terms.relation(one.bare, other.bare) == "same":
        return variant(f"{one.text} and {other.text} are two names of one place")
    if one.words <= other.words or other.words <= one.words or lies_in(one, other, (context.sources.get(fact.source) for fact in facts)):
        return AGREE
    if one.numbers and other.numbers and one.numbers != other.numbers and one.names - _BLOCK == other.names - _BLOCK:
        return _numbers(one, other)
    return _outer(one, other) or _heads(one, other) or _of_two_names(one, other) or _by_gazetteer(one, other, context, facts)


def _two_sides(one: PlaceParts, other: PlaceParts) -> Judgement | None:
    """The verdict where one place is said to lie on two sides of its country."""
    if not one.side or not other.side or one.side == other.side or not (one.words <= other.words or other.words <= one.words):
        return None
    told = f"{one.text} lies in the {one.side} in one source, in the {other.side} in another"
    return conflict(told) if opposite_directions(one.side, other.side) else variant(told)


def _of_two_names(one: PlaceParts, other: PlaceParts) -> Judgement | None:
    """The verdict on two places of different names by their classes; None where these do not decide."""
    if one.names & other.names - SORTS and _CORNER.search(f"{one.text} {other.text}") and {one.label, other.label} <= STREETS:
        return APART  # "the 13500 block of Elm Avenue" and "135th Street and Elm Avenue" may be one spot
    if one.label and one.label == other.label and one.name and other.name:
        return _sorted_apart(one, other)
    if one.direction and other.direction and " of " in one.text and " of " in other.text:
        return APART  # "east of Lea" and "north of Lorn" may be one spot
    return None


def _of_one_name(one: PlaceParts, other: PlaceParts) -> Judgement:
    """The verdict on two places of one name: their directions and numbers."""
    if opposite_directions(one.direction, other.direction):
        return conflict(f"{one.text} and {other.text} lie in opposite directions")
    if one.numbers != other.numbers:
        return _numbers(one, other)
    angle = angle_between(one.direction, other.direction)
    if angle == 90 and " of " in one.text and " of " in other.text:
        return conflict(f"{one.text} and {other.text} are at right angles to each other")
    if angle:
        return variant(f"{one.text} and {other.text} are two directions that may overlap")
    return _prefixed(one, other) or AGREE


def _by_gazetteer(one: PlaceParts, other: PlaceParts, context: Context, facts: tuple[Fact, Fact]) -> Judgement:
    """The verdict on two places of other names, by what the gazetteer calls them."""
    a, b = _kind(one), _kind(other)
    if a is None or b is None:
        if _alike(one, other):
            return variant(f"{one.text} and {other.text} look like two spellings of one place")
        if {a, b} <= {None, "city"} and _towns(one, other, facts, context):
            return conflict(f"{one.text} is not {other.text}, and no source puts one in the other")
        return APART
    if a == b:
        return conflict(f"{one.text} is not {other.text}: two {_several(a)}")
    home, away = country_of(one.name), country_of(other.name)
    if home and away and home != away:
        return conflict(f"{one.text} and {other.text} lie in different countries")
    return APART


_BLOCK = frozenset({"block"})


def _kind(place: PlaceParts) -> str | None:
    """What the gazetteer calls a place; "Lorn State" is a region although a town has its name."""
    return "region" if place.label in REGIONS else place_kind(place.name)


def _streets(one: PlaceParts, other: PlaceParts) -> Judgement | None:
    """One name with two kinds of street: "Mill Road", "Mill Lane"."""
    if one.label == other.label or not {one.label, other.label} <= STREETS or _CORNER.search(f"{one.text} {other.text}"):
        return None
    a, b = ({*place.names} - SORTS for place in (one, other))
    return conflict(f"{one.text} is not {other.text}: two streets with one name") if a and (a <= b or b <= a) else None


_CORNER = re.compile(r"\b(?:and|intersection|corner|between|near)\b|[&/]", re.IGNORECASE)
"""Words of a place that names more than one street."""


_ABBREVIATED = re.compile(r"[NSEW]{1,2}\b")
"""A compass point in letters, which is not part of a name: "SW Houston"."""


def _prefixed(one: PlaceParts, other: PlaceParts) -> Judgement | None:
    """A variant for a name that one source gives with a compass point: "East Harlem", "Harlem"."""
    if (one.direction is None) == (other.direction is None) or not (one.named_side or other.named_side):
        return None
    narrow, wide = (one, other) if one.direction else (other, one)
    if wide.label in STREETS or {_kind(wide), place_kind(narrow.text)} & {"country", "region"} or _ABBREVIATED.match(narrow.text):
        return None  # a side of a land lies in it, and streets are written with and without theirs
    return variant(f"{narrow.text} is narrower than {wide.text}, or another place")


def _heads(one: PlaceParts, other: PlaceParts) -> Judgement | None:
    """One name that two sources place in different words: "Lea, Kent", "Lea, near Dover"; or its spellings, with and without its county."""
    if "," not in one.text + other.text:
        return None
    a, b = (split_place(place.text.split(",")[0]) for place in (one, other))
    if a.names and (a.names <= b.names or b.names <= a.names):
        return AGREE
    return variant(f"{one.text} and {other.text} look like two spellings of one place") if _alike(a, b) else None


def _numbers(one: PlaceParts, other: PlaceParts) -> Judgement:
    """Two numbers of one street; number 512 is in the 500 block (American blocks count by the hundred)."""
    if "block" in one.names ^ other.names:
        block, house = (one, other) if "block" in one.names else (other, one)
        first, number = (re.sub(r"\D", "", spot.numbers[0]) if spot.numbers else "" for spot in (block, house))
        if 0 < len(first) < 10 > len(number) > 0 and int(first) <= int(number) < int(first) + 100:
            return AGREE
    return conflict(f"{one.text} is not {other.text}: the numbers differ") if one.numbers and other.numbers else AGREE


def _outer(one: PlaceParts, other: PlaceParts) -> Judgement | None:
    """One name in two larger places of one class that the gazetteer knows: "Lea, Kent" and "Lea, Devon"."""
    (name, *outer), (other_name, *others) = (tuple(part.strip() for part in spot.text.split(",")) for spot in (one, other))
    if name.casefold() != other_name.casefold() or not outer or not others:
        return None
    a, b = place_kind(outer[-1]), place_kind(others[-1])
    if a is None or a != b or outer[-1].casefold() == others[-1].casefold():
        return None
    return conflict(f"{one.text} is not {other.text}: one name in two {_several(a)}")


def _towns(one: PlaceParts, other: PlaceParts, facts: tuple[Fact, Fact], context: Context) -> bool:
    """Whether two places that no gazetteer has are written as towns are: one name after one preposition, without class or direction."""
    before = []
    for place, fact in zip((one, other), facts, strict=True):
        source = context.sources.get(fact.source)
        if (
            source is None
            or "," in place.text
            or place.label
            or place.direction
            or place.numbers
            or not place.name
            or len(place.name.split()) > 2
        ):
            return False
        before.append(source.text[max(0, fact.start - 12) : fact.start].split()[-1:])
    return before[0] == before[1] and before[0] in (["in"], ["at"], ["from"], ["near"], ["off"])


def _sorted_apart(one: PlaceParts, other: PlaceParts) -> Judgement:
    """Two names of one kind of place: "Belper branch", "Matlock branch"."""
    if _alike(one, other):
        return variant(f"{one.text} and {other.text} look like two spellings of one place")
    return conflict(f"{one.text} is not {other.text}: two places of the same kind ({one.label})")


def _alike(one: PlaceParts, other: PlaceParts) -> bool:
    return min(len(one.bare), len(other.bare)) > 4 and one.bare[0] == other.bare[0] and ratio(one.bare, other.bare) >= 84


def _several(label: str | None) -> str:
    """Two places of one class, as a reader calls them."""
    return "towns" if label == "city" else plural_form(label if label in ("country", "region") else "place")


COMPARISON = Comparison(id="place", summary="places: part of each other, two names of one, or two places", compare=compare)
