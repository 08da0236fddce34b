"""Files, folders and addresses into sources, one file format per module at the top. A module that declares `READER` is a format; the folder is the
list.

In: paths or `Source` values. Out: sources with text and metadata, and problems with their place.
How good it is alone: `tests/read/test_same_facts.py` (one story in every format gives the same facts).

- `intake/` runs the steps. Start with its `sources`.
- `files/` decodes and unpacks. `folders/` finds files and reads sources.toml. `tables/` reads facts from tables. `web/` fetches pages.
- `apart/` holds heavy formats, which run in a separate process.
- `schema/`: the JSON Schema of sources.toml.
"""

from discrepancy.stage import Stage

STAGES = (
    Stage(
        name="read",
        function="discrepancy.read.intake.sources:read_sources",
        needs=("paths",),
        adds=("Source.text", "Source.published", "Source.publisher"),
        scorer="tests/read/test_same_facts.py",
    ),
)
