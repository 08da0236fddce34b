"""English as data: word lists, frozen tables and what can be looked up in them. Nothing here reads a text.

In: a word or a short phrase. Out: its base form, its class, its broader terms, its rarity.
How good it is alone: `tests/lang` tests the look-ups. The header of each file in `data/` names its source and licence (see NOTICE).

- `data/`: frozen tables, made by `make tables`.
- `tables/`: how a table or a list is written down and read.
- `morphology/`: singulars, base forms of verbs, plurals and past forms.
- `meaning/`: synonyms, broader terms, person nouns, event nouns, places, offences, substances. Start with `lexicon`.
- `grammar/`: function words by what they do: determiners, possessives, forms of be, modals, pronouns.
- `words/`: closed classes and names of classes: titles, kinship, months and units of time, currencies, nouns of places.
- `quantities/`, `events/`, `names/`: the words around a value that say what it is, by the kind of value. A word that is missing
  from one of these lists is added here; the rooms only import them.
"""
