"""English as data: word lists, frozen tables and what can be looked up in them. Nothing here reads a text.

In: a word or a short phrase. Out: its base form, its class, its broader terms, its rarity.
How good it is alone: `tests/lang` holds the look-ups; the header of each file in `data/` names its source and licence (see NOTICE).

- `data/`: frozen tables, made by `make tables`.
- `tables/`: how a table or a list is written down and read.
- `morphology/`: singulars, base forms of verbs, plurals and past forms.
- `meaning/`: synonyms, broader terms, person nouns, event nouns, places, offences, substances. `lexicon` is the entrance.
- `words/`: closed lists: function words, titles, kinship, units of time, currencies, places.
"""
