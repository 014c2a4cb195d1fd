"""Checking grammars by their examples: what fails, what none uses, what is ambiguous, slow or claimed twice."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from statistics import median
from typing import Any

from attrs import frozen

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.coverage import Coverage, Usage
from grammars.engine import Match, MultiParser, Parser
from grammars.explaining import Explainer
from grammars.grammar import Grammar
from grammars.trials import Trial, trials

DERIVATIONS = 30  # ways to read a phrase that are looked at
SLOW = 4.0  # times the median of the grammars' rules


@frozen
class Finding:
    """Something to look at in one example: its grammar, its text, what it is."""

    grammar: str
    text: str
    told: str


@frozen
class Report:
    """What `check` found. `slow` are rules with their time for one sentence in microseconds, the slowest first."""

    examples: int
    failures: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    ambiguous: tuple[Finding, ...]
    claimed: tuple[Finding, ...]
    slow: tuple[tuple[str, float], ...]


def check(grammars: Sequence[Grammar]) -> Report:
    """Run the examples of grammars together and look at how their rules fare."""
    told = list(trials(grammars))
    if not told:
        raise ValueError("expected grammars with examples, got none with any")
    explainer = Explainer(told[0].extractor)
    parser, names = explainer.all_rules
    titles = {names[g.name][rule]: f"{g.name} {g.title(rule)}" for g in reversed(grammars) for rule in g.rules}
    failures: list[Finding] = []
    ambiguous: dict[str, Finding] = {}
    claimed: list[Finding] = []
    sentences: list[Sentence] = []
    usage = Usage(grammars)
    for trial in told:
        failures += _failures(trial)
        annotated = list(trial.extractor.annotated(trial.example.text))
        sentences += annotated
        for sentence in annotated:
            if not trial.example.gap:  # what is not understood uses nothing
                usage.note(sentence.tokens)
            for rule, matches in parser.findall(sentence.tokens).items():
                for match in matches:
                    reading = (
                        None if trial.example.text in ambiguous else _second_reading(parser, rule, match, sentence)
                    )
                    if reading is not None:
                        text = trial.example.text
                        ambiguous[text] = Finding(trial.grammar.name, text, f"{titles[rule]}: {reading}")
        claimed += _claims(trial, explainer)
    return Report(
        examples=len(told),
        failures=tuple(failures),
        coverage=tuple(map(usage.coverage, grammars)),
        ambiguous=tuple(ambiguous.values()),
        claimed=tuple(claimed),
        slow=_slow({titles[rule]: parser.rules[rule] for rule in titles}, sentences),
    )


def _failures(trial: Trial) -> Iterator[Finding]:
    failure = trial.failure()
    if trial.example.gap:
        failure = None if failure else "a known gap is found: move it to the examples found"
    if failure:
        yield Finding(trial.grammar.name, trial.example.text, failure)


def _second_reading(parser: MultiParser, rule: str, match: Match, sentence: Sentence) -> str | None:
    """Another way to read the phrase whose named parts are others; None where there is none."""
    own = _parts(match)
    tokens = sentence.tokens[match.begin : match.begin + len(match.tokens)]
    for other in islice(parser.readings(tokens, rule), DERIVATIONS):
        if _parts(other) != own:
            return f"«{_text(match.tokens)}» also with {_differing(own, _parts(other))}"
    return None


def _parts(match: Match) -> dict[str, str]:
    return {name: _text(tokens) for name, tokens in captures(match).items() if tokens}


def _differing(own: dict[str, str], other: dict[str, str]) -> str:
    names = [name for name in {**own, **other} if own.get(name) != other.get(name)]
    return ", ".join(f"{name} «{other.get(name, '')}» for «{own.get(name, '')}»" for name in names)


def _text(tokens: Iterable[Any]) -> str:
    return " ".join(token.value for token in tokens)


def _claims(trial: Trial, explainer: Explainer) -> Iterator[Finding]:
    """Facts of grammars with different readers that were built on one phrase."""
    built = explainer(trial.example.text, trial.example.date).found
    readers = {grammar.name: grammar.reader for grammar in explainer.grammars.values()}
    for index, one in enumerate(built):
        for other in built[index + 1 :]:
            if one.grammar == other.grammar or (
                readers[one.grammar] and readers[one.grammar] is readers[other.grammar]
            ):
                continue
            for phrase in one.triggers:
                if any(phrase.span[0] < b and a < phrase.span[1] for a, b in (p.span for p in other.triggers)):
                    told = f"«{phrase.text}» is claimed by {one.grammar} and {other.grammar}"
                    yield Finding(trial.grammar.name, trial.example.text, told)
                    break


def _slow(rules: dict[str, Any], sentences: Sequence[Sentence]) -> tuple[tuple[str, float], ...]:
    """Rules that take several times what the others take, each alone over the sentences of all examples."""
    taken: dict[str, float] = {}
    for title, rule in rules.items():
        parser = Parser(rule)
        start = time.perf_counter()
        for sentence in sentences:
            list(parser.findall(sentence.tokens))
        taken[title] = 1e6 * (time.perf_counter() - start) / len(sentences)
    limit = SLOW * median(taken.values())
    slow = [(title, micros) for title, micros in taken.items() if micros > limit]
    return tuple(sorted(slow, key=lambda told: -told[1]))
