"""Makes file names UTF-8 whatever the locale, like the texts and the output."""

from __future__ import annotations

import os
import sys

_MODE = "PYTHONUTF8"


def in_utf8() -> None:
    """Restarts in Python's UTF-8 mode (PEP 540) if the locale has another encoding for file names; otherwise does nothing. Python decides
    that once, when it starts. Otherwise a list of sources would name files that do not exist, and ids would differ.
    """
    if os.name == "posix" and sys.getfilesystemencoding().lower() != "utf-8" and os.environ.get(_MODE) != "1":
        os.environ[_MODE] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
