"""What the worker processes of the playground do. Arguments and results are plain values, so that they travel."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from facts import document_to_json
from grammars.dateline import dateline
from grammars.example_source import example_source
from grammars.explaining import Explainer
from grammars.extractor import Extractor
from grammars.registered import registered
from grammars.sentences import sentences
from grammars.web.rules import Rules, with_rules


@lru_cache(maxsize=4)
def _explainer(rules: Rules) -> Explainer:
    return Explainer(Extractor(grammars=with_rules(registered(), rules)))


def warm() -> None:
    """Make ready what the first text would wait for."""
    _explainer(Rules()).extractor.extract("Министр иностранных дел Норвегии 4 марта позвонил министру Чили.")


def extract(text: str, date: str | None, rules: Rules = Rules()) -> dict[str, Any]:  # noqa: B008
    """`{"date", "facts", "sentences"}`: facts as in `facts.to_json`, the bounds of the sentences of the text."""
    with _blamed(rules):
        facts = _explainer(rules).extractor.extract(text, date)
    document = document_to_json("", date or _dateline(text), facts)
    del document["id"]
    return {**document, "sentences": [list(bounds) for bounds in sentences(text)]}


def explain(text: str, date: str | None, why_not: str | None, rules: Rules = Rules()) -> dict[str, Any]:  # noqa: B008
    """`Explanation.to_json()`, each miss with the lines that a person reads."""
    with _blamed(rules):
        explanation = _explainer(rules)(text, date, why_not)
    told = explanation.to_json()
    for miss, read in zip(told["misses"], explanation.misses, strict=True):
        miss["lines"] = read.lines()
    return told


def example(text: str, date: str | None, rules: Rules = Rules()) -> dict[str, Any]:  # noqa: B008
    """`{"source"}`: what is found as a test example."""
    with _blamed(rules):
        return {"source": example_source(text, date, _explainer(rules).extractor.extract(text, date))}


@contextmanager
def _blamed(rules: Rules) -> Iterator[None]:
    """Tell a failure under rules of the page as one of these rules, by ValueError."""
    try:
        yield
    except ValueError:
        raise
    except Exception as error:
        if rules == Rules():
            raise
        raise ValueError(f"rules: the extraction failed with them: {type(error).__name__}: {error}") from error


def names() -> dict[str, str]:
    """Name → type of fact of every grammar that runs."""
    return {grammar.name: grammar.fact.__name__ for grammar in registered()}


def _dateline(text: str) -> str | None:
    told = dateline(text)
    return told.edtf if told else None
