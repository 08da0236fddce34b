"""What somebody called not the same is not put together again."""

import datetime
from dataclasses import replace

from discrepancy.flags import Flag, apply, split_not_same
from discrepancy.flags.storage.flag import decide
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
    assert split_not_same(whole, [], TEXTS) == whole
    assert split_not_same(whole, [replace(FLAG, state=State.ACCEPTED)], TEXTS) == whole


def test_two_facts_part() -> None:
    assert parts(split_not_same((claim(A, B, links=((A, B, 60),)),), [FLAG], TEXTS)) == [("a.txt",), ("b.txt",)]


def test_each_part_is_named_after_its_own_facts_and_keeps_its_links() -> None:
    left, right = split_not_same((claim(A, B, C, links=((A, B, 60), (B, C, 90))),), [FLAG], TEXTS)
    assert (left.subject, right.subject) == ("bridge of a.txt", "bridge of b.txt")
    assert (left.links, [link.score for link in right.links]) == ((), [90])
    assert right.confidence == 0.9


def test_a_third_fact_stays_with_the_one_that_it_is_better_tied_to() -> None:
    assert parts(split_not_same((claim(A, B, C, links=((A, C, 50), (B, C, 90))),), [FLAG], TEXTS)) == [("a.txt",), ("b.txt", "c.txt")]
    assert parts(split_not_same((claim(A, B, C, links=((A, C, 90), (B, C, 50))),), [FLAG], TEXTS)) == [("a.txt", "c.txt"), ("b.txt",)]


def test_the_order_of_links_changes_nothing() -> None:
    one = claim(A, B, C, links=((A, C, 50), (B, C, 50)))
    other = replace(one, links=one.links[::-1])
    assert parts(split_not_same((one,), [FLAG], TEXTS)) == parts(split_not_same((other,), [FLAG], TEXTS))


def test_wrong_values_say_which_ones_are_of_something_else() -> None:
    flag = not_same(
        Side(value="310 metres", facts=(A,)),
        Side(value="420 metres", facts=(B,)),
        Side(value="430 metres", facts=(C,)),
        wrong=("310 metres",),
    )
    c = replace(C, value=replace(C.value, text="430"), quote="430 metres")
    assert parts(split_not_same((claim(A, B, c, links=((A, B, 60), (B, c, 60))),), [flag], TEXTS)) == [("a.txt",), ("b.txt", "c.txt")]


def test_another_attribute_or_sentence_is_not_meant() -> None:
    whole = claim(A, B, links=((A, B, 60),))
    assert len(split_not_same((replace(whole, attribute="width"),), [FLAG], TEXTS)) == 1
    assert len(split_not_same((whole,), [FLAG], TEXTS | {"a.txt": "The old bridge is 310 metres long, we hear."[: A.end + 20]})) == 1


def test_such_a_flag_is_in_force_while_its_facts_are_there_and_stale_after() -> None:
    assert apply([], [FLAG], TEXTS, today=TODAY, facts=[A, B]).stale == ()
    assert apply([], [FLAG], TEXTS, today=TODAY, facts=[B]).stale == (FLAG,)
    assert apply([], [replace(FLAG, state=State.WRONG)], TEXTS, today=TODAY, facts=[A, B]).stale != ()


def test_a_fact_without_links_stays_with_the_first_part() -> None:
    assert parts(split_not_same((claim(A, B, C, links=((A, B, 60),)),), [FLAG], TEXTS)) == [("a.txt", "c.txt"), ("b.txt",)]


D = replace(length("c.txt", "420"), start=C.start, end=C.end, value=replace(C.value, text="430"), quote="430 metres")


def test_a_flag_that_names_no_wrong_value_keeps_all_its_values_apart() -> None:
    three = not_same(Side(value="310 metres", facts=(A,)), Side(value="420 metres", facts=(B,)), Side(value="430 metres", facts=(D,)))
    assert parts(split_not_same((claim(A, B, D, links=((A, B, 60), (B, D, 60))),), [three], TEXTS)) == [("a.txt",), ("b.txt",), ("c.txt",)]


def test_of_a_chain_the_weakest_link_is_cut_and_no_more() -> None:
    e = replace(B, start=B.start + 1, end=B.end + 1)
    chain = claim(A, C, e, B, links=((A, C, 80), (C, e, 40), (e, B, 70)))
    assert parts(split_not_same((chain,), [FLAG], TEXTS)) == [("a.txt", "c.txt"), ("b.txt", "b.txt")]
    left, right = split_not_same((chain,), [FLAG], TEXTS)
    assert ([link.score for link in left.links], [link.score for link in right.links]) == ([80], [70])


def test_two_ways_between_two_facts_are_both_cut() -> None:
    ring = claim(A, B, C, links=((A, B, 60), (A, C, 50), (C, B, 90)))
    assert parts(split_not_same((ring,), [FLAG], TEXTS)) == [("a.txt",), ("b.txt", "c.txt")]


def test_a_part_without_a_subject_keeps_the_claims() -> None:
    left, right = split_not_same((claim(replace(A, subject=None), B, links=((A, B, 60),)),), [FLAG], TEXTS)
    assert (left.subject, right.subject) == ("bridge", "bridge of b.txt")


def test_the_form_of_a_value_does_not_matter_and_its_sentence_does() -> None:
    bare = not_same(Side(value="310", facts=(A,)), Side(value="420", facts=(B,)))
    assert len(split_not_same((claim(A, B, links=((A, B, 60),)),), [bare], TEXTS)) == 2
    assert len(split_not_same((claim(A, C, links=((A, C, 60),)),), [FLAG], TEXTS)) == 1
    changed = replace(B, quote="421 metres", value=replace(B.value, text="421"))
    assert len(split_not_same((claim(A, changed, links=((A, changed, 60),)),), [FLAG], TEXTS)) == 1


def test_claims_of_other_kinds_and_of_one_fact_pass_through_in_their_order() -> None:
    other = replace(claim(A, B, links=((A, B, 60),)), kind="money")
    alone = claim(A, links=())
    both = claim(A, B, links=((A, B, 60),))
    found = split_not_same((other, alone, both, alone), [FLAG], TEXTS)
    assert found[:2] == (other, alone)
    assert parts(found[2:]) == [("a.txt",), ("b.txt",), ("a.txt",)]


def test_two_flags_each_keep_their_own_apart() -> None:
    first = not_same(Side(value="310 metres", facts=(A,)), Side(value="420 metres", facts=(B,)))
    second = replace(not_same(Side(value="310 metres", facts=(A,)), Side(value="420 metres", facts=(C,))), id="another")
    whole = claim(A, B, C, links=((A, B, 60), (A, C, 90)))
    assert parts(split_not_same((whole,), [first, second], TEXTS)) == [("a.txt",), ("b.txt",), ("c.txt",)]
    assert parts(split_not_same((whole,), [first], TEXTS)) == [("a.txt", "c.txt"), ("b.txt",)]


def test_case_and_marks_of_wrong_values_and_attributes_do_not_matter() -> None:
    flag = replace(FLAG, attribute="LENGTH", wrong_values=("310 METRES",))
    assert parts(split_not_same((claim(A, B, links=((A, B, 60),)),), [flag], TEXTS)) == [("a.txt",), ("b.txt",)]


def test_one_kept_fact_is_not_enough_for_a_flag_to_be_in_force() -> None:
    one_sentence = not_same(Side(value="310 metres", facts=(A,)), Side(value="311 metres", facts=(A,)))
    assert apply([], [one_sentence], TEXTS, today=TODAY, facts=[A]).stale == ()
    assert apply([], [FLAG], TEXTS, today=TODAY, facts=[replace(A, kind="money"), B]).stale == (FLAG,)
    assert apply([], [FLAG], TEXTS, today=TODAY).stale == (FLAG,)
