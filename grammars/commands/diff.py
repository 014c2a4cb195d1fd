"""The command `rufacts diff`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import click

from facts.diff import NO_SLOTS, Change, Comparison, compare

SIGNS = {"gained": "+", "lost": "-", "changed": "~"}


@click.command()
@click.argument("old", type=click.Path(exists=True, dir_okay=False))
@click.argument("new", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--texts",
    type=click.Path(exists=True, dir_okay=False),
    help='The corpus, {"id", "text"} a line: shows passages as words, not as offsets.',
)
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def diff(old: str, new: str, texts: str | None, form: str) -> None:
    """Compare the facts of two runs over one corpus, OLD and NEW, as `rufacts extract` writes them.

    Facts gained (+), lost (-) and changed (~) are shown slot by slot, with their passages.
    """
    try:
        comparison = compare(_read(old, "facts"), _read(new, "facts"))
        corpus = {record["id"]: record["text"] for record in _read(texts, "text")} if texts else {}
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    if form == "jsonl":
        for change in comparison.changes:
            click.echo(json.dumps(_as_json(change), ensure_ascii=False))
        return
    for line in told(comparison, corpus):
        click.echo(line)


def _read(path: str, key: str) -> Iterator[dict[str, Any]]:
    with open(path, encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except ValueError as error:
                raise ValueError(f"{path}:{number}: not JSON: {error}") from None
            if not isinstance(record, dict) or not {"id", key} <= record.keys():
                raise ValueError(f'{path}:{number}: expected an object {{"id", "{key}"}}, got {line.strip()[:40]}')
            yield record


def _as_json(change: Change) -> dict[str, Any]:
    return {"id": change.id, "change": change.kind, "slots": list(change.slots), "old": change.old, "new": change.new}


def told(comparison: Comparison, corpus: Mapping[str | int, str]) -> Iterator[str]:
    """The lines that a person reads."""
    last: object = None
    for change in comparison.changes:
        if change.id != last:
            yield f"{change.id}"
        last = change.id
        text = corpus.get(change.id, "")
        fact = change.new if change.old is None else change.old
        assert fact is not None
        yield f"{SIGNS[change.kind]} {fact['type']}"
        slots = change.slots or [name for name in fact if name not in NO_SLOTS and fact[name]]
        for slot in slots:
            if change.kind == "changed":
                yield f"    {slot:<13} {_value(change.old, slot, text)} → {_value(change.new, slot, text)}"
            else:
                yield f"    {slot:<13} {_value(fact, slot, text)}"
    if comparison.changes:
        yield ""
    for where, ids in (("OLD", comparison.only_old), ("NEW", comparison.only_new)):
        if ids:
            yield f"{len(ids)} documents only in {where}, not compared: {', '.join(map(str, ids[:5]))}"
    counts = ", ".join(f"{comparison.count(kind)} {kind}" for kind in SIGNS)
    yield f"{counts}, {comparison.same} the same, in {comparison.documents} documents"


def _value(fact: Mapping[str, Any] | None, slot: str, text: str) -> str:
    value = (fact or {}).get(slot)
    if fact is None or not value:
        return "nothing"
    values = value if isinstance(value, list) else [value]
    spans = fact.get("evidence", {}).get(slot, [])
    return "; ".join(
        f"{_short(item)}{_passage(spans[i : i + 1] if isinstance(value, list) else spans, text)}"
        for i, item in enumerate(values)
    )


def _short(item: Any) -> str:
    return ", ".join(str(part) for part in item.values() if part) if isinstance(item, dict) else str(item)


def _passage(spans: list[list[int]], text: str) -> str:
    told = [f"«{' '.join(text[start:stop].split())}»" if text else f"[{start}, {stop})" for start, stop in spans]
    return "".join(f" {passage}" for passage in told)
