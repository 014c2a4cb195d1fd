"""Facts that were found, as the source of a test example: what `Examples` of a grammar holds."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import attrs

from facts import Date, Fact, Official

INDENT = "    "


def example_source(text: str, date: str | None, facts: Iterable[Fact]) -> str:
    """Python that tells these facts under `found`, or the text under `ignored` where there are none.

    Facts of several types give an `Examples` each, since the examples of a grammar tell facts of its type.

    >>> from facts import Call
    >>> print(example_source("Звонок.", "2021-03-05", [Call(medium="phone", topics=["зерно"])]))
    # Call
    EXAMPLES = Examples(
        date='2021-03-05',
        found={
            Call(
                medium='phone',
                topics=('зерно',),
            ): [
                'Звонок.',
            ],
        },
    )
    """
    by_type = sorted(facts, key=lambda fact: fact.type)
    groups = [(name, tuple(some)) for name, some in groupby(by_type, key=lambda fact: fact.type)]
    return "\n\n".join(_examples(text, date, name, some) for name, some in groups or [("no fact", ())])


def _examples(text: str, date: str | None, name: str, facts: tuple[Fact, ...]) -> str:
    lines = [f"# {name}", "EXAMPLES = Examples(", f"{INDENT}date={date!r},"]
    if facts:
        [first, *rest] = (_call(fact) for fact in facts)
        told = first if not rest else ["(", *(INDENT + line for one in [first, *rest] for line in _comma(one)), ")"]
        lines += [f"{INDENT}found={{", *(INDENT * 2 + line for line in told[:-1])]
        lines += [f"{INDENT * 2}{told[-1]}: [", f"{INDENT * 3}{text!r},", f"{INDENT * 2}],", f"{INDENT}}},"]
    else:
        lines += [f"{INDENT}ignored=[", f"{INDENT * 2}{text!r},", f"{INDENT}],"]
    return "\n".join([*lines, ")"])


def _comma(lines: list[str]) -> list[str]:
    return [*lines[:-1], f"{lines[-1]},"]


def _call(fact: Fact) -> list[str]:
    slots = [(slot, getattr(fact, slot)) for slot in fact.SLOTS]
    told = [f"{INDENT}{slot}={_value(value)}," for slot, value in slots if value not in (None, ())]
    return [f"{fact.type}(", *told, ")"]


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(_value, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, Official):
        parts = attrs.asdict(value).items()
        return f"Official({', '.join(f'{name}={part!r}' for name, part in parts if part is not None)})"
    return repr(value.edtf) if isinstance(value, Date) else repr(value)
