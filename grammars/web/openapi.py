"""The OpenAPI document of the API, its facts described by their JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

from facts.codec import FACT_TYPES
from facts.schema import schema
from grammars.web.problems import MEDIA_TYPE

Json = dict[str, Any]

STATUSES = {
    400: "The body is no JSON.",
    403: "The request comes from a page elsewhere, or brings rules that it may not.",
    408: "The body did not come in time.",
    413: "The body is too large.",
    415: "The body is not application/json.",
    421: "The server is not asked by a name of its own.",
    422: "A field is not as expected, or the text took too long.",
    429: "There were too many requests.",
}
PHRASE = {
    "type": "object",
    "properties": {
        "rule": {"type": "string"},
        "text": {"type": "string"},
        "span": {"$ref": "#/components/schemas/Span"},
        "parts": {"type": "array"},
    },
    "required": ["rule", "text", "span"],
}


def openapi(grammars: Iterable[str], max_chars: int, editable: bool) -> Json:
    """OpenAPI 3.1, with what this server takes: its grammars, its bounds, rules only where it runs them."""
    text = {"type": "string", "maxLength": max_chars}
    asked: Json = {
        "text": {**text, "description": "The text; offsets in answers count its characters (code points) from 0."},
        "date": {"type": ["string", "null"], "format": "date", "description": "The day of publication."},
    }
    if editable:
        asked["rules"] = {
            "type": ["object", "null"],
            "description": "Rules to run too. They run code: the header X-Rufacts-Token must hold the server's token.",
            "properties": {"grammar": text, "words": text},
            "additionalProperties": False,
        }
    names = list(grammars)
    why_not: Json = {"type": ["string", "null"], "description": "Tell why this grammar found nothing."}
    if not editable:
        why_not["enum"] = [*names, None]
    facts = {"type": "array", "items": {"$ref": "#/components/schemas/Fact"}}
    extracted = _object(
        {
            "date": {"anyOf": [{"$ref": "#/components/schemas/Date"}, {"type": "null"}]},
            "facts": facts,
            "sentences": {"type": "array", "items": {"$ref": "#/components/schemas/Span"}},
            "partial": {"type": "string"},
        },
        ["date", "facts", "sentences"],
    )
    found = _object(
        {
            "fact": {"$ref": "#/components/schemas/Fact"},
            "grammar": {"type": "string"},
            "triggers": {"type": "array", "items": PHRASE},
            "fillings": {"type": "array", "items": {"type": "object"}},
        },
        ["fact", "grammar", "triggers", "fillings"],
    )
    miss = _object(
        {"grammar": {"type": "string"}, "sentence": {"type": "string"}, "lines": {"type": "array"}},
        ["grammar", "sentence", "lines"],
    )
    explained = _object(
        {
            "found": {"type": "array", "items": found},
            "misses": {"type": "array", "items": miss},
            "partial": {"type": "string"},
        },
        ["found", "misses"],
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "rufacts",
            "version": version("rufacts"),
            "description": "Typed facts from Russian diplomatic news.",
        },
        "paths": {
            "/extract": _post("extract", "The facts of a text.", asked, extracted),
            "/explain": _post(
                "explain", "Which rules built each fact, and why not.", {**asked, "why_not": why_not}, explained
            ),
            "/example": _post(
                "example",
                "What is found as a test example in Python.",
                asked,
                _object({"source": {"type": "string"}}, ["source"]),
            ),
            "/settings": {
                "get": {
                    "operationId": "settings",
                    "summary": "What the playground needs to know.",
                    "responses": {"200": _answer("Settings.", {"type": "object"}), **_problems(403, 421)},
                }
            },
        },
        "components": {"schemas": _schemas()},
    }


def _post(name: str, summary: str, asked: Json, answer: Json) -> Json:
    body = {"type": "object", "properties": asked, "required": ["text"], "additionalProperties": False}
    return {
        "post": {
            "operationId": name,
            "summary": summary,
            "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
            "responses": {"200": _answer(summary, answer), **_problems(*STATUSES)},
        }
    }


def _answer(description: str, answer: Json) -> Json:
    return {"description": description, "content": {"application/json": {"schema": answer}}}


def _problems(*statuses: int) -> Json:
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {str(status): {"description": STATUSES[status], "content": content} for status in statuses}


def _object(properties: Json, required: list[str]) -> Json:
    return {"type": "object", "properties": properties, "required": required}


def _schemas() -> Json:
    definitions = json.loads(json.dumps(schema()["$defs"]).replace("#/$defs/", "#/components/schemas/"))
    kinds = [{"$ref": f"#/components/schemas/{kind.__name__}"} for kind in FACT_TYPES]
    other = {
        "description": "A fact of a type that another distribution registers",
        "type": "object",
        "properties": {"type": {"type": "string", "not": {"enum": [kind.__name__ for kind in FACT_TYPES]}}},
        "required": ["type"],
    }
    problem = _object(
        {"title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"}},
        ["title", "status", "detail"],
    )
    return {**definitions, "Fact": {"anyOf": [*kinds, other]}, "Problem": problem}
