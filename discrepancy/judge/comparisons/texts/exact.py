"""Are the identifiers the same, character by character?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import two_witnesses
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.judge.meaning.same_act import same_act
from discrepancy.judge.preconditions import preconditions_met
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Fact
from discrepancy.scan.string_similarity import edit_distance

LONG = 3
"""Characters that an identifier must have for one wrong character to look like a slip."""
_RUN = re.compile(r"\d+|[^\W\d_]+")


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of identifiers without blanks, hyphens and capitals; one that is contained in the other is a short form of it.

    A source that has both knows them as two: no conflict rests on it alone.
    """

    def judge(left: Group, right: Group) -> Judgement:
        if not preconditions_met(left.first, right.first):
            return APART
        found = judge_identifiers(left.shown, right.shown)
        if found.verdict is Verdict.AGREE and _designated(left.first, right.first):
            return variant(f"{left.first.quote} and {right.first.quote} have one number with two different names")
        if found.verdict is not Verdict.CONFLICT or _slip(left.shown, right.shown):
            return found
        return found if _letters(left.shown) == _letters(right.shown) and same_act(left.first, right.first) else APART

    return weigh(
        claim, group_equal_values(claim.facts, lambda fact: runs(fact.value.text), lambda fact: fact.value.text), judge, two_witnesses
    )


def _designated(left: Fact, right: Fact) -> bool:
    """Whether one number is given two designations: Highway 61 and Route 61, Airbus A320 and Airbus 320."""
    if left.attribute == right.attribute == "route":
        return left.head != right.head and runs(left.value.text) == runs(right.value.text)
    one, other = runs(left.value.text), runs(right.value.text)
    if left.attribute != "model" or len(one) == len(other):
        return False
    short, long = sorted((one, other), key=len)
    extra = [run for run in long if run not in short]
    return len(extra) == 1 and extra[0].isalpha() and len(extra[0]) == 1


def _slip(left: str, right: str) -> bool:
    """Whether two identifiers are a sign apart, or have the same characters in another order: one of them mistyped.

    With fewer than LONG characters they are probably two things: two channels, two rooms.
    """
    one, other = ("".join(runs(text)) for text in (left, right))
    if min(len(one), len(other)) < LONG:
        return False
    figures = [sorted(sign for sign in text if sign.isdigit()) for text in (one, other)]
    return (bool(figures[0]) and figures[0] == figures[1]) or edit_distance(one, other) == 1


def _letters(text: str) -> tuple[str, ...]:
    """The letters before the figures of an identifier: a flight has other letters than an aircraft or a case."""
    return tuple(run for run in runs(text) if not run.isdigit()) if any(run.isdigit() for run in runs(text)) else ()


def runs(text: str) -> tuple[str, ...]:
    """Runs of letters and of digits, lower case: "SKV-418" is ("skv", "418")."""
    return tuple(_RUN.findall(text.casefold()))


def judge_identifiers(left: str, right: str) -> Judgement:
    """The verdict on two identifiers."""
    a, b = runs(left), runs(right)
    if a == b or _within(a, b) or _within(b, a):
        return AGREE
    figures, others = ([run for run in each if run.isdigit()] for each in (a, b))
    words, others_words = (sorted(run for run in each if not run.isdigit()) for each in (a, b))
    signs, others_signs = sorted("".join(words)), sorted("".join(others_words))
    if figures and figures == others and words != others_words and signs == others_signs and len(signs) > 2:
        return conflict(f"{left} is not {right}: the same characters in another order")
    if figures and figures == others:
        return AGREE  # "flight 418" and "SKV418": the word before the number is no part of it
    if not figures or not others:
        return conflict(f"{left} is not {right}") if not figures and not others else APART
    same = sorted("".join(a)) == sorted("".join(b))
    return conflict(f"{left} is not {right}: " + ("the same characters in another order" if same else "identifiers are never rounded"))


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the runs of one are in the other, together and in order, and hold its first number: "737" in "Boeing 737-800"."""
    number = next((run for run in long if run.isdigit()), None)
    if not short or (number is not None and number not in short):
        return False
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


COMPARISON = Comparison(id="exact", summary="identifiers, sign by sign", compare=compare)
