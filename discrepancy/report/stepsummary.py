"""The summary of a step of GitHub Actions, in Markdown: --format stepsummary:"$GITHUB_STEP_SUMMARY"."""

from __future__ import annotations

from collections import Counter

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import UNDECIDED, Report
from discrepancy.report.content.summary import counted, headline
from discrepancy.report.locations.file_position import Places, primary_fact
from discrepancy.report.text.markdown_escape import bold_text, escaped
from discrepancy.report.text.printable import shorten
from discrepancy.report.text.topic import topic_of

LIMIT = 1_000_000
"""Bytes. GitHub accepts 1 MiB for a step and shows nothing if there is more."""
_REASON = 300


def render(report: Report, options: Options) -> str:
    """A table of undecided findings that count, failing ones first: as many rows as the platform accepts, and the number left out."""
    places = Places(report.sources)
    failing = {d.id for d in report.failing(options.fail_on)}
    found = sorted(report.open, key=lambda d: d.id not in failing)
    fatal = [problem for problem in report.problems if problem.fatal]
    mark = "❌" if failing or fatal else "✅"
    lines = [f"## {mark} discrepancy: {escaped(headline(report))}", ""]
    lines += [f"- ❌ {escaped(str(problem))}" for problem in fatal[:20]]
    if found:
        lines += ["", "| | what | values | why | where | id |", "|---|---|---|---|---|---|"]
    decided = Counter(str(d.state) for d in report.everything if d.state not in UNDECIDED)
    last = ["", f"Decided: {', '.join(f'{number} {state}' for state, number in sorted(decided.items())) or 'nothing'}."]
    if report.possible:
        last.append(f"Possible, too uncertain to count: {len(report.possible):,}.")
    if report.stale:
        last.append(f"{counted(len(report.stale), 'decision')} about findings that are gone.")
    size = sum(len(line.encode("utf-8", "replace")) + 1 for line in lines + last)
    for number, d in enumerate(found):
        row = _row(d, places, d.id in failing)
        size += len(row.encode("utf-8", "replace")) + 1
        if size > LIMIT - 200:
            last.insert(0, f"\n… and {counted(len(found) - number, 'row')} more than GitHub would show.")
            break
        lines.append(row)
    return "\n".join(lines + last) + "\n"


def _row(d: Discrepancy, places: Places, fails: bool) -> str:
    place = places.of(primary_fact(d))
    state = "" if d.state == "new" else f", {d.state}"
    note = f" ({escaped(shorten(d.note, _REASON))})" if d.note else ""
    cells = (
        "❌" if fails else "➖",
        f"{escaped(topic_of(d))} ({d.verdict}{state})",
        " / ".join(bold_text(shorten(side.value, 80)) for side in d.sides[:8]),
        escaped(shorten(d.reason, _REASON)) + note,
        f"{escaped(place.path)}:{place.line}",
        f"`{escaped(d.id)}`",
    )
    return f"| {' | '.join(cells)} |"


FORMAT = Format(id="stepsummary", summary="Step summary of GitHub Actions", extension=".md", render=render)
