"""A text as a parser reads it: tokens known by their words, made into yargy tokens only where needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from yargy.span import Span
from yargy.tagger import PassTagger, Tagger
from yargy.token import MorphToken, Token, is_morph_token
from yargy.tokenizer import RULES, RUSSIAN
from yargy.tokenizer import Tokenizer as YargyTokenizer

from .lexicon import Terminals, TokenClass
from .tokens import EntityToken, Tokenizer

#: Distinct words that one parser remembers; when full it starts anew.
WORDS_BOUND = 60_000

VALUES = re.compile("|".join(rule.pattern for rule in RULES), re.UNICODE | re.IGNORECASE)


class Word:
    """All tokens that a grammar cannot tell apart."""

    __slots__ = ("token_class", "type")

    def __init__(self, token_class: TokenClass, type: str) -> None:
        self.token_class = token_class
        self.type = type


class Words(dict[str, Word]):
    """Words of the default tokenizer, by value."""

    def __init__(self, terminals: Terminals, tokenizer: YargyTokenizer) -> None:
        super().__init__()
        self.terminals = terminals
        self.tokenizer = tokenizer
        #: Words of tokens that came from elsewhere, with forms or tags of their own.
        self.others: dict[Any, Word] = {}

    def __missing__(self, value: str) -> Word:
        (token,) = YargyTokenizer.__call__(self.tokenizer, value)
        if token.type == RUSSIAN and self.terminals.needs_forms:
            forms = self.tokenizer.morph(value)
            found = Word(self.terminals.matched(token.morphed(forms)), token.type)
        else:
            found = Word(self.terminals.matched(token), token.type)
        if len(self) >= WORDS_BOUND:
            self.clear()
        self[value] = found
        return found

    def of(self, token: Token) -> Word:
        """The word of a token, whatever its origin."""
        kind = type(token)
        if isinstance(token, EntityToken):
            key: Any = (kind, token.value, token.type, tuple(token.forms), getattr(token, "tag", None))
            return self._other(key, token, not self.terminals.opaque)
        if kind is MorphToken and self._is_own(token):
            word = self[token.value]
            if word.type == token.type:
                return word
        forms = tuple(token.forms) if is_morph_token(token) else None
        key = (kind, token.value, token.type, forms, getattr(token, "tag", None))
        return self._other(key, token, True)

    def _is_own(self, token: Token) -> bool:
        if not isinstance(self.tokenizer, Tokenizer) or self.tokenizer.rules != RULES:
            return False
        own = self.tokenizer.morph(token.value)
        return token.forms is own or (token.type == RUSSIAN and token.forms == own)

    def _other(self, key: Any, token: Token, remembered: bool) -> Word:
        found = self.others.get(key)
        if found is None:
            found = Word(self.terminals.matched(token), token.type)
            # A predicate of unknown kind may look at an entity's payload: it sees each entity.
            if remembered:
                if len(self.others) >= WORDS_BOUND:
                    self.others.clear()
                self.others[key] = found
        return found


class Text:
    """Words of a text and their classes; `tokens(begin, end)` makes the yargy tokens of a run."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.classes = [word.token_class for word in words]

    def tokens(self, begin: int, end: int) -> Sequence[Token]:
        raise NotImplementedError


class PlainText(Text):
    """A text of the default tokenizer: its tokens are found again by their values, when asked for."""

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self.values: list[str] = VALUES.findall(text)
        super().__init__(list(map(words.__getitem__, self.values)))
        self.morph = words.tokenizer.morph
        self._starts: list[int] = []

    def tokens(self, begin: int, end: int) -> list[Token]:
        starts = self._starts or self._find_starts()
        found = []
        for number in range(begin, end):
            value = self.values[number]
            span = Span(starts[number], starts[number] + len(value))
            kind = self.words[number].type
            if kind == RUSSIAN:
                found.append(MorphToken(value, span, kind, self.morph(value)))
            else:
                found.append(Token(value, span, kind))
        return found

    def _find_starts(self) -> list[int]:
        # Only spaces lie between tokens, so the first place where a value is found is its token's.
        starts = []
        at = 0
        find = self.text.find
        for value in self.values:
            at = find(value, at)
            starts.append(at)
            at += len(value)
        self._starts = starts
        return starts


class TokenText(Text):
    """A text given as tokens."""

    def __init__(self, tokens: Iterable[Token], words: Words) -> None:
        self._tokens = list(tokens)
        of = words.of
        super().__init__([of(token) for token in self._tokens])

    def tokens(self, begin: int, end: int) -> list[Token]:
        return self._tokens[begin:end]


def read(text: str | Iterable[Token], words: Words, tagger: Tagger) -> Text:
    """A text or tokens, ready for a parser."""
    tokenizer = words.tokenizer
    plain = type(tagger) is PassTagger
    if isinstance(text, str):
        if plain and type(tokenizer) is Tokenizer and tokenizer.rules == RULES:
            return PlainText(text, words)
        text = tokenizer(text)
    return TokenText(text if plain else tagger(text), words)
