"""Products of matrices in blocks of one size: what a row gives has the same digits, whatever other rows are multiplied with it."""

from __future__ import annotations

import importlib
from typing import Any

ROWS = 128
"""Rows of a block; fewer are filled up with zeros. A library chooses its way to multiply by the sizes of both matrices, and its sums
differ in their last digits between two ways. A source has some 500 rows; smaller blocks take longer, and larger ones are seldom full."""


def block_ops() -> Any:
    """Operations for the layers of a pipeline, which multiply with numpy: its products take a third of the time of blis'."""
    ops = importlib.import_module("thinc.api").NumpyOps(use_blis=False)
    ops.gemm = product
    return ops


def product(x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
    """The product of two matrices, either of them transposed first; written to `out` if that is given."""
    import numpy as np

    left, right = x.T if trans1 else x, y.T if trans2 else y
    found = np.empty((len(left), right.shape[1]), dtype=left.dtype) if out is None else out
    if len(left) < ROWS:
        last = np.zeros((ROWS, left.shape[1]), dtype=left.dtype)
        last[: len(left)] = left
        found[:] = np.dot(last, right)[: len(left)]
        return found
    for at in (*range(0, len(left) - ROWS, ROWS), len(left) - ROWS):  # the last block may begin inside the one before it
        np.dot(left[at : at + ROWS], right, out=found[at : at + ROWS])
    return found
