"""Singular nouns and base forms of verbs: irregular forms from a grammar, regular ones checked against WordNet's words."""

from __future__ import annotations

from functools import cache, lru_cache

from discrepancy.lang.en.morphology.irregular import NOT_THEIRS, NOUNS, UNCHANGED, VERBS
from discrepancy.lang.en.tables.frozen_table import read_lines, table

REMEMBERED = 1 << 14
"""How many words' answers are kept: more than the vocabulary of any one text."""


@cache
def _plurals() -> dict[str, str]:
    pairs = (pair.split() for pair in NOUNS.replace("\n", " ").split(","))
    found: dict[str, str] = {}
    for one, many in pairs:
        found.setdefault(many, one)
    return found


@cache
def _verb_forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in VERBS.replace("\n", " ").split(","):
        base, *forms = entry.split()
        for form in forms:
            if form not in NOT_THEIRS:
                found.setdefault(form, base)
    return found


@cache
def _verbs() -> dict[str, bool]:
    """Every verb, and whether its plain form is mostly a verb."""
    return {(fields := line.split("\t"))[0]: not fields[1] for line in read_lines("verbs.tsv")}


def _is_noun(word: str) -> bool:
    return table("terms.tsv").get(word) is not None


@lru_cache(maxsize=REMEMBERED)
def singular(noun: str) -> str:
    """The singular of a lower-case English noun: "lorries" -> "lorry", "people" -> "person", "children" -> "child".

    A word that is not a plural comes back unchanged. In a hyphenated word or a phrase, the last word changes.
    """
    irregular = _plurals().get(noun)
    if irregular is not None:
        return irregular
    for mark in ("-", " "):
        before, found, last = noun.rpartition(mark)
        if found:
            return before + mark + singular(last)
    if noun in UNCHANGED or not noun.endswith("s") or noun.endswith(("ss", "'s")) or len(noun) < 4:
        return _compound(noun)
    return _without_s(noun, noun[:-1])


def _without_s(noun: str, stem: str) -> str:
    """The singular of a regular plural in -s, whose `stem` is the word without it."""
    if noun.endswith("ies"):
        return noun[:-3] + "y" if not _is_noun(stem) or _is_noun(noun[:-3] + "y") else stem
    if noun.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        short = noun[:-2]
        return short if _is_noun(short) or not _is_noun(stem) else stem
    if noun.endswith("ves") and not _is_noun(stem):
        for ending in ("f", "fe"):
            if _is_noun(noun[:-3] + ending):
                return noun[:-3] + ending
    if noun.endswith(("us", "is")) and not _is_noun(stem):
        return noun
    if noun.endswith("ses") and not _is_noun(stem) and _is_noun(noun[:-2]):
        return noun[:-2]
    if _is_noun(noun) and not _is_noun(stem):
        return noun
    return stem


def _compound(noun: str) -> str:
    """ "firemen" -> "fireman", "policewomen" -> "policewoman", "grandchildren" -> "grandchild"."""
    for many, one in (("women", "woman"), ("men", "man"), ("children", "child"), ("people", "person"), ("wives", "wife"), ("feet", "foot")):
        if noun.endswith(many) and len(noun) > len(many) + 2:
            candidate = noun[: -len(many)] + one
            return candidate if _is_noun(candidate) or many in {"women", "children"} else noun
    return noun


@lru_cache(maxsize=REMEMBERED)
def verb_lemma(word: str) -> str | None:
    """The base form of a lower-case English verb form ("found" -> "find", "killed" -> "kill"), or None where it is not a verb.

    A plain form or an -s form that is nearly always a noun ("men", "ships", "people") does not count as a verb.
    """
    irregular = _verb_forms().get(word)
    if irregular is not None:
        return irregular
    verbs = _verbs()
    if word in verbs:
        return word if verbs[word] else None
    base = _base(word, verbs)
    if base is None and "-" in word:
        prefix, _, last = word.partition("-")
        inner = verb_lemma(last) if prefix in {"re", "co", "over", "under", "mis", "out"} else None
        return f"{prefix}-{inner}" if inner else None
    return base


def _base(word: str, verbs: dict[str, bool]) -> str | None:
    """The verb whose regular form `word` is."""
    if word.endswith("s"):
        candidates = [word[:-1]]
        if word.endswith("ies"):
            candidates = [word[:-3] + "y", word[:-1]]
        elif word.endswith("es"):
            candidates = [word[:-1], word[:-2]]
        return next((c for c in candidates if verbs.get(c)), None)
    if word.endswith("ied"):
        return next((c for c in (word[:-3] + "y", word[:-1]) if c in verbs), None)
    stem = word[:-2] if word.endswith("ed") else word[:-3] if word.endswith("ing") else ""
    if len(stem) < 2:
        return None
    if word.endswith("ying") and stem[:-1] + "ie" in verbs and stem not in verbs:
        return stem[:-1] + "ie"
    doubled = stem[-1] == stem[-2] and stem[-1] not in "aeiou"
    candidates = [stem, stem + "e", *([stem[:-1]] if doubled else [])]
    if _mute_e(stem) and stem + "e" in verbs:
        candidates.insert(0, stem + "e")
    if stem.endswith("ck"):
        candidates.append(stem[:-1])
    if doubled and stem[-1] not in "lsfz":
        candidates.insert(0, stem[:-1])
    return next((c for c in candidates if c in verbs), None)


def _mute_e(stem: str) -> bool:
    """Whether a stem that both with and without a final e is a verb is spelled with it: "planed" of "plane", "cared" of "care"."""
    return len(stem) > 2 and stem[-1] not in "aeiouwxy" and stem[-2] in "aeiou" and (len(stem) < 3 or stem[-3] not in "aeiou")
