"""What `rufacts check` tells of grammars and their examples."""

import json
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner
from yargy import or_, rule

from grammars import Examples, Grammar
from grammars.checking import Report, check
from grammars.cli import main
from grammars.coverage import Usage
from grammars.extractor import Extractor
from grammars.predicates import CITY, STATE, entity, lemma, words
from grammars.registered import BUILT_IN
from tests.visit import VISIT, Visit

RULES = str(Path(__file__).with_name("visit.py"))


@pytest.fixture(scope="module")
def report() -> Report:
    return check([VISIT])


def test_examples_that_hold(report: Report) -> None:
    assert (report.examples, report.failures, report.claimed) == (4, (), ())


def test_words_that_no_example_uses(report: Report) -> None:
    (coverage,) = report.coverage
    assert coverage.grammar == "visit"
    assert set(coverage.unused_words) >= {"поездка", "прибыть", "приглашение", "дружба"}
    assert "визит" not in coverage.unused_words and "посетить" not in coverage.unused_words


@pytest.fixture
def place() -> Grammar:
    inner = or_(rule(words("в"), entity(CITY)), rule(words("на"), entity(STATE)))
    return attrs.evolve(VISIT, roles={**VISIT.roles, "place": or_(inner, rule(lemma("столица")))}, examples=Examples())


@pytest.mark.parametrize(
    ("text", "used"),
    [("в Алма-Ате", {0, 1}), ("в столице", {2}), ("в Алма-Ате и в столице", {0, 1, 2}), ("нигде", set())],
)
def test_alternatives_used(place: Grammar, text: str, used: set[int]) -> None:
    usage = Usage([place])
    for sentence in Extractor(grammars=[VISIT]).annotated(text):
        usage.note(sentence.tokens)
    coverage = usage.coverage(place)
    titles = ["(«в» + a city | «на» + a state or organisation)", "«в» + a city", "any form of «столица»"]
    unused = {title.partition(": ")[2] for title in coverage.unused}
    assert {number for number, title in enumerate(titles) if title not in unused} == used
    assert coverage.alternatives == len(place.rules) + 4


def test_an_example_that_fails_and_a_gap_that_is_found() -> None:
    found, gap = "Президент Сербии посетил Казахстан.", "Президент Чили посетил Перу."
    examples = Examples(found={Visit(country="PE"): [found]}, gaps={Visit(country="PE"): [gap]})
    failures = check([attrs.evolve(VISIT, examples=examples)]).failures
    assert [(f.text, f.told) for f in failures] == [
        (found, "country: expected 'PE', got 'KZ'"),
        (gap, "a known gap is found: move it to the examples found"),
    ]


@attrs.frozen(kw_only=True)
class Trip(Visit):
    """A visit under another name."""


def test_a_phrase_that_two_grammars_claim() -> None:
    other = attrs.evolve(VISIT, name="trip", fact=Trip, examples=Examples())
    told = {finding.told for finding in check([VISIT, other]).claimed}
    assert told == {"«посетил» is claimed by visit and trip", "«визит» is claimed by visit and trip"}


def test_a_phrase_that_reads_in_two_ways() -> None:
    from yargy.interpretation import fact

    Told = fact("Told", ["first", "second"])
    word = lemma("визит").interpretation
    trigger = or_(rule(word(Told.first)), rule(word(Told.second)))
    (finding,) = check([attrs.evolve(VISIT, triggers={"noun": trigger, "verb": lemma("посетить")})]).ambiguous[:1]
    assert finding.told.startswith("visit trigger 'noun': «визит» also with")


def test_grammars_without_examples() -> None:
    with pytest.raises(ValueError, match="expected grammars with examples, got none with any"):
        check([attrs.evolve(VISIT, examples=Examples())])


def test_the_command() -> None:
    result = CliRunner().invoke(main, ["check", RULES])
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].endswith("examples, 0 fail")
    covered = [line.partition(":")[0] for line in lines if "alternatives used by examples" in line]
    assert covered == ["visit", "call", "meeting", "agreement", "declaration"], "a user's own come first"


@pytest.mark.parametrize("grammar", BUILT_IN, ids=lambda grammar: grammar.name)
def test_examples_use_the_rules_of_the_built_in_grammars(built_in: Report, grammar: Grammar) -> None:
    (coverage,) = [told for told in built_in.coverage if told.grammar == grammar.name]
    assert coverage.share >= 0.95, coverage.unused


@pytest.fixture(scope="module")
def built_in() -> Report:
    return check(BUILT_IN)


def test_gaps_use_nothing() -> None:
    gap = Examples(gaps={Visit(country="KZ"): ["Савич и Казахстан, визит."]})
    (coverage,) = check([attrs.evolve(VISIT, examples=gap)]).coverage
    assert "визит" in coverage.unused_words


def test_the_command_gives_data_and_fails_below_a_coverage(tmp_path: Path) -> None:
    path = tmp_path / "own_visits.py"
    lacking = Path(RULES).read_text(encoding="utf-8").replace('lemma("посетить", "прибыть")', 'lemma("заехать")')
    path.write_text(lacking.replace(' посетил Казахстан."', ' с визитом в Казахстане."'), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(path), "--format", "json", "--min-coverage", "100"])
    assert result.exit_code == 1
    coverage = json.loads(result.stdout)["coverage"][0]
    assert coverage["grammar"] == "visit"
    assert "trigger 'verb': any form of «заехать»" in coverage["unused"]
    assert "visit: expected a coverage of 100 %, got " in result.stderr
