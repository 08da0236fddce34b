"""What was found, in one output format a file. A module that declares `FORMAT` is a format; the folder is the list.

In: a `Report`. Out: text or bytes. How good it is alone: `tests/report`, and the published schema of each format.

`content/` holds the report and what all formats say, `locations/` where a value is, `text/` how source text is made safe to print,
`pictures/` the figures of the page, `comparison/` two reports compared.
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
