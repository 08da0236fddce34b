"""Products in blocks: the product itself, and the same digits for a row in any company."""

from __future__ import annotations

import numpy as np
import pytest

from discrepancy.parse.block_products import ROWS, block_ops, product

MADE = np.random.default_rng(7)
MATRIX = MADE.standard_normal((40, 96)).astype(np.float32)


@pytest.mark.parametrize("rows", [0, 1, 2, ROWS - 1, ROWS, ROWS + 1, 3 * ROWS + 5])
def test_it_is_the_product(rows: int) -> None:
    given = MADE.standard_normal((rows, 96)).astype(np.float32)
    found = product(given, MATRIX, trans2=True)
    assert found.dtype == np.float32
    assert found.shape == (rows, 40)
    assert np.allclose(found, np.einsum("ij,kj->ik", given, MATRIX), atol=1e-4)
    out = np.empty((rows + 1, 40), dtype=np.float32)
    product(given.T.copy(), MATRIX.T.copy(), out=out[1:], trans1=True)
    assert np.allclose(out[1:], found, atol=1e-4)


def test_a_row_has_the_same_digits_wherever_it_is() -> None:
    given = MADE.standard_normal((4 * ROWS, 96)).astype(np.float32)
    whole = product(given, MATRIX, trans2=True)
    for first, last in ((0, 1), (5, 9), (ROWS - 3, ROWS + 4), (17, 3 * ROWS)):
        assert product(given[first:last], MATRIX, trans2=True).tolist() == whole[first:last].tolist()


def test_layers_multiply_in_blocks() -> None:
    assert block_ops().gemm is product
