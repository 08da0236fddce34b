"""Who may come in: tokens that are shown once, and kept as salted hashes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from discrepancy.flags.team.people import NAME, People, add_person, load_people, people_path, revoke_person
from discrepancy.model.problem import UserError
from tests.machine import posix


def where(folder: Path) -> str:
    return people_path(str(folder / "discrepancy-flags.csv"))


def test_a_token_is_known_and_stored_nowhere(tmp_path: Path) -> None:
    token, other = add_person(where(tmp_path), "Ana"), add_person(where(tmp_path), "Ben")
    people = People(where(tmp_path))
    assert (people.who(token), people.who(other), people.names()) == ("Ana", "Ben", ("Ana", "Ben"))
    kept = (tmp_path / NAME).read_text()
    assert token not in kept
    assert other not in kept
    assert [people.who(guess) for guess in ("", "x", token[:-1], token + "x", token.swapcase(), *load_people(where(tmp_path)))] == [
        None
    ] * 7


def test_two_with_one_token_have_two_hashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discrepancy.flags.team.people.secrets.token_urlsafe", lambda _: "the same")
    add_person(where(tmp_path), "Ana")
    add_person(where(tmp_path), "Ben")
    ana, ben = load_people(where(tmp_path)).values()
    assert ana.hash != ben.hash


@posix
def test_others_on_the_machine_cannot_read_it(tmp_path: Path) -> None:
    os.umask(os.umask(0o022))
    add_person(where(tmp_path), "Ana")
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600
    add_person(where(tmp_path), "Ben")
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_who_is_revoked_is_nobody_from_then_on(tmp_path: Path) -> None:
    ana, ben = add_person(where(tmp_path), "Ana"), add_person(where(tmp_path), "Ben")
    people = People(where(tmp_path))
    assert people.who(ana) == "Ana"
    revoke_person(where(tmp_path), "Ana")
    assert (people.who(ana), people.who(ben), people.names()) == (None, "Ben", ("Ben",))
    with pytest.raises(UserError, match="no one here is called"):
        revoke_person(where(tmp_path), "Cleo")
    again = add_person(where(tmp_path), "Ana")
    assert (people.who(ana), people.who(again)) == (None, "Ana")


def test_a_name_has_one_token_unless_it_is_renewed(tmp_path: Path) -> None:
    first = add_person(where(tmp_path), "Ana")
    with pytest.raises(UserError, match="--renew"):
        add_person(where(tmp_path), "ana")
    second = add_person(where(tmp_path), "ANA", renew=True)
    people = People(where(tmp_path))
    assert (people.who(first), people.who(second)) == (None, "Ana")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\x00b", "a\x1b[31m", "\u202eevil"])
def test_what_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="is not a name"):
        add_person(where(tmp_path), name)
    assert not (tmp_path / NAME).exists()


def test_a_file_that_cannot_be_understood_lets_nobody_in_and_is_kept(tmp_path: Path) -> None:
    token = add_person(where(tmp_path), "Ana")
    people = People(where(tmp_path))
    assert people.who(token) == "Ana"
    whole = (tmp_path / NAME).read_text()
    (tmp_path / NAME).write_text(whole + '{"name": "Eve"}\n')
    for ask in (lambda: people.who(token), people.names, lambda: add_person(where(tmp_path), "Ben")):
        with pytest.raises(UserError, match="this line names no person"):
            ask()
    (tmp_path / NAME).write_text(whole)
    assert people.who(token) == "Ana"
    (tmp_path / NAME).unlink()
    assert people.who(token) is None
