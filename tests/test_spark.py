"""A real Spark with two local workers finds what a single process finds."""

import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from grammars.corpus import Fields, Reader, extract_corpus

pytest.importorskip("pyarrow", reason="needs the extra spark")
sql = pytest.importorskip("pyspark.sql", reason="needs the extra spark")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java 17 or later", allow_module_level=True)

TEXT = "Министры иностранных дел Сербии и Казахстана {day} марта провели телефонный разговор."
RECORDS = [{"id": f"d{day}", "date": "2021-03-30", "text": TEXT.format(day=day)} for day in range(1, 25)]
BAD = [{"id": "b1", "date": None, "text": None}, {"id": "b2", "date": "вчера", "text": "а"}]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    root = str(Path(__file__).parents[1])
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join([root, *filter(None, sys.path)])
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()


def test_the_same_as_in_one_process(spark: Any, tmp_path: Path) -> None:
    from grammars.spark import extract_frame

    corpus, output = tmp_path / "news.jsonl", tmp_path / "facts.jsonl"
    corpus.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in RECORDS + BAD), encoding="utf-8")
    extract_corpus(Reader([str(corpus)]), output)
    frame = spark.createDataFrame(RECORDS + BAD, "id string, date string, text string").repartition(4)
    rows = extract_frame(frame).collect()
    told = sorted(row["json"] for row in rows if row["error"] is None)
    assert told == sorted(output.read_text(encoding="utf-8").splitlines())
    assert {row["id"]: row["error"].partition(":")[0] for row in rows if row["error"]} == {"b1": "text", "b2": "date"}
    facts = [fact for row in rows for fact in row["facts"] or ()]
    assert {(fact["type"], fact["countries"], fact["cameo"]) for fact in facts} == {("Call", "RS | KZ", "041")}
    assert sorted(fact["document"] for fact in facts) == sorted(str(one["id"]) for one in RECORDS)
    assert sum(len(row["participants"] or ()) for row in rows) == 2 * len(RECORDS)


def test_a_missing_column_is_named(spark: Any) -> None:
    from grammars.spark import extract_frame

    frame = spark.createDataFrame([("1", "а")], "id string, body string")
    with pytest.raises(ValueError, match=r"expected a column text, got id, body; name it with fields"):
        extract_frame(frame)
    assert extract_frame(frame, Fields(text="body")).count() == 1
