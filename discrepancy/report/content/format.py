"""What an output format is. A module of this folder that declares `FORMAT` is one; the folder is the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from discrepancy.model.discrepancy import Severity
from discrepancy.model.fact import Fact
from discrepancy.report.content.result import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Options for writing. `width` is in columns; `colour` allows terminal colours."""

    width: int = 80
    colour: bool = False
    fail_on: Severity | None = Severity.WARNING
    """The severity that fails a check: tables begin with such findings."""
    page: str | None = None
    """The html report to link to."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The texts of sources by id, if a list of facts is to show its words in context."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An output format. `extension` has its dot; `render` gives a whole report, `facts` a list of facts; None where it has no such form.
    Text ends with a line end; bytes are written unchanged.
    """

    id: str
    summary: str
    extension: str
    render: Callable[[Report, Options], str | bytes] | None = None
    facts: Callable[[Sequence[Fact], Options], str | bytes] | None = None
    whole: bool = False
    """Whether `discrepancy report` writes it."""
    paints: bool = False
    """Whether it uses terminal colours, and itself escapes control characters from sources."""

    def page(self, report: Report, options: Options) -> str | bytes:
        """The whole report; only for formats that have one."""
        if self.render is None:
            raise TypeError(f"{self.id} shows no reports")
        return self.render(report, options)

    def page_of(self, facts: Sequence[Fact], options: Options) -> str | bytes:
        """A list of facts; only for formats that have one."""
        if self.facts is None:
            raise TypeError(f"{self.id} shows no facts")
        return self.facts(facts, options)
