"""A decision is found again by content, and hides nothing that nobody decided."""

import datetime
from dataclasses import replace
from typing import Any

from discrepancy.flags import Flag, apply
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import Side, State
from tests.flags.newsroom import discrepancy, fact, find_ages

TODAY = datetime.date(2026, 6, 1)
TEXTS = {
    "herald.txt": "The ferry was late.\n\nAda Keller, 34, was on board. She waved.\n",
    "wire.txt": "Keller, 36, said nothing. Nobody else was there.\n",
}


def decided(texts: dict[str, str], state: State = State.ACCEPTED, **more: Any) -> list[Flag]:
    return [decide(found, texts, state, **more) for found in find_ages(texts)]


def states(texts: dict[str, str], flags: list[Flag], today: datetime.date = TODAY) -> list[State]:
    return [found.state for found in apply(find_ages(texts), flags, texts, today=today).discrepancies]


def test_without_flags_everything_is_new() -> None:
    assert states(TEXTS, []) == [State.NEW]


def test_a_flagged_one_has_its_state_note_and_id() -> None:
    flags = [replace(flag, id="handle") for flag in decided(TEXTS, State.NEEDS_CALL, note="ask the purser")]
    (found,) = apply(find_ages(TEXTS), flags, TEXTS, today=TODAY).discrepancies
    assert (found.state, found.note, found.id) == (State.NEEDS_CALL, "ask the purser", "handle")


def test_a_value_that_nobody_judged_fails_again_and_is_named() -> None:
    later = TEXTS | {"wire.txt": TEXTS["wire.txt"].replace("36", "37")}
    (found,) = apply(find_ages(later), decided(TEXTS, note="both papers asked"), later, today=TODAY).discrepancies
    assert found.state is State.CHANGED
    assert found.note == "37 was not yet reported when 34, 36 were decided as accepted; both papers asked"


def test_a_third_value_fails_again() -> None:
    assert states(TEXTS | {"blog.txt": "Ada Keller, 39, wrote to us."}, decided(TEXTS)) == [State.CHANGED]


def test_a_third_source_that_agrees_does_not() -> None:
    assert states(TEXTS | {"blog.txt": "Ada Keller, 36, wrote to us."}, decided(TEXTS)) == [State.ACCEPTED]


def test_a_value_that_goes_away_leaves_the_rest_decided() -> None:
    three = TEXTS | {"blog.txt": "Ada Keller, 39, wrote to us."}
    assert states(TEXTS, decided(three)) == [State.ACCEPTED]


def test_until_is_the_last_day_and_expires_loudly() -> None:
    flags = decided(TEXTS, until=TODAY)
    assert states(TEXTS, flags) == [State.ACCEPTED]
    (found,) = apply(find_ages(TEXTS), flags, TEXTS, today=TODAY + datetime.timedelta(days=1)).discrepancies
    assert found.state is State.EXPIRED
    assert found.note == "accepted until 2026-06-01, which is in the past"


def test_a_flag_without_its_discrepancy_is_stale() -> None:
    solved = TEXTS | {"wire.txt": TEXTS["wire.txt"].replace("36", "34")}
    flags = decided(TEXTS)
    assert apply(find_ages(solved), flags, solved, today=TODAY).stale == tuple(flags)


def test_one_flag_hides_one_discrepancy() -> None:
    text = "Ada Keller, 34, and Cyril Braun, 34, were on board. The crew waved."
    later = "Keller, 36, and Braun, 36, were on board. The crew waved."
    both = find_ages({"a.txt": text, "b.txt": later})
    flags = [decide(found, {"a.txt": text, "b.txt": later}, State.ACCEPTED) for found in both if "Keller" in found.subject]
    found = apply(both, flags, {"a.txt": text, "b.txt": later}, today=TODAY).discrepancies
    assert {item.subject: item.state for item in found} == {"Ada Keller": State.ACCEPTED, "Cyril Braun": State.NEW}
    assert len({item.id for item in found}) == 2


def test_another_display_name_is_the_same_person() -> None:
    flags = decided(TEXTS)
    married = [replace(found, subject="A. M. Brandt", names=("A. M. Brandt", "Brandt")) for found in find_ages(TEXTS)]
    assert [found.state for found in apply(married, flags, TEXTS, today=TODAY).discrepancies] == [State.ACCEPTED]


def test_another_rule_or_kind_is_another_discrepancy() -> None:
    flags = decided(TEXTS)
    for change in ({"rule": "age-order"}, {"kind": "count"}):
        other = [replace(found, **change) for found in find_ages(TEXTS)]
        assert [found.state for found in apply(other, flags, TEXTS, today=TODAY).discrepancies] == [State.NEW]


def test_two_attributes_of_the_same_sentences_are_two_discrepancies() -> None:
    flags = [replace(flag, attribute="killed") for flag in decided(TEXTS)]
    both = [replace(found, attribute=word, id=word) for word in ("injured", "killed") for found in find_ages(TEXTS)]
    assert [found.state for found in apply(both, flags, TEXTS, today=TODAY).discrepancies] == [State.NEW, State.ACCEPTED]


def test_the_word_for_an_attribute_may_change_while_values_and_sentences_stay() -> None:
    worded = [replace(found, attribute="years of age") for found in find_ages(TEXTS)]
    assert [found.state for found in apply(worded, decided(TEXTS), TEXTS, today=TODAY).discrepancies] == [State.ACCEPTED]
    later = TEXTS | {"wire.txt": TEXTS["wire.txt"].replace("36", "37")}
    worded = [replace(found, attribute="years of age") for found in find_ages(later)]
    assert [found.state for found in apply(worded, decided(TEXTS), later, today=TODAY).discrepancies] == [State.NEW]


def test_a_rule_may_change_its_id() -> None:
    renamed = [replace(found, rule="ages-apart") for found in find_ages(TEXTS)]
    found = apply(renamed, decided(TEXTS), TEXTS, today=TODAY, formerly={"age-conflict": "ages-apart"})
    assert [item.state for item in found.discrepancies] == [State.ACCEPTED]


def test_a_message_may_be_worded_anew() -> None:
    worded = [replace(found, message="Two ages!", reason="34 <> 36") for found in find_ages(TEXTS)]
    assert [found.state for found in apply(worded, decided(TEXTS), TEXTS, today=TODAY).discrepancies] == [State.ACCEPTED]


def test_a_value_may_be_shown_in_another_way() -> None:
    texts = {"a.txt": "Divers found 9.6 tonnes of copper.", "b.txt": "Some 12,000 kilograms of copper were raised."}
    first = Side(value="9.6 tonnes", facts=(fact("a.txt", texts["a.txt"], "9.6 tonnes", kind="quantity", value="9.6", unit="tonne"),))
    second = Side(
        value="12,000 kilograms",
        facts=(fact("b.txt", texts["b.txt"], "12,000 kilograms", kind="quantity", value="12000", unit="kilogram"),),
    )
    flags = [decide(discrepancy(first, second, kind="quantity", subject="copper"), texts, State.WRONG)]
    anew = discrepancy(replace(first, value="9.6 t"), replace(second, value="≈ 12 t"), kind="quantity", subject="copper")
    assert [found.state for found in apply([anew], flags, texts, today=TODAY).discrepancies] == [State.WRONG]


def test_the_same_numbers_about_another_event_are_new() -> None:
    flags = decided(TEXTS)
    other = {"x.txt": "Ada Keller, 34, won the race.", "y.txt": "The winner is Ada Keller, 36, of Bern."}
    applied = apply(find_ages(other), flags, other, today=TODAY)
    assert [found.state for found in applied.discrepancies] == [State.NEW]
    assert applied.stale == tuple(flags)
    assert applied.discrepancies[0].id != flags[0].id


def test_a_stale_id_is_not_given_again() -> None:
    flags = [replace(flag, evidence=(("0" * 12,), ("1" * 12,))) for flag in decided(TEXTS)]
    (found,) = apply(find_ages(TEXTS), flags, TEXTS, today=TODAY).discrepancies
    assert found.state is State.NEW
    assert found.id != flags[0].id


def test_the_order_of_discrepancies_and_flags_changes_nothing() -> None:
    texts = {
        f"{n}.txt": f"Ada Keller, {30 + n % 2}, met Cyril Braun, {40 + n % 3}, today. Dora Lang, {50 + n}, was away." for n in range(4)
    }
    found = find_ages(texts)
    flags = [decide(item, texts, State.ACCEPTED) for item in found]
    forwards = apply(found, flags, texts, today=TODAY)
    backwards = apply(found[::-1], flags[::-1], texts, today=TODAY)
    assert backwards.discrepancies[::-1] == forwards.discrepancies


def test_the_values_in_their_order_stand_beside_their_evidence() -> None:
    (flag,) = decided(TEXTS)
    assert flag.values == ("34", "36")
    assert len(flag.evidence) == 2
    assert not set(flag.evidence[0]) & set(flag.evidence[1])


def test_a_flag_that_keeps_its_own_away_does_not_hide_another_of_the_same_sentences() -> None:
    texts = {
        "a.txt": "Ada Keller, 34, and Cyril Braun, 34, were on board. Both waved.",
        "b.txt": "Keller, 36, and Braun, 36, were on board.",
    }
    found = find_ages(texts)
    flags = [decide(item, texts, State.NOT_SAME) for item in found if "Keller" in item.subject]
    left = [item for item in found if "Braun" in item.subject]
    assert [item.state for item in apply(left, flags, texts, today=TODAY).discrepancies] == [State.NEW]
