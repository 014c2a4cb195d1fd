"""The benchmark's arithmetic, a tiny run of it, and that the engine is far from yargy's speed."""

import itertools
import time
from pathlib import Path

import pytest

from benchmarks import limits, rules, speed
from benchmarks.rules import Document, EngineRules, YargyRules
from benchmarks.speed import Row, Size
from grammars import extract

TEXTS = [
    Document("Министры иностранных дел Сербии и Казахстана 11 марта провели телефонный разговор.", "2021-03-12"),
    Document("Президенты Турции и Сербии подписали соглашение о торговле.", None),
]
SIZE = Size(documents=4, chars=1_000, bytes=2_000_000)


def row(*seconds: float, skipped: str | None = None) -> Row:
    return Row("reader", SIZE, seconds, 90.0, skipped)


def test_speeds_are_of_the_readings_after_the_first() -> None:
    made = row(10.0, 4.0, 1.0, 2.0)
    assert (made.first, made.best, made.median) == (100.0, 1_000.0, 500.0)
    assert (made.megabytes, made.documents) == (1.0, 2.0)


def test_one_reading_is_its_own_best_and_median() -> None:
    assert row(4.0).best == row(4.0).median == row(4.0).first == 250.0


def test_ratio() -> None:
    fast, slow = row(2.0, 1.0, 1.0), row(10.0, 50.0)
    assert speed.ratio(fast, slow) == 50
    assert speed.ratio(fast, slow, "first") == 5
    assert speed.ratio(fast, row(skipped="ModuleNotFoundError")) is None
    assert speed.ratio(fast, None) is None


def test_size_counts_characters_and_bytes() -> None:
    assert speed.size_of([Document("да"), Document("no")]) == Size(2, 4, 6)


def test_a_tiny_run() -> None:
    rows = [
        speed.measured(name, reader, TEXTS, TEXTS[:1], 1)
        for name, reader in (("whole", speed.extractor_reader), ("engine", speed.engine_reader))
    ]
    assert all(len(made.seconds) == 2 and made.skipped is None for made in rows)
    assert all(made.peak and made.peak > 1 for made in rows)
    lines = speed.table(rows, rows[1], None).splitlines()
    assert len(lines) == 4
    assert len({line.count("|") for line in lines}) == 1
    assert speed.as_json(rows[1], rows[1], None)["times_yargy"] == 1


def test_what_cannot_be_loaded_is_skipped_with_the_reason() -> None:
    def missing() -> speed.Reader:
        raise ModuleNotFoundError("No module named 'natasha'")

    made = speed.measured("natasha", missing, TEXTS, [], 1)
    assert made.skipped == "ModuleNotFoundError: No module named 'natasha'"
    assert "skipped: ModuleNotFoundError" in speed.table([made], None, made)
    assert speed.as_json(made, None, made)["skipped"]


def test_texts_are_drawn_the_same_every_time(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "раз", "date": "2021-03-12"}\n{"text": "два"}\n', encoding="utf-8")
    source, documents = rules.available(path)
    assert (source, documents) == ("news.jsonl", [Document("раз", "2021-03-12"), Document("два")])
    assert rules.drawn_documents(documents, 9) == rules.drawn_documents(documents, 9)
    assert rules.examples()


@pytest.fixture(scope="module")
def sentences() -> list[object]:
    return [sentence for document in speed.annotated(TEXTS) for sentence in document]


def test_both_engines_find_the_same_and_ours_is_twenty_times_as_fast(sentences: list[object]) -> None:
    def taken(read: speed.Read) -> float:
        begin = time.process_time()
        read(sentences)
        return time.process_time() - begin

    ours, theirs = EngineRules().read, YargyRules().read
    assert ours(sentences) == theirs(sentences) > 0
    assert 20 * min(taken(ours) for _ in range(5)) < taken(theirs)


def test_the_article_of_limits_is_of_the_size_told_and_tells_facts() -> None:
    assert len(limits.article()) == limits.ARTICLE
    assert len({type(fact) for fact in extract(limits.article(), "2021-03-12")}) > 1


def test_a_further_article_and_the_memory_after_some_text_are_measured() -> None:
    further, held = limits.further_article()[0], limits.memory(0.01)[0]
    assert (further.unit, further.aim) == ("ms", 5)
    assert further.value > 0.1
    assert (held.name, held.aim) == ("held after 0.01 MB of text", 400)
    assert "| held after 0.01 MB of text |" in limits.table([further, held])


def test_texts_without_end_are_new_words_after_the_first_reading() -> None:
    texts = [("министры обсудили торговлю и границы " * 20, None)]
    read = [text for text, _ in itertools.islice(limits.endless(texts), 3)]
    assert read[0] == texts[0][0]
    assert len(set(read)) == 3
