"""How facts are found: vocabulary, phrases, one grammar a fact type, and what runs them."""

from grammars.extractor import Extractor, extract

__all__ = ["Extractor", "extract"]
