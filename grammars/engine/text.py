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
WORDS_BOUND = 25_000

VALUES = re.compile("|".join(rule.pattern for rule in RULES), re.UNICODE | re.IGNORECASE)
KINDS = re.compile("|".join(f"(?P<{rule.type}>{rule.pattern})" for rule in RULES), re.UNICODE | re.IGNORECASE)


def kind_of(value: str) -> str:
    """The type that yargy's tokenizer gives a token of this value."""
    found = KINDS.match(value)
    if found is None or found.lastgroup is None:
        raise ValueError(f"expected the value of one token, got {value!r}")
    return found.lastgroup


class Word:
    """All tokens that a grammar cannot tell apart. `start` tells which rules may begin with such a token, and is
    known at once; the whole `token_class` is worked out when first asked for, since most words begin no rule.
    """

    __slots__ = ("_class", "_terminals", "_token", "forms", "start", "type")

    def __init__(self, terminals: Terminals, token: Token, start: TokenClass) -> None:
        self.type: str = token.type
        self.forms = token.forms if is_morph_token(token) else None
        self.start = start
        self._class: TokenClass | None = None
        self._terminals = terminals
        # Of a plain token its value is all that is not told above.
        self._token: Token | str | None = token.value if type(token) in {Token, MorphToken} else token

    @property
    def token_class(self) -> TokenClass:
        found = self._class
        if found is None:
            token = self._token
            if token is None:  # another thread was sooner
                return self.token_class
            if type(token) is str:
                span = Span(0, len(token))
                token = (
                    Token(token, span, self.type)
                    if self.forms is None
                    else MorphToken(token, span, self.type, self.forms)
                )
            found = self._class = self._terminals.matched(token)
            self._token = None
        return found


class Words(dict[str, Word]):
    """Words of the default tokenizer, by value. `beginning` are the terminals that a start rule may begin with."""

    def __init__(self, terminals: Terminals, beginning: Iterable[int], tokenizer: YargyTokenizer) -> None:
        super().__init__()
        self.terminals = terminals
        self.beginning = terminals.question(beginning)
        self.tokenizer = tokenizer
        #: Whether a value tells the token's type and forms.
        self.own = isinstance(tokenizer, Tokenizer) and tokenizer.rules == RULES
        #: Words of tokens that came from elsewhere, with forms or tags of their own.
        self.others: dict[Any, Word] = {}

    def __missing__(self, value: str) -> Word:
        token = Token(value, Span(0, len(value)), kind_of(value))
        if token.type == RUSSIAN and self.terminals.needs_forms:
            token = token.morphed(self.tokenizer.morph(value))
        found = self._word(token)
        if len(self) >= WORDS_BOUND:
            self.clear()
        self[value] = found
        return found

    def _word(self, token: Token) -> Word:
        return Word(self.terminals, token, self.terminals.matched(token, self.beginning))

    def of(self, token: Token) -> Word:
        """The word of a token, whatever its origin."""
        kind = type(token)
        if self.own:
            if kind is MorphToken:
                word = self[token.value]
                if word.forms is token.forms or (word.type == token.type and self._has_forms(token, word)):
                    return word
            elif kind is Token and token.type != RUSSIAN:
                word = self[token.value]
                if word.type == token.type:
                    return word
        if isinstance(token, EntityToken):
            # A predicate of unknown kind may look at an entity's payload: it sees each entity.
            if self.terminals.looks_inside:
                return self._word(token)
            key: Any = (kind, token.value, token.type, tuple(token.forms), getattr(token, "tag", None))
        else:
            forms = tuple(token.forms) if is_morph_token(token) else None
            key = (kind, token.value, token.type, forms, getattr(token, "tag", None))
        return self._other(key, token)

    def _has_forms(self, token: Token, word: Word) -> bool:
        if word.forms is not None and token.forms != word.forms:
            return False
        word.forms = token.forms  # the morphology forgot the word and read it anew
        return True

    def _other(self, key: Any, token: Token) -> Word:
        found = self.others.get(key)
        if found is None:
            found = self._word(token)
            if len(self.others) >= WORDS_BOUND:
                self.others.clear()
            self.others[key] = found
        return found


class Text:
    """Words of a text; `tokens(begin, end)` makes the yargy tokens of a run."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words

    def classes(self, begin: int, end: int) -> list[TokenClass]:
        return [word.token_class for word in self.words[begin:end]]

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
