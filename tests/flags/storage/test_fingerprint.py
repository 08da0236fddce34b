"""What makes a discrepancy the same one tomorrow: its sentences, however they are laid out, and its values, however they are shown."""

from __future__ import annotations

import hashlib

import pytest

from discrepancy.flags.storage.fingerprint import LENGTH, REACH, evidence, forms, key, plain, sentence_hashes
from discrepancy.model.discrepancy import Side
from tests.flags.newsroom import fact


def hashes(text: str, quote: str = "34") -> tuple[str, ...]:
    return sentence_hashes(fact("a", text, quote), {"a": text})


def hashed(sentence: str) -> str:
    return hashlib.sha256("".join(sentence.split()).encode()).hexdigest()[:12]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("a  b\tc\nd", "abcd"),
        ("“so” ‘it’ „is‟ «then»", '"so"\'it\'"is""then"'),
        ("one‐two‑three‒four–five—six−seven", "one-two-three-four-five-six-seven"),
        ("co\u00adop\u200ber\u200cat\u200de\u2060d\ufeff\u200e\u200f", "cooperated"),
        ("e\u0301te\u0301", "été"),
        ("> so\n> it is", "soitis"),
        ("  > > so", "so"),
        ("5 > 3", "5>3"),
        ("it′s ʼtis 5″", "it's'tis5\""),
    ],
)
def test_layout_leaves_no_trace(text: str, same: str) -> None:
    assert plain(text) == same


def test_a_key_has_no_case() -> None:
    assert key("Straße 5") == key("STRASSE 5") == "strasse5"
    assert plain("Straße") == "Straße"


SENTENCE = "Ada Keller, 34, was on board."


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        f"The ferry was late. {SENTENCE} She waved.",
        f'Was it late? {SENTENCE} "So it was."',
        f"It was late! {SENTENCE} “So it was.”",
        f"He said: “It was late.” {SENTENCE} 12 others waved.",
        f"It was late…  {SENTENCE} Élise waved.",
        f"# Ferry\n\n{SENTENCE}\n\nMore.",
        f"Ferry\n \t\n{SENTENCE}\n>\nMore.",
        f"It was late.\n{SENTENCE}\n> She waved.",
        f"It was late (very.) {SENTENCE}",
        f"> It was late.\n>\n> {SENTENCE}",
    ],
)
def test_a_sentence_is_the_same_in_any_text(text: str) -> None:
    assert hashed(SENTENCE) in hashes(text)


@pytest.mark.parametrize("text", [SENTENCE.replace("board", "deck"), f"so {SENTENCE}", SENTENCE.replace("Ada", "Eva")])
def test_another_sentence_is_another(text: str) -> None:
    assert hashed(SENTENCE) not in hashes(text)


def test_a_stop_before_a_small_letter_ends_no_sentence() -> None:
    assert hashes("It left at 5 p.m. with Keller, 34, on board.") == (hashed("It left at 5 p.m. with Keller, 34, on board."),)


def test_a_line_break_counts_both_ways() -> None:
    text = "Ferry late\nAda Keller, 34, was on board\nand waved"
    assert hashes(text) == tuple(sorted({hashed(text), hashed("Ada Keller, 34, was on board")}))
    assert hashes("Rain fell. Ada Keller, 34,\nwas on board. She waved.") == tuple(
        sorted({hashed("Ada Keller, 34, was on board."), hashed("Ada Keller, 34,")})
    )
    assert hashes("Rain fell. Ada\nKeller, 34, was on board. She waved.") == tuple(
        sorted({hashed("Ada Keller, 34, was on board."), hashed("Keller, 34, was on board.")})
    )


def test_a_value_at_either_end_of_the_text_and_of_its_sentence() -> None:
    assert hashes("34") == (hashed("34"),)
    assert hashes("She is 34") == (hashed("She is 34"),)
    assert hashes("Rain fell. 34 left. All waved.") == (hashed("34 left."),)
    assert hashes("Rain fell. She is 34. All waved.") == (hashed("She is 34."),)


def test_the_sentence_is_looked_for_nearby_only() -> None:
    far = "x " * REACH
    left = f"Rain fell. {far}34 waved. All left."
    right = f"Rain fell. She, 34, {far}. All left."
    assert hashes(left) == (hashed(left[left.index("34") - REACH : left.index(" All")]),)
    end = right.index("34") + 2 + REACH
    assert hashes(right) == (hashed(right[len("Rain fell.") : end]),)
    assert REACH == 1000


def test_a_source_that_is_gone_leaves_the_quote() -> None:
    assert sentence_hashes(fact("a", SENTENCE, "34"), {}) == (hashed("34"),)


def test_hashes_are_twelve_hex_digits_of_the_plain_sentence() -> None:
    (found,) = hashes("“Ada” Keller — 34.")
    assert found == hashlib.sha256(b'"Ada"Keller-34.').hexdigest()[:12]
    assert LENGTH == len(found) == 12
    assert len(hashes("34 \ud800")[0]) == 12


def test_evidence_is_of_all_statements_of_a_side_sorted_and_once() -> None:
    texts = {"a": "Keller, 34, waved. Rain fell. She is 34.", "b": "Keller, 34, waved."}
    first, second = fact("a", texts["a"], "34"), fact("a", texts["a"], "34", at=20)
    third = fact("b", texts["b"], "34")
    wanted = tuple(sorted({hashed("Keller, 34, waved."), hashed("She is 34.")}))
    assert evidence(Side(value="34", facts=(first,), more=(second, third)), texts) == wanted
    assert evidence(Side(value="34", facts=(second, first)), texts) == wanted
    assert evidence(Side(value="34", facts=(first, third)), texts) == (hashed("Keller, 34, waved."),)


def test_one_value_has_several_forms() -> None:
    text = "She is thirty-four. It weighs 9.6 Tonnes."
    age = fact("a", text, "thirty-four", value="34")
    assert forms("34 years", [age]) == {"34years", "thirty-four", "34year", "34"}
    person = fact("a", text, "thirty-four", value="34", unit="person")
    assert forms("34", [person]) == {"34", "thirty-four", "34person"}
    weight = fact("a", text, "9.6 Tonnes", value="9.6", unit="tonne")
    assert forms("about 9.6 t", [weight]) == {"about9.6t", "9.6tonnes", "9.6tonne"}
    bare = fact("a", text, "9.6 Tonnes", value="Nine", unit=None)
    assert forms("x", [bare]) == {"x", "9.6tonnes", "nine"}
    assert forms("x", []) == {"x"}
