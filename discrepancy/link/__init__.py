"""What is the same across sources: stories, entities, candidate pairs, links, claims.

In: the extracts of all sources. Out: claims, each with the links that hold it together.
How good it is alone: `python -m training.evaluate` (recall of blocking, average precision of links by whole stories left out);
figures in docs/model-card.md.

- `claims` runs the steps in order. Start here.
- `stories/`: which sources tell one story, and which repeat another.
- `entities/`: who is who across the sources of a story.
- `pairs/`: candidate pairs: blocking, constraints, comparisons with declared levels, the learned scorer. `budget`: how many pairs at most.
- `features/`: what two facts have in common, one family per file.
- `clustering`: from scored pairs to claims. `office_holders`: who holds an office. `doers`: who did it.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="stories",
        function="discrepancy.link.stories.story_groups:stories",
        needs=("Source.text",),
        adds=("Claim.story",),
        scorer="tests/link/stories",
    ),
    Stage(
        name="entities",
        function="discrepancy.link.entities.entity_clusters:cluster_entities",
        needs=("Extract.entities", "Claim.story"),
        adds=("EntityClusters",),
        scorer="make quality (people)",
    ),
    Stage(
        name="block",
        function="discrepancy.link.pairs.blocking:candidate_pairs",
        needs=("Fact.frame", "EntityClusters"),
        adds=("candidate pairs",),
        scorer="python -m training.evaluate (recall of blocking)",
    ),
    Stage(
        name="score",
        function="discrepancy.link.pairs.scorer:score_pairs",
        needs=("candidate pairs",),
        adds=("Link.score",),
        scorer="python -m training.evaluate (average precision)",
    ),
    Stage(
        name="cluster",
        function="discrepancy.link.clustering:clusters",
        needs=("Link.score",),
        adds=("Claim.facts",),
        scorer="make quality (claims)",
    ),
)
