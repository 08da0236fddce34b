"""Kinds of fact, one file each. A module that declares `KIND` is a kind; the folder is the list.

In: a `Document`. Out: facts with value, hedge, offsets and attribute, without an owner.
How good it is alone: `make quality` prints recall and precision by kind; `tests/kinds/forms` lists the forms that are read.

Open the file of the kind. A kind declares its traits and details (`scan.fact_kind`), by which other rooms ask for it.
Subfolders hold what several kinds use, or what is long; they declare no kind.

- `clauses/`: modality, governing verbs, scope, period.
- `counting/`: counts of people and things, tolls, ranks, results.
- `measuring/`: what a sum, a share or a measure is of.
- `time/`: lengths of time, days relative to others. `naming/`: names, offices, nationalities, places without a name.
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
