"""Are two titles of one person one office?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, number
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.meaning.offices import FIELDS, office_rank, plain_office, seniority, single_holder, without_rank
from discrepancy.judge.time.as_of import days_between
from discrepancy.lang.en.meaning.lexicon import country_of, place_kind, singular
from discrepancy.lang.en.names.titles import BODIES, PAST_OR_FUTURE, RANKED, TITLE_LINKS, TITLE_PREPOSITIONS
from discrepancy.lang.en.words.parties import party_of
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.name_verdict import NameVerdict


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of titles that hold at one time: synonyms are variants, a different rank or field is a conflict, everything else is not judged."""
    near = int(number(settings, "days"))

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not _one_holder(a, b):
            return APART
        if (a.detail(Detail.STATUS) in PAST_OR_FUTURE) != (b.detail(Detail.STATUS) in PAST_OR_FUTURE):
            return APART if _share_a_source(left, right) else _describe_both(a, b, context)
        days = days_between(a, b, context.sources)
        found = _two_bodies(a, b) or _titles(plain_office(a.value.text), plain_office(b.value.text), context)
        if found.verdict is Verdict.CONFLICT and ((days is not None and abs(days) > near) or a.source == b.source):
            return APART
        return found if found.verdict is not Verdict.NOT_COMPARABLE or _share_a_source(left, right) else _describe_both(a, b, context)

    return weigh(
        claim, group_equal_values(claim.facts, lambda fact: (plain_office(fact.value.text), fact.detail(Detail.STATUS)), _shown), judge
    )


def _one_holder(left: Fact, right: Fact) -> bool:
    """Whether the two titles belong to one name, or both have none; true where a fact does not say."""
    a, b = _holder(left), _holder(right)
    if a is None or b is None or a == b:
        return True
    return bool(a and b) and compare_names(a, b, "person").verdict in (NameVerdict.SAME, NameVerdict.VARIANT)


def _holder(title: Fact) -> str | None:
    """The name next to a title, or the one that syntax gives it ("Lee is vice president"); "" for none, None where that is unknown."""
    return title.subject or "" if title.detail(Detail.HOLDER) == "" and title.sieve == "appointed" else title.detail(Detail.HOLDER)


def _share_a_source(left: Group, right: Group) -> bool:
    """Whether one source gives both titles: it knows them as two of one person."""
    return not {fact.source for fact in left.facts}.isdisjoint(fact.source for fact in right.facts)


def _describe_both(left: Fact, right: Fact, context: Context) -> Judgement:
    """What only one of the sources says about two titles that one person can hold: a further office, or another word with the same noun."""
    a, b = (plain_office(fact.value.text) for fact in (left, right))
    if (
        a == b
        and {"acting", "interim"} & {left.detail(Detail.STATUS), right.detail(Detail.STATUS)}
        and None in (left.detail(Detail.STATUS), right.detail(Detail.STATUS))
    ):
        return variant(f"only one says {left.detail(Detail.STATUS) or right.detail(Detail.STATUS)}")
    ours, theirs = ({office.strip() for office in _LISTED.split(text)} for text in (a, b))
    if ours != theirs and (ours < theirs or theirs < ours):
        return variant(f"only one has {' and '.join(sorted(ours ^ theirs))}")
    (one, beside), (other, around) = _noun(a), _noun(b)
    if one != other and BODIES & {*beside} & {*around}:
        return variant(f"{a} and {b} are two posts in one body")
    if one != other or set(beside) <= set(around) or set(around) <= set(beside):
        return APART
    akin = any(x == y or context.terms.relation(x, y) in _AKIN for x in (*beside, " ".join(beside)) for y in (*around, " ".join(around)))
    return variant(f"{a} and {b} are two descriptions of one {one}") if akin else APART


def _noun(office: str) -> tuple[str, tuple[str, ...]]:
    """The head noun of an office and the words that narrow it: "bank boss", "boss of the bank"."""
    words = re.split(r"[\s-]+", office)
    cut = next((i for i, word in enumerate(words) if i and word in TITLE_PREPOSITIONS), len(words))
    return words[cut - 1], tuple(word for word in (*words[: cut - 1], *words[cut:]) if word not in TITLE_LINKS)


def _shown(fact: Fact) -> str:
    status = fact.detail(Detail.STATUS)
    return f"{status} {fact.value.text}" if status else fact.value.text


def _titles(left: str, right: str, context: Context) -> Judgement:
    if left.replace("-", " ") == right.replace("-", " ") or singular(left) == singular(right):
        return AGREE
    (above, plain), (over, other_plain) = seniority(left), seniority(right)
    if above != over and {*above} ^ {*over} and _one_post(plain, other_plain):
        return variant(f"only one of {left} and {right} says {' and '.join(sorted({*above} ^ {*over}))}")
    one, other = (_minister(singular(without_rank(text))) for text in (left, right))
    same = one == other or context.terms.plain(one) == context.terms.plain(other)
    ranks = office_rank(left), office_rank(right)
    if ranks[0] != ranks[1] and set(ranks[0]) <= set(right.split()) and set(ranks[1]) <= set(left.split()):
        return APART  # the words of rank are in both, in another order
    if _of_the_ranks(one, other):
        return conflict(f"{left} is not {right}: another rank")
    if ranks[0] != ranks[1]:
        if {*ranks[0], *ranks[1]} == {"co"}:
            return variant(f"only one of {left} and {right} says that others share the office") if same else APART
        one_office = same or _same_head(one, other) or _one_with_body(one, other, context)
        return conflict(f"{left} is not {right}: another rank", weight=1) if one_office else APART
    if same:
        abbreviated = _abbreviated(one, other) or _abbreviated(other, one)
        return AGREE if abbreviated else variant(f"{left} and {right} are two words for one office")
    if (found := _two_words(one, other, context)) is not None:
        return found
    if single_holder(left, context.terms) and single_holder(right, context.terms) and _field(one, other):
        return conflict(f"{left} is not {right}: another field")
    return APART


def _two_bodies(left: Fact, right: Fact) -> Judgement | None:
    """A conflict of one office in two parties or two places: "Green senator" and "Liberal senator", "mayor of Lorn" and "mayor of Lea"."""
    (one, beside), (other, around) = (_noun(plain_office(fact.value.text)) for fact in (left, right))
    if one != other:
        return None
    parties = party_of(beside), party_of(around)
    if None not in parties and parties[0] != parties[1]:
        return conflict(f"{left.value.text} is not {right.value.text}: another party")
    places = [match[1] if (match := _OF_PLACE.search(fact.value.text)) else "" for fact in (left, right)]
    sorts = [place_kind(place) for place in places]
    if None in sorts or sorts[0] != sorts[1] or compare_names(*sorted(places)).score >= ONE_PLACE or country_of(places[0]) == places[1]:
        return None
    return conflict(f"{left.value.text} is not {right.value.text}: two places")


_OF_PLACE = re.compile(r" (?:of|for|to|in) (?:the )?([A-Z].*)$")
ONE_PLACE = 0.5
"""The least score of two names that can be of one place (see compare_names)."""


def _one_with_body(one: str, other: str, context: Context) -> bool:
    """Whether two offices are one, of which only one has its body: "chairman of the audit committee", "chairman"."""
    (head, beside), (noun, around) = _noun(one), _noun(other)
    return context.terms.plain(head) == context.terms.plain(noun) and not (beside and around)


def _one_post(left: str, right: str) -> bool:
    """Whether two offices are one, or one with its field and the other without: "vice president", "vice president of marketing"."""
    short, long = sorted((left.replace("-", " "), right.replace("-", " ")), key=len)
    return long == short or long.startswith((f"{short} of ", f"{short} for "))


def _two_words(one: str, other: str, context: Context) -> Judgement | None:
    """Two words of the terms for one office, with the body that both or only one names: "Lea premier", "prime minister"."""
    (body, office), (around, post) = (_known(text, context) for text in (one, other))
    if not office or context.terms.plain(office) != context.terms.plain(post) or (body and around and body != around):
        return None
    if office == post or _abbreviated(office, post) or _abbreviated(post, office):
        return AGREE
    return variant(f"{one} and {other} are two words for one office")


def _known(office: str, context: Context) -> tuple[str, str]:
    """(the words before it, the longest ending of an office that the terms know); the ending is empty where they know none."""
    words = office.split()
    for start in range(len(words)):
        ending = " ".join(words[start:])
        if context.terms.knows(ending):
            return " ".join(words[:start]), ending
    return office, ""


def _minister(office: str) -> str:
    """A government secretary and the minister of the same field: two countries, or two papers, have different words for one office."""
    field, _, head = office.rpartition(" ")
    return f"{field} minister" if head == "secretary" and field in FIELDS else office


def _abbreviated(short: str, long: str) -> bool:
    """Whether an office is the initials of the other, or of the words that begin it: "ceo", "chief executive (officer)"."""
    initials = "".join(word[0] for word in long.split() if word not in TITLE_LINKS)
    return " " not in short and len(short) < 5 and len(initials) > 1 and short.replace(".", "").startswith(initials)


def _same_head(one: str, other: str) -> bool:
    """Whether two offices have one head and the words of one are in the other: "chairman of the committee", "committee chairman"."""
    a, b = set(one.split()) - TITLE_LINKS, set(other.split()) - TITLE_LINKS
    return bool(a & b) and (a <= b or b <= a)


_AKIN = ("same", "broader", "narrower")
_LISTED = re.compile(r"(?<!\s)\s*(?:,| and | & )\s*")  # from the first of several blanks only: else each would look at all of them
_RANKS = frozenset(RANKED.split())
"""Ranks of armies and police forces that no ship's master or head of a club has; a lieutenant colonel is called colonel."""


def _of_the_ranks(one: str, other: str) -> bool:
    """Whether two titles are two ranks: "sergeant", "detective inspector"."""
    a, b = one.rpartition(" ")[2], other.rpartition(" ")[2]
    return a != b and {a, b} <= _RANKS and a not in other.split() and b not in one.split()


def _field(one: str, other: str) -> bool:
    """Whether two offices are of one form and differ in their field alone: "chief … officer", "… minister"."""
    a, b = one.split(), other.split()
    return len(a) == len(b) > 1 and a[-1] == b[-1] and sum(x != y for x, y in zip(a, b, strict=True)) == 1


COMPARISON = Comparison(id="title", summary="titles of one person", compare=compare, settings={"days": 30})
