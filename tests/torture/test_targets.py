"""The fuzz targets over inputs of Hypothesis, and over every input that has failed: the short form of `fuzz.py`."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts import Date
from tests.torture import fuzz
from tests.torture.pieces import PIECES
from tests.torture.targets import TARGETS, text_of

#: Inputs of each target; the whole extractor gets a tenth.
EXAMPLES = int(os.environ.get("RUFACTS_EXAMPLES", "200"))
SLOW = {"dates", "engine", "extract", "explain"}

#: Inputs that once failed, by target, with what they failed of.
FAILED = {
    "json_values": [b"<^kv\x8c"],
    "dates": [bytes([PIECES.index("через два дня ")]), bytes([PIECES.index("вчера ")])],
    "lexing": [bytes([PIECES.index("договор ")] + [PIECES.index(" о ")] * 60) * 12],
    "records": [b"\x01\x80id\rtext", b"\x01\x50\r"],
}


@pytest.mark.parametrize("target", TARGETS)
def test_target(target: str) -> None:
    number = max(EXAMPLES // 10, 1) if target in SLOW else EXAMPLES

    @settings(
        max_examples=number,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.binary(max_size=48))
    def holds(data: bytes) -> None:
        began = time.process_time()
        TARGETS[target](data)
        assert time.process_time() - began < 20

    holds()


@pytest.mark.parametrize(("target", "data"), [(target, data) for target, told in FAILED.items() for data in told])
def test_what_once_failed_does_not(target: str, data: bytes) -> None:
    TARGETS[target](data)


def test_any_bytes_are_a_text() -> None:
    assert len(PIECES) == len(set(PIECES)) < 256
    assert text_of(bytes([0, 255, 1, 2, 3])) == f"{PIECES[0]}{chr(0x010203)}"
    assert text_of(b"\xff") == "\0"


def test_executions_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["date", "json_values", "--blind", "--runs", "20", "--jobs", "2"]) == 0
    table = capsys.readouterr().out
    assert "| date | 20 |" in table and "| json_values | 20 |" in table and "| together | 40 | | 0 failed |" in table


def test_a_failure_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fuzz, "BUILD", tmp_path)
    monkeypatch.setitem(TARGETS, "date", lambda data: Date("вчера"))
    with pytest.raises(ValueError, match="вчера"):
        fuzz.main(["date", "--blind", "--here", "--runs", "3"])
    assert [path.name for path in tmp_path.iterdir()] == ["date-crash-blind-1-0"]
