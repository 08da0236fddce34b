"""What happens at a date or a place: the event noun or verb that its words belong to."""

from __future__ import annotations

from functools import cache, lru_cache

from discrepancy.lang.en.meaning.event_nouns import is_event_noun
from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.morphology.inflection import REMEMBERED, singular, verb_lemma
from discrepancy.lang.en.words.date_words import SMALL
from discrepancy.lang.en.words.function_words import ARTICLES_OR_POSSESSIVES, MODALS, SINGULAR_DETERMINERS
from discrepancy.lang.en.words.name_particles import is_function_word
from discrepancy.scan.dates.tense import is_mark_in_figures
from discrepancy.scan.measures.counted_noun import is_plural
from discrepancy.scan.words import Words

# Noun of the event that a verb tells, where one common noun stands for it. The nouns are what reports of such events are called.
_EVENTS = """
arrest: arrest detain capture apprehend nab | death: die | killing: kill murder slay | birth: bear
building: build construct erect make manufacture paint carve sculpt weave
founding: found establish | departure: depart leave sail | arrival: arrive reach | landing: land | collision: collide hit ram strike
crash: crash | fire: burn | sentence: sentence jail imprison | conviction: convict | charge: charge indict | acquittal: acquit
hearing: hear | trial: try | plea: plead | appeal: appeal | release: release free | opening: open reopen | closing: close shut
discovery: discover find unearth | announcement: announce unveil | publication: publish | signing: sign | election: elect vote
appointment: appoint name | resignation: resign quit | marriage: marry wed | launch: launch | start: start begin | end: end finish expire
explosion: explode detonate | shooting: shoot | attack: attack | rescue: rescue save | evacuation: evacuate | disappearance: disappear vanish
inspection: inspect | meeting: meet | purchase: buy acquire purchase | sale: sell | delivery: deliver | tow: tow | visit: visit
payment: pay | filing: file | escape: escape flee | fall: fall | statement: say tell state confirm | report: report | burial: bury inter
"""

_WEAK = frozenset("be have do will would can could may might shall should must get go come take make see".split())
# Words that are prepositions, adverbs or adjectives far more often than verbs.
_NO_VERBS = frozenset(
    "off up out down near over under last like front back round even own well still best better long open close early".split()
)
_VERB_CUES = frozenset("to will would can could may might shall should must do does did not they we i you who it he she and or 'll".split())
_STOP = frozenset(".;:!?")
_BEFORE_NO_VERB = ARTICLES_OR_POSSESSIVES - {"her"}  # "her" is an object too: "they charged her"
_BEFORE_NOUNS = frozenset("of in on at from for with under over near into onto through during".split())
_AUXILIARIES = frozenset("was were is are has have had will would could can may must should".split())
_EVENT_PREPOSITIONS = frozenset(("of", "on", "at", "in", "from", "by", "since"))
_DETERMINERS = SINGULAR_DETERMINERS | {"first", "second", "last", "final", "next"}
_MARKS = frozenset(',"“”‘()—–-')


@cache
def _nouns() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _EVENTS.replace("\n", " | ").split("|"):
        noun, _, verbs = entry.strip().partition(": ")
        if noun:
            found.update(dict.fromkeys(verbs.split(), noun))
    return found


def event_noun(lemma: str) -> str:
    """The noun for the event of a verb ("arrest" for "detain"), or the verb itself."""
    return _nouns().get(lemma, lemma)


def event_noun_after(words: Words, last: int) -> str | None:
    """The noun that a date or place before it modifies: "the 19 December hearing", "Tuesday's barge wreck"; None without one."""
    lowers, count = words.lowers, len(words)
    j = last
    found = None
    while (
        j < count
        and j < last + 3
        and lowers[j].isalpha()
        and words.texts[j].islower()
        and not verb_lemma(lowers[j])
        and lowers[j] not in _NO_NOUN
    ):
        found = lowers[j]
        j += 1
    return found


_NO_NOUN = frozenset(
    "and or but when where as at in on of by to from for with after before until since that which who while because if than then he she it they we"
    " i you his her its their the a an this these those more about local time also not only just during between over under near off into onto"
    " against through per so yet still once now here there some all both each every no nor".split()
)


def event_noun_before(words: Words, first: int) -> str | None:
    """The noun that a date or place behind "of", "on" or "at" belongs to: "the earthquake of 14 March", "the Mayday at 02:40"."""
    lowers = words.lowers
    j = first - 1
    if j < 1 or lowers[j] not in _EVENT_PREPOSITIONS:
        return None
    noun = lowers[j - 1]
    if not noun.isalpha() or len(noun) < 3 or noun in _NO_NOUN:
        return None
    if lowers[j] in ("of", "at") or (j > 1 and lowers[j - 2] in _DETERMINERS):
        return None if verb_lemma(noun) and not (j > 1 and lowers[j - 2] in _DETERMINERS) else noun
    return None


_TIMETABLE = frozenset("open close start begin end finish leave arrive depart land sail meet expire run reopen".split())
_MODALS = MODALS | {"to"}


def _timetable(words: Words, j: int) -> bool:
    """Whether the plain form of a verb of timetables stands at word `j`, after a plural or a modal."""
    if j == 0:
        return False
    before = words.lowers[j - 1]
    after = words.lowers[j + 1] if j + 1 < len(words) else ""
    return before in _MODALS or (
        before.isalpha() and before.endswith("s") and len(before) > 3 and after in ("at", "on", "in", "until", "from")
    )


def verb_at(words: Words, j: int) -> str | None:
    """The lemma of a verb at word `j`; a plain form counts only after a word that a verb follows: "to arrest", "they arrest"."""
    word = words.lowers[j]
    if word in _TIMETABLE and _timetable(words, j):
        return word  # "polls close at 8", "the shop will open on"
    lemma = _verb(word)
    if lemma is None:
        return None
    before = words.lowers[j - 1] if j else ""
    if words.texts[j][0].isupper() and (before == "," or before.isalpha()):
        return None  # a ship called Rose rises as little as a man called Hunt hunts
    if before in _BEFORE_NO_VERB or (before in _BEFORE_NOUNS and not word.endswith("ing")):
        return None  # "the accused", "a scheduled flight", "came to light"
    if (
        word.endswith("ed")
        and (before in SMALL or before.isdecimal())
        and j + 1 < len(words)
        and is_plural(words.lowers[j + 1], words.texts[j + 1])
    ):
        return None  # "eleven trapped miners"
    if word.endswith("s") and j + 1 < len(words) and words.lowers[j + 1] in _AUXILIARIES:
        return None  # "the ornaments were"
    if (
        lemma == word
        and lemma not in _WEAK
        and (j == 0 or words.lowers[j - 1] not in _VERB_CUES)
        and word not in ("cut", "hit", "put", "set", "shut", "hurt", "let")
    ):
        return None
    return lemma


@lru_cache(maxsize=REMEMBERED)
def _verb(word: str) -> str | None:
    return verb_lemma(word) if word.isalpha() and word not in _NO_VERBS else None


@lru_cache(maxsize=REMEMBERED)
def may_govern(word: str) -> bool:
    """Whether `verb_at` can find a verb at a lower-case word, whatever is next to it."""
    return word in _TIMETABLE or _verb(word) is not None


def verb_near(words: Words, first: int, last: int, *, back: int = 14, ahead: int = 10) -> str | None:
    """Lemma of the verb that governs words `first` to `last`: the nearest before it in its clause, else the first after it."""
    lowers = words.lowers
    j, low = first - 1, max(-1, first - back)
    weak = None
    while j > low:
        word = lowers[j]
        if _verb(word) is not None:
            lemma = verb_at(words, j)
            if lemma is not None:
                if lemma not in _WEAK:
                    return lemma
                weak = weak or lemma
        elif word in _STOP and not is_mark_in_figures(words, j):
            break
        j -= 1
    count = len(words)
    j, high = last, min(count, last + ahead)
    while j < high:
        word = lowers[j]
        if _verb(word) is not None:
            lemma = verb_at(words, j)
            if lemma is not None and lemma not in _WEAK:
                return lemma
        elif word in _STOP and not is_mark_in_figures(words, j):
            break
        j += 1
    return weak


def only_modifies(words: Words, at: int) -> bool:
    """Whether the noun at word `at` only narrows a thing after it, and describes no event: "a wedding cake", "flood water"."""
    if at + 1 >= len(words) or not words.lowers[at + 1].isalpha() or not words.texts[at + 1].islower():
        return False
    word = words.lowers[at + 1]
    return is_noun(singular(word)) and not is_event_noun(word) and verb_at(words, at + 1) is None and not is_function_word(word)


def is_surname_form(words: Words, at: int) -> bool:
    """Whether a capitalised word behind another is no plural of what happens but a name: "Rafael Montes"."""
    capitals = words.texts[at][0].isupper() and words.texts[at - 1][0].isupper()
    return capitals and singular(words.lowers[at]) != words.lowers[at]
