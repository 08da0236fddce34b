"""The owner of an age: by the name next to it, else by the syntax of its clause, else none."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.coref.mentions.discourse import DiscourseState, Trees
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.coref.speech.quoted_words import QuotedWords
from discrepancy.lang.en.grammar.dependencies import MODIFIERS
from discrepancy.lang.en.meaning.person_nouns import is_person_noun
from discrepancy.lang.en.quantities.ages import AT_AGE, BESIDE_AGE, OLD
from discrepancy.model.fact import Fact
from discrepancy.model.syntax import Syntax, Token, holding

NOBODY = (-1, "")
_PLURAL = frozenset({"NNS", "NNPS"})
_COPULAS = frozenset({"be", "turn", "become", "reach"})
_A_YEAR = {"month": 12, "week": 52.2, "day": 365.25}
_NEAR_AGE = 3
"""Most years by which "the 25-year-old" may differ from an age in the text: sources contradict themselves this much."""


def age_owners(scene: DiscourseState, facts: Sequence[Fact], spoken: QuotedWords, trees: Trees) -> dict[int, tuple[int, str]]:
    """Entity (-1 for no one) and the way it was found, by the start of each age. Those next to a name come first: they check the others."""
    found: dict[int, tuple[int, str]] = {}
    for fact in facts:
        beside = _adjacent_owner(scene, fact, spoken)
        if beside is not None:
            found[fact.start] = _noted(scene, fact, beside)
    for fact in facts:
        if fact.start not in found:
            by_syntax = _by_syntax(scene, fact, trees.get(fact.sentence, ()))
            found[fact.start] = _noted(scene, fact, by_syntax if by_syntax is not None else _reduced(scene, fact))
    return found


def _noted(scene: DiscourseState, fact: Fact, found: tuple[int, str]) -> tuple[int, str]:
    years = _years(fact)
    if found[0] >= 0 and years is not None:
        scene.cast.age(found[0], years)
    return found


def _years(fact: Fact) -> float | None:
    value = fact.value.low if fact.value.low is not None else fact.value.high
    return None if value is None else value / _A_YEAR.get(fact.value.unit or "", 1)


def _adjacent_owner(scene: DiscourseState, fact: Fact, spoken: QuotedWords) -> tuple[int, str] | None:
    """The speaker of "I am 34", or the person of the name next to the age; None for neither."""
    speaker = spoken.speaker(fact.start)
    if speaker is not None and {"i", "i'm"} & set(_words_before(scene, fact, 3)):
        return speaker.entity, "speaker"
    touching = _touching(scene, fact)
    return None if touching is None else (touching.entity, "apposition")


def _words_before(scene: DiscourseState, fact: Fact, count: int) -> Sequence[str]:
    at = scene.words.at(fact.start)
    return scene.words.lowers[max(0, at - count) : at]


def _touching(scene: DiscourseState, fact: Fact) -> ResolvedMention | None:
    """The person's name right before the age ("Lee, 34") or right after it ("34-year-old Ann Lee")."""
    words = scene.words
    low, high = scene.reach(fact)
    first, last = words.at(fact.start), words.at(fact.end)
    listed = _listed(scene, fact, first)
    if listed is not None:
        return listed
    after = next((seen for seen in scene.between(fact.end, min(high, fact.end + 3)) if seen.label == "name"), None)
    if words.lowers[last - 1] == "old" and after is not None and after.opening == last and _is_person(scene, after):
        return after
    before = next((seen for seen in reversed(scene.between(low, fact.start)) if seen.label in ("name", "kin")), None)
    if before is None or not _is_person(scene, before) or before.possessive or before.label != "name":
        return None
    between = words.lowers[before.last + 1 : first]
    return before if 0 < len(between) <= 5 and all(word in BESIDE_AGE for word in between) else None


def _is_person(scene: DiscourseState, seen: ResolvedMention) -> bool:
    return seen.entity >= 0 and scene.cast.drafts[seen.entity].label not in ("place", "organisation")


def _listed(scene: DiscourseState, fact: Fact, first: int) -> ResolvedMention | None:
    """ "Reed and Park, 40 and 42": the first number is the first name's."""
    words = scene.words
    last = words.at(fact.end)
    names = [s for s in scene.between(scene.reach(fact)[0], fact.start) if s.label == "name"][-2:]
    if len(names) < 2 or words.lowers[names[0].last + 1 : names[1].first] != ("and",):
        return None
    gap = words.lowers[names[1].last + 1 : first]
    number = words.texts[last + 1 : last + 2]
    if gap in ((",",), (",", "aged")) and words.lowers[last : last + 1] == ("and",) and number and number[0][0].isdigit():
        return names[0]
    return names[1] if len(gap) in (3, 4) and gap[0] == "," and gap[-1] == "and" and gap[-2].isdigit() else None


def _by_syntax(scene: DiscourseState, fact: Fact, trees: Sequence[Syntax]) -> tuple[int, str] | None:
    """The bearer that the tree gives; NOBODY where the noun that the tree gives has no name, None where there is no tree."""
    seen = scene.at(fact.start, fact.end)
    if seen is not None and seen.label == "role" and (seen.start, seen.end) == (fact.start, fact.end):
        return _reduced(scene, fact)  # "the 34-year-old", whatever the parser takes for its noun
    for tree in holding(trees, fact.start, fact.end):
        span = tree.span(fact.start, fact.end)
        top = tree.top(span)
        if top is not None:
            return _bearer(scene, fact, tree, top)
    return None


def _bearer(scene: DiscourseState, fact: Fact, tree: Syntax, at: int) -> tuple[int, str]:
    tokens = tree.tokens
    hangs = tokens[at].relation in MODIFIERS | {"acomp", "appos", "attr"}
    if tokens[at].text.lower() in OLD and (not hangs or (tokens[at].relation == "amod" and tokens[tokens[at].head].pos == "VERB")):
        return _reduced(scene, fact)  # "the 34-year-old said", "the 34-year-old's appeal"
    for _ in range(len(tokens)):
        token, above = tokens[at], tokens[tokens[at].head]
        if token.lemma == "old" and tokens[at + 1 : at + 2] and tokens[at + 1].text in ("'s", "’s"):
            return _reduced(scene, fact)  # "the 34-year-old's appeal"
        if token.head == at:
            return _reduced(scene, fact) if token.lemma == "old" else NOBODY
        if token.lemma == "age" and token.tag in _PLURAL:  # "Ann Lee and her three sons, ages 10, 8 and 4"
            return NOBODY
        if above.pos in ("VERB", "AUX") and not (above.lemma == "age" and above.head != token.head):
            return _subject(scene, fact, tree, token.head) if _states_age(token, above) else NOBODY
        if how := _relation_to_bearer(token, above):
            return _person(scene, fact, tree, token.head, how)
        at = token.head
    return NOBODY


def _is_apposition(token: Token, above: Token) -> bool:
    return token.relation in ("appos", "acl", "relcl", "conj") and above.pos in ("NOUN", "PROPN", "PRON", "NUM")


def _states_age(token: Token, verb: Token) -> bool:
    """Whether a verb says of its subject how old it is: "is 34", "was in her 60s", "died at 34"."""
    states = verb.lemma in _COPULAS and token.relation in ("attr", "acomp", "dobj", "npadvmod", "oprd", "advmod")
    return states or (verb.lemma == "be" and token.lemma == "in") or token.lemma in AT_AGE


def _relation_to_bearer(token: Token, above: Token) -> str:
    """How the noun above a word of an age is the age's owner; "" where it is not, and the search continues upwards."""
    if token.relation in MODIFIERS and above.pos in ("NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADV"):
        bears = above.pos in ("NOUN", "PROPN", "PRON") and above.lemma not in ("year", "age", "month", "old")
        return "modifier" if bears else ""
    if _is_apposition(token, above):
        return "apposition" if token.relation != "conj" and above.lemma not in ("year", "age") else ""
    bears = above.pos == "NOUN" and above.lemma not in ("year", "age", "month") and token.lemma not in AT_AGE
    return "phrase" if bears else ""


def _subject(scene: DiscourseState, fact: Fact, tree: Syntax, verb: int) -> tuple[int, str]:
    """The subject of the verb that states the age; no one where the age is still to come ("until he turns 21")."""
    words = [tree.tokens[i] for i in tree.children(verb)]
    if any(word.lemma in ("until", "till") or (word.relation == "aux" and word.tag == "MD") for word in words):
        return NOBODY
    subject = tree.subject(verb)
    return NOBODY if subject < 0 else _person(scene, fact, tree, subject, "subject")


def _person(scene: DiscourseState, fact: Fact, tree: Syntax, at: int, how: str, deep: bool = True) -> tuple[int, str]:
    """The person whom a noun means: by a mention at it, by its apposition, by its complement ("she is a nurse"); else NOBODY."""
    tokens = tree.tokens
    seen = scene.at(tokens[at].start, tokens[at].end)
    if seen is not None and seen.label in ("name", "pronoun"):
        return (seen.entity, how) if _is_person(scene, seen) and (seen.label == "name" or _fits(scene, seen, fact)) else NOBODY
    if (named := _named_in_apposition(scene, tree, at)) is not None:
        return named.entity, how
    above = tokens[tokens[at].head]
    if tokens[at].tag in _PLURAL:
        return NOBODY
    if deep and tokens[at].relation == "appos" and above.pos in ("PROPN", "NOUN", "PRON"):
        found = _person(scene, fact, tree, tokens[at].head, how, deep=False)
        if found[0] >= 0:
            return found
    if deep and tokens[at].relation == "attr" and above.lemma in _COPULAS:
        subject = tree.subject(tokens[at].head)
        return NOBODY if subject in (-1, at) else _person(scene, fact, tree, subject, how, deep=False)
    if seen is not None and seen.label in ("role", "kin") and seen.entity >= 0:
        introduced = any(tokens[i].lemma in ("a", "an", "another") for i in tree.children(at))
        other = (introduced and scene.cast.drafts[seen.entity].label == "person") or not _fits(scene, seen, fact)
        return NOBODY if other else (seen.entity, how)
    return _reduced(scene, fact) if tokens[at].lemma == "old" else NOBODY


def _named_in_apposition(scene: DiscourseState, tree: Syntax, at: int) -> ResolvedMention | None:
    """The person whose name is in apposition to a noun: "the driver, Ann Lee"."""
    for i in tree.appositions(at):
        named = scene.at(tree.tokens[i].start, tree.tokens[i].end) if tree.tokens[i].pos == "PROPN" else None
        if named is not None and named.label == "name" and _is_person(scene, named):
            return named
    return None


def _fits(scene: DiscourseState, seen: ResolvedMention, fact: Fact) -> bool:
    """Whether the person whom a description or pronoun seems to mean can have this age by the others that the text gives her."""
    known, years = scene.cast.drafts[seen.entity].ages, _years(fact)
    return seen.entity < 0 or not known or years is None or any(abs(age - years) <= _NEAR_AGE for age in known)


def _reduced(scene: DiscourseState, fact: Fact) -> tuple[int, str]:
    """ "The 34-year-old": the person whom the description means; NOBODY where she has no name."""
    seen = scene.at(fact.start, fact.end)
    if seen is None or seen.label != "role" or seen.entity < 0 or (fact.head is not None and not is_person_noun(fact.head)):
        return NOBODY
    draft = scene.cast.drafts[seen.entity]
    return NOBODY if draft.label != "person" and draft.name.endswith("-old") else (seen.entity, seen.sieve)
