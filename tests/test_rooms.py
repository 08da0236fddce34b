"""Each room says what comes in, what goes out, how good it is alone and which file to open; docs/rooms.md says the same."""

import re

import pytest

from benchmarks.rooms import PACKAGE, PAGE, page, rooms

ROOMS = rooms()
NAMED = re.compile(r"`([a-z_]+)(/?)`")


def test_the_page_is_that_of_the_docstrings() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "make golden"


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_says_what_it_takes_and_gives(room: str) -> None:
    assert re.search(r"^In: .*Out: ", ROOMS[room], re.MULTILINE)
    assert re.search(r"^How good it is alone: ", ROOMS[room], re.MULTILINE)


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_names_its_folders_and_none_that_is_gone(room: str) -> None:
    folder = PACKAGE / room
    named = {name for name, slash in NAMED.findall(ROOMS[room]) if slash}
    assert named == {path.name for path in folder.iterdir() if path.is_dir() and path.name != "__pycache__"}


@pytest.mark.parametrize("room", ["coref", "engines", "flags", "judge", "link", "models", "parse", "scan", "system"])
def test_a_room_names_each_of_its_files(room: str) -> None:
    files = {path.stem for path in (PACKAGE / room).glob("*.py")} - {"__init__"}
    assert files <= {name for name, _ in NAMED.findall(ROOMS[room])}
