"""Where the work runs: this process, several processes, Spark. All run the same functions over the same columns.

In: sources and the functions that the pipeline hands in. Out: facts, claims, discrepancies. A store keeps facts between runs.
How good it is alone: `tests/engines/test_same.py` (every engine gives the same bytes), `make bench` (speed).
"""
