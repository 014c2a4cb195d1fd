"""The pytest plugin that rufacts ships: the examples of grammars as tests, one a sentence.

    pytest --rufacts-grammar my_rules.py

or, in a test file,

    @pytest.mark.rufacts(VISIT)
    def test_examples(rufacts_example):
        rufacts_example.check()

Known gaps are strict expected failures: one that is found is reported as a failure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from grammars.trials import Trial

FIXTURE = "rufacts_example"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("rufacts").addoption(
        "--rufacts-grammar",
        action="append",
        default=[],
        metavar="MODULE",
        help="run the examples of the grammars in my_rules.py, my.rules or my.rules:NAME",
    )
    parser.addini("rufacts_grammars", "modules whose grammars' examples are run", type="linelist", default=[])


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"rufacts(*grammars): their examples are given to the fixture {FIXTURE}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if FIXTURE not in metafunc.fixturenames:
        return
    grammars = [grammar for mark in metafunc.definition.iter_markers("rufacts") for grammar in mark.args]
    if not grammars:
        raise pytest.UsageError(f"{metafunc.function.__name__}: expected @pytest.mark.rufacts(GRAMMAR, …), got none")
    from grammars.trials import trials

    metafunc.parametrize(FIXTURE, list(_parameters(trials(grammars))))


def _parameters(told: Iterable[Trial]) -> Iterator[Any]:
    for trial in told:
        gap = pytest.mark.xfail(strict=True, raises=AssertionError, reason="known gap")
        yield pytest.param(trial, id=trial.title, marks=[gap] if trial.example.gap else [])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    places = [*config.getini("rufacts_grammars"), *config.getoption("--rufacts-grammar")]
    if not places:
        return
    from grammars.loading import load_grammars
    from grammars.trials import trials

    for place in places:
        try:
            grammars = load_grammars(place)
        except ValueError as error:
            raise pytest.UsageError(str(error)) from error
        items.extend(ExampleItem.of(session, place, trial) for trial in trials(grammars))


class ExampleItem(pytest.Item):
    """One example as a test."""

    trial: Trial
    place: str

    @classmethod
    def of(cls, session: pytest.Session, place: str, trial: Trial) -> ExampleItem:
        item: ExampleItem = cls.from_parent(session, name=trial.title, nodeid=f"{place}::{trial.title}")
        item.trial, item.place = trial, place
        if trial.example.gap:
            item.add_marker(pytest.mark.xfail(strict=True, raises=AssertionError, reason="known gap"))
        return item

    def runtest(self) -> None:
        self.trial.check()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, AssertionError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[str, int | None, str]:
        return self.place, None, self.trial.title
