"""Words that make a figure planned, sought, offered, possible or a limit: lemmas, by word class.

Principle: the verbs of wanting, planning, promising and forecasting of a general dictionary, with the nouns and participles made of them.
"""

from __future__ import annotations

from discrepancy.lang.en.grammar.function_words import FUTURE_MODALS, POSSIBLE_MODALS

UNSERVED = frozenset({"sought", "maximum", "possible", "averted", "offered"})
"""Modalities of a term that no court has imposed."""


def _by_word(names: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in names.items() for word in words.split()}


VERBS = _by_word(
    {
        "sought": "seek demand request recommend want ask appeal sue urge push lobby",
        "planned": """plan expect forecast intend aim target propose project predict schedule budget hope pledge agree undertake vow commit promise
        earmark allocate anticipate""",
        "offered": "offer bid tender",
        "suspended": "suspend",
    }
)
OBLIQUE = frozenset("ask appeal sue urge push lobby agree commit hope aim bid".split())
"""Verbs that make only a complement with a preposition or an infinitive a wish: "asked for five", not "asked five people"."""
FORECASTS = _by_word({"planned": "expect forecast hope predict project promise anticipate intend plan pledge vow agree propose"})
"""Verbs whose "that" clause is about the future; "claims that" and "demands that" are not among them."""
NOUNS = _by_word(
    {
        "maximum": "maximum",
        "minimum": "minimum",
        "sought": "lawsuit demand request appeal suit petition",
        "planned": "plan target forecast projection pledge promise proposal commitment",
        "offered": "offer bid tender",
    }
)
ADJECTIVES = _by_word(
    {
        "maximum": "maximum max statutory",
        "minimum": "minimum",
        "planned": "planned proposed projected expected forecast scheduled promised pledged intended target",
        "possible": "possible potential",
        "suspended": "suspended",
        "sought": "requested",
        "offered": "offered",
    }
)
AUXILIARIES = dict.fromkeys(FUTURE_MODALS | {"'ll"}, "planned") | dict.fromkeys(POSSIBLE_MODALS, "possible")
