"""Files in a folder that are copies kept by the program: the texts of a report, and pages that were fetched."""

from __future__ import annotations

from discrepancy.read.folders.own_files import REPORTS, KeptTexts
from discrepancy.read.web.frozen import Frozen

PAGES = "kept copies of web pages, which are read when their address is given"


class Kept:
    """Recognises kept copies of web pages by their hashes, and describes them."""

    def __init__(self, frozen: str) -> None:
        self._texts = KeptTexts()
        self._frozen = Frozen(frozen)

    def holds(self, path: str, data: bytes) -> str | None:
        """Why this file is left out; None for a source."""
        if self._frozen.holds(path, data):
            return PAGES
        return REPORTS if self._texts.holds(path, data) else None
