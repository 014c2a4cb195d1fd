"""Facts as flat rows, for pandas, polars, DuckDB, R and spreadsheets.

A row is a dict of plain values (str, int, bool, None) under the columns listed here, whose names and order
are stable. Several values of one cell are joined by SEPARATOR. Three tables: one row a fact, one row a person
or party of a fact, one row a pair of countries of a fact (a dyad).

>>> from facts import Call, Official
>>> ministers = [Official(name="Анна Берг", country="NO"), Official(name="Юхан Саари", country="FI")]
>>> [row] = to_rows([Call(participants=ministers, date="2021-03", medium="phone", status="held")])
>>> row["countries"], row["date_earliest"], row["cameo"], row["plover"]
('NO | FI', '2021-03-01', '041', 'CONSULT')
>>> [(dyad["source"], dyad["target_iso3"]) for dyad in to_dyad_rows([Call(participants=ministers)])]
[('FI', 'NOR')]
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import combinations, groupby, permutations
from typing import TYPE_CHECKING, Any, TypeAlias

from facts.codec import Document
from facts.contact import Contact
from facts.date import Date
from facts.event_codes import HOST, THIRD, VISITOR, EventCode, event_code
from facts.fact import Fact
from facts.instrument import Instrument
from facts.meeting import Meeting
from facts.official import Official
from facts.span import Span

if TYPE_CHECKING:
    import pandas

Row: TypeAlias = dict[str, Any]
CountryOf: TypeAlias = Callable[[str], str | None]

SEPARATOR = " | "

_FACT = ("document", "published", "fact", "type", "status")
_DATES = ("date", "date_earliest", "date_latest", "date_precision")
_SLOTS = ("initiator", "medium", "place", "kind", "title", "in_force", "terminated", "level", "sides")
_CODES = EventCode._fields
FACT_COLUMNS = (
    *_FACT,
    *_DATES,
    "countries",
    "countries_iso3",
    "participants",
    *_SLOTS,
    "topics",
    *_CODES,
    "start",
    "stop",
    "passages",
)
PARTICIPANT_COLUMNS = (
    *_FACT,
    "part",
    "number",
    "name",
    "role",
    "post",
    "country",
    "country_iso3",
    "start",
    "stop",
    "passage",
)
DYAD_COLUMNS = (
    *_FACT,
    *_DATES,
    "source",
    "target",
    "source_iso3",
    "target_iso3",
    "directed",
    "initiator",
    *_CODES,
)
_PARTS = {"participants": "participant", "signatories": "signatory", "parties": "party"}  # slot → `part`
INTEGER_COLUMNS = frozenset({"fact", "sides", "start", "stop", "number"})
BOOLEAN_COLUMNS = frozenset({"directed"})


def to_rows(documents: Iterable[Document | Fact]) -> Iterator[Row]:
    """One row a fact, with FACT_COLUMNS. Facts given without a document have neither id nor date of one."""
    return (row for document in _documents(documents) for row in fact_rows(document))


def to_participant_rows(documents: Iterable[Document | Fact]) -> Iterator[Row]:
    """One row a participant, signatory or party of a fact, with PARTICIPANT_COLUMNS."""
    return (row for document in _documents(documents) for row in participant_rows(document))


def to_dyad_rows(
    documents: Iterable[Document | Fact], directed: bool = False, country_of: CountryOf | None = None
) -> Iterator[Row]:
    """One row a pair of countries of a fact, with DYAD_COLUMNS; see `dyad_rows`."""
    return (row for document in _documents(documents) for row in dyad_rows(document, directed, country_of))


def to_frame(documents: Iterable[Document | Fact], rows: str = "facts") -> pandas.DataFrame:
    """A pandas DataFrame of `facts`, `participants` or `dyads`; whole numbers and truth values may be missing.

    Raises ValueError on any other `rows`, and ImportError, which names the extra, where pandas is not installed.
    """
    if rows not in TABLES:
        raise ValueError(f"expected rows to be one of {', '.join(TABLES)}, got {rows!r}")
    try:
        import pandas
    except ImportError:
        raise ImportError("to_frame needs pandas, which the extra frame brings: pip install 'rufacts[frame]'") from None

    columns, make = TABLES[rows]
    frame = pandas.DataFrame.from_records(list(make(documents)), columns=list(columns))
    kinds = {name: "Int64" for name in columns if name in INTEGER_COLUMNS}
    kinds |= {name: "boolean" for name in columns if name in BOOLEAN_COLUMNS}
    return frame.astype(kinds)


def fact_rows(document: Document, text: str | None = None) -> Iterator[Row]:
    """The rows of a document's facts.

    Where `text` is given, `passages` are filled, and talks (046) are told from other meetings.
    """
    for number, fact in enumerate(document.facts):
        passages = _passages(fact.spans, text)
        nations = countries(fact)
        yield {
            **_key(document, number, fact),
            **_dates(fact),
            "countries": _joined(nations),
            "countries_iso3": _joined(filter(None, map(alpha3, nations))),
            "participants": _joined(filter(None, (one.name or one.post for one in people(fact)))),
            **{slot: _plain(getattr(fact, slot, None)) for slot in _SLOTS},
            "topics": _joined(getattr(fact, "topics", ())),
            **event_code(fact, passages)._asdict(),
            "start": min((span.start for span in fact.spans), default=None),
            "stop": max((span.stop for span in fact.spans), default=None),
            "passages": passages,
        }


def participant_rows(document: Document, text: str | None = None) -> Iterator[Row]:
    """The rows of a document's participants, signatories and parties."""
    for number, fact in enumerate(document.facts):
        for slot, part in (
            ("participants", "participant"),
            ("signatories", "signatory"),
            ("parties", "party"),
        ):
            spans = fact.evidence.get(slot, ())
            for i, value in enumerate(getattr(fact, slot, ())):
                official = value if isinstance(value, Official) else Official(country=value)
                [span] = spans[i : i + 1] or [None]
                yield {
                    **_key(document, number, fact),
                    "part": part,
                    "number": i,
                    "name": official.name,
                    "role": official.role,
                    "post": official.post,
                    "country": official.country,
                    "country_iso3": alpha3(official.country),
                    "start": span and span.start,
                    "stop": span and span.stop,
                    "passage": _passages([span], text) if span else None,
                }


def dyad_rows(
    document: Document,
    directed: bool = False,
    country_of: CountryOf | None = None,
    text: str | None = None,
) -> Iterator[Row]:
    """The rows of each pair of countries that a fact brings together.

    Undirected: a pair once, in the order of the codes. Directed: a pair both ways, as CAMEO codes reciprocal
    events; `country_of` gives the country of a place, to tell a visit (042) from its hosting (043).
    `initiator` is the country on whose initiative a call was held, where it is one of the two.
    """
    for number, fact in enumerate(document.facts):
        nations, passages = countries(fact), _passages(fact.spans, text)
        held_in = country_of(fact.place) if country_of and isinstance(fact, Meeting) and fact.place else None
        initiator = getattr(fact, "initiator", None)
        pairs = permutations(nations, 2) if directed else combinations(sorted(nations), 2)
        for source, target in pairs:
            side = None
            if held_in and held_in not in nations:
                side = THIRD
            elif directed and held_in in (source, target):
                side = HOST if held_in == source else VISITOR
            yield {
                **_key(document, number, fact),
                **_dates(fact),
                "source": source,
                "target": target,
                "source_iso3": alpha3(source),
                "target_iso3": alpha3(target),
                "directed": directed,
                "initiator": initiator if initiator in (source, target) else None,
                **event_code(fact, passages, side)._asdict(),
            }


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Iterable[Document | Fact]], Iterator[Row]]]] = {
    "facts": (FACT_COLUMNS, to_rows),
    "participants": (PARTICIPANT_COLUMNS, to_participant_rows),
    "dyads": (DYAD_COLUMNS, to_dyad_rows),
}


def people(fact: Fact) -> tuple[Official, ...]:
    """The participants of a contact, the signatories of an instrument."""
    if isinstance(fact, Contact):
        return fact.participants
    return fact.signatories if isinstance(fact, Instrument) else ()


def countries(fact: Fact) -> tuple[str, ...]:
    """The codes of the countries and organisations that a fact brings together, each once, as first told."""
    parties = fact.parties if isinstance(fact, Instrument) else ()
    told = [*parties, *(official.country for official in people(fact) if official.country)]
    return tuple(dict.fromkeys(told))


def alpha3(code: str | None) -> str | None:
    """The ISO 3166-1 alpha-3 code (`RUS`) of an alpha-2 code; None for codes that ISO does not assign."""
    return _alpha3().get(code) if code else None


@cache
def _alpha3() -> dict[str, str]:
    with files("facts").joinpath("iso_alpha3.csv").open(encoding="utf-8") as rows:
        return {row["code"]: row["alpha3"] for row in csv.DictReader(rows)}


def _documents(items: Iterable[Document | Fact]) -> Iterator[Document]:
    for alone, group in groupby(items, key=lambda item: isinstance(item, Fact)):
        if alone:
            yield Document(None, None, tuple(group))  # type: ignore[arg-type]
        else:
            yield from group  # type: ignore[misc]


def _key(document: Document, number: int, fact: Fact) -> Row:
    published = document.date and document.date.edtf
    id = None if document.id is None else str(document.id)
    values = (id, published, number, fact.type, getattr(fact, "status", None))
    return dict(zip(_FACT, values, strict=True))


def _dates(fact: Fact) -> Row:
    date: Date | None = getattr(fact, "date", None)
    if date is None:
        return dict.fromkeys(_DATES)
    days = (day and day.isoformat() for day in (date.earliest, date.latest))
    return dict(zip(_DATES, (date.edtf, *days, date.precision), strict=True))


def _plain(value: object) -> object:
    return value.edtf if isinstance(value, Date) else value


def _joined(values: Iterable[str]) -> str | None:
    return SEPARATOR.join(values) or None


def _passages(spans: Iterable[Span], text: str | None) -> str | None:
    if text is None:
        return None
    return _joined(" ".join(span.of(text).split()) for span in spans)
