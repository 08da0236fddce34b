"""Runs git on a folder that may be hostile, so that its own configuration and hooks run nothing.

`.git/config` of a folder can name programs: a monitor of files, filters that a look at the work tree runs, hooks, a helper that fetches
what is missing. Each is switched off here; the user's own configuration stays in force.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

PATIENCE = 120.0
"""Seconds to wait. Listing the files of a large repository takes a few."""
_NOTHING = (
    "core.fsmonitor=false", f"core.hooksPath={os.devnull}", "core.untrackedCache=false", "protocol.allow=never",
)  # fmt: skip
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",  # nothing is written, so no hook is called
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_TERMINAL_PROMPT": "0",
    "NoDefaultCurrentDirectoryInExePath": "1",  # Windows looks for programs in the working directory first
}
_DRIVER = ("clean", "smudge", "process", "required")


def git(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The output of git. Raises OSError where it is not installed or does not end."""
    switches = [word for setting in (*_NOTHING, *_no_filters(folder)) for word in ("-c", setting)]
    return _run(folder, *switches, *arguments)


def _no_filters(folder: str) -> Iterator[str]:
    """Settings that empty each filter that the folder itself names. Raises OSError where one cannot be named on a command line."""
    for scope in ("--local", "--worktree"):
        known = _run(folder, "config", scope, "--includes", "--null", "--name-only", "--get-regexp", r"^filter\.")
        for name in {os.fsdecode(key).rpartition(".")[0] for key in known.stdout.split(b"\0") if key}:
            if "=" in name:
                raise OSError(f"git's configuration names a filter with an equals sign ({name!r})")
            yield from (f"{name}.{part}={'false' if part == 'required' else ''}" for part in _DRIVER)


def _run(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **_ENVIRONMENT}
    try:
        return subprocess.run(
            (_program(), "-C", folder, "--no-pager", *arguments), capture_output=True, check=False, env=environment, timeout=PATIENCE,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise OSError(f"git did not answer within {PATIENCE:g} seconds") from None


def _program() -> str:
    """Git's path, from the folders of PATH that are named in full: an empty one or "." is the working directory."""
    folders = [folder for folder in os.environ.get("PATH", os.defpath).split(os.pathsep) if os.path.isabs(folder)]
    for folder in folders:
        found = shutil.which(os.path.join(folder, "git"))
        if found is not None:
            return found
    raise FileNotFoundError("git is not installed")
