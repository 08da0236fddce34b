"""LibreOffice turns an old format into one that we read: in a separate folder and profile, without macros and network, within a time limit."""

from __future__ import annotations

import contextlib
import importlib
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from discrepancy.model.settings import Limits
from discrepancy.read.files.reader import Unreadable
from discrepancy.system.bounded_files import read_file

_PLACES = ("/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:/Program Files/LibreOffice/program/soffice.com")
_MEMORY = 4_000
"""Megabytes of address space, of which LibreOffice itself takes some 1,500."""
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),  # never
    ("Inet/Settings", "ooInetProxyType", "2"),  # by hand: a port that no one listens on
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
"""What a document may not do, by the names of LibreOffice's own registry."""


def convert(data: bytes, extension: str, reads: str, to: str, limits: Limits) -> bytes:
    """The document in another format. `reads` is LibreOffice's name of the filter that reads it. Raises Unreadable."""
    program = installed()
    if program is None:
        raise Unreadable(
            f"is a {extension}, which only LibreOffice can read, and LibreOffice is not installed; install it, or save the file as {to}"
        )
    with tempfile.TemporaryDirectory(prefix="discrepancy-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"document{extension}"
        source.write_bytes(data)
        profile = Path(folder) / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")
        command = [
            program, f"-env:UserInstallation={profile.parent.as_uri()}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            f"--infilter={reads}", "--convert-to", to.removeprefix("."), "--outdir", str(Path(folder) / "out"), str(source),
        ]  # fmt: skip
        _run(command, folder, limits)
        try:
            return read_file(Path(folder) / "out" / f"document{to}", limits.max_unpacked_megabytes)
        except OSError:
            raise Unreadable(
                f"is a {extension} that LibreOffice cannot read; open it in the program that made it, and save it as {to}"
            ) from None


def installed() -> str | None:
    """LibreOffice's program; never one from the working directory."""
    found = [shutil.which(name) for name in ("soffice", "libreoffice")] + [place for place in _PLACES if os.path.isfile(place)]
    return next((path for path in found if path and os.path.isabs(path) and os.path.dirname(path) != os.getcwd()), None)


def _registry() -> str:
    items = "".join(_ITEM.format(path, name, value) for path, name, value in _SETTINGS)
    return f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'


def _run(command: list[str], folder: str, limits: Limits) -> None:
    """Run it to its end, or end it and all that it started. Raises Unreadable where it takes too long."""
    kept = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")
    environment = {name: os.environ[name] for name in kept if name in os.environ} | {
        "HOME": folder,
        "TMPDIR": folder,
        "LC_ALL": "C.UTF-8",
        "SAL_USE_VCLPLUGIN": "svp",
    }
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        _bound(process.pid, limits)
        process.wait(limits.max_seconds)
    except subprocess.TimeoutExpired:
        raise Unreadable(
            f"was not converted by LibreOffice within {limits.max_seconds:g} seconds (max_seconds in discrepancy.toml raises the limit)"
        ) from None
    finally:
        _end(process)


def _bound(process: int, limits: Limits) -> None:
    """Limit the memory and the file sizes of a running process, where the system can (Linux)."""
    with contextlib.suppress(ModuleNotFoundError, AttributeError, OSError, ValueError):
        resource = importlib.import_module("resource")
        memory, size = (
            int(megabytes * 1_000_000) for megabytes in (max(_MEMORY, limits.max_memory_megabytes), limits.max_unpacked_megabytes)
        )
        resource.prlimit(process, resource.RLIMIT_AS, (memory, memory))
        resource.prlimit(process, resource.RLIMIT_FSIZE, (size, size))
        resource.prlimit(process, resource.RLIMIT_CORE, (0, 0))


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
