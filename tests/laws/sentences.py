"""Sentences that state a fact of each kind, from several domains, for the laws. No two are about the same thing."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from discrepancy.model.source import Source

BY_KIND: dict[str, tuple[str, ...]] = {
    "age": ("Greta Holm, 34, won the regatta.", "The 61-year-old pianist left the stage.", "Twenty-two-year-old Tomas Brandt was hurt."),
    "quantity": ("The crane lifted 4.2 tonnes of steel.", "Winds of 90 mph tore the roof off.", "The new bridge is 350 metres long."),
    "money": (
        "The orchard was sold for $2.4 million.",
        "A fine of €750 was imposed on the baker.",
        "Ticket sales brought in 3,000 pounds.",
    ),
    "percent": ("Turnout was 61.5 per cent.", "Inflation fell to 2.1% in the spring.", "Some 40 percent of the harvest was lost."),
    "count": ("Twelve people were killed when the dam broke.", "At least 300 houses were flooded.", "Rescuers saved 27 passengers."),
    "duration": ("The siege lasted nine days.", "Surgery took four and a half hours.", "The strike went on for about three weeks."),
    "sentence": ("The court sentenced the banker to six years in prison.", "He was jailed for 18 months for perjury."),
    "date": ("The ferry sank on 14 March 2018.", "The election was held on 3 May 2021.", "The mine opened in 1904."),
    "title": ("Finance Minister Ingrid Solberg resigned.", "Chief Inspector Paul Arden spoke to reporters."),
    "name": ("Ramona Castellanos opened the fair.", "The cup went to Henrik Dalgaard."),
    "place": ("The trawler ran aground near Bergen.", "She was born in Montevideo.", "The hearing took place in Nairobi."),
    "charge": ("The accountant was charged with embezzlement.", "Two brothers were convicted of arson."),
    "quote": ("“We never saw the wave coming,” the captain said.", 'The mayor said the plan was "a gift to our children".'),
    "identifier": ("Flight KX417 landed without its nose wheel.", "The suit is case no. 2019-CV-00482."),
}
"""Kind -> sentences; each holds a fact of that kind, and may hold others."""

NOISE = (
    "Rain was falling.",
    "“Perhaps,” the neighbour’s dog seemed to say…",
    "It was a quiet\u00a0morning\u2009by the sea.",
    "בבוקר ירד גשם על העיר.",
    "The café 🚢 was closed – again.",
    "Über allen Gipfeln ist Ruh.",
)
"""Sentences without a fact, with what breaks offsets: curly quotes, wide and narrow blanks, right-to-left letters, emoji."""

BREAKS = (" ", "\n", "\n\n", "\r\n\r\n", " \u2028", "\n\n\n")

EVERY = tuple(sentence for sentences in BY_KIND.values() for sentence in sentences)

PUBLISHED = datetime.date(2021, 6, 15)


def texts(least: int = 1, most: int = 8) -> st.SearchStrategy[str]:
    """Texts of sentences with and without facts, each sentence once, with any kind of break between."""
    sentences = st.lists(st.sampled_from(EVERY + NOISE), min_size=least, max_size=most, unique=True)
    return st.builds(lambda chosen, between: between.join(chosen), sentences, st.sampled_from(BREAKS))


def source(text: str, name: str = "a.txt") -> Source:
    """A dated source of this text."""
    return Source(id=name, text=text, published=PUBLISHED)
