"""Where the work runs: in this process, in several processes, on Spark. All run the same functions over the same columns.

In: sources, and the functions that the pipeline hands in. Out: facts, claims, discrepancies. A store keeps facts between runs.
How good it is alone: `tests/engines/test_same.py` (every engine gives the same bytes), `make bench` (speed).

- `plan` chooses the engine and the store. Start here.
- `collection` runs the stages over a collection; `local`, `processes` and `spark` are the engines.
- `columns`, `packing`: the tables that travel, and values as bytes.
- `store`, `facts`, `version`: what is kept between runs, and when it is valid.
- `guard` keeps a failure to its own text. `parquet` reads and writes tables for Spark.
"""
