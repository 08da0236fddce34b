"""What fact-checkers exchange: annotations on the page of origin, and reviews of claims."""

import datetime
import json
from dataclasses import replace

from discrepancy.model.decision import Decision
from discrepancy.model.discrepancy import State, Tier
from discrepancy.report import annotations, claimreview
from discrepancy.report.content.format import Options
from tests.report.story import AGE, GAZETTE, LENGTH, REPORT, TOLL, WIRE

ONLINE = replace(WIRE, url="https://wire.example/a", publisher="Central Wire", title="Two hurt")
REPORTED = replace(
    REPORT,
    sources=tuple(ONLINE if source is WIRE else source for source in REPORT.sources),
    discrepancies=(replace(AGE, state=State.WRONG), TOLL, replace(LENGTH, tier=Tier.POSSIBLE)),
    decisions={
        AGE.id: Decision(state=State.WRONG, wrong_values=("44",), by="Ana", on=datetime.date(2021, 5, 9), note="The register says 41."),
        TOLL.id: Decision(state=State.NEEDS_CALL),
    },
)


def test_each_passage_is_annotated_on_its_page() -> None:
    page = json.loads(annotations.render(REPORTED, Options()))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    items = page["items"]
    assert len({item["id"] for item in items}) == len(items) == sum(len(side.facts) for d in (AGE, TOLL) for side in d.sides)
    wire = [item for item in items if item["target"]["source"] == "https://wire.example/a"]
    (age,) = [item for item in wire if item["id"].startswith(f"urn:discrepancy:{AGE.id}:")]
    quote, position = age["target"]["selector"]
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", "44")
    assert WIRE.text[position["start"] : position["end"]] == "44"
    assert WIRE.text[position["start"] - len(quote["prefix"]) : position["start"]] == quote["prefix"]
    comment, *tags = age["body"]
    assert "Here: 44. Elsewhere: 41" in comment["value"]
    assert "Decided: wrong" in comment["value"]
    assert [tag["value"] for tag in tags] == ["conflict", "error", "age-conflict"]
    assert {item["target"]["source"] for item in items} > {GAZETTE.path or GAZETTE.id}


def test_what_is_wrong_becomes_a_review_of_the_claim() -> None:
    (review,) = json.loads(claimreview.render(REPORTED, Options()))
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    assert "44" in review["claimReviewed"]
    assert review["itemReviewed"] == {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": "Central Wire"},
        "datePublished": "2021-05-05",
        "appearance": {"@type": "CreativeWork", "url": "https://wire.example/a", "headline": "Two hurt"},
    }
    assert (review["author"], review["datePublished"]) == ({"@type": "Person", "name": "Ana"}, "2021-05-09")
    assert review["reviewRating"]["alternateName"] == "Wrong"
    assert review["reviewBody"].endswith("The register says 41.")


def test_where_nothing_was_decided_there_is_no_review() -> None:
    assert json.loads(claimreview.render(REPORT, Options())) == []
