"""The facts of many documents as the data of a report page: compact, ready to be searched and filtered.

Facts come as the JSON values that `facts.to_json` gives, so that fact types of one's own need not be installed.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from facts.date import Date

Json = Mapping[str, Any]

NO_SLOTS = frozenset({"type", "spans", "evidence"})
COUNTRY_SLOTS = ("parties", "countries", "country", "initiator")  # slots whose values are codes of countries
HEADLINE = 160  # characters of the first line of a text that stand for it in the table
TEXTS_A_BLOCK = 100
_EPOCH = datetime.date(1970, 1, 1).toordinal()


class Text(NamedTuple):
    """The text of a document, and its day of publication in EDTF where told."""

    text: str
    date: str | None = None


class Told(NamedTuple):
    """A document with facts: its id, its day of publication in EDTF, its facts as JSON values.

    `where` names it in messages: a file and a line. `partial` tells why only a part of its text was read, None
    where all of it was (`facts.Facts`).
    """

    id: str | int
    date: str | None
    facts: tuple[Json, ...]
    where: str = ""
    partial: str | None = None


class ReportData(NamedTuple):
    """What a page holds. `texts` are those of the documents in order, None where a text is not at hand."""

    documents: list[dict[str, Any]]
    facts: list[dict[str, Any]]
    slots: list[str]
    texts: list[str | None]

    def to_json(self) -> dict[str, Any]:
        """All but the texts, which stand in blocks of their own (`text_blocks`)."""
        return {"documents": self.documents, "facts": self.facts, "slots": self.slots, "block": TEXTS_A_BLOCK}

    def text_blocks(self) -> Iterator[list[str | None]]:
        """The texts in lists of TEXTS_A_BLOCK, so that a page need not read all of them to show one."""
        for start in range(0, len(self.texts), TEXTS_A_BLOCK):
            yield self.texts[start : start + TEXTS_A_BLOCK]


def report_data(documents: Iterable[Told], text_of: Callable[[str | int], Text | None]) -> ReportData:
    """The data of a report; documents without facts are left out.

    Raises ValueError, with the place, for a fact that is no object with a type, for passages that are no
    offsets, and for one that its document's text is too short to hold.
    """
    data = ReportData([], [], [], [])
    slots: dict[str, int] = {}
    for document in documents:
        if not document.facts:
            continue
        text = text_of(document.id)
        published = document.date or (text.date if text else None)
        entry = {
            "id": str(document.id),
            "date": published,
            "day": days(published),
            "head": text and headline(text.text),
        }
        data.documents.append({**entry, "partial": document.partial} if document.partial else entry)
        data.texts.append(text and text.text)
        for number, fact in enumerate(document.facts):
            try:
                entry = fact_entry(fact, slots, len(text.text) if text else None)
            except ValueError as error:
                raise ValueError(f"{document.where or document.id}, fact {number}: {error}") from None
            data.facts.append({"d": len(data.documents) - 1, **entry})
    data.slots.extend(slots)
    return data


def headline(text: str) -> str:
    """The first line with anything in it, cut to HEADLINE characters."""
    line = text[:4096].strip().partition("\n")[0]
    return line if len(line) <= HEADLINE else f"{line[:HEADLINE].rstrip()}…"


def fact_entry(fact: Json, slots: dict[str, int], length: int | None) -> dict[str, Any]:
    """One fact: `t` type, `s` status, `e` date in EDTF with `r` its first and last day, `c` countries, `p`
    people, `v` values as [slot, value, passages], `w` its passages. What is not told is left out.

    A slot is its number in `slots`, which grows as new ones are met; a day counts from 1 January 1970; an
    official is [name, role, post, country]; passages are flat lists of offsets.
    """
    if not isinstance(fact, Mapping) or not isinstance(fact.get("type"), str):
        raise ValueError("expected an object with a type")
    evidence = fact.get("evidence") or {}
    if not isinstance(evidence, Mapping):
        raise ValueError(f"evidence: expected an object, got {evidence!r:.40}")
    values: list[list[Any]] = []
    people: list[str] = []
    countries: list[str] = []
    for slot, value in fact.items():
        if slot in NO_SLOTS or value is None or value == []:
            continue
        number = slots.setdefault(slot, len(slots))
        told = value if isinstance(value, list) else [value]
        spans = _spans(evidence.get(slot), f"evidence.{slot}", length)
        for i, one in enumerate(told):
            plain = _value(one)
            own = spans[2 * i : 2 * i + 2] if isinstance(value, list) else spans
            values.append([number, plain, own] if own else [number, plain])
            if isinstance(plain, list):
                people += [name for name in [plain[0] or plain[2]] if name]
                countries += [plain[3]] if plain[3] else []
            elif slot in COUNTRY_SLOTS:
                countries.append(plain)
    date = _date(fact)
    entry = {
        "t": fact["type"],
        "s": fact["status"] if isinstance(fact.get("status"), str) else None,
        "e": date,
        "r": days(date),
        "c": list(dict.fromkeys(countries)),
        "p": list(dict.fromkeys(people)),
        "v": values,
        "w": _spans(fact.get("spans"), "spans", length),
    }
    return {key: value for key, value in entry.items() if value not in (None, [])}


def days(date: str | None) -> list[int] | None:
    """The first and the last day that a date may mean, from 1 January 1970; None where no year is told."""
    told = Date(date) if date else None
    if told is None or told.earliest is None or told.latest is None:
        return None
    return [told.earliest.toordinal() - _EPOCH, told.latest.toordinal() - _EPOCH]


def _date(fact: Json) -> str | None:
    """The date of the event: the slot `date`, or the first slot that holds a date."""
    for value in (fact.get("date"), *(value for slot, value in fact.items() if slot not in NO_SLOTS)):
        if isinstance(value, str) and value[:1] in "0123456789X":
            try:
                return Date(value).edtf
            except ValueError:
                continue
    return None


def _value(value: Any) -> str | list[str | None]:
    if isinstance(value, Mapping):
        parts = [value.get(key) for key in ("name", "role", "post", "country")]
        return [None if part is None else str(part) for part in parts]
    return str(value)


def _spans(spans: Any, where: str, length: int | None) -> list[int]:
    told: list[int] = []
    for span in spans or []:
        match span:
            case [int(start), int(stop)] if 0 <= start < stop:
                if length is not None and stop > length:
                    raise ValueError(f"{where}: expected a text of at least {stop} characters, got {length}")
                told += [start, stop]
            case _:
                raise ValueError(f"{where}: expected [start, stop] with 0 <= start < stop, got {span!r:.40}")
    return told
