"""Kinds of fact, one file each. A module that declares `KIND` is a kind; the folder is the list.

In: a `Document`. Out: facts with value, hedge, offsets and attribute, not yet with an owner.
How good it is alone: `make quality` prints recall and precision by kind; `tests/kinds/forms` lists the forms that are read.

Open the file of the kind. Subfolders hold what several kinds use or what is long: `clauses/` (modality, governing verbs),
`counting/`, `measuring/`, `time/`, `naming/`. They declare no kind.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="kinds",
        function="discrepancy.extraction:kinds",
        needs=("Document",),
        adds=("Fact.value", "Fact.hedge", "Fact.attribute", "Fact.qualifiers"),
        scorer="make quality (by kind)",
    ),
)
