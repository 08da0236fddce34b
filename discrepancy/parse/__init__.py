"""Syntax of the sentences that state facts, and the frames read from it.

In: a text with the offsets of its facts. Out: dependency trees, and a `Frame` (the slots of the clause) for each fact.
How good it is alone: `make quality` (slots), docs/model-card.md for what links gain from them.

- `stage` runs the parser on the sentences that need it. Start here.
- `installed`, `pipeline`, `lean_loading`: which spaCy pipeline there is, and how it is loaded. `memory`: trees kept from the last run.
- `block_products`: products of matrices that make the trees of a sentence its own, whatever is parsed with it.
- `word_forms`, `word_vectors`: the tag, lemma and vector of a word, worked out once for each form.
- `clauses`: predicate, head, attribute and modality of each fact, with `modality`, `outcomes` and `bearers`.
- `frames`: the slots, with `clause_words`. `things`: what a fact without an owner is about, in words.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="parse",
        function="discrepancy.parse.stage:parse_sentences",
        needs=("Source.text", "Fact.value"),
        adds=("Syntax",),
        scorer="make quality (slots)",
    ),
    Stage(
        name="frames",
        function="discrepancy.parse.stage:with_frames",
        needs=("Syntax", "Fact.entity"),
        adds=("Fact.frame",),
        scorer="make quality (slots)",
    ),
)
