"""What was learned: models as readable JSON of whole numbers. `make train` rebuilds them byte for byte.

In: rows of features. Out: thousandths of log odds.
How good it is alone: docs/model-card.md.

`trees`: boosted trees, which score links. `linear`: logistic regression, which scores findings. `seal`: refuses a file that was changed after
it was fitted.
"""
