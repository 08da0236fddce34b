"""What somebody called not the same is not put together again."""

import datetime
from dataclasses import replace

from discrepancy.flags import Flag, apply, separate
from discrepancy.flags.flag import decide
from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Side, State
from discrepancy.model.fact import Fact
from tests.flags.newsroom import discrepancy, fact

TODAY = datetime.date(2026, 6, 1)
TEXTS = {
    "a.txt": "The bridge is 310 metres long.",
    "b.txt": "The new bridge has a length of 420 metres.",
    "c.txt": "At 420 metres, the bridge beats its neighbour.",
}


def length(source: str, number: str) -> Fact:
    found = fact(source, TEXTS[source], f"{number} metres", kind="quantity", value=number, unit="metre")
    return replace(found, attribute="length", subject=f"bridge of {source}")


A, B, C = length("a.txt", "310"), length("b.txt", "420"), length("c.txt", "420")


def claim(*facts: Fact, links: tuple[tuple[Fact, Fact, int], ...]) -> Claim:
    tied = tuple(Link(left=left.id, right=right.id, score=score, parts=()) for left, right, score in links)
    return Claim(story="s", kind="quantity", subject="bridge", subject_sort="thing", attribute="length", facts=facts, links=tied)


def not_same(*sides: Side, wrong: tuple[str, ...] = ()) -> Flag:
    found = discrepancy(*sides, kind="quantity", attribute="length", subject="bridge", rule="quantity-conflict")
    return decide(found, TEXTS, State.NOT_SAME, wrong_values=wrong)


def parts(claims: tuple[Claim, ...]) -> list[tuple[str, ...]]:
    return [tuple(item.source for item in one.facts) for one in claims]


FLAG = not_same(Side(value="310 metres", facts=(A,)), Side(value="420 metres", facts=(B,)))


def test_without_such_flags_nothing_changes() -> None:
    whole = (claim(A, B, links=((A, B, 60),)),)
    assert separate(whole, [], TEXTS) == whole
    assert separate(whole, [replace(FLAG, state=State.ACCEPTED)], TEXTS) == whole


def test_two_facts_part() -> None:
    assert parts(separate((claim(A, B, links=((A, B, 60),)),), [FLAG], TEXTS)) == [("a.txt",), ("b.txt",)]


def test_each_part_is_named_after_its_own_facts_and_keeps_its_links() -> None:
    left, right = separate((claim(A, B, C, links=((A, B, 60), (B, C, 90))),), [FLAG], TEXTS)
    assert (left.subject, right.subject) == ("bridge of a.txt", "bridge of b.txt")
    assert (left.links, [link.score for link in right.links]) == ((), [90])
    assert right.confidence == 0.9


def test_a_third_fact_stays_with_the_one_that_it_is_better_tied_to() -> None:
    assert parts(separate((claim(A, B, C, links=((A, C, 50), (B, C, 90))),), [FLAG], TEXTS)) == [("a.txt",), ("b.txt", "c.txt")]
    assert parts(separate((claim(A, B, C, links=((A, C, 90), (B, C, 50))),), [FLAG], TEXTS)) == [("a.txt", "c.txt"), ("b.txt",)]


def test_the_order_of_links_changes_nothing() -> None:
    one = claim(A, B, C, links=((A, C, 50), (B, C, 50)))
    other = replace(one, links=one.links[::-1])
    assert parts(separate((one,), [FLAG], TEXTS)) == parts(separate((other,), [FLAG], TEXTS))


def test_wrong_values_say_which_ones_are_of_something_else() -> None:
    flag = not_same(
        Side(value="310 metres", facts=(A,)),
        Side(value="420 metres", facts=(B,)),
        Side(value="430 metres", facts=(C,)),
        wrong=("310 metres",),
    )
    c = replace(C, value=replace(C.value, text="430"), quote="430 metres")
    assert parts(separate((claim(A, B, c, links=((A, B, 60), (B, c, 60))),), [flag], TEXTS)) == [("a.txt",), ("b.txt", "c.txt")]


def test_another_attribute_or_sentence_is_not_meant() -> None:
    whole = claim(A, B, links=((A, B, 60),))
    assert len(separate((replace(whole, attribute="width"),), [FLAG], TEXTS)) == 1
    assert len(separate((whole,), [FLAG], TEXTS | {"a.txt": "The old bridge is 310 metres long, we hear."[: A.end + 20]})) == 1


def test_such_a_flag_is_in_force_while_its_facts_are_there_and_stale_after() -> None:
    assert apply([], [FLAG], TEXTS, today=TODAY, facts=[A, B]).stale == ()
    assert apply([], [FLAG], TEXTS, today=TODAY, facts=[B]).stale == (FLAG,)
    assert apply([], [replace(FLAG, state=State.WRONG)], TEXTS, today=TODAY, facts=[A, B]).stale != ()


def test_a_fact_without_links_stays_with_the_first_part() -> None:
    assert parts(separate((claim(A, B, C, links=((A, B, 60),)),), [FLAG], TEXTS)) == [("a.txt", "c.txt"), ("b.txt",)]
