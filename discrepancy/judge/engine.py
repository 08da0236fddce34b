"""Run the rules over the claims."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from discrepancy.judge.comparison import Comparison, Context, Finding
from discrepancy.judge.findings.duplicates import without_duplicates
from discrepancy.judge.findings.groups import clarity_order
from discrepancy.judge.probability import finding_model
from discrepancy.judge.rulefiles.message import fill
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.registry import collect

_ORDER = (Verdict.CONFLICT, Verdict.VARIANT, Verdict.AGREE, Verdict.NOT_COMPARABLE)


def comparisons() -> Mapping[str, Comparison]:
    """Every comparison by id, ours and those of third parties."""
    return collect("discrepancy.judge.comparisons", "COMPARISON", "discrepancy.comparisons")


UNLINKED = -1_000_000
"""Log odds, in thousandths, of a fact that no scored link ties to another side: it comes last."""

Failed = Callable[[Rule, Exception], None]
"""Is called with a rule and the exception that it raised."""
Probability = Callable[[str, Verdict, Claim, Sequence[Side]], float]
"""The probability of a finding from its rule, verdict, claim and sides."""


def judge(
    claims: Sequence[Claim], rules: Sequence[Rule], sources: Mapping[str, Source], probability: Probability | None = None
) -> tuple[Discrepancy, ...]:
    """Every finding of every rule, sorted by severity, verdict, kind, subject and id, without duplicates.

    `probability` replaces the shipped model.
    """
    stories: dict[str, list[Claim]] = {}
    for claim in claims:
        stories.setdefault(claim.story, []).append(claim)
    return in_order(found for story in sorted(stories) for found in judge_story(stories[story], rules, sources, probability))


def judge_story(
    claims: Sequence[Claim],
    rules: Sequence[Rule],
    sources: Mapping[str, Source],
    probability: Probability | None = None,
    failed: Failed | None = None,
) -> tuple[Discrepancy, ...]:
    """Every finding of every rule over the claims of one story, without duplicates; `in_order` completes it.

    With `failed`, a rule that raises an exception loses its own findings and is reported there; without it, the exception is raised.
    """
    known = comparisons()
    sure = probability or finding_model().probability
    of_story = tuple(claim for claim in claims if not claim.between)
    by_kind: dict[str, list[Claim]] = {}
    for claim in claims:
        by_kind.setdefault(claim.kind, []).append(claim)
    stated = Context(sources=sources, story=of_story).stated
    of_rules: list[Discrepancy] = []
    for rule in rules:
        context = Context(sources=sources, story=of_story, terms=rule.terms, stated=stated)
        mine = (claim for kind in rule.kinds for claim in by_kind.get(kind, ()))
        try:
            of_rules += [item for claim in mine for item in _findings(rule, known[rule.how], claim, context, sure)]
        except Exception as error:
            if failed is None:
                raise
            failed(rule, error)
    return tuple(without_duplicates(of_rules))


def in_order(found: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    """The findings of all stories, sorted, no two with one id. A table is compared with several stories: each of its findings is reported once."""
    return tuple(sorted(_with_distinct_ids(without_duplicates(list(found))), key=_order))


def _findings(rule: Rule, comparison: Comparison, claim: Claim, context: Context, probability: Probability) -> Iterable[Discrepancy]:
    if len(claim.facts) < comparison.least or not selects(rule, claim):
        return
    for finding in comparison.compare(claim, context, rule.settings):
        severity = rule.severities.get(finding.verdict)
        if severity is not None and in_scope(rule.scope, finding) and _between(claim, finding):
            yield _discrepancy(rule, claim, finding, severity, probability)


def selects(rule: Rule, claim: Claim) -> bool:
    """Whether a rule looks at a claim."""
    if (rule.attributes and claim.attribute not in rule.attributes) or claim.attribute in rule.unless:
        return False
    return "any" in rule.subjects or claim.subject_sort in rule.subjects


def in_scope(scope: str, finding: Finding) -> bool:
    """across: two sides rest on two sources; within: one source is on two sides; both: either."""
    sources = [{fact.source for fact in facts} for _, facts in finding.sides]
    pairs = [(a, b) for index, a in enumerate(sources) for b in sources[index + 1 :]]
    if scope == "across":
        return any(a != b or len(a) > 1 for a, b in pairs)
    return scope == "both" or any(a & b for a, b in pairs)


def _between(claim: Claim, finding: Finding) -> bool:
    """Whether a finding sets the two claims that are compared against each other: findings within one of them are found there."""
    if not claim.between:
        return True
    left, right = map(set, claim.between)
    sides = [{fact.id for fact in facts} for _, facts in finding.sides]
    return any(bool(a & left and b & right) and not (a | b <= left or a | b <= right) for a in sides for b in sides if a is not b)


def _discrepancy(rule: Rule, claim: Claim, finding: Finding, severity: Severity, probability: Probability) -> Discrepancy:
    sides = _sides(claim, finding)
    values = [side.value for side in sides]
    names = claim.aliases or (claim.subject,)
    kind = sides[0].facts[0].kind if all(fact.kind == sides[0].facts[0].kind for side in sides for fact in side.facts) else claim.kind
    sources = sorted({fact.source for side in sides for fact in side.facts})
    return Discrepancy(
        id=_handle(rule.id, kind, claim.attribute, *sorted(names), "", *sorted(values)),
        rule=rule.id,
        kind=kind,
        verdict=finding.verdict,
        severity=severity,
        subject=claim.subject,
        attribute=claim.attribute,
        reason=finding.reason,
        message=fill(
            rule.message, subject=claim.subject, attribute=claim.attribute, kind=kind, values=values, reason=finding.reason, sources=sources
        ),
        confidence=min(probability(rule.id, finding.verdict, claim, sides), *(fact.confidence for side in sides for fact in side.facts)),
        sides=sides,
        links=claim.links,
        names=names,
    )


def _handle(*parts: str) -> str:
    """Ten hex digits: a collision among a thousand discrepancies is rarer than one in two million."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _sides(claim: Claim, finding: Finding) -> tuple[Side, ...]:
    """The sides with one fact per source: the one with the best link to another side, or the clearest of several with equal links."""
    side_of = {fact.id: number for number, (_, facts) in enumerate(finding.sides) for fact in facts}
    best: dict[str, int] = {}
    for link in claim.links:
        if link.log_odds is not None and side_of.get(link.left, -1) != side_of.get(link.right, -1):
            for fact in {link.left, link.right} & side_of.keys():
                best[fact] = max(best.get(fact, link.log_odds), link.log_odds)
    return tuple(_side(value, facts, best) for value, facts in finding.sides)


def _side(value: str, facts: Sequence[Fact], best: Mapping[str, int]) -> Side:
    """One fact of each source first, its repetitions separately."""
    clear: dict[str, Fact] = {}
    more: list[Fact] = []
    for fact in sorted(facts, key=lambda fact: (-best.get(fact.id, UNLINKED), clarity_order(fact))):
        if fact.source in clear:
            more.append(fact)
        else:
            clear[fact.source] = fact
    place = sorted(clear.values(), key=lambda fact: (fact.source, fact.start))
    return Side(value=value, facts=tuple(place), more=tuple(sorted(more, key=lambda fact: (fact.source, fact.start))))


def _with_distinct_ids(found: Iterable[Discrepancy]) -> list[Discrepancy]:
    """Distinct ids for two discrepancies with the same words about different things, by the sentences of their evidence."""
    apart: list[Discrepancy] = []
    seen: set[str] = set()
    for item in sorted(found, key=lambda item: (*_order(item), _quotes(item), [(f.source, f.start) for s in item.sides for f in s.facts])):
        while item.id in seen:
            item = _renamed(item)
        seen.add(item.id)
        apart.append(item)
    return apart


def _renamed(item: Discrepancy) -> Discrepancy:
    return replace(item, id=_handle(item.id, *_quotes(item)))


def _quotes(item: Discrepancy) -> list[str]:
    """Its quotes without line ends, each once a side: the same however many copies repeat them."""
    return [quote for side in item.sides for quote in sorted({" ".join(fact.quote.split()) for fact in side.facts})]


def _order(item: Discrepancy) -> tuple[int, int, str, str, str]:
    return -item.severity.rank, _ORDER.index(item.verdict), item.kind, item.subject, item.id
