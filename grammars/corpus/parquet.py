"""Parquet files of flat rows, written row group after row group. Needs pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from facts.table import BOOLEAN_COLUMNS, INTEGER_COLUMNS

ROWS = 1 << 16  # of a row group


def schema(columns: Sequence[str]) -> pyarrow.Schema:
    """Whole numbers, truth values, and text for everything else."""
    kinds = dict.fromkeys(columns, pyarrow.string())
    kinds |= {name: pyarrow.int64() for name in columns if name in INTEGER_COLUMNS}
    kinds |= {name: pyarrow.bool_() for name in columns if name in BOOLEAN_COLUMNS}
    return pyarrow.schema(list(kinds.items()))


def write_parquet(rows: Path, path: Path, columns: Sequence[str]) -> None:
    """Write the rows of a JSON Lines file as a Parquet file with the columns."""
    told = schema(columns)
    with open(rows, "rb") as lines, pyarrow.parquet.ParquetWriter(path, told) as writer:
        while group := list(_rows(islice(lines, ROWS))):
            writer.write_table(pyarrow.Table.from_pylist(group, told))


def _rows(lines: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    return map(json.loads, lines)
