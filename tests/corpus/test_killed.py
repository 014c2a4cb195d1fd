"""A run that is killed and resumed ends as one that never was."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grammars.corpus import Interrupted, OutputError, Reader, Stopped, extract_corpus, run
from tests.corpus import fake

pytest.importorskip("pyarrow", reason="needs the extra parquet")
sqlite_utils = pytest.importorskip("sqlite_utils", reason="needs the extra sqlite")
Sqlite = pytest.importorskip("grammars.corpus.sqlite", reason="needs the extra sqlite").Sqlite

KILLS = int(os.environ.get("RUFACTS_KILLS", "10"))
FORMATS = ["jsonl", "csv", "parquet", "db"]


class Killed(BaseException):
    """Stands for SIGKILL where the test runs in one process: nothing but `finally` is run."""


def contents(folder: Path) -> dict[str, object]:
    """Every file of a folder, databases row by row."""
    return {path.name: rows(path) if path.suffix == ".db" else path.read_bytes() for path in folder.iterdir()}


def rows(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def expected(corpus: Path, folder: Path, suffix: str) -> dict[str, object]:
    folder.mkdir()
    extract_corpus(Reader([str(corpus)]), folder / f"facts.{suffix}", make_extractor=fake.FakeExtractor)
    return contents(folder)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_bytes(fake.lines(400))
    return path


@pytest.fixture
def small_corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_bytes(fake.lines(80))
    return path


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "COMMIT_EVERY", 0)
    monkeypatch.setattr(run, "BATCH_ITEMS", 40)


def start(corpus: Path, output: Path, jobs: int, delay: float = 0.0005, forks: bool = True) -> subprocess.Popen[str]:
    told = {"inputs": [str(corpus)], "output": str(output), "jobs": jobs, "resume": True, "delay": delay}
    told["forks"] = forks
    return subprocess.Popen(
        [sys.executable, fake.__file__, json.dumps(told)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    states = [
        path.read_text().rpartition(")")[2].split()[:3] for path in Path("/proc").glob("[0-9]*/stat") if path.exists()
    ]
    return any(int(told[2]) == group and told[0] != "Z" for told in states)


def within(seconds: float, done: Callable[[], bool]) -> bool:
    """Whether it is so before this process, spinning, has had so many seconds of processor time.

    On a machine that does much else it gets as little of that as the processes that it waits for.
    """
    ends = time.process_time() + seconds
    while not done():
        if time.process_time() > ends:
            return False
    return True


def wait_for_output(output: Path, process: subprocess.Popen[str]) -> None:
    while not output.exists() or not output.stat().st_size:
        assert process.poll() is None, process.communicate()
        time.sleep(0.01)


@pytest.mark.parametrize("suffix", FORMATS)
def test_killed_at_random_moments(corpus: Path, tmp_path: Path, suffix: str) -> None:
    """SIGKILL at random moments, again and again over one output, with one and with two processes."""
    wanted = expected(corpus, tmp_path / "whole", suffix)
    (tmp_path / "killed").mkdir()
    output, chance = tmp_path / "killed" / f"facts.{suffix}", random.Random(suffix)
    kills = -(-KILLS // len(FORMATS))
    while kills:
        process = start(corpus, output, jobs=1 + kills % 2)
        assert process.stdout and process.stdout.readline() == "begun\n"
        time.sleep(chance.uniform(0, 0.25))
        process.kill()
        if process.wait() == 0:  # it was quicker
            for path in output.parent.iterdir():
                path.unlink()
        kills -= 1
    last = start(corpus, output, jobs=1)
    assert last.communicate()[1] == ""
    assert contents(output.parent) == wanted


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.usefixtures("small_batches")
def test_killed_at_every_step_that_reaches_the_disk(
    small_corpus: Path, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda handle: None)  # the disk's own time is not what is tested
    monkeypatch.setattr(Sqlite, "_connect", unsynced)
    wanted = expected(small_corpus, tmp_path / "whole", suffix)
    steps = 0
    for step in range(1000):
        folder = tmp_path / str(step)
        folder.mkdir()
        with monkeypatch.context() as patched:
            count = kill_at(step, patched)
            try:
                go(small_corpus, folder / f"facts.{suffix}")
            except Killed:
                steps += 1
        go(small_corpus, folder / f"facts.{suffix}")
        assert contents(folder) == wanted, f"killed at step {step}"
        if count() <= step:
            break
    assert steps > 10


def unsynced(output: Any) -> sqlite3.Connection:
    connection = sqlite3.connect(output.path, isolation_level=None)
    connection.execute("pragma synchronous = off")
    return connection


def go(corpus: Path, output: Path) -> None:
    extract_corpus(Reader([str(corpus)]), output, resume=True, make_extractor=fake.FakeExtractor)


def kill_at(step: int, patched: pytest.MonkeyPatch) -> Callable[[], int]:
    """Raise Killed before the step of this number; the function tells how many steps there were."""
    steps = 0

    def counted(name: str, owner: object) -> None:
        real = getattr(owner, name)

        def call(*args: object, **kwargs: object) -> object:
            nonlocal steps
            steps += 1
            if steps > step:
                raise Killed
            return real(*args, **kwargs)

        patched.setattr(owner, name, call)

    for name in ("fsync", "replace"):
        counted(name, os)
    counted("unlink", Path)
    for name in ("create_index", "enable_fts", "disable_fts"):
        counted(name, sqlite_utils.db.Table)
    return lambda: steps


@pytest.mark.parametrize("forks", [True, False])
def test_workers_end_with_the_main_process(corpus: Path, tmp_path: Path, forks: bool) -> None:
    output = tmp_path / "facts.jsonl"
    process = start(corpus, output, jobs=2, delay=0.05, forks=forks)
    wait_for_output(output, process)
    assert alive(process.pid)
    process.kill()
    process.wait()
    assert within(5, lambda: not alive(process.pid)), "workers outlived the main process by five seconds"


@pytest.mark.parametrize("jobs, forks", [(1, True), (2, True), (2, False)])
def test_ctrl_c_ends_in_a_second_and_can_be_resumed(tmp_path: Path, jobs: int, forks: bool) -> None:
    corpus = tmp_path / "news.jsonl"
    corpus.write_bytes(fake.lines(8000))
    output = tmp_path / "facts.jsonl"
    process = start(corpus, output, jobs, delay=0.005, forks=forks)
    wait_for_output(output, process)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    assert within(1, lambda: process.poll() is not None)
    told = process.communicate()[1]
    assert (process.returncode, told.count("\n")) == (1, 1), told
    assert "go on with --resume" in told
    go(corpus, output)
    assert output.read_bytes().count(b"\n") == 7920


def test_a_full_disk_is_told_and_can_be_resumed(corpus: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    code = f"""
import resource, sys
sys.path.insert(0, {str(Path(fake.__file__).parents[2])!r})
from tests.corpus.fake import FakeExtractor
from grammars.corpus import Reader, Stopped, extract_corpus
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    extract_corpus(Reader([{str(corpus)!r}]), sys.argv[1], make_extractor=FakeExtractor)
except Stopped as stopped:
    print(stopped)
"""
    assert resource
    for suffix in FORMATS:
        wanted = expected(corpus, tmp_path / f"whole {suffix}", suffix)
        output = tmp_path / f"full {suffix}" / f"facts.{suffix}"
        output.parent.mkdir()
        room = "80000" if suffix == "db" else "20000"
        told = subprocess.run([sys.executable, "-c", code, output, room], capture_output=True, text=True)
        assert told.stderr == ""
        assert "cannot be written" in told.stdout and "--resume" in told.stdout, suffix
        go(corpus, output)
        assert contents(output.parent) == wanted


@pytest.mark.usefixtures("small_batches")
def test_a_vanished_input_is_told_and_can_be_resumed(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(100):
        (folder / f"{number:03}.txt").write_text(str(fake.record(number)["text"]), encoding="utf-8")
    wanted = expected(folder, tmp_path / "whole", "jsonl")
    gone, output = folder / "070.txt", tmp_path / "resumed" / "facts.jsonl"
    output.parent.mkdir()

    class Vanishing(fake.FakeExtractor):
        def extract(self, text: str, date: str | None = None):  # type: ignore[no-untyped-def]
            gone.unlink(missing_ok=True)
            return super().extract(text, date)

    text = gone.read_bytes()
    with pytest.raises(Stopped, match=r"news/071?.*cannot be read|070.txt: cannot be read.*--resume"):
        extract_corpus(Reader([str(folder)]), output, make_extractor=Vanishing, resume=True)
    gone.write_bytes(text)
    go(folder, output)
    assert contents(output.parent) == wanted


def test_another_input_is_not_resumed(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "facts.jsonl"
    with monkeypatch.context() as patched:
        kill_at(4, patched)
        with pytest.raises(Killed):
            go(corpus, output)
    with pytest.raises(OutputError, match=r"already there|unfinished run; go on with --resume"):
        extract_corpus(Reader([str(corpus)]), output, make_extractor=fake.FakeExtractor)
    with pytest.raises(OutputError, match="date differs: expected None, got 2021-01-01"):
        extract_corpus(Reader([str(corpus)], date="2021-01-01"), output, resume=True)
    corpus.write_bytes(corpus.read_bytes() + b"\n")
    with pytest.raises(OutputError, match="inputs differs"):
        go(corpus, output)
    extract_corpus(Reader([str(corpus)]), output, restart=True, make_extractor=fake.FakeExtractor)
    assert json.loads(output.with_name("facts.jsonl.journal").read_bytes())["done"] == "all"


def test_two_runs_do_not_write_one_output(corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "facts.jsonl"
    process = start(corpus, output, jobs=1, delay=0.05)
    wait_for_output(output, process)
    with pytest.raises(OutputError, match="another run is writing it"):
        go(corpus, output)
    process.kill()
    process.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
@pytest.mark.parametrize("suffix", ["jsonl", "csv", "parquet"])
def test_a_forked_worker_holds_no_file_of_the_run(small_corpus: Path, tmp_path: Path, suffix: str) -> None:
    code = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(Path(fake.__file__).parents[2])!r})
from grammars.corpus import Reader, extract_corpus, workers

class TellsOpenFiles:
    def extract(self, text, date=None):
        files = [path.resolve() for path in Path("/proc/self/fd").iterdir() if path.exists()]
        raise RuntimeError(str([path.name for path in files if "facts" in path.name or "news" in path.name]))

assert workers.may_fork()
extract_corpus(Reader([{str(small_corpus)!r}]), sys.argv[1], jobs=2, make_extractor=TellsOpenFiles)
"""
    output = tmp_path / f"facts.{suffix}"
    subprocess.run([sys.executable, "-c", code, output], check=True)
    errors = [json.loads(line)["reason"] for line in Path(f"{output}.errors.jsonl").read_text("utf-8").splitlines()]
    told = [reason.split(" (")[0] for reason in errors if reason.startswith("extraction failed")]
    assert told == ["extraction failed: RuntimeError: []"] * 79


def test_interrupted_is_told_from_other_stops() -> None:
    assert issubclass(Interrupted, Stopped)
