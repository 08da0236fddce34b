"""The report, one output format per file. A module that declares `FORMAT` is a format; the folder is the list.

In: a `Report`. Out: text or bytes.
How good it is alone: `tests/report`, and the published schema of each format.

- `content/`: the report as a value, and what all formats say. Start here.
- `html` and `templates/`: the page, with `pages/` (its data) and `pictures/` (its figures).
- `draft/`: a draft and what the sources say. `comparison/`: two reports compared.
- `locations/`: where a value is. `text/`: how source text is made safe to print.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="report",
        function="discrepancy.report.content.result:Report",
        needs=("Discrepancy.confidence", "Discrepancy.state"),
        adds=("output",),
        scorer="tests/report",
    ),
)
