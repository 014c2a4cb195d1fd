"""The garbage collector is kept out while texts are read, and left as it was."""

import gc
from collections.abc import Iterator

import pytest

from grammars import Extractor
from grammars.collection import PAUSED, Paused
from grammars.running import Running


@pytest.fixture
def collector() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("was_on", [True, False])
def test_it_is_left_as_it_was(collector: None, was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    with PAUSED, PAUSED:
        assert not gc.isenabled()
    assert gc.isenabled() is was_on


def test_it_starts_again_when_the_last_is_out(collector: None) -> None:
    gc.enable()
    paused = Paused()
    paused.__enter__()
    paused.__enter__()
    paused.__exit__(None, None, None)
    assert not gc.isenabled()
    paused.__exit__(None, None, None)
    assert gc.isenabled()


def test_it_starts_again_after_an_error(collector: None, monkeypatch: pytest.MonkeyPatch) -> None:
    gc.enable()
    seen = []

    def failing(*_: object) -> None:
        seen.append(gc.isenabled())
        raise RuntimeError("reading failed")

    extractor = Extractor()
    monkeypatch.setattr(Running, "facts", failing)
    with pytest.raises(RuntimeError, match="reading failed"):
        extractor.extract("Сергей Лавров позвонил Хакану Фидану.")
    assert seen == [False]
    assert gc.isenabled()
