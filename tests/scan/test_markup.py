"""Comments state nothing."""

import time

from hypothesis import given
from hypothesis import strategies as st

from discrepancy.extraction import extract
from discrepancy.model.source import Source
from discrepancy.scan.markup import hide_comments


def test_what_a_comment_says_is_no_fact() -> None:
    text = "<!-- Ivo Lant, 61, told us\nthat 300 tonnes sank -->\nDr Maren Oss, 44, weighed 7 grams of salt.\n"
    found = {fact.quote for fact in extract(Source(id="a.md", text=text)).facts}
    assert found
    assert not any("61" in quote or "300" in quote or "Lant" in quote for quote in found)
    assert any("7 grams" in quote for quote in found)


@given(st.text(st.sampled_from("<!->a\n ")))
def test_every_character_keeps_its_place(text: str) -> None:
    hidden = hide_comments(text)
    assert len(hidden) == len(text)
    assert hidden.count("\n") == text.count("\n")


def test_comments_that_are_never_closed_cost_no_time() -> None:
    started = time.perf_counter()
    text = "<!-- " * 200_000
    assert hide_comments(text) == text
    assert time.perf_counter() - started < 0.5
