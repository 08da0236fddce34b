"""File names are UTF-8, whatever the locale says, as the texts and what is printed are."""

from __future__ import annotations

import os
import sys

_MODE = "PYTHONUTF8"


def in_utf8() -> None:
    """Begins again in Python's UTF-8 mode (PEP 540) where the locale has file names in another encoding; otherwise does nothing.

    Python decides that once, when it starts. A list of sources would name files that are not there, and ids would be others.
    """
    if os.name == "posix" and sys.getfilesystemencoding().lower() != "utf-8" and os.environ.get(_MODE) != "1":
        os.environ[_MODE] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
