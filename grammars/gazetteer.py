"""Names that stand in the word lists, as yargy rules: many names, any case, one table lookup a word.

A name is given in the nominative, as it is written: a word with a capital is found only with one
("Чад", not "чад"), an acronym only in capitals (with or without an ending: "МИДа"), and words that
stand in the nominative inflect ("Южной Кореей"), while the others are fixed ("Организации
Объединённых Наций"). ё and е are the same, and so are the dashes, the quotes, the apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import attrs
from yargy import and_, or_, rule
from yargy.interpretation import custom
from yargy.predicates import Predicate, dictionary, in_caseless
from yargy.predicates import custom as custom_predicate
from yargy.rule import Rule
from yargy.tokenizer import INT, LATIN, OTHER, PUNCT, RUSSIAN

from grammars.engine import Form, morphology, tokenizer

__all__ = ["Gazetteer", "Place"]

#: Words whose patterns are remembered; when there are more, all are forgotten.
WORDS_BOUND = 25_000
#: Texts of one gazetteer whose places are remembered; when there are more, all are forgotten.
TEXTS_BOUND = 10_000

SIGNS = {
    **dict.fromkeys("-‐‑–—−", "-"),
    **dict.fromkeys("'’‘`ʼ", "'"),
    **dict.fromkeys('«»„“”"', '"'),
}
ACRONYM_ENDINGS = ("а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах")
ACRONYM = re.compile(rf"(\w*[A-ZА-ЯЁ]\w*[A-ZА-ЯЁ])(?:{'|'.join(ACRONYM_ENDINGS)})?")
HARD = "бвгджзклмнпрстфхцчшщ"
ENDINGS = {
    HARD: ("а", "у", "ом", "ем", "е"),
    "а": ("ы", "и", "е", "у", "ой", "ей"),
    "я": ("и", "е", "ю", "ей"),
    "ьй": ("я", "ю", "ем", "и", "е", "ью"),
}
WORD_TYPES = [RUSSIAN, LATIN, INT, PUNCT, OTHER]


@attrs.frozen
class Place:
    """What a name stands for.

    `codes`: country codes in the order told, one but for compound adjectives, none for what is no
    state; `name`: the name in the nominative, as told; `kind`: `name`, `adjective`, `people`,
    `capital`, `city`, `metonym`, `organisation`, `lookalike` (a name that holds a country's and is none).
    """

    codes: tuple[str, ...]
    name: str
    kind: str


def is_acronym(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1


def folded(word: str) -> str:
    return SIGNS.get(word) or word.lower().replace("ё", "е")


def agreement(form: Form) -> str | None:
    """What a form must share with the name's own: number of a noun, gender or number of an adjective."""
    grams = form.grams
    if "NOUN" in grams:
        return "NOUN plur" if "plur" in grams else "NOUN sing"
    if "ADJF" in grams or "PRTF" in grams:
        return next((f"ADJF {gram}" for gram in ("plur", "masc", "femn", "neut") if gram in grams), None)
    return None


def name_forms(word: str) -> list[tuple[str, str]]:
    """(lemma, agreement) of the nominative readings of a word of a name; the toponym's where there is one."""
    forms = [form for form in morphology()(word) if "nomn" in form.grams and agreement(form)]
    toponyms = [form for form in forms if "Geox" in form.grams]
    return [(folded(form.normalized), agreement(form) or "") for form in toponyms or forms]


def guessed_forms(word: str) -> list[str]:
    """Case forms of a name that pymorphy3's dictionary lacks, by its ending: Кэмп-«Дэвид», «Огарёво»."""
    stem = word[:-1]
    if word.endswith(("ово", "ево", "ёво", "ино", "ыно")):
        return [stem + ending for ending in ("а", "у", "ом", "е")]
    for last, endings in ENDINGS.items():
        if word[-1] in last:
            return [(stem if last not in HARD else word) + ending for ending in endings]
    return []


def likely_forms(word: str) -> list[str]:
    """Forms of a word of a name beside its dictionary ones: as written, guessed, with е for ё."""
    if word in SIGNS:
        return [sign for sign, same in SIGNS.items() if same == SIGNS[word]]
    endings = ACRONYM_ENDINGS if is_acronym(word) else ()
    forms = [word, *guessed_forms(word), *(word + ending for ending in endings)]
    return forms + [form.replace("ё", "е") for form in forms]


class Patterns:
    """The words of all names, numbered; tells which of them a word of a text may be."""

    def __init__(self) -> None:
        self.words: list[tuple[str, bool]] = []
        self.numbers: dict[tuple[str, bool], int] = {}
        self.same: dict[str, list[int]] = {}
        self.acronyms: dict[str, int] = {}
        #: Numbers of words by each of their normal forms, and by the case forms guessed of them.
        self.lemmas: dict[str, list[int]] | None = None
        self.guessed: dict[str, list[int]] = {}
        self.agreeing: dict[int, frozenset[tuple[str, str]]] = {}
        self.found: dict[str, frozenset[int]] = {}

    def number(self, word: str, any_gender: bool) -> int:
        key = (word, any_gender)
        if key not in self.numbers:
            self.numbers[key] = number = len(self.words)
            self.words.append(key)
            if is_acronym(word):
                self.acronyms[word] = number
            else:
                self.same.setdefault(folded(word), []).append(number)
            self.lemmas = None
            self.found.clear()
        return self.numbers[key]

    def index(self) -> dict[str, list[int]]:
        """Fill `lemmas` and `guessed`. What a form must agree in is worked out for those that are asked for."""
        index: dict[str, list[int]] = {}
        self.guessed.clear()
        known = morphology().raw.word_is_known
        for number, (word, any_gender) in enumerate(self.words):
            if word in self.acronyms or not word.isalpha():
                continue
            for lemma in set(map(folded, morphology().normalized(word))):
                index.setdefault(lemma, []).append(number)
            if not any_gender and word[0].isupper() and not known(word.lower()):
                for form in guessed_forms(word):
                    self.guessed.setdefault(folded(form), []).append(number)
        self.lemmas = index
        return index

    def agreements(self, number: int) -> frozenset[tuple[str, str]]:
        """The lemmas that a form of the numbered word may have, each with what it must agree in."""
        found = self.agreeing.get(number)
        if found is None:
            word, any_gender = self.words[number]
            told = name_forms(word)
            if any_gender:
                told = [(lemma, f"ADJF {key}") for lemma, _ in told for key in ("masc", "femn", "neut", "plur")]
            found = self.agreeing[number] = frozenset(told)
        return found

    def of(self, value: str) -> frozenset[int]:
        found = self.found.get(value)
        if found is None:
            if len(self.found) >= WORDS_BOUND:
                self.found.clear()
            found = self.found[value] = frozenset(self.look_up(value))
        return found

    def look_up(self, value: str) -> Iterator[int]:
        candidates = list(self.same.get(folded(value), ()))
        if value[0].isalpha():
            index = self.index() if self.lemmas is None else self.lemmas
            candidates.extend(self.guessed.get(folded(value), ()))
            for form in morphology()(value):
                lemma = folded(form.normalized)
                if lemma in index:
                    told = lemma, agreement(form) or ""
                    candidates.extend(number for number in index[lemma] if told in self.agreements(number))
        capital = value[0].isupper()
        yield from (number for number in candidates if capital or not self.words[number][0][0].isupper())
        acronym = ACRONYM.fullmatch(value)
        for text in {value, acronym[1] if acronym else value}:
            if text in self.acronyms:
                yield self.acronyms[text]


PATTERNS = Patterns()


@cache
def name_word(numbers: frozenset[int]) -> Predicate:
    """The word is a form of one of the numbered words of names. Equal sets give the same predicate."""

    def is_name_word(value: str) -> bool:
        return not numbers.isdisjoint(PATTERNS.of(value))

    words = {PATTERNS.words[number][0] for number in numbers}
    # yargy's own predicates come first: engines index them, and few words are then looked up
    likely = or_(dictionary(words), in_caseless({form for word in words for form in likely_forms(word)}))
    return and_(likely, custom_predicate(is_name_word, types=WORD_TYPES))


class Node:
    """A state of the automaton of names: what may follow, and the name that ends here."""

    def __init__(self) -> None:
        self.following: dict[int, Node] = {}
        self.place: Place | None = None

    def children(self, numbers: frozenset[int]) -> list[Node]:
        """What follows by one of the numbered words, in the order of the list."""
        hits = numbers & self.following.keys() if len(numbers) > 1 else [n for n in numbers if n in self.following]
        if len(hits) > 1:
            return [node for number, node in self.following.items() if number in numbers]
        return [self.following[number] for number in hits]

    @property
    def shape(self) -> tuple[bool, frozenset[tuple[int, object]]]:
        following = frozenset((number, node.shape) for number, node in self.following.items())
        return self.place is not None, following


def phrase(node: Node) -> Rule:
    """The rule for whatever may follow a node; words with the same continuation share a predicate."""
    groups: dict[object, list[int]] = {}
    for number, child in node.following.items():
        groups.setdefault(child.shape, []).append(number)
    alternatives = []
    for numbers in groups.values():
        child = node.following[numbers[0]]
        if child.following:
            alternatives.append(rule(name_word(frozenset(numbers)), phrase(child)))
        if child.place is not None:
            alternatives.append(rule(name_word(frozenset(numbers))))
    return or_(*alternatives) if len(alternatives) > 1 else alternatives[0]


class Gazetteer:
    """Names with what they stand for; `rule` finds them and gives a `Place`.

    `any_gender` is for lists of adjectives, which are found in all genders and numbers.
    Raises ValueError where two entries have the same words.
    """

    def __init__(self, places: Iterable[Place], any_gender: bool = False) -> None:
        self.root = Node()
        self.any_gender = any_gender
        self.texts: dict[str, Place] = {}
        for place in places:
            self.add(place)
        self.pattern: Rule = phrase(self.root)

    @property
    def rule(self) -> Rule:
        """A yargy rule for any of the names, with a `Place` as its fact."""
        return rule(self.pattern).interpretation(custom(self.read))

    def add(self, place: Place) -> None:
        node = self.root
        for word in tokenizer().split(place.name):
            node = node.following.setdefault(PATTERNS.number(word, self.any_gender), Node())
        if node.place is not None:
            raise ValueError(f"expected names that differ, got {place!r} beside {node.place!r}")
        node.place = place

    @property
    def single_words(self) -> Predicate:
        """A predicate for the names of one word, for rules that ask more of the word."""
        ends = (number for number, node in self.root.following.items() if node.place is not None)
        return name_word(frozenset(ends))

    def __iter__(self) -> Iterator[Place]:
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            waiting.extend(node.following.values())
            if node.place is not None:
                yield node.place

    def get(self, words: Sequence[str]) -> Place | None:
        """The entry that these words are a form of; None where there is none."""
        nodes = [self.root]
        for word in words:
            numbers = PATTERNS.of(word)
            nodes = [child for node in nodes for child in node.children(numbers)]
            if not nodes:
                return None
        places = [node.place for node in nodes if node.place is not None]
        text = [folded(word) for word in words]
        same = [place for place in places if [folded(word) for word in tokenizer().split(place.name)] == text]
        return next(iter(same or places), None)

    def read(self, text: str) -> Place:
        """The entry that a text is a form of, with the capital that the text has ("Большая двадцатка").

        Raises ValueError where there is none.
        """
        place = self.texts.get(text)
        if place is None:
            if len(self.texts) >= TEXTS_BOUND:
                self.texts.clear()
            place = self.texts[text] = self._read(text)
        return place

    def _read(self, text: str) -> Place:
        place = self.get(tokenizer().split(text))
        if place is None:
            raise ValueError(f"expected a name of the gazetteer, got {text!r}")
        if text[0].isupper() and place.kind not in ("adjective", "people"):
            return attrs.evolve(place, name=place.name[0].upper() + place.name[1:])
        return place
