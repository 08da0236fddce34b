"""Rules over claims: which values cannot all be true, why, and how probable it is that an editor would agree.

In: claims, rule files, sources. Out: discrepancies with sides, verdict, severity, reason and confidence.
How good it is alone: `discrepancy rules test` (every rule's examples), `make quality` (findings and reliability).

- `engine` runs the rules. Start here.
- `rules`, `chosen_rules`, `rulefiles/`, `schema/`: reading, choosing, checking and describing rule files. `terms`: synonyms.
- `comparison`, `comparisons/`: the questions that a rule can ask, one per file. `judgement`: what one answers about two values.
- `quantities/`, `time/`, `meaning/`: what comparisons share.
- `preconditions`, `findings/`: from two values to one finding.
- `probability`, `finding_features`: calibration.
- `draft/`: what the sources say about each fact of a draft.
- `rule_outcomes`, `coverage`: what the rules report about two facts, and which rules never fired.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="judge",
        function="discrepancy.judge.engine:judge_story",
        needs=("Claim.facts", "rules"),
        adds=("Discrepancy.verdict", "Discrepancy.sides", "Discrepancy.reason"),
        scorer="discrepancy rules test",
    ),
    Stage(
        name="calibrate",
        function="discrepancy.judge.probability:finding_model",
        needs=("Discrepancy.verdict", "Link.score"),
        adds=("Discrepancy.confidence",),
        scorer="make quality (reliability)",
    ),
)
