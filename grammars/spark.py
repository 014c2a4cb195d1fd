"""Extraction on a cluster: documents of a Spark DataFrame to a DataFrame of their facts. Needs the extra spark.

Each Python worker process makes one extractor and keeps it. Documents are read one by one; nothing is shuffled.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from facts.table import BOOLEAN_COLUMNS, FACT_COLUMNS, INTEGER_COLUMNS, PARTICIPANT_COLUMNS
from grammars.corpus.outputs import flat_rows, render_json
from grammars.corpus.records import BadRecord, Fields, read_record

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

    from grammars.corpus.workers import Extracts


def _struct(columns: Iterable[str]) -> str:
    told = ", ".join(f"{name}: {_kind(name, 'bigint', 'boolean')}" for name in columns)
    return f"array<struct<{told}>>"


def _kind(name: str, integer: Any, boolean: Any, text: Any = "string") -> Any:
    return integer if name in INTEGER_COLUMNS else boolean if name in BOOLEAN_COLUMNS else text


# A row a document: `json` is the line that `rufacts corpus` writes, null where `error` says why there is none.
SCHEMA = (
    f"id string, date string, json string, facts {_struct(FACT_COLUMNS)}, "
    f"participants {_struct(PARTICIPANT_COLUMNS)}, error string"
)


def extract_frame(frame: DataFrame, fields: Fields = Fields()) -> DataFrame:  # noqa: B008  # immutable
    """A DataFrame with SCHEMA, one row a document of `frame`, whose columns `fields` names; other columns are dropped.

    `facts` and `participants` are the flat rows of `facts.table`, to be exploded. A document that is none, or that
    the extractor fails on, has an `error` in place of facts. Raises ValueError where the column of texts is missing,
    or that of ids: Spark has no order that could number the documents.
    """
    for name in (fields.text, fields.id):
        if name not in frame.columns:
            raise ValueError(
                f"expected a column {name}, got {', '.join(frame.columns)}; name it with fields=Fields(...)"
            )
    columns = [name for name in fields if name in frame.columns]
    return frame.select(*columns).mapInArrow(partial(extract_batches, fields=fields), SCHEMA)


def extract_batches(
    batches: Iterable[pyarrow.RecordBatch],
    fields: Fields = Fields(),  # noqa: B008  # immutable
) -> Iterator[pyarrow.RecordBatch]:
    """What `DataFrame.mapInArrow` runs in a worker: record batches of documents to record batches with SCHEMA."""
    import pyarrow

    extractor, schema = _extractor(), _arrow_schema()
    for batch in batches:
        rows = [_row(extractor, record, fields) for record in batch.to_pylist()]
        yield pyarrow.RecordBatch.from_pylist(rows, schema)


@cache
def _extractor() -> Extracts:
    from grammars import Extractor

    return Extractor()


@cache
def _arrow_schema() -> pyarrow.Schema:
    import pyarrow

    def listed(columns: Iterable[str]) -> pyarrow.DataType:
        kinds = [(name, _kind(name, pyarrow.int64(), pyarrow.bool_(), pyarrow.string())) for name in columns]
        return pyarrow.list_(pyarrow.struct(kinds))

    text = pyarrow.string()
    tables = [("facts", listed(FACT_COLUMNS)), ("participants", listed(PARTICIPANT_COLUMNS))]
    return pyarrow.schema([("id", text), ("date", text), ("json", text), *tables, ("error", text)])


def _row(extractor: Extracts, record: Mapping[str, Any], fields: Fields) -> dict[str, Any]:
    id = record[fields.id]
    source = read_record("row", 0, record, fields, b"")
    if isinstance(source, BadRecord):
        return {"id": None if id is None else str(id), "error": source.reason}
    if id is None or id == "":
        return {"id": None, "error": f"{fields.id}: expected an id, got nothing"}
    told = {"id": str(source.id), "date": source.date}
    try:
        found = extractor.extract(source.text, date=source.date)
    except Exception:  # one document that fails must not cost the others
        return {**told, "error": f"extraction failed\n{traceback.format_exc()}"}
    [line] = render_json(0, source, found)
    return {**told, "json": line.decode().rstrip("\n"), **dict(flat_rows(None, source, found))}
