"""What a token of an annotated sentence is asked: its entity type, its case, its part of speech.

An annotated sentence holds words and, in place of each phrase found before, one entity token
(`grammars.engine.EntityToken`) of a type below. All predicates are plain yargy predicates.
"""

from collections.abc import Callable, Hashable, Iterable, Set
from typing import Any, ClassVar

from yargy import and_, or_, rule
from yargy.predicates import caseless, dictionary, gram
from yargy.predicates import type as of_type
from yargy.predicates.constructors import Predicate

from grammars.engine.lexicon import grams_of
from grammars.engine.morphology import Forms

OFFICIAL = "OFFICIAL"  # one person or several: «министры иностранных дел России и Турции»
STATE = "STATE"  # a state or an organisation: «Россия», «Кремль», «ООН»
STATE_ADJECTIVE = "STATEADJ"  # «российский», «российско-турецкий»
CITY = "CITY"  # «Стамбул»
DATE = "DATE"  # one date or a list of dates

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
ENTITIES = frozenset({OFFICIAL, STATE, STATE_ADJECTIVE, CITY, DATE})
FINITE = frozenset({"VERB", "PRTS", "GRND"})


class holds(Predicate):  # type: ignore[misc]
    """A predicate from a function of the whole token (yargy's own `custom` shows the function the value only).

    `seen`, where given, gives all of a token that the function looks at: the engine asks the function once
    for all tokens of which it is the same.
    """

    __attributes__: ClassVar[list[str]] = ["function"]

    def __init__(self, function: Callable[[Any], bool], seen: Callable[[Any], Hashable] | None = None) -> None:
        self.function = function
        self.seen = seen

    def __call__(self, token: Any) -> bool:
        return self.function(token)

    @property
    def label(self) -> str:
        return f"holds({self.function.__name__})"


def entity(kind: str, *grams: str) -> Any:
    """An entity token of `kind`, in any of the cases `grams` where they are given: `entity(STATE, "gent", "loct")`.

    Raises ValueError for a kind or a case that there is not.
    """
    if kind not in ENTITIES:
        raise ValueError(f"expected one of the entities {', '.join(sorted(ENTITIES))}, got {kind!r}")
    for case in grams:
        if case not in CASES:
            raise ValueError(f"expected one of the cases {', '.join(CASES)}, got {case!r}")
    if not grams:
        return of_type(kind)
    return and_(of_type(kind), or_(*map(gram, grams)) if len(grams) > 1 else gram(grams[0]))


def _check_words(name: str, words: tuple[Any, ...]) -> None:
    if not words:
        raise ValueError(f"{name}: expected at least one word, got none")
    for word in words:
        if not isinstance(word, str):
            raise ValueError(f"{name}: expected words, as {name}('визит', 'поездка'), got {word!r}")
        if not word or " " in word.strip():
            parts = ", ".join(f"{name}({part!r})" for part in word.split())
            raise ValueError(f"{name}: expected one word, got {word!r}" + (f"; write rule({parts})" if parts else ""))


def lemma(*words: str) -> Any:
    """A word any of whose readings has one of these normal forms, written with ё or е.

    Raises ValueError where there is none, and for several words in one string, which no one word is.
    """
    _check_words("lemma", words)
    return dictionary({spelling for word in words for spelling in (word, word.replace("ё", "е"))})


def words(*forms: str) -> Any:
    """One of these very forms, in any letter case. Raises ValueError as `lemma` does."""
    _check_words("words", forms)
    return or_(*map(caseless, forms)) if len(forms) > 1 else caseless(forms[0])


def phrase(text: str) -> Any:
    """A fixed phrase, in any letter case: «в ходе»."""
    return rule(*map(caseless, text.split()))


def phrases(*texts: str) -> Any:
    """Any of several fixed phrases."""
    return or_(*map(phrase, texts)) if len(texts) > 1 else phrase(texts[0])


def readings(token: Any) -> list[Any]:
    """The morphological readings of a token; none for punctuation, numbers and Latin words."""
    return getattr(token, "forms", None) or []


def is_entity(token: Any) -> bool:
    return token.type in ENTITIES


def lemmas(token: Any) -> Set[str]:
    """Normal forms of every reading, ё as е; of a token without readings its own lower-cased value."""
    forms = readings(token)
    if type(forms) is Forms:
        return forms.lemmas
    return {form.normalized.replace("ё", "е") for form in forms} or {token.value.lower()}


def has_gram(token: Any, *grams: str) -> bool:
    """Whether any reading holds any of the grammemes."""
    for form in readings(token):
        for value in grams:
            if value in form.grams:
                return True
    return False


def is_finite(token: Any) -> bool:
    """Whether the word is most likely a finite verb, a short participle or a converb."""
    forms = readings(token)
    return bool(forms) and not is_entity(token) and not FINITE.isdisjoint(forms[0].grams)


def starts_as(token: Any, grams: Iterable[str]) -> bool:
    """Whether the word's likeliest reading holds one of the grammemes."""
    forms = readings(token)
    return bool(forms) and not forms[0].grams.isdisjoint(grams)


def shape(token: Any) -> Hashable:
    """A token's type with the grammemes of its readings: what `holds(…, seen=shape)` looks at."""
    return token.type, grams_of(readings(token))


finite = holds(is_finite, shape)
