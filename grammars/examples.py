"""Examples of a fact grammar: what it finds, what it must ignore, and what it is known to miss.

The fact stands first, its phrasings under it. Slots that the fact leaves out are not compared, nor is what an
official of it leaves out; spans and evidence never are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import attrs

from facts.date import Date
from facts.fact import Fact
from facts.official import Official

Told = tuple[Fact, ...]


class Example(NamedTuple):
    """One sentence and the facts of a grammar's type that it tells; `gap` where this is known not to be
    found.
    """

    text: str
    facts: Told
    date: str | None
    gap: bool

    def difference(self, found: Iterable[Fact]) -> str | None:
        """How what was found differs from what is told; None where it does not."""
        found = tuple(found)
        if len(found) != len(self.facts):
            return f"expected {_counted(self.facts)}, got {_counted(found)}"
        for wanted, got in zip(self.facts, found, strict=True):
            for slot in wanted.SLOTS:
                expected, value = getattr(wanted, slot), getattr(got, slot)
                if expected not in (None, ()) and not same_value(expected, value):
                    return f"{slot}: expected {expected!r}, got {value!r}"
        return None


def _counted(facts: Iterable[Fact]) -> str:
    return ", ".join(fact.type for fact in facts) or "nothing"


def people(*told: str) -> tuple[Official, ...]:
    """Officials told in short, as name/role/country, `-` for what is not told: `people("-/head_of_state/CL")`."""
    return tuple(_person(*one.split("/")) for one in told)


def _person(name: str, role: str, country: str) -> Official:
    told = {"name": name, "role": role, "country": country}
    return Official(**{slot: value for slot, value in told.items() if value != "-"})


def same_value(expected: Any, got: Any) -> bool:
    """Whether a slot holds what an example tells: lists in any order, officials as far as they are told."""
    if isinstance(expected, tuple):
        if not isinstance(got, tuple) or len(expected) != len(got):
            return False
        rest = list(got)
        for item in expected:
            match = next((other for other in rest if same_value(item, other)), None)
            if match is None:
                return False
            rest.remove(match)
        return True
    if isinstance(expected, Official) and isinstance(got, Official):
        told = {field.name: getattr(expected, field.name) for field in attrs.fields(Official)}
        return all(value is None or value == getattr(got, name) for name, value in told.items())
    return bool(expected == got)


Phrasings = Mapping[Any, Iterable[str]]


def _as_tuple(facts: object) -> Told:
    told = (facts,) if isinstance(facts, Fact) or not isinstance(facts, Iterable) else tuple(facts)
    wrong = [fact for fact in told if not isinstance(fact, Fact)]
    if isinstance(facts, str) or wrong:
        raise ValueError(
            f"examples: expected a fact or a tuple of facts, got {facts if isinstance(facts, str) else wrong[0]!r}"
        )
    return told


def _as_texts(texts: object) -> tuple[str, ...]:
    if isinstance(texts, str):
        raise ValueError(f"examples: expected a list of phrasings, got the one text {texts!r}")
    told = tuple(texts) if isinstance(texts, Iterable) else (texts,)
    for text in told:
        if not isinstance(text, str):
            raise ValueError(f"examples: expected texts, got {text!r}")
    return told


def _as_pairs(told: Any) -> tuple[tuple[Told, tuple[str, ...]], ...]:
    pairs = told  # as they are kept: a fact may stand in several
    if isinstance(told, Mapping):
        pairs = told.items()
    elif not isinstance(told, tuple):
        raise ValueError(f"examples: expected a dict of phrasings by fact, as {{Visit(…): ['…']}}, got {told!r}")
    return tuple((_as_tuple(facts), _as_texts(texts)) for facts, texts in pairs)


def _as_day(date: str | None) -> str | None:
    try:
        return None if date is None else Date(date).edtf
    except (ValueError, TypeError) as error:
        raise ValueError(f"examples: expected the publication date as 'YYYY-MM-DD', got {date!r}") from error


@attrs.frozen
class Examples:
    """`found` and `gaps` map a fact, or a tuple of facts, to its phrasings; `ignored` are texts that tell
    none.

    Gaps are what the grammar should find but does not; one that it finds is an error, so that the list
    stays true. `date` is the publication date of every text.

    >>> Examples(ignored=["Визит вежливости."]).count("ignored")
    1
    """

    found: tuple[tuple[Told, tuple[str, ...]], ...] = attrs.field(default=(), converter=_as_pairs)
    ignored: tuple[str, ...] = attrs.field(default=(), converter=_as_texts)
    gaps: tuple[tuple[Told, tuple[str, ...]], ...] = attrs.field(default=(), converter=_as_pairs)
    date: str | None = attrs.field(default=None, converter=_as_day)

    def __iter__(self) -> Iterator[Example]:
        for facts, texts in self.found:
            yield from (Example(text, facts, self.date, False) for text in texts)
        yield from (Example(text, (), self.date, False) for text in self.ignored)
        for facts, texts in self.gaps:
            yield from (Example(text, facts, self.date, True) for text in texts)

    def count(self, kind: str) -> int:
        """How many texts are `found`, `ignored` or `gaps`."""
        told = getattr(self, kind)
        return len(told) if kind == "ignored" else sum(len(texts) for _, texts in told)

    def with_more(self, other: Examples) -> Examples:
        """These examples and others; both keep one publication date, ValueError where they differ."""
        if self.date and other.date and self.date != other.date:
            raise ValueError(f"examples: expected the publication date {self.date}, got {other.date}")
        return Examples(
            self.found + other.found,
            self.ignored + other.ignored,
            self.gaps + other.gaps,
            self.date or other.date,
        )
