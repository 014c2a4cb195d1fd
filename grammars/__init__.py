"""How facts are found: vocabulary, phrases, one grammar a fact type, and what runs them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from grammars.collection import PAUSED

if TYPE_CHECKING:
    from grammars.annotation import Sentence
    from grammars.article import Article
    from grammars.budget import Budget
    from grammars.examples import Examples
    from grammars.explaining import explain
    from grammars.extractor import Extractor, extract
    from grammars.found import Found, name, value
    from grammars.grammar import Grammar
    from grammars.reader import Findings, Reader

__all__ = [
    "Article",
    "Budget",
    "Examples",
    "Extractor",
    "Findings",
    "Found",
    "Grammar",
    "Reader",
    "Sentence",
    "explain",
    "extract",
    "name",
    "value",
]

HOMES = {
    "Article": "grammars.article",
    "Budget": "grammars.budget",
    "Examples": "grammars.examples",
    "Extractor": "grammars.extractor",
    "Findings": "grammars.reader",
    "Found": "grammars.found",
    "Grammar": "grammars.grammar",
    "Reader": "grammars.reader",
    "Sentence": "grammars.annotation",
    "explain": "grammars.explaining",
    "extract": "grammars.extractor",
    "name": "grammars.found",
    "value": "grammars.found",
}


def __getattr__(name: str) -> Any:
    # Loaded when first asked for, so that a single grammar can be imported without the rest.
    if name in HOMES:
        with PAUSED:
            return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
