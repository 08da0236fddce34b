"""Languages as data.

In: a word. Out: what is known of it.
How good it is alone: `tests/lang`.

`en/` is English, the only language so far. `transliteration`: spellings and sounds of names in the Latin alphabet, whatever their language.
"""
