"""The examples beside each built-in grammar, one test a sentence; and the plugin that runs them anywhere."""

from pathlib import Path

import pytest

from grammars.grammar import Grammar
from grammars.registered import BUILT_IN
from grammars.trials import Trial

pytest_plugins = ["pytester"]

VISIT = (Path(__file__).with_name("visit.py")).read_text(encoding="utf-8")
COMMAND = ("-p", "grammars.pytest_plugin", "-p", "no:cacheprovider", "-q")


@pytest.mark.rufacts(*BUILT_IN)
def test_example(rufacts_example: Trial) -> None:
    rufacts_example.check()


@pytest.mark.parametrize("grammar", BUILT_IN, ids=lambda grammar: grammar.name)
def test_every_grammar_has_enough_examples(grammar: Grammar) -> None:
    assert grammar.examples.count("found") >= 30
    assert grammar.examples.count("ignored") >= 15


def test_the_plugin_runs_the_examples_of_a_file(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_rules=VISIT)
    result = pytester.runpytest(*COMMAND, "--rufacts-grammar", "my_rules.py")
    result.assert_outcomes(passed=3, xfailed=1)


def test_an_example_that_does_not_hold_is_told(pytester: pytest.Pytester) -> None:
    rules = VISIT.replace('country="KZ", status="held"', 'country="PE"').replace("Савич и К", "Савич посетит К")
    pytester.makepyfile(my_rules=rules.replace("gaps={Visit(country", "gaps={Visit(status"))
    result = pytester.runpytest(*COMMAND, "--rufacts-grammar", "my_rules.py")
    result.assert_outcomes(passed=1, failed=2, xfailed=1)
    result.stdout.fnmatch_lines(["visit: Президент Сербии Милан *", "country: expected 'PE', got 'KZ'"])


def test_a_gap_that_is_found_is_a_failure(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(my_rules=VISIT.replace("Савич и Казахстан.", "Президент Чили посетил Казахстан."))
    result = pytester.runpytest(*COMMAND, "--rufacts-grammar", "my_rules.py", "-k", "gap")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*XPASS(strict)*"])


def test_the_marker_and_the_fixture(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        my_rules=VISIT,
        test_rules="""
        import pytest
        from my_rules import VISIT

        @pytest.mark.rufacts(VISIT)
        def test_examples(rufacts_example):
            rufacts_example.check()
        """,
    )
    pytester.runpytest(*COMMAND).assert_outcomes(passed=3, xfailed=1)


@pytest.mark.parametrize("place", ["nowhere.py", "no.module", "json", "json:loads"])
def test_a_place_without_grammars(pytester: pytest.Pytester, place: str) -> None:
    result = pytester.runpytest(*COMMAND, "--rufacts-grammar", place)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([f"ERROR: {place}: expected *"])
