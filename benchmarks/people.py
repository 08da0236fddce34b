"""Made-up people in made-up stories: who is named how by which source, and who is who.

A story has four to ten people, named by three to six sources; a source names a person once, in the fullest form that it has. Most
are named alike everywhere, the others are respelt (the alternations of transliteration, or a slip of one letter), shortened to an
initial or to the surname, or given a middle initial. In one story of six two people share a surname. Given names and surnames are drawn
so that few are frequent and most are rare, as in a telephone book, hence people of different stories share whole names. Nobody is in two
stories. Surnames are put together from stems and endings of many languages, so that many resemble each other.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from discrepancy.lang.en.tables.frozen_table import read_lines

STEMS = """adler alm bar bern blom brand brun cast dahl dan deng dom eber ek falk far fried gar gold grim hal hart heim holm ivan jan kal
karp kir kov krug lam lind lom mar mel mort nak nor novak okon oster pav petr rad ras rom ros sand sil stan stein tan tam thor val ver vol
wald west wolf yam zel zim""".split()
ENDINGS = """ad ara arov berg bauer beck bini dottir elli enko er escu esi etti evic ez feld ford gren hauser heim iak ides ier iev ini
insky ishvili ko lund man mann mura ner nik nova off opoulos ova quist sen ski son stedt ston strand ström ton ura vall viken witz yan
zadeh""".split()
GIVEN = 3_000
COMMON = 12
"""A name's frequency is 1 / (its rank + this): the first of a thousand is then about fifty times as frequent as the middle one."""
RESPELT = (
    ("y", "i"), ("ei", "ey"), ("v", "w"), ("ski", "sky"), ("off", "ov"), ("ov", "off"), ("ic", "ich"), ("k", "c"), ("z", "s"), ("ö", "oe"),
    ("ö", "o"), ("sen", "son"), ("th", "t"), ("ph", "f"), ("f", "ph"), ("mann", "man"), ("ll", "l"), ("ch", "kh"), ("j", "y"), ("ie", "y"),
    ("witz", "wicz"), ("quist", "qvist"), ("ou", "u"), ("enko", "yenko"), ("ee", "i"), ("ah", "a"), ("w", "v"), ("tt", "t"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """One person in one source. `person` counts through all stories."""

    story: int
    source: int
    person: int
    name: str


def names(count: int, seed: int = 0) -> Iterator[Named]:
    """So many namings, story by story; the last story may be cut off. The same arguments give the same names."""
    story = person = 0
    while count > 0:
        cast = _cast(random.Random(f"{seed} {story}"))
        made = list(_told(cast, story, person, random.Random(f"{seed} told {story}")))[:count]
        yield from made
        count -= len(made)
        story, person = story + 1, person + len(cast)


def pairs(named: Sequence[Named]) -> int:
    """How many pairs of names mean one person."""
    return sum(n * (n - 1) // 2 for n in Counter(one.person for one in named).values())


@cache
def _pools() -> tuple[tuple[str, ...], tuple[str, ...], tuple[float, ...], tuple[float, ...]]:
    """Given names, surnames, and the sums of their frequencies in the same order."""
    chance = random.Random(1)
    given = [name for line in read_lines("given.tsv") if 3 <= len(name := line.split("\t")[0]) <= 9 and name.isalpha()]
    surnames = [stem + ending for stem in STEMS for ending in ENDINGS]
    chance.shuffle(surnames)
    chosen = chance.sample(given, GIVEN)

    def frequencies(number: int) -> tuple[float, ...]:
        return tuple(accumulate(1 / (rank + COMMON) for rank in range(number)))

    return tuple(chosen), tuple(surnames), frequencies(len(chosen)), frequencies(len(surnames))


def _cast(chance: random.Random) -> list[tuple[str, str]]:
    """The people of a story: given name and surname, no two alike."""
    given, surnames, often_given, often = _pools()
    size = chance.randint(4, 10)
    found = dict.fromkeys(
        (chance.choices(given, cum_weights=often_given)[0], chance.choices(surnames, cum_weights=often)[0]) for _ in range(size)
    )
    if chance.random() < 1 / 6:
        found[chance.choices(given, cum_weights=often_given)[0], next(iter(found))[1]] = None
    return list(found)


def _told(cast: Sequence[tuple[str, str]], story: int, first: int, chance: random.Random) -> Iterator[Named]:
    """What each source of a story calls those of its people whom it names."""
    bearers = Counter(surname for _, surname in cast)
    for source in range(chance.randint(3, 6)):
        for number, (given, surname) in enumerate(cast):
            if chance.random() < 0.6:
                middle = "abcdefghijklmnoprstvw"[(first + number) % 21]
                yield Named(story, source, first + number, called(given, middle, surname, bearers[surname] == 1, chance))


def called(given: str, middle: str, surname: str, only: bool, chance: random.Random) -> str:
    """A name as one source has it. Where it is not the `only` one of its surname, the given name stays."""
    drawn = chance.random()
    if drawn < 0.08 and only:
        return _capitals(surname)
    if drawn < 0.18 and only:
        return _capitals(f"{given[0]}. {surname}")
    if drawn < 0.22:
        return _capitals(f"{given} {middle}. {surname}")
    if drawn < 0.34:
        return _capitals(f"{given} {respelt(surname, chance)}")
    if drawn < 0.40:
        return _capitals(f"{respelt(given, chance)} {surname}")
    return _capitals(f"{given} {surname}")


def respelt(word: str, chance: random.Random) -> str:
    """The word as another transliteration has it, or where none applies (and every third time) with a slip of one letter."""
    apply = [(old, new) for old, new in RESPELT if old in word[1:]]
    if apply and chance.random() < 2 / 3:
        old, new = chance.choice(apply)
        return word[0] + word[1:].replace(old, new, 1)
    place = chance.randrange(1, len(word) - 1)
    slips = (
        word[:place] + word[place + 1 :],
        word[:place] + word[place] + word[place:],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    )
    return chance.choice([slip for slip in slips if slip != word])


def _capitals(name: str) -> str:
    return re.sub(r"(?<!\w)\w", lambda match: match[0].upper(), name)
