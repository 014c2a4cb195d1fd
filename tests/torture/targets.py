"""What is fuzzed: each target takes any bytes, makes its input of them, and checks what must hold.

A target raises nothing but AssertionError, for a property that does not hold, and what the code under test
raises without having documented it. `tests.torture.fuzz` drives them by coverage, `test_targets.py` by
Hypothesis.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

from yargy import or_, rule
from yargy.predicates import gram, in_
from yargy.predicates import type as type_

from facts import Date, document_from_json, from_json, to_json
from facts.codec import FACT_TYPES, document_to_json
from facts.table import to_dyad_rows, to_participant_rows, to_rows
from grammars.annotation import tokens_of
from grammars.corpus.files import File, kind_of_file
from grammars.corpus.inputs import Reader
from grammars.corpus.records import BadRecord, Fields, published, read_json
from grammars.corpus.zstd import ZstdFile
from grammars.date_mentions import find_dates
from grammars.dateline import dateline
from grammars.dating import resolve
from grammars.engine import MultiParser, Parser
from grammars.engine.text import VALUES
from grammars.sentences import sentences
from grammars.sources import Source, Unreadable, read_records, read_text
from grammars.spelling import mended
from grammars.triggers import may_tell
from tests.torture.checks import check_facts
from tests.torture.pieces import PIECES

Target = Callable[[bytes], None]

DATE_SIGNS = "0123456789XXXX-//-0129 \x00٣²Ⅴ"
PLANNED = (False, True)


def text_of(data: bytes) -> str:
    """A text of any bytes: most stand for a word or a sign of the news, some for any character at all."""
    parts = []
    at = 0
    while at < len(data):
        byte = data[at]
        at += 1
        if byte < len(PIECES):
            parts.append(PIECES[byte])
        else:
            point = int.from_bytes(data[at : at + 3], "big") % 0x110000
            parts.append(chr(point))
            at += 3
    return "".join(parts)


def date(data: bytes) -> None:
    """`Date` of a string: ValueError, or a date that gives back its string and keeps its order."""
    told = "".join(DATE_SIGNS[byte % len(DATE_SIGNS)] for byte in data)
    try:
        made = Date(told)
    except ValueError:
        return
    assert str(made) == made.edtf == told
    assert made.precision in {"day", "month", "year", "interval"}
    first, last = made.earliest, made.latest
    assert first is None or last is None or first <= last
    assert Date(made.start.edtf).precision != "interval" != made.end.precision


def published_date(data: bytes) -> None:
    """`published` of any string: ValueError, or a date in EDTF."""
    for told in (data.decode("latin-1"), "".join("0123456789.-T: "[byte % 15] for byte in data)):
        try:
            found = published(told)
        except ValueError:
            continue
        assert found is None or Date(found).edtf == found


class Drawn:
    """JSON values drawn from bytes."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def number(self, below: int) -> int:
        byte = self.data[self.at] if self.at < len(self.data) else 0
        self.at += 1
        return byte % below

    def value(self, depth: int = 0) -> Any:
        kind = self.number(12 if depth < 3 else 9)
        if kind < 3:
            return STRINGS[self.number(len(STRINGS))]
        if kind == 3:
            return self.number(256) - 8
        if kind == 4:
            return None
        if kind == 5:
            return SCALARS[self.number(len(SCALARS))]
        if kind == 6:
            return [[self.number(4), self.number(6)]]
        if kind == 7:
            return []
        if kind == 8:
            return {}
        if kind == 9:
            return [self.value(depth + 1) for _ in range(self.number(3))]
        if kind == 10:
            return {KEYS[self.number(len(KEYS))]: self.value(depth + 1) for _ in range(self.number(4))}
        return {"name": STRINGS[self.number(len(STRINGS))], "country": STRINGS[self.number(len(STRINGS))]}

    def fact(self) -> Any:
        kind = FACT_TYPES[self.number(len(FACT_TYPES))]
        slots = {slot: self.value() for slot in kind.SLOTS if self.number(3) == 0}
        spans = [[self.number(5), 3 + self.number(9)]] if self.number(2) else self.value()
        evidence = {slot: [[self.number(4), 5]] for slot in kind.SLOTS if self.number(6) == 0}
        made: dict[Any, Any] = {"type": kind.__name__, **slots, "spans": spans, "evidence": evidence}
        if self.number(4) == 0:
            made[KEYS[self.number(len(KEYS))]] = self.value()
        return made


KEYS = sorted({"type", "spans", "evidence", "лишнее", "", *(slot for kind in FACT_TYPES for slot in kind.SLOTS)})
SCALARS = (True, False, 0.5, float("nan"), float("inf"), 10**400, -1, 2, b"x", (1, 2), object)
STRINGS = (
    "",
    " ",
    "Call",
    "Вена",
    "RU",
    "FR",
    "EU",
    "XX",
    "held",
    "signed",
    "phone",
    "president",
    "head_of_state",
    "2021-02-30",
    "2021-03-05",
    "XXXX-03",
    "2021/2022",
    "\ud800",
    "\0",
    "а" * 300,
)


def json_values(data: bytes) -> None:
    """`from_json`, `document_from_json` of any values: ValueError, or facts that go to JSON and back."""
    drawn = Drawn(data)
    value = drawn.fact() if drawn.number(4) else drawn.value()
    try:
        fact = from_json(value)
    except ValueError:
        fact = None
    if fact is not None:
        assert from_json(json.loads(json.dumps(to_json(fact)))) == fact
    document = {"id": drawn.value(), "date": drawn.value(), "facts": [value]} if drawn.number(3) else drawn.value()
    try:
        told = document_from_json(document)
    except ValueError:
        return
    assert document_from_json(document_to_json(told.id, told.date, told.facts)) == told
    list(to_rows([told])), list(to_participant_rows([told])), list(to_dyad_rows([told]))


def json_lines(data: bytes) -> None:
    """Lines of JSON: documents or what is wrong with them, as `extract` and as `corpus` read them."""
    if data[:1] < b"\x80":
        drawn = Drawn(data[1:])
        record = {"id": drawn.value(), "text": drawn.value(), "date": drawn.value()}
        try:
            data = json.dumps(record).encode() + data[-8:]
        except TypeError:
            return
    read = read_json("a.jsonl", 1, data, Fields())
    assert isinstance(read, (Source, BadRecord))
    if isinstance(read, BadRecord):
        json.loads(read.to_json())
    else:
        _check_source(read)
    for _, source in read_records("a.jsonl", BytesIO(data)):
        assert isinstance(source, Unreadable) or _check_source(source)
    text = read_text("a.txt", "a", data)
    assert isinstance(text, Unreadable) or "\r" not in text.text


def _check_source(source: Source) -> bool:
    source.text.encode()
    assert isinstance(source.id, (str, int))
    assert source.date is None or Date(source.date)
    return True


KINDS = ("a.jsonl", "a.csv", "a.txt", "a.jsonl.gz", "a.csv.zst", "a.txt.gz", "a.jsonl.zst")
COLUMNS = b"id,text,date\n"


def records(data: bytes) -> None:
    """Every reader of `corpus` but Parquet's: documents and bad records, InputError for what is no such file."""
    name = KINDS[data[0] % len(KINDS)] if data else KINDS[0]
    body = data[1:]
    if ".csv" in name and body[:1] > b"\x40":
        body = COLUMNS + body
    for item in _read(name, body, max_bytes=64 if body[-1:] > b"\x80" else 1 << 20):
        if isinstance(item, BadRecord):
            json.loads(item.to_json())
        else:
            _check_source(item)


def _read(name: str, body: bytes, max_bytes: int) -> Iterator[Any]:
    import gzip
    import io

    from zstandard import ZstdCompressor, ZstdError

    from grammars.corpus.files import InputError

    kind = kind_of_file(name)
    assert kind is not None
    whole = body[:1] < b"\xe0"  # else what is no compressed data at all
    if name.endswith(".gz"):
        packed = gzip.compress(body, 1) if whole else body
        stream: Any = io.BufferedReader(gzip.GzipFile(fileobj=BytesIO(_damaged(packed, body))))  # type: ignore[arg-type]
    elif name.endswith(".zst"):
        packed = ZstdCompressor(level=1).compress(body) if whole else body
        stream = io.BufferedReader(ZstdFile(BytesIO(_damaged(packed, body))))
    else:
        stream = BytesIO(body)
    reader = Reader([], max_bytes=max_bytes)
    try:
        yield from (item for _, item in reader._read(File(name, name, kind), stream, 0) if item is not None)
    except (EOFError, OSError, zlib.error, ZstdError):
        assert name.endswith((".gz", ".zst"))  # as `Reader._records` tells of
    except InputError:
        assert kind == ".csv"


def _damaged(packed: bytes, body: bytes) -> bytes:
    if len(body) > 2 and body[1] > 0xC0:
        return packed[: body[2] % (len(packed) + 1)]
    if len(body) > 3 and body[1] > 0x80:
        at = body[2] % len(packed) if packed else 0
        return packed[:at] + body[3:4] + packed[at + 1 :]
    return packed


def lexing(data: bytes) -> None:
    """Mended spelling keeps offsets; tokens and sentences lie in the text, in order, and leave out blanks only."""
    text = text_of(data)
    same = mended(text)
    assert len(same) == len(text) and mended(same) == same
    may_tell(text)
    end = 0
    for token in tokens_of(text, 0):
        assert text[token.span.start : token.span.stop] == token.value
        assert not text[end : token.span.start].strip()
        end = token.span.stop
    assert not text[end:].strip()
    end = 0
    for start, stop in sentences(text):
        assert end <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        end = stop
    assert VALUES.findall(text) == [token.value for token in tokens_of(text, 0)]


def dates(data: bytes) -> None:
    """Dates in a text: in order, in the text, resolved to a date that a calendar has or to none."""
    text = text_of(data)
    end = 0
    for found in find_dates(text):
        assert end <= found.start < found.stop <= len(text)
        assert text[found.start : found.stop].strip()
        end = found.stop
        for published_on in (None, Date("2021-03-05"), Date("0001-01-01"), Date("9999-12-31"), Date("XXXX-02-29")):
            for planned in PLANNED:
                meant = resolve(found.expression, published_on, planned, Date("2020-02-29"))
                assert meant is None or Date(meant.edtf) == meant
    dateline(text)


@cache
def _engine() -> tuple[MultiParser, dict[str, Parser]]:
    word = rule(type_("RU"))
    noun = rule(gram("NOUN"))
    rules = {
        "list": rule(word, rule(in_({",", "и"}).optional(), word).repeatable()),
        "noun": or_(noun, rule(gram("ADJF"), noun), rule(noun, noun)).repeatable(),
        "quote": rule(in_({"«", "„", '"'}), word.repeatable().optional(), in_({"»", "“", '"'})),
        "number": rule(type_("INT"), rule(in_({".", "-"}), type_("INT")).repeatable().optional()),
        "ambiguous": or_(word, rule(word, word), rule(word, word, word)).repeatable(),
    }
    return MultiParser(rules), {name: Parser(told) for name, told in rules.items()}


def engine(data: bytes) -> None:
    """Parsers of ambiguous rules: matches apart, in order, of whole tokens; many rules at once as one by one."""
    text = text_of(data)
    many, single = _engine()
    values = [token.value for token in tokens_of(text, 0)]
    for name, matches in many.findall(text).items():
        end = 0
        told = []
        for match in matches:
            start, stop = match.span
            assert end <= start < stop <= len(text)
            assert [token.value for token in match.tokens]
            told.append((start, stop))
            end = stop
        assert told == [tuple(match.span) for match in single[name].findall(text)]
    assert len(values) == len(VALUES.findall(text))


@cache
def _extractor() -> Any:
    from grammars import Extractor

    return Extractor()


@cache
def _explainer() -> Any:
    from grammars.explaining import Explainer

    return Explainer(_extractor())


def extract(data: bytes) -> None:
    """The whole extractor: facts that hold, the same when read again."""
    text = text_of(data)
    facts = _extractor().extract(text, date="2021-03-05")
    check_facts(facts, text)
    assert _extractor().extract(text, date="2021-03-05") == facts


def explain(data: bytes) -> None:
    """`explain`: the facts that `extract` finds, and an explanation that can be printed and sent."""
    text = text_of(data)
    told = _explainer()(text, "2021-03-05")
    check_facts([built.fact for built in told.found], text)
    assert isinstance(str(told), str)
    json.dumps(told.to_json())


TARGETS: dict[str, Target] = {
    target.__name__: target
    for target in (
        date,
        published_date,
        json_values,
        json_lines,
        records,
        lexing,
        dates,
        engine,
        extract,
        explain,
    )
}
