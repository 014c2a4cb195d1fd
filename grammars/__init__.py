"""How facts are found: vocabulary, phrases, one grammar a fact type, and what runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grammars.extractor import Extractor, extract

__all__ = ["Extractor", "extract"]


def __getattr__(name: str) -> Any:
    # Loaded when first asked for, so that a single grammar can be imported without the rest.
    if name in __all__:
        from grammars import extractor

        return getattr(extractor, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
