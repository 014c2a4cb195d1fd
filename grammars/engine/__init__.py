"""Running yargy grammars: morphology by pymorphy3, tokens, entity tokens, parsers. Knows no diplomacy."""

from .lexicon import of_capitalised
from .match import Match
from .morphology import Form, Grams, Morphology, form, grams, morphology
from .parser import MultiParser, Parser
from .rules import GrammarError
from .stops import Stop, Stops
from .tokens import EntityToken, Tokenizer, replace, tokenizer

__all__ = [
    "EntityToken",
    "Form",
    "GrammarError",
    "Grams",
    "Match",
    "Morphology",
    "MultiParser",
    "Parser",
    "Stop",
    "Stops",
    "Tokenizer",
    "form",
    "grams",
    "morphology",
    "of_capitalised",
    "replace",
    "tokenizer",
]
