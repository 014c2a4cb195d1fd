"""Rules written in the playground: a small grammar as Python, and words for rules that there are.

Python written there is run as it is, so the playground takes it only where it was started with --unsafe-edit.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from types import ModuleType

import attrs

from grammars.contacts.phrases import means
from grammars.grammar import Grammar
from grammars.predicates import lemma

FILE = "<grammar>"
_LINE = re.compile(r"(?P<grammar>\w+)\.(?P<rule>[\w.]+)(?:\s+like\s+(?P<like>[\w-]+))?\s*:\s*(?P<words>.+)")
_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.IGNORECASE)


@attrs.frozen
class Rules:
    """A grammar in Python, and lines of words for rules that there are, `call.noun like разговор: диалог`.

    `like` tells which word of `grammars/words/contact_words.csv` the new ones stand for; other grammars need none.
    """

    grammar: str = ""
    words: str = ""


def with_rules(grammars: tuple[Grammar, ...], rules: Rules) -> tuple[Grammar, ...]:
    """The grammars, with those of the rules: one of a known name stands in the place of the other.

    Raises ValueError, with the line, for what cannot be run and for what is no such line.
    """
    told = {grammar.name: grammar for grammar in grammars}
    for grammar in _written(rules.grammar, grammars):
        told[grammar.name] = grammar
    for number, line in enumerate(rules.words.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            try:
                name, phrases, stems = _words(line.strip(), told)
                told[name] = told[name].with_phrases(phrases, stems=stems)
            except ValueError as error:
                raise ValueError(f"words, line {number}: {error}") from None
    return tuple(told.values())


def _written(source: str, known: tuple[Grammar, ...]) -> Iterator[Grammar]:
    if not source.strip():
        return
    module = ModuleType("playground_rules")
    try:
        exec(compile(source, FILE, "exec"), module.__dict__)
    except SyntaxError as error:
        raise ValueError(f"grammar, line {error.lineno}: {error.msg}") from None
    except Exception as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == FILE]
        raise ValueError(f"grammar, line {lines[-1] if lines else '?'}: {type(error).__name__}: {error}") from None
    found = {id(value): value for value in vars(module).values() if isinstance(value, Grammar)}
    own = [grammar for grammar in found.values() if not any(grammar is one for one in known)]
    if not own:
        raise ValueError("grammar: expected a grammars.Grammar in a variable, found none")
    yield from own


def _words(line: str, grammars: dict[str, Grammar]) -> tuple[str, dict[str, object], list[str]]:
    told = _LINE.fullmatch(line)
    if told is None:
        raise ValueError(f"expected grammar.rule like WORD: word, word, got {line!r:.80}")
    if told["grammar"] not in grammars:
        raise ValueError(f"expected one of the grammars {', '.join(grammars)}, got {told['grammar']!r}")
    words = [word.strip() for word in told["words"].split(",") if word.strip()]
    for word in words:
        if not _WORD.fullmatch(word):
            raise ValueError(f"expected one Russian word between commas, got {word!r}")
    stems = [word.lower()[: max(3, len(word) - 2)] for word in words]
    phrase: object = lemma(*(word.lower() for word in words))
    if told["like"]:
        phrase = means(told["like"], phrase)
    return told["grammar"], {told["rule"]: phrase}, stems
