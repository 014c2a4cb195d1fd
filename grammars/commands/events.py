"""The command `rufacts events`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any

import attrs
import click

from facts import Date, Document, Official, document_from_json
from facts.events import Event, group_events


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FACTS... | -",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True),
)
@click.option(
    "-o",
    "--output",
    type=click.File("w", encoding="utf-8", lazy=True),
    default="-",
    metavar="OUT",
    help="Write to the file OUT.",
)
@click.option(
    "--min-documents",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Only events that at least N documents tell.",
)
def events(files: tuple[str, ...], output: IO[str], min_documents: int) -> None:
    """Group the facts of documents that tell one event.

    FACTS are JSON Lines as `rufacts extract` and `rufacts corpus` write them. An event is a line: its type, its
    countries, the slots united, the slots that documents tell differently, and the documents with the number of
    the fact in each.
    """
    from grammars.registered import registered

    try:
        registered()  # so that facts of their types are known
        grouped = group_events(document for file in files for document in _read(file))
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    told = [event for event in grouped if len(event.tellings) >= min_documents]
    for event in told:
        output.write(json.dumps(event_to_json(event), ensure_ascii=False) + "\n")
    facts = sum(len(event.tellings) for event in grouped)
    click.echo(f"{facts} facts, {len(grouped)} events, {len(told)} written", err=True)


def _read(file: str) -> Iterator[Document]:
    with click.open_file(file, "rb") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield document_from_json(json.loads(line))
            except ValueError as error:
                raise ValueError(
                    f"{file}:{number}: expected the facts of a document, as rufacts extract writes them: {error}"
                ) from None


def event_to_json(event: Event) -> dict[str, Any]:
    """The JSON of an event; `conflicts` is slot → list of {value, documents}."""
    return {
        "type": event.type,
        "countries": list(event.countries),
        **{slot: _plain(value) for slot, value in event.slots.items()},
        "conflicts": {
            slot: [{"value": _plain(one.value), "documents": list(one.documents)} for one in told]
            for slot, told in event.conflicts.items()
        },
        "sources": [
            {"document": told.document, "published": _plain(told.published), "fact": told.number}
            for told in event.tellings
        ],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, Official):
        return attrs.asdict(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value
