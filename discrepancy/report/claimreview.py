"""Values that were decided to be wrong, as ClaimReview of schema.org: JSON-LD to paste into the page that reports the check."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from discrepancy.model.decision import Decision
from discrepancy.model.discrepancy import State
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from discrepancy.report.locations.evidence import Evidence, evidence
from discrepancy.scan.web import is_web

# Google's "Fact Check (ClaimReview) structured data" asks for these; 1 of 5 is its lowest rating.
# It is pasted into a script element, which these could end.
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_RATING = {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "Wrong"}


def render(report: Report, options: Options) -> str:
    """One review for each passage that states a value which somebody decided to be wrong.

    The address of the page that reports the check is not known here: add it as `url`.
    """
    return json.dumps(list(_reviews(report)), indent=1, allow_nan=False).translate(_UNSAFE) + "\n"


def _reviews(report: Report) -> Iterator[Mapping[str, object]]:
    sources = {source.id: source for source in report.sources}
    for each in evidence(report.discrepancies, report.sources):
        decision = report.decisions.get(each.d.id)
        if each.d.state is not State.WRONG or decision is None or each.side.value not in decision.wrong_values:
            continue
        source = sources[each.fact.source]
        claim: dict[str, object] = {"@type": "Claim"}
        if source.publisher:
            claim["author"] = {"@type": "Organization", "name": source.publisher}
        if source.published:
            claim["datePublished"] = source.published.isoformat()
        if source.url and is_web(source.url):
            claim["appearance"] = {"@type": "CreativeWork", "url": source.url, **({"headline": source.title} if source.title else {})}
        yield _review(each, decision, claim)


def _review(each: Evidence, decision: Decision, claim: Mapping[str, object]) -> Mapping[str, object]:
    piece = each.piece
    right = f"Right is: {decision.right_value.rstrip('.')}." if decision.right_value else ""
    found: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": f"{piece.before}{piece.value}{piece.after}",
        "itemReviewed": claim,
        "reviewRating": _RATING,
        "reviewBody": " ".join(part for part in (each.d.reason.rstrip(".") + ".", right, decision.note) if part),
    }
    if decision.on:
        found["datePublished"] = decision.on.isoformat()
    if decision.by:
        found["author"] = {"@type": "Person", "name": decision.by}
    return found


FORMAT = Format(id="claimreview", summary="ClaimReview of schema.org, for what is wrong", extension=".jsonld", render=render)
