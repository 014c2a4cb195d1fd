"""Facts for reading: every slot beside the passage it was read from. Needs rich."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from facts.fact import Fact
from facts.official import Official

_SLOT, _VALUE, _PASSAGE = 14, 42, 36  # widths of the columns, in characters


def print_facts(facts: Iterable[Fact], text: str, console: Console) -> None:
    """Print each fact: the passages of `text` it was read from, then its filled slots with theirs."""
    facts = tuple(facts)
    if not facts:
        console.print("no facts", style="dim")
    for number, fact in enumerate(facts):
        if number:
            console.print()
        console.print(Text(fact.type, style="bold"))
        for span in fact.spans:
            console.print(Padding(Text(_quoted([span.of(text)]), style="italic"), (0, 0, 0, 2)))
        console.print(_slots(fact, text))


def _slots(fact: Fact, text: str) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", width=_SLOT)
    table.add_column(width=_VALUE)
    table.add_column(style="dim", width=_PASSAGE)
    for slot in fact.SLOTS:
        value, passages = getattr(fact, slot), fact.passages(slot, text)
        if isinstance(value, tuple):
            for i, item in enumerate(value):
                name = "" if i else slot
                table.add_row(Text(f"  {name}"), Text(_told(item)), Text(_quoted(passages[i : i + 1])))
        elif value is not None:
            table.add_row(Text(f"  {slot}"), Text(_told(value)), Text(_quoted(passages)))
    return table


def _told(value: object) -> str:
    if isinstance(value, Official):
        told = (value.name, value.role, value.post, value.country)
        return ", ".join(part for part in told if part)
    return str(value)


def _quoted(passages: Iterable[str]) -> str:
    return " … ".join("«" + " ".join(passage.split()) + "»" for passage in passages)
