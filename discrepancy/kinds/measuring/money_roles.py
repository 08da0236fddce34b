"""What a sum of money is: bail, fine, damages, price, revenue, salary …, by the role word nearest to it."""

from __future__ import annotations

from discrepancy.lang.en.quantities.money import ROLE_WORDS

ROLES: dict[str, str] = {}
for _attribute, _forms in ROLE_WORDS.items():
    for _form in _forms.split():
        ROLES.setdefault(_form, _attribute)
_APART = frozenset({"before", "after", "pre", "excluding"})
_STOPS = frozenset(".;:!?")
# What is estimated or valued is said by another word of the clause, if there is one: "damage is estimated at".
_WEAK = frozenset("estimated valued worth".split())


def role_of(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str | None]:
    """The attribute of a sum, and the word that says it: the nearest role word after ("£4m fraud", "in damages") or before it; else "amount"."""
    if before[-1:] == ("of",) and before[-2:-1] and before[-2] in ROLES:  # "damages of £25,000 were paid"
        return ROLES[before[-2]], before[-2]
    for place, word in enumerate(after[:4]):
        if word in _STOPS or word in ",()" or word == "and":
            break
        if word in ROLES and (place == 0 or after[0] in ("in", "of", "for", "-") or place < 3):
            follow = after[place + 1] if place + 1 < len(after) else ""
            return (ROLES[follow], follow) if follow in ROLES else (ROLES[word], word)  # "£4m mortgage fraud" is a fraud
    if (role := _role_before(before[-10:]) or _role_far_after(after[4:8])) is not None:
        return ROLES[role], role
    return "amount", None


def _role_before(window: tuple[str, ...]) -> str | None:
    """The nearest role word before a sum; a weak one where there is no other."""
    weak = None
    for place in range(len(window) - 1, -1, -1):
        word = window[place]
        if place and window[place - 1] in _APART:
            continue  # "profit before tax of £9m"
        if word in _STOPS and word != ":":
            break
        if word in ROLES and word not in _WEAK:
            return word
        if word in ROLES:
            weak = weak or word
    return weak


def _role_far_after(words: tuple[str, ...]) -> str | None:
    for word in words:
        if word in _STOPS:
            break
        if word in ROLES:
            return word
    return None
