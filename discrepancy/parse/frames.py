"""From the trees of a sentence to the frames of its facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from discrepancy.lang.en.grammar.dependencies import DESCRIBING, NOUN_PHRASE
from discrepancy.lang.en.grammar.function_words import DEFINITE, MODALS
from discrepancy.lang.en.grammar.parts import PARTS
from discrepancy.lang.en.names.titles import STANDINGS
from discrepancy.model.fact import Fact
from discrepancy.model.frame import EMPTY, INDEFINITE, JOINED, Frame, Slot, SlotState
from discrepancy.model.syntax import Syntax, holding
from discrepancy.parse.clause_words import VERBS, Clauses
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait

NOUNS = frozenset({"NOUN", "PROPN"})
_OBJECTS = ("dobj", "dative", "oprd")
_MODALS = MODALS | {"'ll", "'d"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact is in its tree: indices of words, -1 for none."""

    tree: Syntax
    top: int
    noun: int
    host: int
    predicate: int
    role: str


def locate(fact: Fact, trees: Sequence[Syntax]) -> Place | None:
    """The words that a fact depends on; None where no tree holds it."""
    best: tuple[int, Syntax, range] | None = None
    for tree in holding(trees, fact.start, fact.end):
        span = tree.span(fact.start, fact.end)
        if len(span) and (best is None or len(span) > best[0]):
            best = (len(span), tree, span)
    if best is None:
        return None
    _, tree, span = best
    top = tree.top(span)
    if top is None:
        return None
    noun = head_noun(tree, top)
    host, predicate, role = governors_of(tree, noun if noun >= 0 else top)
    return Place(tree, top, noun, host, predicate, role)


def head_noun(tree: Syntax, at: int) -> int:
    """The noun whose phrase a word is in, itself included; -1 where it is in none."""
    tokens = tree.tokens
    while tokens[at].pos not in NOUNS or tokens[at].relation in ("compound", "npadvmod", "nmod"):
        if tokens[at].relation not in NOUN_PHRASE or tokens[at].head == at:
            return at if tokens[at].pos in NOUNS else -1
        at = tokens[at].head
    return at


def governors_of(tree: Syntax, at: int) -> tuple[int, int, str]:
    """(noun that a word depends on through a preposition or -1, verb that governs its clause or -1, role)."""
    tokens = tree.tokens
    host, role = -1, ""
    for _ in range(len(tokens)):
        token = tokens[at]
        if token.head == at:
            return host, (at if token.pos in VERBS and role else -1), role
        relation = token.relation
        above = tokens[token.head]
        if not role and relation not in ("conj", "appos"):
            role = above.lemma if relation in ("pobj", "pcomp") else relation
        if relation == "acl" and tokens[at].pos in VERBS:
            return host, at, role
        at = token.head
        if above.pos in VERBS and relation not in ("aux", "auxpass"):
            return host, at, role
        if host < 0 and above.pos in NOUNS and relation not in ("conj", "appos") and relation not in NOUN_PHRASE:
            host = at
    return host, -1, role


def frames(facts: Sequence[Fact], trees: Mapping[tuple[int, int], Sequence[Syntax]], mentions: Mapping[int, str]) -> tuple[Frame, ...]:
    """The frame of each fact, in order.

    `trees` maps the start and end of a sentence to its trees, with offsets of the source; `mentions` the end of each mention of
    an entity to the entity's id.
    """
    places = [locate(fact, trees.get(fact.sentence, ())) for fact in facts]
    circumstances: dict[tuple[int, int], list[Fact]] = defaultdict(list)
    for fact, place in zip(facts, places, strict=True):
        if place is not None and fact.kind in kinds_with(Trait.CIRCUMSTANCE):
            circumstances[id(place.tree), place.predicate].append(fact)
    clauses = Clauses()
    return tuple(
        Frame()
        if place is None
        else _frame(
            fact, place, [other for other in circumstances[id(place.tree), place.predicate] if other is not fact], mentions, clauses
        )
        for fact, place in zip(facts, places, strict=True)
    )


def _frame(fact: Fact, place: Place, same: Sequence[Fact], mentions: Mapping[int, str], clauses: Clauses) -> Frame:
    """The frame of a fact; `same` are the days and places that its verb has."""
    tree, verb, noun = place.tree, place.predicate, place.noun
    agent, patient, complement = (_named(tree, at) for at in _arguments(tree, verb))
    return Frame(
        noun=_word(tree, noun, mentions),
        modifiers=_modifiers(tree, noun, fact),
        host=_word(tree, place.host, mentions),
        predicate=_predicate(tree, verb),
        agent=_with_number(tree, agent, _word(tree, agent, mentions)),
        patient=_with_number(tree, patient, _word(tree, patient, mentions)),
        complement=_word(tree, complement, mentions),
        role=place.role,
        time=_values(other for other in same if other.kind in kinds_with(Trait.MOMENT)),
        area=_values(other for other in same if other.kind in kinds_with(Trait.LOCATION)),
        part=_part(tree, place),
        status=_status(tree, verb, noun),
        obliques=_obliques(tree, noun, verb),
        described=_described(tree, patient),
        clause=clauses.words(tree, verb, place.top, tree.span(fact.start, fact.end)),
    )


def _word(tree: Syntax, at: int, mentions: Mapping[int, str]) -> Slot:
    if at < 0:
        return EMPTY
    token = tree.tokens[at]
    low = at
    if token.pos == "PROPN":
        while low > 0 and tree.tokens[low - 1].pos == "PROPN" and tree.tokens[low - 1].head == at:
            low -= 1
    text = " ".join(t.text for t in tree.tokens[low : at + 1]) if token.pos == "PROPN" else token.lemma
    return Slot(SlotState.FILLED, text, tree.tokens[low].start, token.end, mentions.get(token.end), token.relation)


def _with_number(tree: Syntax, at: int, slot: Slot) -> Slot:
    """The slot with what its syntax says of their number: whether it is joined to others, and whether it is one definite thing."""
    if at < 0:
        return slot
    tokens = tree.tokens
    phrase = at if tokens[at].relation != "appos" else tokens[at].head
    said = [JOINED] if any(tree.child(i, "conj", "cc") is not None for i in (at, phrase)) or tokens[phrase].relation == "conj" else []
    definite = tokens[at].pos == "PROPN" or any(
        tokens[i].relation == "poss" or (tokens[i].relation == "det" and tokens[i].lemma.lower() in DEFINITE) for i in tree.children(phrase)
    )
    said += [] if definite and tokens[phrase].tag != "NNS" else [INDEFINITE]
    return slot._replace(how=", ".join((slot.how, *said)))


def _described(tree: Syntax, at: int) -> tuple[str, ...]:
    """Lemmas of the modifiers and owners of a noun, their own included, and of what follows "of"."""
    tokens = tree.tokens
    found, todo = set(), [at] if at >= 0 else []
    while todo:
        for i in tree.children(todo.pop()):
            if tokens[i].relation in DESCRIBING:
                found.add(tokens[i].lemma.lower())
                todo.append(i)
            elif tokens[i].lemma == "of" and (target := tree.child(i, "pobj")) is not None:
                found.add(tokens[target].lemma.lower())
                todo.append(target)
    return tuple(sorted(found))


def _modifiers(tree: Syntax, noun: int, fact: Fact) -> Slot:
    if noun < 0:
        return EMPTY
    found = [
        i
        for i in tree.children(noun)
        if tree.tokens[i].relation in ("amod", "compound", "nmod", "poss")
        and tree.tokens[i].pos in ("ADJ", "NOUN", "PROPN", "VERB")
        and not (fact.start <= tree.tokens[i].start < fact.end)
    ]
    if not found:
        return EMPTY
    words = sorted({tree.tokens[i].lemma.lower() for i in found})
    return Slot(SlotState.FILLED, " ".join(words), tree.tokens[found[0]].start, tree.tokens[found[-1]].end, None, "modifies")


def _predicate(tree: Syntax, verb: int) -> Slot:
    if verb < 0:
        return EMPTY
    token = tree.tokens[verb]
    particle = tree.child(verb, "prt")
    text = token.lemma if particle is None else f"{token.lemma} {tree.tokens[particle].lemma}"
    return Slot(SlotState.FILLED, text, token.start, token.end, None, token.relation)


def _arguments(tree: Syntax, verb: int) -> tuple[int, int, int]:
    """(agent, patient, complement) of a verb: indices, -1 for none."""
    if verb < 0:
        return -1, -1, -1
    tokens = tree.tokens
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None or (tokens[verb].relation == "acl" and tokens[verb].tag == "VBN")
    subject = tree.subject(verb)
    by = tree.child(verb, "agent")
    agent = tree.child(by, "pobj") if by is not None else None
    target = tree.child(verb, *_OBJECTS)
    complement = tree.child(verb, "attr", "acomp", "xcomp")
    if passive:
        return _index(agent), subject, _index(complement if target is None else target)
    return subject, _index(target), _index(complement)


def _named(tree: Syntax, at: int) -> int:
    """The name in apposition to a common noun, which says who it is: "the forger Omar Lund", "his brother, Omar Lund"; else the noun."""
    if at < 0 or tree.tokens[at].pos == "PROPN":
        return at
    return next((i for i in tree.appositions(at) if tree.tokens[i].pos == "PROPN"), at)


def _index(at: int | None) -> int:
    return -1 if at is None else at


def _values(facts: Iterable[Fact]) -> Slot:
    found = sorted(facts, key=lambda fact: fact.start)
    if not found:
        return EMPTY
    return Slot(SlotState.FILLED, " ".join(sorted({f.value.text for f in found})), found[0].start, found[0].end, None, "of the same verb")


def _part(tree: Syntax, place: Place) -> Slot:
    tokens = tree.tokens
    for at in (place.top, place.noun):
        if at < 0:
            continue
        for i in tree.children(at):
            lemma = tokens[i].lemma.lower()
            if lemma in PARTS and tokens[i].relation in ("amod", "det", "advmod", "predet", "nummod", "advcl"):
                return Slot(SlotState.FILLED, lemma, tokens[i].start, tokens[i].end, None, tokens[i].relation)
            if at == place.top and lemma == "of" and tokens[at].pos == "NUM" and tree.child(i, "pobj") is not None:
                return Slot(SlotState.FILLED, "of", tokens[i].start, tokens[i].end, None, "prep")
    at = place.noun if place.noun >= 0 else place.top
    above = tokens[tokens[at].head]
    if above.lemma in ("include", "including", "among", "with"):
        return Slot(SlotState.FILLED, above.lemma, above.start, above.end, None, tokens[at].relation)
    return EMPTY


def _status(tree: Syntax, verb: int, noun: int) -> Slot:
    tokens = tree.tokens
    found = []
    if verb >= 0:
        for i in tree.children(verb):
            relation, lemma = tokens[i].relation, tokens[i].lemma.lower()
            if (
                relation == "neg"
                or (relation == "aux" and lemma in _MODALS)
                or (relation == "mark" and lemma in ("if", "unless", "whether"))
            ):
                found.append(i)
        token = tokens[verb]
        if token.relation in ("xcomp", "ccomp", "advcl") and tokens[token.head].pos == "VERB":
            found.append(token.head)
    if noun >= 0:
        found += [i for i in tree.children(noun) if tokens[i].lemma.lower() in STANDINGS]
    if not found:
        return EMPTY
    words = " ".join("not" if tokens[i].relation == "neg" else tokens[i].lemma.lower() for i in sorted(found))
    return Slot(SlotState.FILLED, words, tokens[min(found)].start, tokens[max(found)].end, None, "auxiliary or governing verb")


def _obliques(tree: Syntax, noun: int, verb: int) -> tuple[str, ...]:
    found = set()
    for at in (noun, verb):
        if at < 0:
            continue
        for i in tree.children(at):
            if tree.tokens[i].relation == "prep" and (target := tree.child(i, "pobj")) is not None:
                found.add(f"{tree.tokens[i].lemma.lower()} {tree.tokens[target].lemma.lower()}")
    return tuple(sorted(found))
