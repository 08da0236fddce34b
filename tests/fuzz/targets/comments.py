"""Comments in a source that take decisions: whatever stands there, what is silenced is silenced with a reason."""

from __future__ import annotations

from functools import cache

from discrepancy.flags import accept_commented
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.model.discrepancy import State
from discrepancy.pipeline import run as check
from tests.fuzz.held import source
from tests.fuzz.target import Target, text_of
from tests.fuzz.words import WORDS

_MINE = "The rower Greta Holm, 34, won the regatta."
_OTHER = source("The rower Greta Holm, 37, won the regatta.", "b.txt")


@cache
def _rules() -> tuple[Rule, ...]:
    return load_rules()


def run(data: bytes) -> None:
    text = text_of(data)
    sources = (source(text if "Greta" in text else f"{_MINE} {text}"), _OTHER)
    _, _, found = check(sources, _rules())
    texts = {each.id: each.text for each in sources}
    after, problems = accept_commented(found, texts, {rule.id for rule in _rules()}, ran={rule.id for rule in _rules()})
    assert [each.id for each in after] == [each.id for each in found]
    for before, now in zip(found, after, strict=True):
        assert before == now or (now.state is State.ACCEPTED and now.note)
    for problem in problems:
        assert not problem.fatal
        assert problem.message
        assert problem.line is None or 1 <= problem.line <= texts[problem.path].count("\n") + 1


TARGET = Target(
    id="comments",
    run=run,
    seeds=(
        b"<!-- discrepancy: ignore age-conflict the desk asked her -->\n" + _MINE.encode(),
        _MINE.encode() + b" <!-- discrepancy: ignore age-conflict, name-spelling two papers -->\n\nMore.",
        b"<!-- discrepancy: ignore age-conflict -->\n\n<!-- discrepancy: ignored x y -->\n" + _MINE.encode(),
    ),
    words=(b"<!--", b"-->", b"--", b"discrepancy:", b"discrepancy : ", b"ignore ", b"age-conflict", b",", b" reason", b"\n\n", b"\n", b"\r\n", _MINE.encode(), *WORDS[::5]),
    longest=500,
)  # fmt: skip
