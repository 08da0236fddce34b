"""Runs every rule's own examples: test and manual at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from discrepancy.judge.rulefiles.rule import Example, Rule
from discrepancy.model.discrepancy import Discrepancy, Verdict
from discrepancy.model.source import Source

Check = Callable[[Sequence[Source], Sequence[Rule]], Iterable[Discrepancy]]
"""The function from sources to discrepancies under the given rules; the pipeline passes it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleResult:
    """The result of one example. `got` is conflict, variant or nothing, of this rule alone."""

    rule: str
    example: Example
    got: str

    @property
    def right(self) -> bool:
        """Whether the rule did what the example says."""
        return self.got == self.example.wanted

    @property
    def failed(self) -> bool:
        """Whether this fails the test: wrong, and no known miss."""
        return not self.right and not self.example.todo

    def __str__(self) -> str:
        if self.right:
            return f"{self.rule}: {self.example.name}: {self.got}" + (", no longer a miss: remove the todo" if self.example.todo else "")
        return f"{self.rule}: {self.example.name}: expected {self.example.wanted}, got {self.got}" + (
            " (known)" if self.example.todo else ""
        )


def run_examples(rules: Iterable[Rule], check: Check) -> tuple[ExampleResult, ...]:
    """The result of every example of every rule, in order; each runs with its rule alone."""
    return tuple(
        ExampleResult(rule=rule.id, example=example, got=_got(rule, example, check)) for rule in rules for example in rule.examples
    )


def _got(rule: Rule, example: Example, check: Check) -> str:
    verdicts = {found.verdict for found in check(example.sources, (rule,)) if found.rule == rule.id}
    return next((verdict.value for verdict in (Verdict.CONFLICT, Verdict.VARIANT) if verdict in verdicts), "nothing")


def missing_examples(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Rules without an example that fires, or without one that stays silent. Known misses do not count."""
    said = []
    for rule in rules:
        wanted = {example.expect for example in rule.examples}
        if not wanted & {"conflict", "variant"}:
            said.append(f"{rule.id} has no example that fires ({rule.path})")
        if "nothing" not in wanted:
            said.append(f"{rule.id} has no example that stays silent ({rule.path})")
    return tuple(said)
