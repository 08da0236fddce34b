"""What was learned: models as readable JSON of whole numbers, and their evaluation. `make train` rebuilds them byte for byte.

In: rows of features. Out: thousandths of log odds. How good they are: docs/model-card.md.
"""
