"""TOML files: places to lines, and what is said about mistakes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.model.problem import UserError
from discrepancy.system.toml_file import parse_toml, unknown

FILE = '''# a comment
id = "x"
why = """
key = "inside a text"
[not.a.table]
"""
[select]
kind = "age"   # behind a value
"quoted key" = 1
dotted.name = 2

[[example]]
name = "first"
[example.sources.a]
text = "one"

[[example]]
name = "second"
[example.sources.a]
text = "two"
[example.sources.b]
text = "three"
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("id",), 2),
        (("why",), 3),
        (("select",), 7),
        (("select", "kind"), 8),
        (("select", "quoted key"), 9),
        (("select", "dotted", "name"), 10),
        (("example",), 12),
        (("example", 0, "name"), 13),
        (("example", 0, "sources", "a", "text"), 15),
        (("example", 1), 17),
        (("example", 1, "sources", "a", "text"), 20),
        (("example", 1, "sources", "b", "text"), 22),
        (("example", 1, "sources", "b", "missing"), 21),
        (("select", "missing"), 7),
        (("key",), None),
        (("not",), None),
    ],
)
def test_a_place_has_its_line_or_that_of_the_table_around_it(place: tuple[str | int, ...], line: int | None) -> None:
    assert parse_toml("f.toml", FILE).line(*place) == line


@pytest.mark.parametrize(
    ("text", "line"), [("a = 1\nb = \n", 2), ("a = 1\na = 2\n", 2), ('a = "open\n', 1), ("x = [1,\n2", 2), ("\n\n=", 3)]
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(UserError) as caught:
        parse_toml("f.toml", text)
    [problem] = caught.value.problems
    assert (problem.path, problem.line) == ("f.toml", line)
    assert "at line" not in problem.message


@given(st.text(max_size=200))
def test_any_text_is_parsed_or_told(text: str) -> None:
    lines: list[int | None] = [1]
    try:
        parse_toml("f.toml", text)
    except UserError as error:
        lines = [problem.line for problem in error.problems]
    assert None not in lines


def test_the_nearest_choice_or_all_of_them() -> None:
    assert unknown("summry", ("summary", "since")) == "did you mean 'summary'?"
    assert unknown("zzz", ("b", "a")) == "known keys are: a, b"


@pytest.mark.parametrize("text", ["a = " + "[" * 5_000, "a = " + "{b = " * 5_000, "a = " + "9" * 5_000, "[" + "a." * 5_000 + "a]"])
def test_what_python_cannot_hold_is_told(text: str) -> None:
    with pytest.raises(UserError) as told:
        parse_toml("odd.toml", text)
    assert told.value.problems[0].path == "odd.toml"
    assert told.value.problems[0].message.startswith("this cannot be read as TOML: ")


def test_a_line_that_is_no_header_after_all_takes_no_time() -> None:
    blanks = " " * 30_000
    for text in (f"a = [\n[{blanks}\n]\n]", f"a = [\n[{blanks}1{blanks}\n]\n]", f'a = ["""\n[[{blanks}x\nb{blanks}y\n"""]'):
        began = time.process_time()
        assert parse_toml("x.toml", text).line("a") == 1
        assert time.process_time() - began < 5  # the cube of 30,000 blanks takes years
