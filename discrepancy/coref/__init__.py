"""Who or what each fact of one source is about (coreference and ownership inside one source).

In: a `Document`, its facts and the trees of their sentences. Out: an `Extract`: facts with subject, entity and speaker, and the entities.
How good it is alone: `make quality` (whose ages, whose quotations), `python -m benchmarks.people`.

- `relate` runs the steps in order. Start here. `ready_facts` does it for facts that came with a source.
- `mentions/`: names, role nouns, kin and pronouns, each resolved when it is reached.
- `owners/`: whose a fact is, one kind of evidence per file.
- `speech/`: who says it: quotations and attributions.
- `described_things`: what a fact without an owner is about. `sentence_context`: the words around a fact.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="coref",
        function="discrepancy.coref.relate:attach_subjects",
        needs=("Document", "Fact.value", "Syntax"),
        adds=("Fact.entity", "Fact.subject", "Fact.said_by", "Extract.entities"),
        scorer="make quality (whose value)",
    ),
)
