"""How fast documents are read: the extractor, its rules on this engine and on yargy's own, and natasha.

Each row is measured in a process of its own: other documents are read first to warm up, then the sample
once ("first", text that the process has not read before) and again as often as asked. Process time, one thread.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, NamedTuple

import click

ROOT = Path(__file__).parents[1]
if __name__ in {"__main__", "__mp_main__"}:
    sys.path.insert(0, str(ROOT))

from benchmarks import limits  # noqa: E402
from benchmarks.rules import (  # noqa: E402
    Document,
    EngineRules,
    YargyRules,
    available,
    drawn_documents,
    examples,
)
from grammars.extractor import Extractor  # noqa: E402
from grammars.registered import BUILT_IN  # noqa: E402

WARMUP = 20
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

Read = Callable[[Any], object]
#: What reads one item, and what makes items of documents.
Reader = tuple[Read, Callable[[Sequence[Document]], Sequence[Any]]]


class Size(NamedTuple):
    documents: int
    chars: int
    bytes: int


class Row(NamedTuple):
    """One reader over one sample; seconds of each repetition, the first over text new to the process."""

    name: str
    size: Size
    seconds: tuple[float, ...]
    peak: float | None  # megabytes
    skipped: str | None = None

    @property
    def first(self) -> float:
        return self.size.chars / self.seconds[0]

    @property
    def again(self) -> tuple[float, ...]:
        return self.seconds[1:] or self.seconds

    @property
    def best(self) -> float:
        return self.size.chars / min(self.again)

    @property
    def median(self) -> float:
        return self.size.chars / statistics.median(self.again)

    @property
    def megabytes(self) -> float:
        return self.size.bytes / 1e6 / statistics.median(self.again)

    @property
    def documents(self) -> float:
        return self.size.documents / statistics.median(self.again)


def size_of(documents: Sequence[Document]) -> Size:
    texts = [document.text for document in documents]
    return Size(len(texts), sum(map(len, texts)), sum(len(text.encode()) for text in texts))


def ratio(row: Row, other: Row | None, attribute: str = "median") -> float | None:
    """How many times as many characters a second as the other row; None where one was not measured."""
    if other is None or row.skipped or other.skipped:
        return None
    return float(getattr(row, attribute) / getattr(other, attribute))


def repetitions(read: Read, items: Sequence[Any], count: int) -> tuple[float, ...]:
    """Process time of each of the readings of all items."""
    seconds = []
    for _ in range(count):
        begin = time.process_time()
        for item in items:
            read(item)
        seconds.append(time.process_time() - begin)
    return tuple(seconds)


def peak_memory() -> float:
    """Megabytes that this process held at most."""
    status = Path("/proc/self/status")
    if status.exists():
        told = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        return int(told["VmHWM"].split()[0]) / 1024
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def annotated(documents: Sequence[Document]) -> list[Any]:
    extractor = Extractor(grammars=BUILT_IN)
    return [extractor.annotated(document.text) for document in documents]


def extractor_reader() -> Reader:
    extractor = Extractor(grammars=BUILT_IN)
    return (lambda document: extractor.extract(document.text, document.date)), list


def engine_reader() -> Reader:
    return EngineRules().read, annotated


def yargy_reader() -> Reader:
    return YargyRules().read, annotated


def natasha_reader(whole: bool) -> Reader:
    """natasha over whole texts: the segmenter and NER, with morphology and syntax if `whole`."""
    from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    embedding, segmenter = NewsEmbedding(), Segmenter()
    ner = NewsNERTagger(embedding)
    morph, syntax = (NewsMorphTagger(embedding), NewsSyntaxParser(embedding)) if whole else (None, None)

    def read(document: Document) -> None:
        doc = Doc(document.text)
        doc.segment(segmenter)
        if morph:
            doc.tag_morph(morph)
            doc.parse_syntax(syntax)
        doc.tag_ner(ner)

    return read, list


def natasha_ner() -> Reader:
    return natasha_reader(whole=False)


def natasha_whole() -> Reader:
    return natasha_reader(whole=True)


def measured(
    name: str,
    reader: Callable[[], Reader],
    documents: Sequence[Document],
    warmup: Sequence[Document],
    repeat: int,
) -> Row:
    """One row, measured in this process; skipped where the reader cannot be imported."""
    size = size_of(documents)
    try:
        read, prepared = reader()
    except Exception as error:  # natasha is not installed, or does not load here
        return Row(name, size, (), None, f"{type(error).__name__}: {error}")
    items = prepared(documents)
    repetitions(read, prepared(warmup), 1)
    return Row(name, size, repetitions(read, items, 1 + repeat), peak_memory())


def in_fresh_process(*arguments: Any) -> Row:
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        row: Row = pool.submit(measured, *arguments).result()
    click.echo(f"{row.name}: {row.skipped or f'{row.median:,.0f} chars/s'}", err=True)
    return row


def commit() -> str:
    done = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def shown(value: float | None, digits: int = 0) -> str:
    return "-" if value is None else f"{value:,.{digits}f}"


def table(rows: Sequence[Row], yargy: Row | None, natasha: Row | None) -> str:
    """Rows in Markdown; speeds are of readings after the first, but for the column "first"."""
    titles = (
        "reader|documents|chars|first, chars/s|best, chars/s|median, chars/s|MB/s|documents/s|× yargy|× natasha|MB held"
    )
    lines = [f"| {' | '.join(titles.split('|'))} |", "|---|" + "--:|" * titles.count("|")]
    for row in rows:
        cells = [row.name, shown(row.size.documents), shown(row.size.chars)]
        if row.skipped:
            cells += [f"skipped: {row.skipped}", *["-"] * 7]
        else:
            cells += [shown(row.first), shown(row.best), shown(row.median), shown(row.megabytes, 4)]
            cells += [shown(row.documents, 1), shown(ratio(row, yargy), 2), shown(ratio(row, natasha), 2)]
            cells += [shown(row.peak)]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def as_json(row: Row, yargy: Row | None, natasha: Row | None) -> dict[str, Any]:
    told: dict[str, Any] = {"name": row.name, **row.size._asdict(), "skipped": row.skipped}
    if row.skipped:
        return told
    speeds = {name: getattr(row, name) for name in ("first", "best", "median")}
    return {
        **told,
        "seconds": row.seconds,
        "chars_per_second": speeds,
        "megabytes_per_second": row.megabytes,
        "documents_per_second": row.documents,
        "times_yargy": ratio(row, yargy),
        "times_natasha": ratio(row, natasha),
        "peak_megabytes": row.peak,
    }


@click.command(help=__doc__)
@click.option("--documents", default=100, show_default=True, type=click.IntRange(1), help="How many documents.")
@click.option("--plain", default=4, show_default=True, type=click.IntRange(1), help="How many of them yargy reads.")
@click.option("--repeat", default=5, show_default=True, type=click.IntRange(1), help="Readings after the first.")
@click.option("--once", default=2_000, show_default=True, type=click.IntRange(1), help="How many are read once only.")
@click.option("--texts", type=click.Path(exists=True, path_type=Path), help="JSON Lines with text and date.")
@click.option("--long", "is_long", is_flag=True, help="Also documents of up to 10 MB and memory after 100 MB.")
@click.option("--json", "to_json", is_flag=True, help="Print JSON.")
def main(documents: int, plain: int, repeat: int, once: int, texts: Path | None, is_long: bool, to_json: bool) -> None:
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    source, everything = available(texts)
    drawn = drawn_documents(everything, documents + WARMUP)
    cut = max(1, min(documents, len(drawn) - WARMUP))
    sample, warmup = drawn[:cut], drawn[cut:]
    few = sample[:plain]
    dense = drawn_documents(examples(), 2 * plain)
    unread = drawn_documents(everything, once)
    rows = [
        in_fresh_process("rufacts, whole", extractor_reader, sample, warmup, repeat),
        in_fresh_process("rules, this engine", engine_reader, sample, warmup, repeat),
        in_fresh_process("natasha, NER alone", natasha_ner, sample, warmup, repeat),
        in_fresh_process("natasha, whole", natasha_whole, sample, warmup, repeat),
        in_fresh_process("rules, this engine, few texts", engine_reader, few, warmup, repeat),
        in_fresh_process("rules, yargy, few texts", yargy_reader, few, warmup[:1], repeat),
        in_fresh_process("rules, this engine, diplomatic", engine_reader, dense, warmup, repeat),
        in_fresh_process("rules, yargy, diplomatic", yargy_reader, dense, warmup[:1], repeat),
        in_fresh_process("rufacts, whole, each once", extractor_reader, unread, [], 0),
        in_fresh_process("natasha, NER alone, each once", natasha_ner, unread, [], 0),
    ]
    whole, _, ner, natasha, engine, yargy, dense_engine, dense_yargy, once_whole, once_ner = rows
    measured_limits = limits.limits(repeat, is_long)
    facts = {
        "date": datetime.now(timezone.utc).date().isoformat(),
        "commit": commit(),
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "texts": source,
        "repeat": repeat,
    }
    if to_json:
        told = {
            **facts,
            "rows": [as_json(row, yargy, natasha) for row in rows],
            "limits": [limit._asdict() for limit in measured_limits],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    click.echo("; ".join(f"{name} {value}" for name, value in facts.items()))
    click.echo(f"\n{table(rows, yargy, natasha)}\n")
    times, new = shown(ratio(engine, yargy)), shown(ratio(engine, yargy, "first"))
    click.echo(f"The rules on this engine: {times} times yargy on the same {yargy.size.documents} documents of")
    click.echo(f"{shown(yargy.size.chars)} characters, {new} times where the text is new to the process.")
    times = shown(ratio(dense_engine, dense_yargy))
    click.echo(f"On {shown(dense_yargy.size.chars)} characters of diplomatic text: {times} times.")
    if not once_ner.skipped:
        times, size = shown(ratio(once_whole, once_ner, "first"), 1), shown(once_whole.size.chars)
        click.echo(f"rufacts, whole: {times} times natasha, NER alone, over {size} characters, each text read once.")
    for row in (ner, natasha):
        if not row.skipped:
            times, new = shown(ratio(whole, row), 1), shown(ratio(whole, row, "first"), 1)
            click.echo(f"rufacts, whole: {times} times {row.name}, {new} times where the text is new to the process.")
    click.echo(f"\n{limits.table(measured_limits)}")


if __name__ == "__main__":
    main()
