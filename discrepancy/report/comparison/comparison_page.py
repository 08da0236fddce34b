"""Two reports compared, as text for the terminal, as Markdown for a pull request, or as JSON."""

from __future__ import annotations

import json

from discrepancy.report.comparison.compared import Change, Compared, Finding, counts, values
from discrepancy.report.content.format import Options
from discrepancy.report.text.markdown_escape import bold_text, escaped
from discrepancy.report.text.printable import coded, printable, shorten

_LONGEST = 60
"""Most characters of a value on one line."""


def as_text(compared: Compared, options: Options) -> str:
    """One line per finding: + new, - gone, ~ changed with the old and the new value."""
    lines = [f"discrepancy · {_summary(compared)}"]
    lines += [_paint(f"+ {_line(each)}", "31", options) for each in compared.new]
    lines += [_paint(f"- {_line(each)}", "32", options) for each in compared.gone]
    for change in compared.changed:
        lines.append(_paint(f"~ {_line(change.after)}", "33", options))
        lines += [f"    {name}: {_short(before)} → {_short(after)}" for name, before, after in change.what]
    return "\n".join(lines) + "\n"


def as_markdown(compared: Compared, options: Options) -> str:
    """A list for each of new, changed and gone; those that are gone are folded away."""
    parts = [f"<!-- written by discrepancy: a report, not a source -->\n**discrepancy**: {_summary(compared)}\n"]
    if compared.new:
        parts.append("### New\n\n" + "".join(_item(each) for each in compared.new))
    if compared.changed:
        parts.append("### Changed\n\n" + "".join(_changed(change) for change in compared.changed))
    if compared.gone:
        gone = "".join(_item(each) for each in compared.gone)
        parts.append(f"<details>\n<summary>{len(compared.gone):,} gone</summary>\n\n{gone}\n</details>\n")
    return "\n".join(parts)


def as_json(compared: Compared, options: Options) -> str:
    """One object: the findings as the reports have them."""
    found = {
        "schema": 1,
        "new": list(compared.new),
        "gone": list(compared.gone),
        "changed": [
            {"what": {name: [before, after] for name, before, after in change.what}, "before": change.before, "after": change.after}
            for change in compared.changed
        ],
        "summary": dict(counts(compared)),
    }
    return coded(json.dumps(found, ensure_ascii=False, indent=1)) + "\n"


FORMATS = {"table": as_text, "markdown": as_markdown, "json": as_json}


def _summary(compared: Compared) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in counts(compared))


def _line(found: Finding) -> str:
    said = " / ".join(_short(value) for value in values(found))
    tier = "possible " if found.get("tier") == "possible" else ""
    state = "" if found["state"] == "new" else f" ({found['state']})"
    return printable(f"{found['severity']} {tier}{found['verdict']}{state}  {_about(found)}: {said}  [{found['rule']} {found['id']}]")


def _about(found: Finding) -> str:
    return ", ".join(dict.fromkeys(str(part) for part in (found["subject"], found["attribute"]) if part))


def _short(text: str) -> str:
    return shorten(printable(text), _LONGEST)


def _paint(text: str, code: str, options: Options) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if options.colour else text


def _item(found: Finding) -> str:
    said = " / ".join(bold_text(_short(value)) for value in values(found))
    state = "" if found["state"] == "new" else f", {found['state']}"
    tier = "possible " if found.get("tier") == "possible" else ""
    head = f"- {escaped(_about(found))}: {said} ({tier}{escaped(str(found['verdict']))}{escaped(state)}) `{escaped(str(found['id']))}`"
    return f"{head}  \n  {escaped(shorten(str(found['reason']), 300))}\n"


def _changed(change: Change) -> str:
    what = "; ".join(
        f"{name}: {escaped(_short(before)) or 'nothing'} → {escaped(_short(after)) or 'nothing'}" for name, before, after in change.what
    )
    return f"{_item(change.after)}  {what}\n"
