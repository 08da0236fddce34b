"""The life of a decision on the command line."""

import csv
import datetime
import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import Command, Run

FIRST = "Nora Aldane, 34, plays the cello.\n"
SECOND = "The cellist Nora Aldane, 39, teaches the cello as well.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two sources with one discrepancy and nothing else to decide."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    listed = '[[source]]\npath = "first.txt"\npublished = 2022-05-09\n[[source]]\npath = "second.txt"\npublished = 2022-05-16\n'
    (folder / "sources.toml").write_text(listed, encoding="utf-8")
    return folder


def ids(run: Run) -> list[str]:
    return [found["id"] for found in json.loads(run.out)["discrepancies"]]


def states(command: Command, news: Path) -> list[str]:
    return [found["state"] for found in json.loads(command("check", news, "--format", "json").out)["discrepancies"]]


def only_id(command: Command, news: Path) -> str:
    (found,) = ids(command("check", news, "--format", "json"))
    return found


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def rows(news: Path) -> list[dict[str, str]]:
    with (news / "discrepancy-flags.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_life_of_a_decision(command: Command, news: Path) -> None:
    assert command("check", news).code == 1
    one = only_id(command, news)
    done = command(
        "flag",
        one,
        news,
        "--as",
        "wrong",
        "--wrong",
        "39",
        "--note",
        "=born 1988, says the orchestra",
        "--by",
        "Kim",
        "--until",
        "2999-12-31",
    )
    assert (done.code, done.out.split()[:2]) == (0, [one, "wrong"])
    checked = command("check", news)
    assert checked.code == 0
    assert "Decided: 1 wrong." in checked.out
    assert states(command, news) == ["wrong"]
    rewrite(news / "second.txt", "39", "40")
    checked = command("check", news)
    assert checked.code == 1
    assert "40 was not yet reported when 34, 39 were decided as wrong" in " ".join(checked.out.split())
    assert command("flag", one, news, "--as", "accepted").code == 0
    assert command("check", news).code == 0


def test_the_row_says_what_was_decided_by_whom_and_why(command: Command, news: Path) -> None:
    one = only_id(command, news)
    command("flag", one, news, "--as", "wrong", "--wrong", "39", "--note", "=born 1988", "--by", "Kim", "--until", "2999-12-31")
    (row,) = rows(news)
    assert row | {"reason": "", "evidence": ""} == {
        "id": one,
        "state": "wrong",
        "rule": "age-conflict",
        "kind": "age",
        "attribute": "age",
        "names": "Nora Aldane",
        "values": "34 | 39",
        "wrong_values": "39",
        "evidence": "",
        "reason": "",
        "by": "Kim",
        "on": datetime.date.today().isoformat(),
        "until": "2999-12-31",
        "note": "'=born 1988",
    }


def test_what_is_right_is_said_and_goes_out_with_the_pairs(command: Command, news: Path) -> None:
    one = only_id(command, news)
    assert "cannot be right and wrong" in command("flag", one, news, "--as", "wrong", "--wrong", "39", "--right", "39").err
    command("flag", one, news, "--as", "wrong", "--wrong", "39", "--right", "34")
    assert [row["right_value"] for row in rows(news)] == ["34"]
    (pair,) = map(json.loads, command("flags", "export", news, "--format", "pairs").out.splitlines())
    assert pair["right_value"] == "34"
    command("flag", one, news, "--as", "wrong", "--wrong", "39", "--wrong", "34", "--right", "36, by the register of births")
    assert [row["right_value"] for row in rows(news)] == ["36, by the register of births"]
    (review,) = {each["reviewBody"] for each in json.loads(command("check", news, "--format", "claimreview").out)}
    assert "Right is: 36, by the register of births." in review


def test_the_beginning_of_an_id_will_do(command: Command, news: Path) -> None:
    one = only_id(command, news)
    assert command("flag", one[:5], news, "--as", "needs-call").out.startswith(one)


def test_all_takes_over_the_debt_of_today_and_nothing_that_comes(command: Command, news: Path) -> None:
    assert command("flag", "--all", news).code == 0
    assert states(command, news) == ["known"]
    (news / "third.txt").write_text("The cellist Nora Aldane, 51, will play.\n", encoding="utf-8")
    assert "changed" in states(command, news)
    assert command("flag", "--all", news, "--as", "accepted").code == 0
    assert set(states(command, news)) == {"accepted"}
    assert "nothing is open" in command("flag", "--all", news).err


def test_an_expired_decision_fails_and_says_since_when(command: Command, news: Path) -> None:
    run = command("flag", "--all", news, "--as", "accepted", "--until", "2020-01-31")
    assert (run.code, "has expired" in run.err) == (0, True)
    checked = command("check", news)
    assert checked.code == 1
    assert "expired: accepted until 2020-01-31, which is in the past" in " ".join(checked.out.split())


def test_not_same_keeps_two_facts_apart_and_is_not_stale(command: Command, news: Path) -> None:
    command("flag", "--all", news, "--as", "not-same", "--note", "mother and daughter")
    assert command("check", news, "--strict").code == 0
    assert states(command, news) == []
    assert "keeps apart" in command("flags", "list", news).out
    assert command("flags", "prune", news).err.startswith("0 of 1")


@pytest.mark.slow
@pytest.mark.parametrize("edit", ["above", "wrapped", "renamed", "moved", "agreeing", "crlf", "list reordered"])
def test_edits_around_a_decision_leave_it(command: Command, news: Path, edit: str) -> None:
    one = only_id(command, news)
    command("flag", one, news, "--as", "accepted")
    first, second = news / "first.txt", news / "second.txt"
    text = second.read_text(encoding="utf-8")
    if edit == "above":
        second.write_text(f"This page is updated as we learn more.\n\n{text}", encoding="utf-8")
    elif edit == "wrapped":
        second.write_text(text.replace("39, teaches", "39,\nteaches"), encoding="utf-8")
    elif edit == "renamed":
        second.rename(news / "zweite Quelle.txt")
        rewrite(news / "sources.toml", "second.txt", "zweite Quelle.txt")
    elif edit == "moved":
        (news / "archive").mkdir()
        second.rename(news / "archive" / "second.txt")
        rewrite(news / "sources.toml", "second.txt", "archive/second.txt")
    elif edit == "agreeing":
        (news / "third.txt").write_text("Nora Aldane, 39, taught for years.\n", encoding="utf-8")
    elif edit == "crlf":
        first.write_bytes(first.read_bytes().replace(b"\n", b"\r\n"))
    else:
        blocks = re.findall(r"\[\[source\]\][^[]*", (news / "sources.toml").read_text(encoding="utf-8"))
        (news / "sources.toml").write_text("".join(reversed(blocks)), encoding="utf-8")
    run = command("check", news, "--strict", "--format", "json")
    assert (run.code, ids(run)) == (0, [one])


def test_a_stale_decision_is_told_fails_under_strict_and_goes_with_prune(command: Command, news: Path) -> None:
    command("flag", "--all", news)
    rewrite(news / "second.txt", "39", "34")
    run = command("check", news)
    assert run.code == 0
    assert "1 decision about findings that are gone" in run.out
    assert command("check", news, "--strict").code == 1
    assert "stale" in command("flags", "list", news).out
    assert command("flags", "prune", news, "--dry-run").err.startswith("1 of 1 would be removed")
    assert command("flags", "prune", news).code == 0
    assert rows(news) == []
    assert command("check", news, "--strict").code == 0


def test_nothing_is_pruned_where_not_everything_could_be_read(command: Command, news: Path) -> None:
    command("flag", "--all", news)
    rewrite(news / "second.txt", "39", "34")
    run = command("flags", "prune", news, news / "missing.txt")
    assert run.code == 2
    assert "nothing was removed" in run.err
    assert len(rows(news)) == 1


def test_the_table_goes_to_standard_output_too(command: Command, news: Path) -> None:
    run = command("flags", "export", news)
    assert run.code == 0
    assert run.out.lstrip("\ufeff").startswith("state,names,")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("flag", "0000000000", "{news}", "--as", "accepted"), "no discrepancy of these sources has this id"),
        (("flag", "{id}", "{news}"), "say what was decided"),
        (("flag", "{id}", "{news}", "--as", "acepted"), "did you mean 'accepted'"),
        (("flag", "{id}", "{news}", "--as", "new"), "unknown state 'new'"),
        (("flag", "{id}", "{news}", "--as", "wrong", "--wrong", "41"), "'41' is not a value of"),
        (("flag", "{id}", "{news}", "--as", "accepted", "--wrong", "39"), "--wrong"),
        (("flag", "{id}", "{news}", "--as", "accepted", "--until", "31.12.2030"), "write it as YYYY-MM-DD"),
        (("flag", "{id}", "--as", "accepted"), "name the sources"),
        (("flags", "export", "{news}", "--out", "table.pdf"), ".pdf is not one of .csv, .xlsx"),
        (("flags", "import", "missing.csv", "{news}"), "cannot be read"),
    ],
)
def test_what_was_typed_wrongly_ends_with_2_and_writes_nothing(command: Command, news: Path, arguments: tuple[str, ...], said: str) -> None:
    one = only_id(command, news)
    run = command(*(text.format(news=news, id=one) for text in arguments))
    assert run.code == 2
    assert said in run.err
    assert not (news / "discrepancy-flags.csv").exists()


def test_a_broken_file_of_flags_is_never_overwritten(command: Command, news: Path) -> None:
    flags = news / "discrepancy-flags.csv"
    flags.write_text("id,state\n", encoding="utf-8")
    for arguments in (("flag", "--all", news), ("flags", "list", news), ("flags", "prune", news)):
        assert command(*arguments).code == 2
    assert flags.read_text(encoding="utf-8") == "id,state\n"


def test_a_comment_in_a_source_decides_too_and_an_unused_one_fails_under_strict(command: Command, news: Path) -> None:
    comment = "<!-- discrepancy: ignore age-conflict the Echo has corrected this in print -->\n"
    (news / "second.txt").rename(news / "second.md")
    rewrite(news / "sources.toml", "second.txt", "second.md")
    text = (news / "second.md").read_text(encoding="utf-8")
    (news / "second.md").write_text(comment + text, encoding="utf-8")
    assert command("check", news, "--strict").code == 1
    assert "this comment decides nothing" in command("check", news).err
    (news / "discrepancy.toml").write_text('editable = ["second.md"]\n', encoding="utf-8")
    run = command("check", news, "--strict")
    assert (run.code, "1 discrepancy is accepted by comments in its editable sources" in run.err) == (0, True)
    assert states(command, news) == ["accepted"]
    rewrite(news / "second.md", "39", "34")
    run = command("check", news)
    assert (run.code, "nothing here needs it" in run.err) == (0, True)
    assert command("check", news, "--strict").code == 1
    assert "nothing here needs it" not in command("check", news, "--select", "toll").err


def test_no_flags_looks_at_none(command: Command, news: Path) -> None:
    command("flag", "--all", news)
    assert command("check", news, "--no-flags").code == 1


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(("git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments), cwd=folder, check=True, capture_output=True)


def test_since_reports_only_what_changed_files_touch(command: Command, news: Path) -> None:
    (news / "x.txt").write_text("Judge Ivo Lant, 61, presided.\n", encoding="utf-8")
    (news / "y é.txt").write_text("Judge Ivo Lant, 66, presided.\n", encoding="utf-8")
    git(news, "init", "-q")
    git(news, "add", "-A")
    git(news, "commit", "-qm", "all")
    assert len(ids(command("check", news, "--format", "json"))) == 2
    assert command("check", news, "--since", "HEAD").code == 0
    rewrite(news / "y é.txt", "66", "67")
    run = command("check", news, "--since", "HEAD", "--format", "json")
    assert (run.code, [found["subject"] for found in json.loads(run.out)["discrepancies"]]) == (1, ["Ivo Lant"])
    git(news, "commit", "-qam", "edit")
    assert command("check", news, "--since", "HEAD").code == 0
    assert command("check", news, "--since", "HEAD~1").code == 1
    assert command("check", news, "--since", "HEAD~1..HEAD").code == 1
    (news / "z.txt").write_text("Nora Aldane, 50, will play in the spring.\n", encoding="utf-8")
    assert command("check", news, "--since", "HEAD").code == 1


def test_since_needs_git_and_a_revision_that_it_knows(command: Command, news: Path) -> None:
    run = command("check", news, "--since", "HEAD")
    assert (run.code, "git says" in run.err) == (2, True)
    git(news, "init", "-q")
    for revision in ("nowhere", "--output=x"):
        assert command("check", news, f"--since={revision}").code == 2
    assert not (news / "x").exists()
