"""Findings as annotations of the pages that they are about (W3C Web Annotation Data Model), for annotation clients."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from discrepancy.report.locations.evidence import Evidence, evidence
from discrepancy.report.locations.file_position import path_of, uri
from discrepancy.report.locations.quote_selector import selector
from discrepancy.report.text.indented_json import indented
from discrepancy.scan.web import is_web

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def render(report: Report, options: Options) -> str:
    """One annotation for each piece of evidence of findings that count or were decided; its target is the page of origin, else the file."""
    sources = {source.id: source for source in report.sources}
    items = []
    count = 0
    last = ""
    for each in evidence(report.discrepancies, report.sources):
        count = count + 1 if each.d.id == last else 1
        last = each.d.id
        source = sources[each.fact.source]
        items.append(
            {
                "id": f"urn:discrepancy:{each.d.id}:{count}",
                "type": "Annotation",
                "motivation": "assessing",
                "body": [_comment(each), *(_tag(text) for text in _tags(each.d))],
                "target": {
                    "source": source.url if source.url and is_web(source.url) else uri(path_of(source)),
                    "selector": [selector(each.fact, source), _position(each)],
                },
            }
        )
    return indented({"@context": CONTEXT, "id": "urn:discrepancy:report", "type": "AnnotationPage", "items": items}) + "\n"


def _comment(each: Evidence) -> Mapping[str, str]:
    """What the finding says, with what the other sides say: the annotation is read where only this side is seen."""
    others = "; ".join(f"{side.value} ({', '.join(fact.source for fact in side.facts)})" for side in each.d.sides if side is not each.side)
    note = f"\nDecided: {each.d.state}{f', {each.d.note}' if each.d.note else ''}" if each.d.state != "new" else ""
    text = f"{each.d.message or each.d.reason}\nHere: {each.side.value}. Elsewhere: {others}\n{each.d.reason}{note}"
    return {"type": "TextualBody", "value": text, "format": "text/plain", "purpose": "commenting"}


def _tags(d: Discrepancy) -> tuple[str, ...]:
    return (str(d.verdict), str(d.severity), d.rule)


def _tag(text: str) -> Mapping[str, str]:
    return {"type": "TextualBody", "value": text, "purpose": "tagging"}


def _position(each: Evidence) -> Mapping[str, object]:
    """A text position selector (section 4.2.5): code points of the text as read."""
    return {"type": "TextPositionSelector", "start": each.fact.start, "end": each.fact.end}


FORMAT = Format(id="annotations", summary="W3C Web Annotations", extension=".jsonld", render=render)
