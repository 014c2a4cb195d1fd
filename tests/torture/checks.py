"""What holds of every result, whatever the text."""

from __future__ import annotations

import json
from collections.abc import Sequence

from facts import Fact, Instrument, from_json, to_json


def check_facts(facts: Sequence[Fact], text: str) -> None:
    """AssertionError where a fact violates its validators, or where its passages are not in the text."""
    for fact in facts:
        value = to_json(fact)
        assert from_json(json.loads(json.dumps(value))) == fact
        assert fact.spans, f"no passage: {fact!r}"
        for span in fact.spans:
            _check_passage(span.start, span.stop, text)
        for slot, spans in fact.evidence.items():
            assert len(fact.passages(slot, text)) == len(spans)
            for span in spans:
                _check_passage(span.start, span.stop, text)
        if isinstance(fact, Instrument):
            assert len(set(fact.parties)) == len(fact.parties), f"one party twice: {fact!r}"
    starts = [fact.spans[0].start for fact in facts]
    assert starts == sorted(starts), "facts are not in the order of the text"


def _check_passage(start: int, stop: int, text: str) -> None:
    assert 0 <= start < stop <= len(text), f"a passage outside of the text: {start}, {stop} of {len(text)}"
    passage = text[start:stop]
    assert passage == passage.strip(), f"a passage with blanks around it: {passage[:40]!r}"
