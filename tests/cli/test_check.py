"""check: what it prints, where to, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.cli.command import Command


def test_a_conflict_that_nobody_has_decided_ends_with_1(command: Command, news: Path) -> None:
    run = command("check", news)
    assert run.code == 1
    assert "Nora Aldane" in run.out
    assert run.err == ""


def test_json_lists_everything(command: Command, news: Path) -> None:
    run = command("check", news, "--format", "json", "--no-store", "--no-flags")
    found = json.loads(run.out)
    assert [source["id"] for source in found["sources"]] == ["first.txt", "second.txt"]
    ages = [d for d in found["discrepancies"] if d["kind"] == "age"]
    assert [side["value"] for side in ages[0]["sides"]] == ["34", "39"]
    for d in found["discrepancies"]:
        for side in d["sides"]:
            for fact in side["facts"]:
                text = (news / fact["source"]).read_text(encoding="utf-8")
                assert text[fact["start"] : fact["end"]] == fact["quote"]


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(command: Command, news: Path, fail_on: str, code: int) -> None:
    assert command("check", news, "--fail-on", fail_on).code == code


def test_nothing_to_report_ends_with_0(command: Command, news: Path) -> None:
    run = command("check", news / "first.txt")
    assert run.code == 0
    assert "No discrepancy found." in run.out


def test_what_could_not_be_read_wins_over_what_was_found(command: Command, news: Path) -> None:
    run = command("check", news, news / "gone.txt")
    assert run.code == 2
    assert "Nora Aldane" in run.out
    assert f"error: {news}/gone.txt: there is no such file or folder" in run.err


@pytest.mark.parametrize("form", ["table", "json", "markdown", "html", "csv", "jsonl", "sarif", "junit", "github", "gitlab"])
def test_a_format_never_changes_how_it_ends(command: Command, news: Path, form: str) -> None:
    run = command("check", news, "--format", form)
    assert run.code == 1
    assert run.out


def test_formats_go_to_files_and_one_to_standard_output(command: Command, news: Path, tmp_path: Path) -> None:
    run = command("check", news, "-f", "csv", "-f", f"json:{tmp_path}/deep/out.json", "-f", f"html:{tmp_path}/out.html")
    assert run.out.startswith("subject,attribute,")
    assert json.loads((tmp_path / "deep/out.json").read_text(encoding="utf-8"))["schema"] == 1
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--format", "jsn"), "did you mean 'json'"),
        (("--format", "json", "--format", "csv"), "only one format"),
        (("--format", "json:"), "names no file"),
        (("--format", "json:/dev/null/x"), "cannot be written"),
        (("--fail-on", "eror"), "did you mean 'error'"),
        (("--select", "age-conflit"), "did you mean 'age-conflict'"),
        (("--config", "nowhere.toml"), "cannot be read"),
        (("--min-confidence", "2"), "--min-confidence"),
        (("--colour",), "--colour"),
    ],
)
def test_what_was_typed_wrongly_ends_with_2_and_says_what_was_meant(
    command: Command, news: Path, arguments: tuple[str, ...], says: str
) -> None:
    run = command("check", news, *arguments)
    assert run.code == 2
    assert says in run.err


def test_a_file_that_cannot_be_written_keeps_no_other_back(command: Command, news: Path) -> None:
    run = command("check", news, "-f", "json:/dev/null/x", "-f", "table")
    assert run.code == 2
    assert "Nora Aldane" in run.out


def test_lines_of_json_hold_a_discrepancy_each(command: Command, news: Path) -> None:
    lines = [json.loads(line) for line in command("check", news, "-f", "jsonl").out.splitlines()]
    assert lines == json.loads(command("check", news, "-f", "json").out)["discrepancies"]


def test_no_path_ends_with_2(command: Command) -> None:
    assert command("check").code == 2


def test_rules_can_be_chosen(command: Command, news: Path) -> None:
    assert command("check", news, "--select", "age-conflict").code == 1
    only = json.loads(command("check", news, "--format", "json", "--ignore", "age-conflict").out)
    assert "age-conflict" not in {d["rule"] for d in only["discrepancies"]}


def test_confidence_can_be_asked_for(command: Command, news: Path) -> None:
    assert json.loads(command("check", news, "--format", "json", "--min-confidence", "1.0", "--select", "age-conflict").out)["schema"] == 1


def test_against_reports_what_involves_the_draft(command: Command, news: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("The night belonged to Nora Aldane, 34, who plays the cello.\n", encoding="utf-8")
    found = json.loads(command("check", draft, "--against", news, "--format", "json").out)
    assert [source["id"] for source in found["sources"]] == ["draft.txt", "news/first.txt", "news/second.txt"]
    for d in found["discrepancies"]:
        assert "draft.txt" in {fact["source"] for side in d["sides"] for fact in side["facts"]}


def test_standard_input_is_a_source(command: Command, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = tmp_path / "typed"
    typed.write_text("Nora Aldane, 51, plays the cello.\n", encoding="utf-8")
    with typed.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        found = json.loads(command("check", "-", "--format", "json").out)
    assert [(source["id"], source["path"]) for source in found["sources"]] == [("-", "-")]


def test_settings_come_from_the_folder_and_the_command_line_wins(command: Command, news: Path) -> None:
    (news / "discrepancy.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    assert command("check", news).code == 0
    assert command("check", news, "--fail-on", "error").code == 1


def test_a_broken_configuration_ends_with_2(command: Command, news: Path) -> None:
    (news / "discrepancy.toml").write_text('\nfail_onn = "never"\n', encoding="utf-8")
    run = command("check", news)
    assert run.code == 2
    assert f"{news}/discrepancy.toml:2: unknown setting 'fail_onn'; did you mean 'fail_on'?" in run.err


def test_a_broken_flags_file_ends_with_2_and_what_could_be_done_is_printed(command: Command, news: Path) -> None:
    (news / "discrepancy-flags.csv").write_bytes(b"\xff\xfe\x00garbage")
    run = command("check", news)
    assert run.code == 2
    assert "Nora Aldane" in run.out
    assert "discrepancy-flags.csv" in run.err
    assert command("check", news, "--no-flags").code == 1


def test_a_broken_rule_of_the_user_ends_with_2_and_ours_are_run(command: Command, news: Path) -> None:
    (news / "discrepancy.toml").write_text('rules = ["mine"]\n', encoding="utf-8")
    (news / "mine").mkdir()
    (news / "mine/odd.toml").write_text('id = "odd"\nsumary = "x"\n', encoding="utf-8")
    run = command("check", news)
    assert run.code == 2
    assert "Nora Aldane" in run.out
    assert f"{news}/mine/odd.toml:2" in run.err


def test_nothing_is_coloured_where_nobody_looks(command: Command, news: Path) -> None:
    run = command("check", news)
    assert "\x1b" not in run.out + run.err
    assert all(len(line) <= 80 for line in run.out.splitlines())


def test_what_a_file_is_called_cannot_drive_the_terminal(command: Command, news: Path) -> None:
    (news / "a\x1b[2Jb.txt").write_bytes(b"\xff\xff")
    run = command("check", news)
    assert "\x1b" not in run.out + run.err


def test_the_same_input_gives_the_same_output(command: Command, news: Path) -> None:
    assert command("check", news, "--format", "json").out == command("check", news, "--format", "json").out
