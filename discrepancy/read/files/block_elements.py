"""The elements of html that begin a new line (HTML Living Standard, section Rendering)."""

from __future__ import annotations

BLOCK_ELEMENTS = frozenset(
    """address article blockquote caption center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre
    section table tbody tfoot thead tr ul""".split()
)
