"""The JSON Schema of a document's facts, made from the classes.

`facts/schema.json` holds it for other programs; `python -m facts.schema` writes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from facts.codec import FACT_TYPES
from facts.country import SHORT_FORM, country_codes
from facts.fact import Fact
from facts.official import Official

SCHEMA_FILE = Path(__file__).with_name("schema.json")

_POINT = r"(?:(?:\d{4}|XXXX)-\d{2}(?:-\d{2})?|\d{4})"
_SPANS = {"type": "array", "items": {"$ref": "#/$defs/Span"}}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one document, `{"id", "date", "facts"}`."""
    definitions: dict[str, Any] = {
        "Span": {
            "description": "Character offsets [start, stop) in the input text",
            "type": "array",
            "items": {"type": "integer", "minimum": 0},
            "minItems": 2,
            "maxItems": 2,
        },
        "Date": {
            "description": "EDTF: a day, month, year or interval, XXXX for a year that is not told",
            "type": "string",
            "pattern": f"^{_POINT}(?:/{_POINT})?$",
        },
        "Country": {"anyOf": [{"enum": list(country_codes())}, {"type": "string", "pattern": f"^{SHORT_FORM}$"}]},
        "Official": _object(_properties(Official, [field.name for field in attrs.fields(Official)])),
    }
    definitions |= {kind.__name__: _fact(kind) for kind in FACT_TYPES}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Facts of one document",
        **_object(
            {
                "id": {"type": ["string", "integer"]},
                "date": {"anyOf": [{"$ref": "#/$defs/Date"}, {"type": "null"}]},
                "facts": {
                    "type": "array",
                    "items": {"oneOf": [{"$ref": f"#/$defs/{kind.__name__}"} for kind in FACT_TYPES]},
                },
                "partial": {"type": "string"},
            },
            required=["id", "facts"],
        ),
        "$defs": definitions,
    }


def _fact(kind: type[Fact]) -> dict[str, Any]:
    properties = {
        "type": {"const": kind.__name__},
        **_properties(kind, kind.SLOTS),
        "spans": _SPANS,
        "evidence": _object({slot: _SPANS for slot in kind.SLOTS}),
    }
    return _object(properties, required=["type"])


def _properties(kind: type, names: Iterable[str]) -> dict[str, Any]:
    fields = attrs.fields_dict(kind)
    return {name: fields[name].validator.schema() for name in names}  # type: ignore[union-attr]


def _object(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    told = {"required": required} if required else {}
    return {"type": "object", "properties": properties, **told, "additionalProperties": False}


def as_text() -> str:
    """The schema as `schema.json` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(as_text(), encoding="utf-8")
