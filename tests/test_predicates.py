"""What a predicate says that it sees of a token decides its answer: the engine asks it once for all that look alike."""

from collections.abc import Hashable
from typing import Any

import pytest

from benchmarks.rules import examples
from grammars.extractor import shared_extractor


@pytest.fixture(scope="module")
def tokens() -> list[Any]:
    extractor = shared_extractor()
    return [token for item in examples() for sentence in extractor.annotated(item.text) for token in sentence.tokens]


def test_answers_depend_on_what_is_seen_alone(tokens: list[Any]) -> None:
    parser = shared_extractor().running.parser
    terminals = parser.grammar.terminals
    asked = [predicate for predicate in terminals.predicates if getattr(predicate, "seen", None) is not None]
    assert len(asked) > 10 and len(tokens) > 4_000
    told: dict[tuple[int, Hashable], tuple[bool, Any]] = {}
    for token in tokens:
        for predicate in asked:
            answer = predicate(token)
            known, other = told.setdefault((id(predicate), predicate.seen(token)), (answer, token))
            assert answer == known, f"{predicate.label}: {token!r} looks like {other!r}"
