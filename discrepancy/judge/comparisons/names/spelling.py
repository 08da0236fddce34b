"""One name in two forms, or two names?"""

from __future__ import annotations

from collections.abc import Iterable

from discrepancy.judge.comparison import Comparison, Context, Finding, Settings
from discrepancy.judge.findings.groups import Group, group_equal_values
from discrepancy.judge.findings.weighing import weigh
from discrepancy.judge.judgement import AGREE, APART, Judgement, conflict, variant
from discrepancy.lang.en.meaning.lexicon import singular
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.name_verdict import PARTS_SHOWN, SILENT, NameMatch, NameVerdict
from discrepancy.scan.names.comparison.token_match import sounds_alike
from discrepancy.scan.string_similarity import edit_distance

SORTS = frozenset({"person", "organisation", "place"})


def compare(claim: Claim, context: Context, settings: Settings) -> Iterable[Finding]:
    """Judge each pair of forms: a misspelling or another transliteration is a variant, a shorter form agrees, a contradicting part is a conflict."""
    label = claim.subject_sort if claim.subject_sort in SORTS else None

    def judge(left: Group, right: Group) -> Judgement:
        match = compare_names(left.shown, right.shown, label)
        if match.verdict is NameVerdict.UNRELATED and _slip(left.first) != _slip(right.first):
            short, long = (left, right) if _slip(left.first) else (right, left)
            return variant(f"{short.shown} looks like a misspelling of {long.shown}")
        return AGREE if _but_for_its_ending(left.shown, right.shown) else _forms(left.shown, right.shown, match)

    return weigh(claim, group_equal_values(claim.facts, lambda fact: written(fact), written), judge)


def _but_for_its_ending(left: str, right: str) -> bool:
    """Whether two names differ in capitals and the number of their last word alone: "Harbour Awards", not "Gardens of Lea"."""
    ours, theirs = (name.casefold().split() for name in (left, right))
    return ours[:-1] == theirs[:-1] and list(map(singular, ours[-1:])) == list(map(singular, theirs[-1:]))


def _slip(fact: Fact) -> bool:
    """Whether the form is a lone surname that its text spells otherwise in the full name."""
    return fact.sieve == "spelling variant" and " " not in fact.value.text


def written(fact: Fact) -> str:
    """The name as written, with single spaces and without a possessive 's."""
    text = " ".join(fact.value.text.split())
    return text[:-2] if text.endswith(("'s", "’s")) else text


def _forms(left: str, right: str, match: NameMatch) -> Judgement:
    ends = {word.casefold() for name in (left, right) for word in name.split()[-1:]}
    parts = [(what, words) for what, words in match.parts if words and _worth(what, words) and not _plural(words, ends)]
    why = "; ".join(f"{PARTS_SHOWN.get(what, what)}: {words}" for what, words in parts)
    if match.verdict is NameVerdict.CONTRADICT:
        return conflict(f"{left} and {right} are given for the same role in the story" + (f" ({why})" if why else ""))
    if match.verdict is not NameVerdict.VARIANT:
        return AGREE if match.verdict is NameVerdict.SAME else APART
    if not why or left.isupper() != right.isupper():
        return AGREE
    what = "two names of one body" if any(name == "head" for name, _ in parts) else "two spellings of one name"
    return variant(f"{left} and {right} are {what} ({why})")


def _plural(words: str, ends: set[str]) -> bool:
    """Whether two parts are the last words of both names and differ in number alone."""
    pair = set(words.casefold().split(" / "))
    return pair == ends and len({singular(word) for word in pair}) == 1


def _worth(what: str, words: str) -> bool:
    """Whether two parts differ only in spelling, so that an editor should see it."""
    one, slash, other = words.partition(" / ")
    if not slash:
        return what not in SILENT
    one, other = one.casefold(), other.casefold()
    if one == other:
        return False
    if what == "short form":
        return one[0] == other[0] and (sounds_alike(one, other) or edit_distance(one, other) <= _edits_between(one, other))
    return what not in SILENT


def _edits_between(one: str, other: str) -> int:
    """Most letters by which two given names of one group may differ to count as a misspelling: Brian, Bryant; but not Davey, David."""
    whole = min(len(one), len(other)) >= FULL and not (one.endswith(PET) or other.endswith(PET))
    return 2 if whole else 1


FULL, PET = 5, ("y", "ie", "i")
"""Letters of a full given name at least, and endings of pet forms."""


COMPARISON = Comparison(id="spelling", summary="forms of one name: spelling, transliteration, short form, another name", compare=compare)
