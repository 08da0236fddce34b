"""A collection of any size, made from the project's own clusters: `python -m benchmarks.generate FOLDER DOCUMENTS`.

Every story is one cluster of benchmarks/gold with its own names, numbers and days, as three to six of the cluster's sources report them;
each source leaves out some sentences, rephrases some, and adds its own background until it is as long as a news article
(about 3,000 characters). Equal names and numbers stay equal inside a story and unequal ones unequal, so that what the sources disagree
about they still disagree about. The same arguments write the same bytes.
"""

from __future__ import annotations

import datetime
import json
import random
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.gold import GOLD
from benchmarks.renamed import SURNAMES
from discrepancy.lang.en.meaning.lexicon import country_of, rarity
from discrepancy.lang.en.tables.frozen_table import read_lines
from discrepancy.link.stories.story_groups import RARE
from discrepancy.model.source import Source

LENGTH = 3_000
"""Characters of an article: 10,000 articles have 30 MB."""
IN_FOLDER = 200
LEFT_OUT = 0.1
"""Share of a source's sentences that a generated article leaves out."""

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join([*_MONTHS, *(f"{month[:3]}\\." for month in _MONTHS), *(f"{month[:3]}\\b" for month in _MONTHS)])
_NUMBER = re.compile(rf"(?P<date>(?:(?:{_MONTH}) \d{{1,2}}|\d{{1,2}} (?:{_MONTH}))|\b(?:19|20)\d\d\b|\d+[:.]\d\d ?[ap]\.?m)|\d[\d,]*\d")
_CAPITAL = re.compile(r"\b[A-Z][a-z]{3,}\b")
_SENTENCE = re.compile(r"(?<=[a-z][.!?])\s+(?=[A-Z])")
_OTHER_WORDS = dict(
    pair.split("/")
    for pair in """about/around nearly/almost began/started found/discovered big/large quickly/rapidly many/numerous buy/purchase
    helped/assisted ended/finished shown/displayed answer/reply enough/sufficient often/frequently whole/entire happened/occurred
    asked/requested got/obtained needs/requires tried/attempted used/employed gave/provided built/constructed""".split()
)
_OTHER = re.compile(r"\b(?:" + "|".join(_OTHER_WORDS) + r")\b")
_ONSETS = "b br c ch d dr f g gr h j k kl l m n p pr r s st t th tr v w z".split()
_VOWELS = "a e i o u ae ia ou".split()
_ENDS = "n r l s nd rt lm x sk ll m th ck".split()


_LOWER = re.compile(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])")


@cache
def _rare_words() -> dict[tuple[str, int], tuple[str, ...]]:
    """Dictionary words by their last two letters and their rarity in steps of ten."""
    found: dict[tuple[str, int], list[str]] = {}
    for line in read_lines("rarity.tsv"):
        word = line.split("\t")[0]
        if len(word) >= 5 and word.isalpha() and word.isascii() and word.islower() and (rare := rarity(word)) >= RARE:
            found.setdefault((word[-2:], rare // 10), []).append(word)
    return {key: tuple(words) for key, words in found.items()}


def _other_word(word: str, words: dict[str, str], chance: random.Random) -> str:
    """Another word of the same ending that is as rare, always the same for the same; one in four stays."""
    rare = rarity(word)
    if rare < RARE:
        return word
    if word not in words:
        words[word] = word if chance.random() < 0.25 else chance.choice(_rare_words().get((word[-2:], rare // 10), (word,)))
    return words[word]


@dataclass(frozen=True, slots=True)
class Template:
    """A cluster: its sources with publisher and day."""

    name: str
    sources: tuple[Source, ...]
    names: tuple[str, ...]


@cache
def templates() -> tuple[Template, ...]:
    """Every cluster of benchmarks/gold."""
    found = []
    for folder in sorted(path.parent for path in GOLD.rglob("gold.json")):
        listed = (
            tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8")).get("source", [])
            if (folder / "sources.toml").exists()
            else []
        )
        of = {item["path"]: item for item in listed}
        sources = tuple(
            Source(
                id=path.name,
                text=path.read_text(encoding="utf-8"),
                published=of.get(path.name, {}).get("published"),
                publisher=of.get(path.name, {}).get("publisher"),
            )
            for path in sorted(folder.glob("*.txt"))
        )
        words = sorted({word for source in sources for word in _CAPITAL.findall(source.text)})
        names = tuple(word for word in words if rarity(word.lower()) >= 95 and not country_of(word))
        found.append(Template(folder.name, sources, names))
    return tuple(found)


@cache
def background() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Sentences without figures, quotations and with few rare words: the background of any article. With the names in them."""
    found = []
    for template in templates():
        for source in template.sources:
            for sentence in _SENTENCE.split(source.text.replace("\n", " ")):
                rare = sum(rarity(word) >= RARE for word in _LOWER.findall(sentence))
                inside = tuple(name for name in template.names if name in sentence)
                plain = sentence[0].isupper() and sentence[-1] == "." and not re.search(r"[\d\"“”:•|]", sentence)
                if 60 <= len(sentence) <= 220 and plain and rare <= 2 and len(inside) <= 2:
                    found.append((sentence, inside))
    return tuple(sorted(set(found)))


def story(number: int, seed: int = 0) -> tuple[Source, ...]:
    """The sources of one story; `id` is a file name."""
    chance = random.Random(f"{seed} {number}")
    template = chance.choice(templates())
    tellers = sorted(chance.sample(template.sources, min(len(template.sources), chance.randint(3, 6))), key=lambda source: source.id)
    names = {name: coined(chance) for name in template.names}
    numbers: dict[str, str] = {}
    words: dict[str, str] = {}
    shift = datetime.timedelta(days=chance.randrange(-300, 300))
    shared = chance.sample(background(), 12)
    made = []
    for place, source in enumerate(tellers):
        text = _retold(source.text, names, numbers, words, chance)
        own: dict[str, str] = {}
        while len(text) < LENGTH:
            of_story = chance.random() < 0.5
            sentence, inside = chance.choice(shared if of_story else background())
            sentence = _reworded(sentence, words if of_story else own, chance)
            text += ("\n\n" if chance.random() < 0.3 else " ") + _renamed(sentence, {name: chance.choice(SURNAMES) for name in inside})
        published = (source.published or datetime.date(2020, 1, 16)) + shift
        made.append(
            Source(
                id=f"s{number:06}-{chr(97 + place)}.txt",
                text=text + "\n",
                published=published,
                publisher=source.publisher or f"Paper {place}",
            )
        )
    return tuple(made)


def stories(documents: int, seed: int = 0) -> Iterator[tuple[Source, ...]]:
    """Stories until there are so many documents, the last one cut off."""
    number = 0
    while documents > 0:
        made = story(number, seed)[:documents]
        yield made
        documents -= len(made)
        number += 1


def write(folder: Path, documents: int, seed: int = 0) -> None:
    """Write a collection: folders of about IN_FOLDER documents, each with its sources.toml."""
    waiting: list[Source] = []
    count = 0
    for made in stories(documents, seed):
        waiting += made
        if len(waiting) >= IN_FOLDER:
            _flush(folder / f"{count:04}", waiting)
            waiting, count = [], count + 1
    if waiting:
        _flush(folder / f"{count:04}", waiting)


def _flush(folder: Path, sources: list[Source]) -> None:
    folder.mkdir(parents=True)
    lines = []
    for source in sources:
        (folder / source.id).write_text(source.text, encoding="utf-8", newline="")
        lines += [
            "[[source]]",
            f'path = "{source.id}"',
            f"publisher = {json.dumps(source.publisher)}",
            f"published = {source.published}",
            "",
        ]
    (folder / "sources.toml").write_text("\n".join(lines), encoding="utf-8", newline="")


def _reworded(text: str, words: dict[str, str], chance: random.Random) -> str:
    return _LOWER.sub(lambda match: _other_word(match[0], words, chance), text)


def _retold(text: str, names: dict[str, str], numbers: dict[str, str], words: dict[str, str], chance: random.Random) -> str:
    kept = re.split(r"((?<=[a-z][.!?])\s+(?=[A-Z]))", text)
    sentences = [kept[0], *(gap + part for gap, part in zip(kept[1::2], kept[2::2], strict=False) if chance.random() > LEFT_OUT)]
    told = _reworded(_renamed("".join(sentences), names), words, chance)
    told = _NUMBER.sub(lambda match: match[0] if match["date"] else _number(match[0], numbers, chance), told)
    return _OTHER.sub(lambda match: _OTHER_WORDS[match[0]] if chance.random() < 0.5 else match[0], told)


def _renamed(text: str, names: dict[str, str]) -> str:
    return _CAPITAL.sub(lambda match: names.get(match[0], match[0]), text)


def _number(written: str, numbers: dict[str, str], chance: random.Random) -> str:
    """Another number of as many figures and as many noughts at its end, always the same for the same."""
    if written not in numbers:
        figures = written.rstrip("0,")
        new = "".join(str(chance.randint(1, 9)) if figure.isdigit() else figure for figure in figures)
        numbers[written] = new + written[len(figures) :]
    return numbers[written]


def coined(chance: random.Random) -> str:
    """A name that belongs to no real person."""
    syllables = [chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(chance.randint(2, 3))]
    return ("".join(syllables) + chance.choice(_ENDS)).capitalize()


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
