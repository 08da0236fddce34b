"""Brings a package of a registry into tables/.cache/ and gives its unpacked folder."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

CACHE = Path(__file__).parent / ".cache"


def npm(package: str, version: str) -> Path:
    """The unpacked folder of an npm package at an exact version."""
    folder = CACHE / f"{package}-{version}"
    if not folder.exists():
        CACHE.mkdir(exist_ok=True)
        subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(CACHE / f"{package}-{version}.tgz") as archive:
            archive.extractall(folder, filter="data")
    return folder / "package"


def pypi(package: str, version: str) -> Path:
    """The unpacked folder of a PyPI wheel at an exact version."""
    folder = CACHE / f"{package}-{version}"
    if not folder.exists():
        CACHE.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(CACHE), f"{package}=={version}"]
        subprocess.run(command, check=True)
        with zipfile.ZipFile(next(CACHE.glob(f"{package}-{version}-*.whl"))) as archive:
            archive.extractall(folder)
    return folder
