from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from discrepancy.judge.engine import comparisons
from discrepancy.judge.rules import load_rules, shipped
from discrepancy.model.discrepancy import Severity, Verdict
from discrepancy.model.problem import UserError
from discrepancy.registry import collect

GOOD = """
id = "boat-length"
summary = "One boat has two lengths"
why = "Boats do not grow."

[select]
kind = "quantity"
attribute = "length"

[compare]
how = "interval"
notable = 0.05

[severity]
conflict = "warning"
variant = "off"

[message]
text = "{subject} is {values} long: {reason}"

[[example]]
name = "two lengths"
expect = "conflict"
[example.sources.a]
published = 2020-01-01
text = "The boat is 12 metres long."
[example.sources.b]
published = 2020-01-02
text = "The boat is 15 metres long."
"""


def written(folder: Path, text: str, name: str = "boat-length.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path, **asked: Any) -> list[str]:
    with pytest.raises(UserError) as caught:
        load_rules([path], **asked)
    return [str(problem) for problem in caught.value.problems]


def test_our_rules_load_and_every_kind_has_one() -> None:
    kinds = {kind for rule in load_rules() for kind in rule.kinds}
    assert kinds == set(collect("discrepancy.kinds", "KIND"))


def test_ids_are_sorted_and_named_like_their_files() -> None:
    rules = load_rules()
    assert [rule.id for rule in rules] == sorted(rule.id for rule in rules)
    assert [Path(rule.path).stem for rule in rules] == [rule.id for rule in rules]


def test_every_comparison_is_asked_by_a_rule() -> None:
    assert {rule.how for rule in load_rules()} == set(comparisons())


def test_every_rule_says_why_and_has_two_examples_that_fire_and_two_that_stay_silent() -> None:
    for rule in load_rules(examples=True):
        assert rule.why
        assert rule.since
        fired = [example for example in rule.examples if example.expect in ("conflict", "variant")]
        silent = [example for example in rule.examples if example.expect == "nothing"]
        assert len(fired) >= 2, rule.id
        assert len(silent) >= 2, rule.id


def test_a_users_rule_stands_beside_ours(tmp_path: Path) -> None:
    rules = {rule.id: rule for rule in load_rules([written(tmp_path, GOOD)])}
    assert len(rules) == len(load_rules()) + 1
    rule = rules["boat-length"]
    assert rule.settings["notable"] == 0.05
    assert rule.settings["approximate"] == comparisons()["interval"].settings["approximate"]
    assert rule.severities == {Verdict.CONFLICT: Severity.WARNING}
    assert rule.examples[0].sources[1].text == "The boat is 15 metres long."


def test_a_folder_of_rules_is_read(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    written(tmp_path, GOOD.replace("boat-length", "ship-length"), "ship-length.toml")
    assert {"boat-length", "ship-length"} <= {rule.id for rule in load_rules([tmp_path])}


def test_one_of_our_ids_takes_our_rules_place(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.replace("boat-length", "age-conflict"))
    rule = next(rule for rule in load_rules([path]) if rule.id == "age-conflict")
    assert rule.how == "interval"


def test_extends_starts_from_a_rule_and_changes_what_it_says(tmp_path: Path) -> None:
    path = written(tmp_path, 'id = "age-quiet"\nextends = "age-conflict"\n[compare]\nwindow_days = 5\n[severity]\nconflict = "note"\n')
    ours = next(rule for rule in load_rules() if rule.id == "age-conflict")
    rule = next(rule for rule in load_rules([path]) if rule.id == "age-quiet")
    assert rule.settings["window_days"] == 5
    assert rule.severities[Verdict.CONFLICT] is Severity.NOTE
    assert (rule.how, rule.kinds, rule.message) == (ours.how, ours.kinds, ours.message)


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (('how = "interval"', 'how = "intervall"'), 11, "there is no comparison 'intervall': did you mean 'interval'?"),
        (("notable = 0.05", "notabel = 0.05"), 12, "unknown key 'notabel' in [compare]: did you mean 'notable'?"),
        (("notable = 0.05", 'notable = "much"'), 12, "notable must be a number"),
        (('conflict = "warning"', 'conflict = "loud"'), 15, "conflict cannot be 'loud'"),
        (("{values}", "{value}"), 19, "unknown field {value} in the message: did you mean 'values'?"),
        (("{values}", "{values"), 19, "braces"),
        (('attribute = "length"', "attribute = 7"), 8, "attribute must be text or a list of texts"),
        (('expect = "conflict"', 'expect = "conflicts"'), 23, "expect cannot be 'conflicts': did you mean 'conflict'?"),
        (('id = "boat-length"', 'id = "Boat length"'), 2, "lower-case words joined by hyphens"),
        (("published = 2020-01-02", 'published = "2 January"'), 28, "published must be a date"),
        (('kind = "quantity"', 'scope = "acros"\nkind = "quantity"'), 7, "scope cannot be 'acros': did you mean 'across'?"),
        (("[message]", "[mesage]"), 18, "unknown key 'mesage' in the rule: did you mean 'message'?"),
        (('kind = "quantity"\n', ""), 6, "[select] lacks 'kind'"),
        (('summary = "One boat has two lengths"', "summary = "), 3, "not valid TOML"),
        (('how = "interval"', 'how = "interval"\nterms = "boat"'), 12, "there is no term file 'boat'"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_what_was_meant(tmp_path: Path, change: tuple[str, str], line: int, said: str) -> None:
    assert change[0] in GOOD
    path = written(tmp_path, GOOD.replace(*change, 1))
    told = problems(path)
    assert any(problem.startswith(f"{path}:{line}: ") and said in problem for problem in told), told


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("notable = 0.05", "notabel = 0.05").replace('"warning"', '"loud"'))
    written(tmp_path, GOOD.replace("boat", "ship").replace("interval", "intervals"), "ship.toml")
    assert len(problems(tmp_path)) == 3


def test_a_rule_that_extends_itself_or_nothing_is_a_mistake(tmp_path: Path) -> None:
    path = written(tmp_path, 'id = "age-quiet"\nextends = "age-conflikt"\n')
    assert problems(path) == [f"{path}:2: extends: unknown rule 'age-conflikt': did you mean 'age-conflict'?"]
    path = written(tmp_path, 'id = "age-quiet"\nextends = "age-quiet"\n')
    assert "extends itself" in problems(path)[0]


def test_a_file_that_is_no_text_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read as UTF-8" in problems(path)[0]
    assert "no such file or folder" in problems(tmp_path / "nothing")[0]


def test_disable_select_and_former_ids(tmp_path: Path) -> None:
    assert "age-conflict" not in {rule.id for rule in load_rules(disable=["age-conflict"])}
    assert [rule.id for rule in load_rules(select=["toll", "age-conflict"])] == ["age-conflict", "toll"]
    path = written(tmp_path, 'formerly = ["boat-size"]\n' + GOOD)
    assert "boat-length" not in {rule.id for rule in load_rules([path], disable=["boat-size"])}
    with pytest.raises(UserError, match="did you mean 'age-conflict'"):
        load_rules(disable=["age-conflct"])


def test_overrides_change_settings_and_severities() -> None:
    changes = {"age-conflict": {"severity": {"conflict": "off"}, "compare": {"window_days": 3}, "min_confidence": 0.9}}
    rule = next(rule for rule in load_rules(overrides=changes) if rule.id == "age-conflict")
    assert Verdict.CONFLICT not in rule.severities
    assert rule.settings["window_days"] == 3
    assert rule.min_confidence == 0.9
    with pytest.raises(UserError, match="from 0 to 1"):
        load_rules(overrides={"age-conflict": {"min_confidence": 9}})
    with pytest.raises(UserError, match="cannot be changed"):
        load_rules(overrides={"age-conflict": {"id": {"x": 1}}})
    with pytest.raises(UserError, match="there is none"):
        load_rules(overrides={"nothing-here": {}})


@pytest.mark.parametrize("profile", ["strict", "lenient"])
def test_profiles_load(profile: str) -> None:
    assert len(load_rules(profile=profile)) == len(load_rules())


def test_strict_tells_more_and_lenient_less() -> None:
    plain, strict, lenient = ({rule.id: rule for rule in load_rules(profile=name)} for name in (None, "strict", "lenient"))
    assert not plain["toll"].settings["tell_rise"]
    assert strict["toll"].settings["tell_rise"]
    assert Verdict.VARIANT in plain["name-spelling"].severities
    assert Verdict.VARIANT not in lenient["name-spelling"].severities


def test_an_unknown_profile_is_a_mistake() -> None:
    with pytest.raises(UserError, match="did you mean 'strict'"):
        load_rules(profile="strikt")


def test_a_profile_of_the_users_own(tmp_path: Path) -> None:
    path = written(tmp_path, 'disable = ["toll"]\n[rules.age-conflict.severity]\nconflict = "note"\n', "mine.toml")
    rules = {rule.id: rule for rule in load_rules(profile=str(path))}
    assert "toll" not in rules
    assert rules["age-conflict"].severities[Verdict.CONFLICT] is Severity.NOTE


def test_term_files_of_a_user_add_to_ours(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    written(tmp_path / "terms", 'same = [["khat", "miraa"]]\n[kinds]\nkhat = ["dried khat"]\n', "substances.toml")
    terms = next(rule for rule in load_rules([tmp_path]) if rule.id == "substance").terms
    assert terms.relation("miraa", "khat") == "same"
    assert terms.relation("dried khat", "miraa") == "narrower"
    assert terms.relation("hashish", "cannabis") == "narrower"


def test_a_broken_term_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    path = written(tmp_path / "terms", "same = 3\nkind = 4\n", "boats.toml")
    told = problems(tmp_path)
    assert any(problem.startswith(f"{path}:1:") for problem in told)
    assert any("unknown key 'kind': did you mean 'kinds'?" in problem for problem in told)


def test_the_rules_are_found_in_the_checkout() -> None:
    assert (shipped() / "age-conflict.toml").is_file()
