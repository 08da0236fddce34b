"""openpyxl, and a workbook saved so that the same content is the same bytes: no times, no system name, one way of writing XML."""

from __future__ import annotations

import datetime
import importlib
import io
import os
import zipfile
from typing import Any

# 1980 is zip's beginning.
MOMENT = datetime.datetime(1980, 1, 1)
_UNIX = 3
"""The system that a part of a zip was made on; Python says another on Windows."""
_SWITCH = "OPENPYXL_LXML"


def openpyxl(part: str = "openpyxl") -> Any:
    """A module of openpyxl, which is optional. Raises ImportError.

    openpyxl writes with lxml if that is installed, which closes tags and declares namespaces differently from the standard library; it
    decides on its first import.
    """
    before = os.environ.get(_SWITCH)
    os.environ[_SWITCH] = "False"
    try:
        return importlib.import_module(part)
    finally:
        if before is None:
            del os.environ[_SWITCH]
        else:
            os.environ[_SWITCH] = before


def saved(book: Any, extra: bytes = b"") -> bytes:
    """The bytes of a workbook. `extra` is put next to each part of the zip (PKWARE APPNOTE 4.5). Raises OSError."""
    book.properties.created = book.properties.modified = MOMENT
    made = io.BytesIO()
    try:
        book.save(made)
    except Exception as error:  # of lxml, which is used where somebody imported openpyxl before us: a full disk is no OSError there
        if type(error).__module__.startswith("lxml"):
            raise OSError(str(error)) from error
        raise
    out = io.BytesIO()
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.infolist():
            data = before.read(part)
            if part.filename == "docProps/core.xml":  # saving writes the time of day over what was set
                now = book.properties.modified.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                data = data.replace(now, MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode())
            info = zipfile.ZipInfo(part.filename, MOMENT.timetuple()[:6])
            info.extra, info.create_system = extra, _UNIX
            after.writestr(info, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
