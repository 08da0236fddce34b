"""Where the owner of a fact is named: the nearest mention of its sentence, found without a look at all others of the text."""

from __future__ import annotations

from typing import Any

from discrepancy.extraction import extract
from discrepancy.model.entity import Mention
from discrepancy.model.source import Source
from discrepancy.parse.stage import _where


class Counted(list[Mention]):
    """Counts the mentions that are looked at."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        self.looks += len(found) if isinstance(key, slice) else 1
        return found


def test_a_name_that_stands_in_every_sentence_is_looked_for_in_one() -> None:
    text = "Greta Holm, 34, won the race. " * 300
    found = extract(Source(id="a", text=text))
    (entity,) = [each for each in found.entities if each.name == "Greta Holm"]
    mentions = Counted(sorted(entity.mentions, key=lambda mention: mention.start))
    assert len(mentions) == 300
    fact = next(fact for fact in found.facts if fact.kind == "age" and fact.start > len(text) // 2)
    start, end = _where(fact, entity.id, {entity.id: mentions})
    assert (text[start:end], fact.sentence[0] <= start < fact.sentence[1]) == ("Greta Holm", True)
    assert mentions.looks < 30


def test_the_nearest_of_two_mentions_of_a_sentence_is_the_owners_place() -> None:
    text = "Greta Holm said that Greta Holm, 34, won. Greta Holm left."
    fact = next(fact for fact in extract(Source(id="a", text=text)).facts if fact.kind == "age")
    assert (fact.frame.owner.start, fact.frame.owner.end) == (21, 31)


def test_a_pronoun_of_the_sentence_is_the_owners_place() -> None:
    text = "Greta Holm won the race. She is 34."
    fact = next(fact for fact in extract(Source(id="a", text=text)).facts if fact.kind == "age")
    assert (fact.frame.owner.text, text[fact.frame.owner.start : fact.frame.owner.end]) == ("Greta Holm", "She")
