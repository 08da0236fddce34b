"""Do two terms say the same, one more broadly, or something else?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings, words
from discrepancy.judge.findings.groups import Group, Sources, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.findings.witnesses import one_source, two_witnesses
from discrepancy.judge.judgement import AGREE, APART, Judgement
from discrepancy.judge.meaning.charge_lists import charge_list_finding
from discrepancy.judge.meaning.compare_terms import compare_terms, is_contained_in
from discrepancy.judge.preconditions import preconditions_met
from discrepancy.judge.terms import Terms
from discrepancy.lang.en.events.charges import NOUNS_OF_OFFENCES, STAGES_OF_LAW
from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of terms; two terms of one source next to each other are a list, not a contradiction."""
    ignored = words(settings, "ignored")
    genus = str(settings["genus"])
    stated = {fact.id: plain_term(fact.value.text, ignored) for fact in claim.facts}

    def judge(left: Group, right: Group) -> Judgement:
        a, b = left.first, right.first
        if not preconditions_met(a, b):
            return APART
        if "".join(stated[a.id].split()) == "".join(stated[b.id].split()):
            return AGREE  # "co-workers" and "coworkers"
        found = compare_terms(stated[a.id], stated[b.id], context.terms, genus, (left.shown, right.shown))
        if found.verdict is Verdict.CONFLICT and _slip(left, right, stated):
            return found
        if found.verdict is Verdict.CONFLICT and (_other_stage(a, b) or not _single(left, right, claim.facts, stated, context.terms)):
            return APART
        if found.verdict is Verdict.VARIANT and one_source(left, right):
            return APART  # a writer who says "seizure" and then "confiscation" does not contradict himself
        return found

    def plausible(left: Group, right: Group, ours: Sources, theirs: Sources) -> bool:
        return two_witnesses(left, right, ours, theirs) or _slip(left, right, stated)

    found = weigh(claim, group_equal_values(claim.facts, lambda fact: stated[fact.id], lambda fact: fact.value.text), judge, plausible)
    if not settings["lists"] or any(finding.verdict is Verdict.CONFLICT for finding in found):
        return found

    def akin(left: Fact, right: Fact) -> bool:
        return compare_terms(stated[left.id], stated[right.id], context.terms).verdict in (Verdict.AGREE, Verdict.VARIANT)

    listed = charge_list_finding(claim.facts, akin)
    return found if listed is None else [listed]


def _slip(left: Group, right: Group, stated: Mapping[str, str]) -> bool:
    """Whether one source gives one conviction two names, each once and far apart: "reckless driving" and, later on, "careless driving"."""
    a, b = left.first, right.first
    if not one_source(left, right) or len(left.facts) + len(right.facts) > 2 or a.sentence == b.sentence:
        return False
    one, other = stated[a.id].split(), stated[b.id].split()
    one_word = len(one) == len(other) > 1 and sum(x != y for x, y in zip(one, other, strict=True)) == 1
    return one_word and all(STAGES_OF_LAW.get(fact.detail(Detail.OUTCOME) or "") == JUDGED for fact in (a, b))


def plain_term(text: str, ignored: frozenset[str]) -> str:
    """A term in lower case without the words that say nothing: "the charges of" and similar words."""
    plain = text.lower().replace("’", "'").replace("-", " ")
    kept = [NOUNS_OF_OFFENCES.get(word, singular(word)) for word in plain.split() if word.strip(".,;:") not in ignored]
    return " ".join(kept) or plain


def _other_stage(left: Fact, right: Fact) -> bool:
    """Whether two charges are at two stages of a case (suspected, charged, convicted): they may have changed in between."""
    a, b = (STAGES_OF_LAW.get(fact.detail(Detail.OUTCOME) or "") for fact in (left, right))
    return a is not None and b is not None and a != b


JUDGED = 2


def _single(left: Group, right: Group, facts: Iterable[Fact], stated: Mapping[str, str], terms: Terms) -> bool:
    """Whether each side's sources state nothing that goes with the other side, and no list of several things."""
    ours, theirs = {fact.source for fact in left.facts}, {fact.source for fact in right.facts}
    own, other = stated[left.first.id], stated[right.first.id]
    for fact in facts:
        text = stated[fact.id]
        for sources, mine in ((ours, own), (theirs, other)):
            if fact.source in sources and not _akin(text, mine, terms):
                return False
    return True


def _akin(left: str, right: str, terms: Terms) -> bool:
    return terms.relation(left, right) in ("same", "narrower", "broader") or is_contained_in(left, right)


COMPARISON = Comparison(
    id="term",
    summary="terms: the same, broader and narrower, or excluding each other",
    compare=compare,
    settings={"ignored": [], "genus": "", "lists": False},
)
