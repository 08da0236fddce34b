"""The cluster engine, on a real standalone master and worker of this machine: the same discrepancies, byte for byte, whatever breaks."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pandas
import pytest

from benchmarks.gold import GOLD
from discrepancy.model.problem import UserError
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read, write_table
from discrepancy.read.intake.sources import read_sources
from tests.engines.collections import examined, generated, odd, outcome

pytestmark = pytest.mark.spark


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def daemon(folder: Path, name: str, *arguments: str) -> subprocess.Popen[bytes]:
    home = Path(importlib.import_module("pyspark").__file__ or "").parent
    environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{name}", "--host", "127.0.0.1", *arguments]
    with (folder / f"{name}-{time.monotonic_ns()}.log").open("wb") as log:
        return subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder, start_new_session=True)


def wait_for(folder: Path, name: str, pattern: str, count: int = 1) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        said = "".join(path.read_text(errors="replace") for path in folder.glob(f"{name}*.log"))
        if len(re.findall(pattern, said)) >= count:
            return
        time.sleep(0.2)
    raise AssertionError(f"{name} does not start:\n{said[-2000:]}")


class Cluster:
    """A master with one worker."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        port = free_port()
        self.url = f"spark://127.0.0.1:{port}"
        self.master = daemon(folder, "master.Master", "--port", str(port), "--webui-port", str(free_port()))
        wait_for(folder, "master.Master", "I have been elected leader")
        self.started = 0
        self.worker = self.start_worker()

    def start_worker(self) -> subprocess.Popen[bytes]:
        self.started += 1
        worker = daemon(
            self.folder,
            "worker.Worker",
            "--cores",
            "2",
            "--memory",
            "2g",
            "--webui-port",
            str(free_port()),
            "-d",
            str(self.folder),
            self.url,
        )
        wait_for(self.folder, "worker.Worker", "Successfully registered with master", self.started)
        return worker

    def kill_worker(self) -> None:
        """The worker with its executors, as when a machine goes."""
        os.killpg(self.worker.pid, signal.SIGKILL)
        for process in Path("/proc").glob("[0-9]*"):
            try:
                command = (process / "cmdline").read_bytes()
            except OSError:
                continue
            if b"CoarseGrainedExecutorBackend" in command and str(self.folder) in os.readlink(process / "cwd"):
                os.kill(int(process.name), signal.SIGKILL)

    def stop(self) -> None:
        for process in (self.worker, self.master):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    yield made
    sql = importlib.import_module("pyspark.sql")
    if (active := sql.SparkSession.getActiveSession()) is not None:
        active.stop()
    made.stop()


def test_the_clusters_are_the_same_byte_for_byte(cluster):
    sources = read_sources([str(GOLD)]).sources
    assert outcome(examined(sources, engine="spark", master=cluster.url)) == outcome(examined(sources))


def test_texts_that_are_no_easy_rows_are_the_same(cluster):
    assert outcome(examined(odd(), engine="spark", master=cluster.url)) == outcome(examined(odd()))


def test_a_document_that_the_program_fails_on_is_named_and_the_others_go_on(cluster):
    bad = replace(odd()[0], published="no date", path="bad.txt")
    report = examined((bad, *odd()[1:]), engine="spark", master=cluster.url)
    assert [problem.path for problem in report.problems] == ["bad.txt"]
    assert {fact.source for fact in report.facts} == {fact.source for fact in examined(odd()[1:]).facts}


def test_hundreds_of_documents_and_a_worker_that_is_killed(cluster):
    sources = generated(int(os.environ.get("DISCREPANCY_SPARK_DOCUMENTS", "300")))
    right = examined(sources, engine="processes")

    def accident() -> None:
        time.sleep(15)
        cluster.kill_worker()
        cluster.worker = cluster.start_worker()

    breaking = threading.Thread(target=accident)
    breaking.start()
    report = examined(sources, engine="spark", master=cluster.url)
    breaking.join()
    assert repr(report.discrepancies) == repr(right.discrepancies)
    assert len(report.facts) == len(right.facts)
    assert report.problems == ()


def test_sources_come_from_parquet_and_evidence_goes_to_parquet(cluster, tmp_path):
    table, out = tmp_path / "in.parquet", tmp_path / "out.parquet"
    sources = generated(9)
    pandas.DataFrame(
        {
            "id": [s.id for s in sources],
            "text": [s.text for s in sources],
            "published": [s.published for s in sources],
            "publisher": [s.publisher for s in sources],
        }
    ).to_parquet(table)
    settings = Settings(engine="spark", master=cluster.url)
    reading = read([str(table)], settings)
    assert reading.sources == sources
    report = examine(reading, settings)
    write_table(report, str(out), settings)
    written = pandas.read_parquet(out)
    assert sorted(written["id"].unique()) == sorted({d.id for d in report.everything})
    assert len(written) == len(report.frame())


def test_parquet_that_is_none_is_told_in_a_line(cluster, tmp_path):
    with pytest.raises(UserError, match="Spark cannot read it"):
        read([f"file://{tmp_path}/none.parquet"], Settings(engine="spark", master=cluster.url))
