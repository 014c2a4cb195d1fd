"""Predicates, tokens and grammemes in plain words: «expected an official in the instrumental, got a noun
…».
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any

from yargy.predicates import AndPredicate, NotPredicate, OrPredicate, Predicate, bank

from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, holds, is_entity, lemmas, readings

SHOWN = 4  # words of a list that are shown
ALIKE = 0.72  # of letters that two words share, so that one may be the other misspelt

TYPES = {
    OFFICIAL: "an official",
    STATE: "a state or organisation",
    STATE_ADJECTIVE: "an adjective of a state",
    CITY: "a city",
    DATE: "a date",
    "RU": "a Russian word",
    "LATIN": "a Latin word",
    "INT": "a number",
    "PUNCT": "a punctuation mark",
}
CASES = {
    "nomn": "nominative",
    "gent": "genitive",
    "datv": "dative",
    "accs": "accusative",
    "ablt": "instrumental",
    "loct": "locative",
}
PARTS = {
    "NOUN": "a noun",
    "ADJF": "an adjective",
    "ADJS": "a short adjective",
    "VERB": "a verb",
    "INFN": "an infinitive",
    "PRTF": "a participle",
    "PRTS": "a short participle",
    "GRND": "a converb",
    "NUMR": "a numeral",
    "ADVB": "an adverb",
    "NPRO": "a pronoun",
    "PREP": "a preposition",
    "CONJ": "a conjunction",
    "PRCL": "a particle",
}
OTHER = {"sing": "in the singular", "plur": "in the plural", "anim": "animate", "inan": "inanimate"}


def predicate_words(predicate: Predicate) -> str:
    """What a predicate asks of a word."""
    kind = type(predicate)
    if kind is AndPredicate:
        return _joined(predicate.predicates)
    if kind is OrPredicate:
        return _either(predicate.predicates)
    if kind is NotPredicate:
        return f"not {predicate_words(predicate.predicate)}"
    if kind is bank.TypePredicate:
        return TYPES.get(predicate.value, predicate.value)
    if kind is bank.GramPredicate:
        return gram_words(predicate.value)
    if kind is bank.DictionaryPredicate:
        return f"any form of {listed(predicate.value)}"
    if kind in (bank.in_, bank.in_caseless):
        return listed(predicate.value)
    if kind in (bank.eq, bank.caseless):
        return f"«{predicate.value}»"
    if isinstance(predicate, holds):
        told = (predicate.function.__doc__ or "").strip().split("\n")[0].rstrip(".")
        return told or f"a word for which {predicate.function.__name__.strip('_')} holds"
    return str(getattr(predicate, "label", predicate))


def gram_words(gram: str) -> str:
    """A grammeme in words: «in the dative», «a noun»."""
    if gram in CASES:
        return f"in the {CASES[gram]}"
    return PARTS.get(gram) or OTHER.get(gram) or f"with the grammeme {gram}"


def _joined(predicates: Sequence[Predicate]) -> str:
    parts = [predicate_words(part) for part in predicates]
    parts.sort(key=lambda part: part.startswith(("in ", "not ", "with ")))
    return " ".join(f"and {p}" if i and p.startswith("not ") else p for i, p in enumerate(parts))


def _either(predicates: Sequence[Predicate]) -> str:
    if all(type(part) in (bank.eq, bank.caseless) for part in predicates):
        return listed([part.value for part in predicates])
    return " or ".join(dict.fromkeys(predicate_words(part) for part in predicates))


def listed(words: Iterable[str]) -> str:
    """Some words of a list: «а», «б» or 12 others."""
    told = sorted(words)
    shown = ", ".join(f"«{word}»" for word in told[:SHOWN])
    return f"{shown} or {len(told) - SHOWN} others" if len(told) > SHOWN else ", ".join(f"«{w}»" for w in told)


def token_words(token: Any) -> str:
    """What a token is: «an official in the nominative», «a noun in the genitive»."""
    forms = readings(token)
    cases = [CASES[case] for case in CASES if any(case in form.grams for form in forms)]
    if is_entity(token):
        return TYPES[token.type] + (f" in the {' or '.join(cases)}" if 0 < len(cases) < len(CASES) else "")
    if not forms or not forms[0].grams:
        return TYPES.get(token.type, token.type)
    grams = forms[0].grams
    part = next((PARTS[part] for part in PARTS if part in grams), TYPES["RU"])
    case = next((f" in the {CASES[case]}" for case in CASES if case in grams), "")
    return part + case


def nearness(predicate: Predicate, token: Any) -> float:
    """How near a token comes to what a predicate asks, from 0 to 1: half of it holds, a word spelt alike."""
    if predicate(token):
        return 1.0
    if type(predicate) is AndPredicate:
        if any(type(part) is bank.TypePredicate and not part(token) for part in predicate.predicates):
            return 0.0  # a noun in the right case is no official
        return 0.9 * sum(nearness(part, token) for part in predicate.predicates) / len(predicate.predicates)
    if type(predicate) is OrPredicate:
        return max(nearness(part, token) for part in predicate.predicates)
    if type(predicate) in (bank.DictionaryPredicate, bank.in_caseless):
        return spelt_alike(token, predicate.value)[0]
    return 0.0


def spelt_alike(token: Any, words: Iterable[str]) -> tuple[float, str]:
    """How much a token looks like the word of a list that it looks most like, and that word; 0 where like
    none.
    """
    if token.type != "RU" or len(token.value) < 5:
        return 0.0, ""
    best = (0.0, "")
    for own in {token.value.lower(), *lemmas(token)}:
        for word in words:
            if abs(len(own) - len(word)) <= 3 and own[0] == word[0]:
                ratio = SequenceMatcher(None, own, word).ratio()
                if ratio >= ALIKE:
                    best = max(best, (0.8 * ratio, word))
    return best
