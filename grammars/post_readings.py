"""What a post is in the facts: its role, its nominative, its number and cases."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import attrs
from yargy.token import Token

from .engine import morphology, tokenizer
from .name_forms import ANY_CASE, CASES
from .phrase_parts import Piece
from .words import read_table

__all__ = [
    "COUNTRY_ROLES",
    "MODIFIERS",
    "OWN_STATE",
    "ROLES",
    "Post",
    "build_post",
    "plural_post",
    "split_post",
    "split_role",
    "whole_post",
]

_TABLE = read_table("posts.csv")
ROLES = {row["post"]: row["role"] or None for row in _TABLE}
#: Roles that a post has only with a country: ("госсекретарь", "US"); "*" is any country not named.
COUNTRY_ROLES = {
    (row["post"], country): role
    for row in _TABLE
    for country, role in (pair.split(":") for pair in row["by_country"].split())
}
#: The state or organisation of posts that tell it themselves: «папа римский».
STATES = {row["post"]: (row["code"],) for row in read_table("post_states.csv")}
#: The state that a post means where no other is told, for the role that it has there alone: «госсекретарь».
SOLE_STATES = {post: country for (post, country), role in COUNTRY_ROLES.items() if role == ROLES[post] != "other"}
MODIFIERS = {row["modifier"]: row["effect"] for row in read_table("post_modifiers.csv")}
MINISTERS = frozenset({"foreign_minister", "defence_minister", "minister", "deputy_minister"})
LEADING = frozenset({"глава", "лидер", "руководитель", "шеф"})
DEPUTIES = frozenset({"заместитель", "зам"})
#: What shortened names of ministries begin with: Минпромторг.
MINISTRY = "Мин"
#: Nouns for the post's own state, which tell no other field: «президент страны».
OWN_STATE = frozenset({"страна", "республика", "государство", "королевство", "федерация", "держава"})
ADJECTIVES = ("ADJF", "PRTF")


@attrs.frozen
class Post:
    """A post as told, in the nominative: «министру обороны» is `text` «министр обороны», `cases` {datv}.

    `role` is a role of the facts, "other" for former holders; `plural` is True for «министры», False for
    «министр» and None where the form fits both («главы МИД»): then `forms` tells which case goes with which
    number.
    """

    text: str
    singular: str
    role: str | None
    cases: frozenset[str]
    plural: bool | None
    gender: str | None
    former: bool
    forms: frozenset[tuple[str, str]]
    span: tuple[int, int]
    key: str = ""
    gap: str | None = None
    lead: tuple[str, ...] = ()

    @property
    def unsaid(self) -> bool:
        """Whether the noun names people of a side, but no post: «делегация»."""
        return self.key in UNSAID

    @property
    def states(self) -> tuple[str, ...]:
        """The code of the one whose post it is by its name alone: «понтифик»; else none."""
        return STATES.get(self.key or self.singular, ())

    def role_in(self, countries: Iterable[str]) -> str | None:
        """The role of the post in one of the countries: «госсекретарь» is a minister in the US alone."""
        if self.former:
            return self.role
        for country in countries:
            for told in (country, "*"):
                if (self.key, told) in COUNTRY_ROLES:
                    return COUNTRY_ROLES[self.key, told]
        return self.role

    @classmethod
    def of_noun(cls, piece: Piece, lemma: str) -> Post:
        """What a noun that names no post of its own stands for: «коллега»."""
        forms, gender = _forms(piece.tokens[-1].value, lemma)
        plurals = {number == "plur" for number, _ in forms}
        cases = frozenset(case for _, case in forms)
        plural = None if len(plurals) == 2 else plurals == {True}
        text = plural_post(lemma) if plural else lemma
        return cls(text, lemma, None, cases, plural, gender, False, forms, piece.span)

    def modified(self, piece: Piece) -> Post:
        """The post with adjectives that stand apart from it: «бывший» украинский «президент»."""
        adjectives = [token for token in piece.tokens if token.type == "RU" and token.value != "и"]
        former = self.former or _is_former(adjectives, self.role)
        gender = self.gender or "masc"
        lead = tuple(" ".join(_nominative(adjectives, gender, number)) + " " for number in ("sing", "plur"))
        role = "other" if former else self.role
        span = min(self.span[0], piece.span[0]), max(self.span[1], piece.span[1])
        return attrs.evolve(self, lead=lead, former=former, role=role, span=span)

    def told(self, plural: bool, adjective: str | None = None) -> str:
        """The post in the nominative, with the adjective of its country: before it, or within «глава …
        МИД».
        """
        text = self.text if plural else self.singular
        lead = self.lead[plural] if self.lead else ""
        if adjective is None:
            return lead + text
        if self.gap is None:
            return f"{lead}{adjective} {text}"
        at = len(text) - len(self.gap)
        return f"{lead}{text[:at]}{adjective} {text[at:]}"

    def in_number(self, plural: bool) -> Post:
        """The post where its number is known from elsewhere; itself where the form does not fit it."""
        number = "plur" if plural else "sing"
        forms = frozenset(form for form in self.forms if form[0] == number)
        if not forms:
            return self
        cases = frozenset(case for _, case in forms)
        text = plural_post(self.singular) if plural and self.plural is None else self.text
        return attrs.evolve(self, text=text, cases=cases, plural=plural, forms=forms)


def _head_at(words: tuple[str, ...]) -> int:
    """Index of the noun that declines in a post's tokens: 1 in («федеральный», «канцлер»), 2 in премьер-
    министр.
    """
    at = 0
    while at + 1 < len(words) and morphology()(words[at])[0].grams.values & set(ADJECTIVES):
        at += 1
        if words[at] == "и":
            at += 1
    while at + 2 < len(words) and words[at + 1] == "-":
        at += 2
    return at


@lru_cache(maxsize=2_000)
def _key_words(key: str) -> tuple[tuple[str, ...], int]:
    words = tuple(tokenizer().split(key))
    return words, _head_at(words)


def _noun_forms(token: Token, lemma: str | None) -> list[Any]:
    nouns = [f for f in token.forms if any(case in f.grams for case in CASES)]
    own = [f for f in nouns if lemma is not None and f.normalized.replace("ё", "е") == lemma.replace("ё", "е")]
    return [f for f in own if "anim" in f.grams] or own or nouns


@lru_cache(maxsize=5_000)
def _forms(word: str, lemma: str | None) -> tuple[frozenset[tuple[str, str]], str | None]:
    """(number, case) pairs that a form of the head may stand in, and the head's gender."""
    if lemma == word.lower() and lemma.startswith("зам") and lemma.endswith(("а", "ы", "я")):
        return frozenset(("sing", case) for case in ANY_CASE), None  # «зампремьера» does not decline
    token = next(iter(tokenizer()(word)))
    found: set[tuple[str, str]] = set()
    gender = None
    for form in _noun_forms(token, lemma):
        number = "plur" if "plur" in form.grams else "sing"
        cases = ANY_CASE if "Fixd" in form.grams else [case for case in CASES if case in form.grams]
        found.update((number, case) for case in cases)
        if number == "sing" and gender is None and "ms-f" not in form.grams and "Ms-f" not in form.grams:
            gender = "femn" if "femn" in form.grams and lemma in WOMEN else None
    return frozenset(found) or frozenset(("sing", case) for case in ANY_CASE), gender


#: People of a side who have no post of their own: «делегация США».
UNSAID = frozenset({"делегация"})
#: Heads that only a woman holds; «министр», «глава» tell no gender.
WOMEN = frozenset({"королева", "принцесса", "леди"})


def _nominative(adjectives: list[Token], gender: str, number: str) -> list[str]:
    words = []
    for token in adjectives:
        form = next((f for f in token.forms if any(a in f.grams for a in ADJECTIVES)), None)
        if form is None:
            words.append(token.value.lower())
            continue
        grams = {"nomn", "plur"} if number == "plur" else {"nomn", "sing", gender}
        words.append(form.inflect(grams))
    return words


def plural_post(text: str) -> str:
    """The nominative plural of a post in the nominative singular.

    >>> plural_post("министр обороны")
    'министры обороны'
    """
    return _inflected(text, frozenset({"nomn", "plur"}))


@lru_cache(maxsize=2_000)
def _inflected(text: str, grams: frozenset[str]) -> str:
    """A post in the nominative singular with its adjectives and its noun in another case or number."""
    words, at = _key_words(text)
    adjectives = words[:at] if "-" not in words[: at + 1] else ()
    start = 0
    for index, word in enumerate(words[: at + 1]):
        if index < len(adjectives) or index == at:
            form = next((f for f in morphology()(word) if "nomn" in f.grams and "sing" in f.grams), None)
            changed = form.inflect(grams) if form is not None else word
            place = text.index(word, start)
            text = text[:place] + changed + text[place + len(word) :]
            start = place + len(changed)
    return text


def _read_core(piece: Piece) -> tuple[str, str | None, frozenset[tuple[str, str]], str | None]:
    """(nominative, role, forms, gender) of a listed post."""
    key = piece.key or ""
    words, at = _key_words(key)
    token = piece.tokens[min(at, len(piece.tokens) - 1)]
    forms, gender = _forms(token.value, words[at])
    return key, ROLES.get(key), forms, gender


def _with_plural_tail(text: str, core: Piece) -> str:
    """«лидеры стран», not «лидеры страны»: what follows the head stands in the number that it is told in."""
    words, at = _key_words(core.key or "")
    if len(words) != len(core.tokens):
        return text
    for word, token in zip(words[at + 1 :], core.tokens[at + 1 :], strict=True):
        if token.value.lower() != word and any("plur" in form.grams for form in morphology()(token.value)):
            text = text.replace(word, token.value if word[0].isupper() else token.value.lower())
    return text


def build_post(pieces: list[Piece]) -> Post:
    """The post of parts: modifier, acting, prefix (экс-), core, complement, inner (another post)."""
    by = {piece.name: piece for piece in pieces}
    core = by["core"]
    text, role, forms, gender = _read_core(core)
    singular = text
    if "inner" in by:
        inner: Post = by["inner"].value
        # заместители глав ведомств: each is «заместитель главы ведомства»
        told = _inflected(inner.singular, frozenset({"gent", "sing"})) if inner.plural else by["inner"].text
        text, singular = f"{text} {by['inner'].text}", f"{singular} {told}"
        if core.key in DEPUTIES:
            role = "deputy_minister" if inner.role in MINISTERS else "other"
    if "complement" in by:
        tail = by["complement"]
        text, singular = f"{text} {tail.text}", f"{singular} {tail.text}"
        first = re.split(" и |, ", tail.text)[0]
        if f"{core.key} {first}" in ROLES:
            role = ROLES[f"{core.key} {first}"]  # министр иностранных дел | и внешнеэкономических связей
        elif role is None and tail.text.startswith(MINISTRY):
            role = "minister"  # глава Минпромторга
        elif role in ("head_of_state", "head_of_government", None):
            role = None if _is_own_state(tail) else "other"
    plurals = {number == "plur" for number, _ in forms}
    number = "plur" if plurals == {True} else "sing"
    if plurals == {True}:
        text = _with_plural_tail(plural_post(text), core)
    former = "prefix" in by
    if "modifier" in by:
        adjectives = [token for token in by["modifier"].tokens if token.type == "RU" and token.value != "и"]
        noun_gender = "femn" if gender == "femn" else "masc"
        former = former or _is_former(adjectives, role)
        text = " ".join([*_nominative(adjectives, noun_gender, number), text])
        singular = " ".join([*_nominative(adjectives, noun_gender, "sing"), singular])
        role = ROLES.get(singular, role)  # «специальный посланник» has a line of its own
    if "prefix" in by:
        text, singular = f"экс-{text}", f"экс-{singular}"
    if "acting" in by:
        forms = _acting_forms(by["acting"])
        cases = frozenset(case for _, case in forms)
        acting = "исполняющий обязанности" if "nomn" not in cases else by["acting"].text
        text = singular = f"{acting} {by['core'].text}"
        plurals = {False}
    span = pieces[0].span[0], pieces[-1].span[1]
    cases = frozenset(case for _, case in forms)
    plural = None if len(plurals) == 2 else plurals == {True}
    role = "other" if former else role
    key = core.key or "" if not {"inner", "complement", "acting"} & set(by) else ""
    return Post(text, singular, role, cases, plural, gender, former, forms, span, key)


def whole_post(pieces: list[Piece]) -> Post:
    post: Post = pieces[0].value
    return post


def split_post(core: Piece, tail: Piece) -> Post:
    """The post of «глава» … «МИДа», with the country's adjective between them left for `Post.around`."""
    head = core.key or ""
    forms, gender = _forms(core.tokens[-1].value, head)
    plurals = {number == "plur" for number, _ in forms}
    plural = None if len(plurals) == 2 else plurals == {True}
    text = f"{plural_post(head) if plural else head} {tail.text}"
    cases = frozenset(case for _, case in forms)
    span = core.span[0], tail.span[1]
    role = split_role(head, tail.key) if tail.key else _role_in_body(head, tail.text)
    return Post(text, f"{head} {tail.text}", role, cases, plural, gender, False, forms, span, gap=tail.text)


def _acting_forms(piece: Piece) -> frozenset[tuple[str, str]]:
    """Cases of «исполняющий обязанности»; «и.о.» stands in any."""
    words = [form for token in piece.tokens for form in getattr(token, "forms", ()) if "PRTF" in form.grams]
    words += [form for token in piece.tokens for form in getattr(token, "forms", ()) if "ADJF" in form.grams]
    cases = {case for form in words for case in CASES if case in form.grams and "sing" in form.grams}
    return frozenset(("sing", case) for case in cases or ANY_CASE)


def _is_former(adjectives: list[Token], role: str | None) -> bool:
    """«бывший премьер», «первый президент Казахстана»; the first vice-premier holds his post."""
    words = _lemmas(adjectives)
    return any(MODIFIERS.get(word) == "former" for word in words) or (role == "head_of_state" and "первый" in words)


def _lemmas(tokens: list[Token]) -> set[str]:
    return {form.normalized for token in tokens for form in token.forms}


def _is_own_state(piece: Piece) -> bool:
    return any(form.normalized in OWN_STATE for token in piece.tokens for form in getattr(token, "forms", ()))


def _role_in_body(head: str, body: str) -> str | None:
    """The role of who heads, or belongs to, an organ of a state: «вице-спикер» … «парламента»."""
    listed = ROLES.get(f"{head} {body}") or (ROLES.get(f"глава {body}") if head in LEADING else None)
    role = listed or ROLES.get(head)
    if listed or head == "представитель":
        return role
    return "other" if role in ("head_of_state", "head_of_government", None) else role


def split_role(head: str, tail: str) -> str | None:
    """The role of a post whose parts stand around an adjective: «глава» … «МИД»."""
    return ROLES.get(f"{head} {tail}") or ROLES.get(f"глава {tail}")
