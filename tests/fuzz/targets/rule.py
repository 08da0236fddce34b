"""Rule files, and a story judged by the rule that was read; term files too."""

from __future__ import annotations

from functools import cache

from discrepancy.judge.engine import comparisons, judge
from discrepancy.judge.rulefiles.rule_file import read_rule
from discrepancy.judge.rulefiles.term_file import read_terms
from discrepancy.judge.rules import load_rules, shipped
from discrepancy.link.claims import link_sources
from discrepancy.model.claim import Claim
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.source import Source
from discrepancy.pipeline import extract_all
from discrepancy.system.toml_file import parse_toml
from tests.fuzz.held import source, told
from tests.fuzz.target import Target, text_of

_STORY = (
    source("Greta Holm, 34, was fined €750 for fraud on 3 May 2021. Twelve people were killed and 30 hurt. The siege lasted nine days. Inflation fell to 2.1%.", "a"),
    source("Minister Greta Holm, 37, was fined €900 for theft on 5 May 2021. Nine people were killed and 40 hurt. The siege lasted ten days. Inflation fell to 3%.", "b"),
)  # fmt: skip


@cache
def _story() -> tuple[tuple[Claim, ...], dict[str, Source]]:
    return link_sources(_STORY, extract_all(_STORY)), {each.id: each for each in _STORY}


def run(data: bytes) -> None:
    problems: list[Problem] = []
    try:
        file = parse_toml("rule.toml", text_of(data).encode("utf-8", "replace").decode())
    except UserError as error:
        told(error.problems)
        return
    terms = {"own": read_terms(file, [].append)}
    rule = read_rule(file, file.data, comparisons(), terms, problems.append)
    assert (rule is None) == bool(problems)
    if rule is None:
        told(problems)
    else:
        claims, sources = _story()
        for found in judge(claims, (rule,), sources):
            assert found.rule == rule.id
            assert len(found.sides) >= 2


def _heads() -> tuple[bytes, ...]:
    return tuple(path.read_bytes().split(b"\n[[example]]")[0] for path in sorted(shipped().glob("*.toml")))


_NAMES = sorted({name for rule in load_rules() for name in (*rule.settings, rule.how, *rule.kinds)})
TARGET = Target(
    id="rule",
    run=run,
    seeds=(*_heads(), b'same = [["a", "b"]]\napart = [["c", "d"]]\n[kinds]\ne = ["f"]\n[lists]\ng = ["h"]\n'),
    words=(
        *(name.encode() for name in _NAMES), b'id = "x"\n', b'summary = "s"\n', b"[select]\n", b"[compare]\n", b"[message]\n", b"[severity]\n", b"[align]\n", b"[[example]]\n", b"[example.sources.a]\n",
        b'kind = "age"\n', b'how = "', b'text = "{subject}: {values} {reason}"\n', b"{", b"}", b"{subject!r:>99}", b"{0}", b"{subject.x}", b"{subject[0]}", b"extends = ", b"formerly = [", b"true", b"nan", b"inf", b"-1",
        b"99999999999", b"1e999", b"2020-01-16", b"10:30:00", b"[]", b"{}", b'"off"', b'""', b"'''", b'"""', b"same = ", b"apart = ", b"[kinds]\n", b"[lists]\n", b"scope = ", b"unless = ", b"attribute = ",
        b"min_confidence = ", b"subject = ", b"terms = ", b'"own"', b"expect = ", b"published = ", b"\\u0000", b"\\ud800",
    ),
    longest=2_000,
)  # fmt: skip
