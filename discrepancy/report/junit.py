"""JUnit XML, for tools that show test results."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import UNDECIDED, Report, is_possible
from discrepancy.report.locations.file_position import Places, headline, primary_fact

# What XML 1.0 cannot hold, not even as a reference.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, options: Options) -> str:
    """One test case per discrepancy: failed where it fails the check, skipped where it is flagged or only possible. A fatal problem is an error.

    Without a discrepancy there is one case that passes: some platforms treat an empty suite as a failure. No times, so that two runs agree.
    """
    places = Places(report.sources)
    failing = {d.id for d in report.failing(options.fail_on)}
    fatal = [problem for problem in report.problems if problem.fatal]
    cases = [_case(d, places, d.id in failing) for d in report.everything]
    for problem in fatal:
        case = ElementTree.Element("testcase", classname="discrepancy.input", name=_clean(problem.path), time="0")
        ElementTree.SubElement(case, "error", message=_clean(problem.message), type="problem").text = _clean(str(problem))
        cases.append(case)
    if not cases:
        cases.append(ElementTree.Element("testcase", classname="discrepancy", name="no discrepancies", time="0"))
    counts = {
        "tests": str(len(cases)),
        "failures": str(len(failing)),
        "errors": str(len(fatal)),
        "skipped": str(sum(d.state not in UNDECIDED or is_possible(d) for d in report.everything)),
        "time": "0",
    }
    root = ElementTree.Element("testsuites", {"name": "discrepancy", **counts})
    del root.attrib["skipped"]  # only suites have it
    suite = ElementTree.SubElement(root, "testsuite", {"name": "discrepancy", **counts})
    suite.extend(cases)
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _case(d: Discrepancy, places: Places, fails: bool) -> ElementTree.Element:
    place = places.of(primary_fact(d))
    name = f"{d.subject}: {d.attribute} [{d.id}]" if d.subject else f"{d.attribute} [{d.id}]"
    attributes = {
        "classname": _clean(f"discrepancy.{d.rule}"),
        "name": _clean(name),
        "file": _clean(place.path),
        "line": str(place.line),
        "time": "0",
    }
    case = ElementTree.Element("testcase", attributes)
    text = _clean(_evidence(d, places))
    if fails:
        ElementTree.SubElement(case, "failure", message=_clean(headline(d)), type=f"{d.severity}").text = text
    elif d.state not in UNDECIDED:
        ElementTree.SubElement(case, "skipped", message=_clean(f"{d.state}: {d.note}" if d.note else f"{d.state}"))
    elif is_possible(d):
        ElementTree.SubElement(case, "skipped", message=_clean(f"possible, confidence {d.confidence:.2f}: {headline(d)}"))
    else:
        ElementTree.SubElement(case, "system-out").text = text
    return case


def _evidence(d: Discrepancy, places: Places) -> str:
    """Every value with its words, file and line."""
    lines = [d.reason]
    for side in d.sides:
        for fact in side.facts:
            place = places.of(fact)
            lines.append(f"{side.value}: {' '.join(fact.quote.split())!r} ({place.path}:{place.line}:{place.column})")
    return "\n".join(lines)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


FORMAT = Format(id="junit", summary="JUnit XML, for test reports", extension=".xml", render=render)
