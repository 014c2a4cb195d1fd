"""Morphology of Russian words by pymorphy3, in the shape that yargy expects of its own `yargy.morph`.

`yargy.morph` imports pymorphy2, which new Pythons cannot run; hand `Morphology` to yargy's
`MorphTokenizer(morph=...)` (or use `grammars.engine.Tokenizer`) and it is never imported.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

#: Words whose forms are remembered by one `Morphology`; when full, the older half is forgotten.
WORDS_BOUND = 25_000

#: Words in a form that they were not in, which are remembered.
INFLECTED_BOUND = 10_000

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct", "voct")


class Gender(NamedTuple):
    male: bool
    female: bool
    neutral: bool
    bi: bool
    general: bool


class Number(NamedTuple):
    single: bool
    plural: bool
    only_single: bool
    only_plural: bool


class Case(NamedTuple):
    mask: tuple[bool, ...]
    fixed: bool


class Grams(frozenset[str]):
    """Grammemes of one form (`"NOUN" in grams`), with the gender, number and case that relations compare."""

    __slots__ = ("case", "gender", "number")

    case: Case
    gender: Gender
    number: Number

    def __new__(cls, values: Iterable[str]) -> Grams:
        made = super().__new__(cls, values)
        made.gender = Gender(
            "masc" in made,
            "femn" in made,
            "neut" in made,
            "Ms-f" in made or "ms-f" in made,
            "GNdr" in made,
        )
        made.number = Number("sing" in made, "plur" in made, "Sgtm" in made, "Pltm" in made)
        made.case = Case(tuple(case in made for case in CASES), "Fixd" in made)
        return made

    @property
    def values(self) -> frozenset[str]:
        return self

    def __repr__(self) -> str:
        return f"Grams({','.join(sorted(self))})"

    def __reduce__(self) -> tuple[Any, ...]:
        return grams, (frozenset(self),)


@lru_cache(maxsize=4096)
def grams(values: frozenset[str]) -> Grams:
    """The one shared `Grams` of a set of grammemes (pymorphy3's dictionary has some 5,000 tags, few of them
    common).
    """
    return Grams(values)


class Form:
    """One reading of a word: its normal form, its grammemes, and what can inflect it.

    `is_known` tells whether the dictionary holds the word, `score` how likely this reading of it is. A reading
    made by hand (an entity's) has no `word`: nothing knows how to change it, so `inflect` gives its normal form.
    """

    __slots__ = ("grams", "is_known", "normalized", "place", "score", "word")

    def __init__(
        self,
        normalized: str,
        grams: Grams,
        word: str | None = None,
        place: int = 0,
        is_known: bool = False,
        score: float = 1.0,
    ) -> None:
        self.normalized = normalized
        self.grams = grams
        self.word = word
        #: Its place among the readings of its word.
        self.place = place
        self.is_known = is_known
        self.score = score

    @property
    def raw(self) -> Any:
        """pymorphy3's own parse, made anew, or None where the reading was made by hand."""
        return None if self.word is None else morphology().raw.parse(self.word)[self.place]

    def inflect(self, grams: Iterable[str] = frozenset({"nomn", "sing"})) -> str:
        return self.inflected(frozenset(grams)) or self.normalized

    def inflected(self, grams: frozenset[str]) -> str | None:
        """The form of the word that has these grammemes, None where there is none."""
        return None if self.word is None else inflected(self.word, self.place, grams)

    def __eq__(self, other: object) -> bool:
        return self is other or (
            isinstance(other, Form) and self.normalized == other.normalized and self.grams == other.grams
        )

    def __hash__(self) -> int:
        return hash((self.normalized, self.grams))

    def __repr__(self) -> str:
        return f"Form({self.normalized!r}, {self.grams!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return Form, (self.normalized, self.grams, self.word, self.place, self.is_known, self.score)


@lru_cache(maxsize=INFLECTED_BOUND)
def inflected(word: str, place: int, grams: frozenset[str]) -> str | None:
    """What the reading of a word at a place among its readings is with these grammemes, None where it is nothing."""
    record = morphology().raw.parse(word)[place].inflect(grams)
    return record.word if record else None


class Forms(list[Form]):
    """Readings of one word, with what is often asked of all of them: do not change it."""

    __slots__ = ("grams", "lemmas")

    def __init__(self, forms: Iterable[Form] = ()) -> None:
        super().__init__(forms)
        #: The grammemes of each reading.
        self.grams: tuple[Grams, ...] = tuple([form.grams for form in self])
        #: Normal forms, ё written as е.
        self.lemmas: frozenset[str] = frozenset([form.normalized.replace("ё", "е") for form in self])

    def __reduce__(self) -> tuple[Any, ...]:
        return Forms, (list(self),)


def form(normalized: str, *grammemes: str) -> Form:
    """A reading made by hand, for an entity: `form("министр", "NOUN", "nomn", "sing", "masc")`."""
    return Form(normalized, grams(frozenset(grammemes)))


class Morphology:
    """What yargy asks of a morphological analyser: `morphology(word)`, `.normalized(word)`,
    `.check_gram(gram)`.

    pymorphy3 and its dictionary are loaded on first need. Safe to share between threads.
    `bound` is the number of words whose forms are remembered. `listed` is a file of words and their normal forms, as
    `scripts/list_normal_forms.py` writes it: rules list thousands of words, and of each only these are asked.
    """

    def __init__(self, bound: int = WORDS_BOUND, listed: Path | None = None) -> None:
        self.bound = bound
        self.listed = listed
        self._normal_forms: dict[str, str] | None = None
        self._raw: Any = None
        self._words: dict[str, Forms] = {}
        self._lock = threading.Lock()

    @property
    def raw(self) -> Any:
        """pymorphy3's `MorphAnalyzer`, loaded on first need."""
        if self._raw is None:
            with self._lock:
                if self._raw is None:
                    self._raw = new_analyzer()
        return self._raw

    def __call__(self, word: str) -> Forms:
        """Readings of a word, the likeliest first. The list is shared: do not change it."""
        forms = self._words.get(word)
        if forms is None:
            forms = Forms(
                [
                    Form(raw.normal_form, grams(raw.tag.grammemes), word, place, raw.is_known, raw.score)
                    for place, raw in enumerate(self.raw.parse(word))
                ]
            )
            if len(self._words) >= self.bound:
                self._forget()
            self._words[word] = forms
        return forms

    def normalized(self, word: str) -> set[str]:
        """All normal forms of a word."""
        listed = self._normal_forms
        if listed is None:
            listed = self._normal_forms = {} if self.listed is None else read_normal_forms(self.listed)
        told = listed.get(word)
        return {form.normalized for form in self(word)} if told is None else set(told.split(" "))

    def check_gram(self, gram: str) -> None:
        """Raise `ValueError` for a grammeme that pymorphy3 does not know."""
        if not self.raw.TagClass.grammeme_is_known(gram):
            raise ValueError(f"expected a grammeme of pymorphy3, got {gram!r}")

    def _forget(self) -> None:
        with self._lock:
            words = list(self._words.items())
            self._words = dict(words[len(words) // 2 :])

    def __reduce__(self) -> tuple[Any, ...]:
        return (morphology, ()) if self is _shared else (Morphology, (self.bound, self.listed))


def new_analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(dictionary_path())


def dictionary_path() -> str | None:
    """Where pymorphy3's usual dictionary is: pymorphy3 itself would look through all installed distributions for it.

    None where it is not installed or the environment names another, for pymorphy3 to look itself.
    """
    import pymorphy3

    if pymorphy3.MorphAnalyzer.DICT_PATH_ENV_VARIABLE in os.environ or not find_spec("pymorphy3_dicts_ru"):
        return None
    import pymorphy3_dicts_ru

    path: str = pymorphy3_dicts_ru.get_path()
    return path


def heading() -> str:
    """The first line of a file of normal forms: they depend on pymorphy3 and its dictionary."""
    import pymorphy3

    if dictionary_path() is None:
        return "# by a dictionary that is not known"
    import pymorphy3_dicts_ru

    return f"# by pymorphy3 {pymorphy3.__version__}, pymorphy3-dicts-ru {pymorphy3_dicts_ru.__version__}"


def read_normal_forms(path: Path) -> dict[str, str]:
    """Words and their normal forms, with blanks between them; none where the file is of another pymorphy3 or
    dictionary than are installed.
    """
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines) if head == heading() else {}


_shared = Morphology(listed=Path(__file__).with_name("normal_forms.tsv"))


def morphology() -> Morphology:
    """The morphology that all default tokenizers share."""
    return _shared
