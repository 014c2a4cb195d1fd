"""What is read of files of every kind, and what is told of those that cannot be."""

import csv
import gzip
import io
import json
import random
import sys
import time
from datetime import date, datetime
from pathlib import Path

import pytest

from grammars.corpus import Fields, InputError, Reader
from grammars.corpus.inputs import Position
from grammars.corpus.records import BadRecord, published
from grammars.sources import Source
from tests.corpus import fake

pyarrow = pytest.importorskip("pyarrow", reason="needs the extra parquet")
parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
zstandard = pytest.importorskip("zstandard", reason="needs the extra zstd")

RECORDS = [fake.record(number) for number in range(5)]
WANTED = [(record["id"], record["date"], record["text"]) for record in RECORDS]


def as_jsonl(records: list[dict[str, object]]) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def as_csv(records: list[dict[str, object]], delimiter: str = ",") -> bytes:
    told = io.StringIO(newline="")
    rows = csv.DictWriter(told, list(records[0]), delimiter=delimiter)
    rows.writeheader()
    rows.writerows(records)
    return told.getvalue().encode("utf-8-sig")


def as_parquet(records: list[dict[str, object]]) -> bytes:
    told = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(records), told)
    return told.getvalue()


def zstandard_frame(data: bytes) -> bytes:
    """A frame with a checksum, as the command zstd writes it; without, damage would go unseen."""
    return zstandard.ZstdCompressor(write_checksum=True).compress(data)


KINDS = {"jsonl": as_jsonl, "csv": as_csv, "parquet": as_parquet}
COMPRESSIONS = {
    "": bytes,
    ".gz": gzip.compress,
    ".zst": lambda data: b"".join(map(zstandard_frame, (data[:100], data[100:]))),
}


def write(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(data)
    return str(path)


def read(*inputs: str, **options: object) -> list[Source | BadRecord]:
    return [item for _, item in Reader(inputs, **options).read()]  # type: ignore[arg-type]


def told(items: list[Source | BadRecord]) -> list[tuple[object, ...]]:
    return [(item.id, item.date, item.text) for item in items if isinstance(item, Source)]


def reasons(items: list[Source | BadRecord]) -> list[tuple[int, str]]:
    return [(item.line, item.reason) for item in items if isinstance(item, BadRecord)]


@pytest.mark.parametrize("compression", COMPRESSIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_the_same_documents(tmp_path: Path, kind: str, compression: str) -> None:
    data = COMPRESSIONS[compression](KINDS[kind](RECORDS))
    assert told(read(write(tmp_path, f"news.{kind}{compression}", data))) == WANTED


@pytest.mark.parametrize("compression", COMPRESSIONS)
@pytest.mark.parametrize("kind", [*KINDS, "txt"])
def test_reading_goes_on_from_any_position(tmp_path: Path, kind: str, compression: str) -> None:
    for name in ("a", "b"):
        data = KINDS[kind](RECORDS) if kind in KINDS else "текст".encode()
        write(tmp_path, f"{name}.{kind}{compression}", COMPRESSIONS[compression](data))
    reader = Reader([str(tmp_path)])
    whole = list(reader.read())
    assert len(whole) == 2 * len(RECORDS) if kind in KINDS else len(whole) == 2
    for number, (position, _) in enumerate(whole):
        assert list(Reader([str(tmp_path)]).read(position)) == whole[number + 1 :]


def test_names_of_the_fields_may_be_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", as_jsonl([{"url": "u", "body": "Текст", "day": "05.03.2021"}]))
    assert told(read(path, fields=Fields("url", "body", "day"))) == [("u", "2021-03-05", "Текст")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_any_locale(tmp_path: Path, delimiter: str) -> None:
    assert told(read(write(tmp_path, "a.csv", as_csv(RECORDS, delimiter)))) == WANTED


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("2021-03-05/b.txt", "2021-03-05/a.txt", "x20210306.txt.gz", "9999-99-99.txt", "note.md"):
        text = name.encode()
        write(tmp_path, name, gzip.compress(text) if name.endswith(".gz") else text)
    assert told(read(str(tmp_path))) == [
        ("2021-03-05/a", "2021-03-05", "2021-03-05/a.txt"),
        ("2021-03-05/b", "2021-03-05", "2021-03-05/b.txt"),
        ("9999-99-99", None, "9999-99-99.txt"),
        ("x20210306", "2021-03-06", "x20210306.txt.gz"),
    ]


def test_the_pattern_of_dates_in_names_may_be_told(tmp_path: Path) -> None:
    write(tmp_path, "05_03_2021.txt", b"a")
    pattern = r"(?P<day>\d\d)_(?P<month>\d\d)_(?P<year>\d{4})"
    assert told(read(str(tmp_path), date_in_name=pattern)) == [("05_03_2021", "2021-03-05", "a")]


def test_documents_without_date_take_that_of_the_run(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", as_jsonl([{"text": "а"}, {"text": "б", "date": "2020"}]))
    assert [date for _, date, _ in told(read(path, date="2021-01-01"))] == ["2021-01-01", "2020"]


def test_documents_without_id_are_named_by_their_line(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", b'\n{"text": "\xd0\xb0"}\n')
    assert [id for id, _, _ in told(read(path))] == [f"{path}:2"]


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(as_jsonl(RECORDS))))
    assert told(read("-")) == WANTED


BAD = {
    b"{": "not JSON: Expecting property name",
    b"[1]": "expected an object, got a list",
    b'{"id": "\xff", "text": "a"}': "not UTF-8: byte 0xff at offset 8",
    b'{"id": "a"}': "text: expected a text, got only id",
    b'{"id": "a", "text": 5}': "text: expected a string, got a number",
    b'{"id": "a", "text": null}': "text: expected a string, got nothing",
    b'{"id": "a", "text": " "}': "text: expected a text, got nothing but blanks",
    b'{"id": 1.5, "text": "a"}': "id: expected a string or a whole number, got a number",
    b'{"text": "a", "date": "2021-02-30"}': "date: ",
    b'{"text": "a", "date": "3021-02-03"}': "date: expected a year from 1800 to 2100",
    b'{"text": "a", "date": 20210203}': "date: expected a date as YYYY-MM-DD, got a number",
    b'{"text": "\\ud800"}': "text: expected text, got half a character",
    b"[" * 100_000: "not JSON that can be read: nested too deeply",
    b'{"text": ' + b"1" * 5000 + b"}": "not JSON that can be read",
    b'{"text": "' + b"a" * (9 << 20) + b'"}': "expected at most 8388608 bytes, got 9437197",
}


@pytest.mark.parametrize("line", BAD, ids=[reason[:50] for reason in BAD.values()])
def test_a_bad_record_costs_no_other(tmp_path: Path, line: bytes) -> None:
    good = as_jsonl(RECORDS[:1])
    items = read(write(tmp_path, "a.jsonl", good + line + b"\n" + good))
    assert told(items) == [WANTED[0]] * 2
    [(number, reason)] = reasons(items)
    assert number == 2
    assert reason.startswith(BAD[line])


def test_a_bad_record_is_kept_as_it_is() -> None:
    told = json.loads(BadRecord("a.jsonl", 3, "why", b"\xd0\xb0\xff").to_json())
    assert told == {"file": "a.jsonl", "line": 3, "reason": "why", "raw": "а\\xff"}
    cut = json.loads(BadRecord("a.jsonl", 3, "why", b"a" * (2 << 20)).to_json())
    assert (len(cut["raw"]), cut["cut"]) == (1 << 20, True)


def test_bad_rows_of_csv(tmp_path: Path) -> None:
    data = b'id,text\n1,a\n2\n3,\xff\n4,"b\nc"\n5,"' + b"x" * 3000 + b'"\n6,d\n'
    items = read(write(tmp_path, "a.csv", data), max_bytes=2000)
    assert [text for _, _, text in told(items)] == ["a", "b\nc", "d"]
    assert [line for line, _ in reasons(items)][:2] == [3, 4]
    assert [reason for _, reason in reasons(items)][:2] == [
        "expected 2 columns, got 1",
        "not UTF-8: byte 0xff",
    ]


def test_an_open_quote_does_not_take_in_the_whole_file(tmp_path: Path) -> None:
    data = b'id,text\n1,"a\n' + b"2,b\n" * 100_000
    items = read(write(tmp_path, "a.csv", data), max_bytes=10_000)
    assert reasons(items)[0][1].startswith("not CSV: field larger than field limit")
    assert len(told(items)) > 90_000


def test_bad_rows_of_parquet(tmp_path: Path) -> None:
    rows = [{"id": 1, "text": "а"}, {"id": 2, "text": None}, {"id": 3, "text": "б" * 3000}]
    items = read(write(tmp_path, "a.parquet", as_parquet(rows)), max_bytes=2000)  # type: ignore[arg-type]
    assert told(items) == [(1, None, "а")]
    assert [line for line, _ in reasons(items)] == [2, 3]


def test_a_text_of_parquet_that_is_not_utf8(tmp_path: Path) -> None:
    texts = pyarrow.array([b"\xd0\xb0", b"\xd0!", b"\xd0\xb1"]).view(pyarrow.string())
    told_as = io.BytesIO()
    parquet.write_table(pyarrow.table({"id": [1, 2, 3], "text": texts}), told_as)
    items = read(write(tmp_path, "a.parquet", told_as.getvalue()))
    assert told(items) == [(1, None, "а"), (3, None, "б")]
    assert [(item.line, item.reason, item.raw) for item in items if isinstance(item, BadRecord)] == [
        (2, "not UTF-8: byte 0xd0", b"\xd0!")
    ]


def test_damaged_parquet_costs_no_other_file(tmp_path: Path) -> None:
    whole = io.BytesIO()
    table = pyarrow.Table.from_pylist([fake.record(number) for number in range(3000)])
    parquet.write_table(table, whole, row_group_size=500)
    draw = random.Random(3)
    lines = set()
    write(tmp_path, "b.jsonl", as_jsonl(RECORDS))
    for _ in range(20):
        data = bytearray(whole.getvalue())
        start = draw.randrange(4, len(data) - 5000)
        data[start : start + 500] = draw.randbytes(500)
        write(tmp_path, "a.parquet", bytes(data))
        items = list(Reader([str(tmp_path)]).read())
        assert told([item for _, item in items])[-5:] == WANTED
        (at,) = (place for place, (_, item) in enumerate(items) if isinstance(item, BadRecord))
        position, broken = items[at]
        assert broken.reason.startswith("Parquet data is broken, no row from here on")  # type: ignore[union-attr]
        assert list(Reader([str(tmp_path)]).read(position)) == items[at + 1 :]
        lines.add(broken.line)  # type: ignore[union-attr]
    assert len(lines) > 3


@pytest.mark.parametrize("data", [b"\xff", b" ", b"a" * 3000])
def test_bad_text_files(tmp_path: Path, data: bytes) -> None:
    path = write(tmp_path, "a.txt", data)
    assert [(item.file, item.raw[:2001]) for item in read(path, max_bytes=2000)] == [(path, data[:2001])]  # type: ignore[union-attr]


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:60] + b"\0\0\0\0" + data[64:]])
@pytest.mark.parametrize("compression", [".gz", ".zst"])
def test_a_broken_archive_costs_no_other_file(tmp_path: Path, damage: object, compression: str) -> None:
    lines = as_jsonl([fake.record(number) for number in range(300)])
    write(tmp_path, f"a.jsonl{compression}", damage(COMPRESSIONS[compression](lines)))  # type: ignore[operator]
    write(tmp_path, "b.jsonl", as_jsonl(RECORDS))
    whole = list(Reader([str(tmp_path)]).read())
    assert [item.reason[:25] for _, item in whole if isinstance(item, BadRecord)] == ["compressed data is broken"]
    assert told([item for _, item in whole])[-5:] == WANTED
    for number, (position, _) in enumerate(whole):
        assert list(Reader([str(tmp_path)]).read(position)) == whole[number + 1 :]


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2021-03-05T10:00:00Z", "2021-03-05"),
        ("2021-03-05 10:00", "2021-03-05"),
        ("5.3.2021", "2021-03-05"),
        ("2021-03", "2021-03"),
        (date(2021, 3, 5), "2021-03-05"),
        (datetime(2021, 3, 5, 23), "2021-03-05"),
        ("", None),
        (None, None),
    ],
)
def test_dates_of_publication(value: object, edtf: str | None) -> None:
    assert published(value) == edtf


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.doc", b"", r"expected a folder, or a file .jsonl"),
        ("a.csv", b"id,body\n1,a\n", r"expected a column text, got id,body"),
        ("a.parquet", b"PAR1", r"expected a Parquet file"),
        ("a.parquet", as_parquet([{"body": "а"}]), r"expected a column text, got body"),
    ],
)
def test_files_that_cannot_be_read_at_all(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(write(tmp_path, name, data))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none.jsonl: cannot be read: No such file"):
        read(str(tmp_path / "none.jsonl"))


def test_memory_is_bounded_whatever_the_size_of_the_input(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    line = json.dumps(fake.record(1, text="слово " * 2000), ensure_ascii=False).encode() + b"\n"
    path = write(tmp_path, "a.jsonl", line * 4000)  # 90 MB
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    assert sum(1 for _ in Reader([path]).read(Position())) == 4000
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 30_000, f"{grown} KiB more in {time.monotonic() - began:.1f} s"
