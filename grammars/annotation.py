"""From text to annotated sentences: the entity phrases are found and each stands as one token.

This is the first of the two passes of `grammars.Extractor`; the second reads events from what stands here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from attrs import define, evolve, field
from yargy.span import Span
from yargy.token import MorphToken, Token
from yargy.tokenizer import RUSSIAN

from grammars import places
from grammars.attributes import is_no_name
from grammars.clauses import Clause, clauses
from grammars.date_mentions import find_dates
from grammars.engine import EntityToken, MultiParser, Parser, form, morphology, replace
from grammars.engine.text import VALUES, kind_of
from grammars.officials import OFFICIALS, OfficialMention, mention_cases
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, readings
from grammars.sides import SIDE
from grammars.surnames import name_cases, with_surnames

PLACE_PREPOSITIONS = frozenset({"в", "во", "из"})
#: Token values whose types and readings are remembered; when there are more, all are forgotten.
KINDS_BOUND = 25_000
#: Posts whose states are remembered; when there are more, all are forgotten.
POSTS_BOUND = 10_000
MISSION = re.compile(r" (?:в|во|на|при|по) ")
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")


@define
class Sentence:
    """One sentence: its place in the document, its tokens (entities replaced) and its clauses."""

    index: int
    start: int
    stop: int
    text: str
    tokens: list[Any]
    clauses: list[Clause] = field(init=False)
    #: What one reader works out and another needs too, by what it is.
    shared: dict[str, Any] = field(factory=dict, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.clauses = clauses(self.tokens)

    def passage(self, tokens: Sequence[Any]) -> str:
        """The text under `tokens`, first to last."""
        return self.text[tokens[0].span.start - self.start : tokens[-1].span.stop - self.start]


def cases_of(tokens: Sequence[Any]) -> set[str]:
    """Cases that every declined word at the head of a phrase may stand in."""
    cases: set[str] = set()
    if any(token.value == "-" for token in tokens):
        tokens = tokens[-1:]  # «Куала-Лумпуре»: the last part declines
    for token in tokens:
        if len(token.value) > 1 and token.value.isupper() and not any(f.is_known for f in readings(token)):
            continue  # «саммит БРИКС»: whatever word the letters look like
        own = {case for reading in readings(token) for case in CASES if case in reading.grams}
        if not own:
            continue
        if not cases:
            cases = own
        elif cases & own:
            cases &= own
        else:
            break  # a genitive tail: «Организации | Объединённых Наций»
    return cases or set(CASES)


def case_forms(name: str, cases: Sequence[str] | set[str], number: str = "sing") -> list[Any]:
    """Readings for an entity token: one a case."""
    return [form(name.lower(), "NOUN", case, number) for case in CASES if case in cases]


@define
class DateEntity:
    """What a DATE token holds: one date as told."""

    expression: Any
    year_only: bool


class Annotator:
    """Finds dates, officials, states and places, and puts entity tokens in their places."""

    def __init__(self) -> None:
        self.parser = MultiParser(ENTITY_RULES)
        self.sides = Parser(SIDE)
        self.codes: dict[str, tuple[str, ...]] = {}

    def __call__(self, text: str, bounds: Sequence[tuple[int, int]]) -> list[Sentence]:
        """The annotated sentences of `text` at the character offsets `bounds`."""
        annotated = with_surnames([self._annotated(text[start:stop], start) for start, stop in bounds])
        return [
            Sentence(index, start, stop, text[start:stop], tokens)
            for index, ((start, stop), tokens) in enumerate(zip(bounds, annotated, strict=True))
        ]

    def _annotated(self, text: str, offset: int) -> list[Any]:
        tokens = tokens_of(text, offset)
        found = [_date_token(mention, tokens) for mention in find_dates(tokens)]
        for name, matches in self.parser.findall(tokens).items():
            for match in matches:
                token = self._official(match) if name == "official" else PLACE_TOKENS[name](match)
                if token is not None:
                    found.append(token)
        found = self._behind_cities(found, tokens)
        return self._with_sides(replace(tokens, _disjoint(_without_lookalikes(found, tokens))))

    def _behind_cities(self, entities: list[EntityToken], tokens: Sequence[Any]) -> list[EntityToken]:
        """Read anew, without the city, the names that begin with one: «В Милане | Иван Орлов встретился с …»."""
        cities = {entity.span.start: entity for entity in entities if _is_city(entity)}
        before = {token.span.start: tokens[index - 1].value.lower() for index, token in enumerate(tokens) if index}
        kept = []
        for entity in entities:
            city = cities.get(entity.span.start) if entity.type == OFFICIAL else None
            if city is None or city.span.stop >= entity.span.stop or any(m.post for m in entity.entity[:1]):
                kept.append(entity)
                continue
            rest = [token for token in entity.tokens if token.span.start >= city.span.stop]
            matches = self.parser.findall(rest)["official"]
            behind = [token for match in matches if (token := self._official(match)) is not None]
            stands = before.get(entity.span.start, "") in PLACE_PREPOSITIONS
            if stands or (len(city.tokens) > 1 and behind and behind[0].entity[0].person is not None):
                kept += behind
            else:
                kept.append(entity)
        return kept

    def _official(self, match: Any) -> EntityToken:
        return _official_token(tuple(map(self._with_country, match.fact)), match)

    def _with_country(self, mention: OfficialMention) -> OfficialMention:
        """A mention whose post names its organisation tells the country by that: «председатель Еврокомиссии»."""
        if mention.countries or not mention.post:
            return mention
        codes = self.codes.get(mention.post)
        if codes is None:
            if len(self.codes) >= POSTS_BOUND:
                self.codes.clear()
            own = MISSION.split(mention.post)[0]  # «посол в США» is of another state
            states = self.parser.findall(own)["state"]
            codes = self.codes[mention.post] = states[0].fact.codes[:1] if states else ()
        return evolve(mention, countries=codes)

    def _with_sides(self, tokens: list[Any]) -> list[Any]:
        """«Украинская сторона», «делегации России и США» as the states they stand for."""
        if not any(token.type in {STATE, STATE_ADJECTIVE} for token in tokens):
            return tokens
        return replace(tokens, [_side_token(match) for match in self.sides.findall(tokens)])


class Kinds(dict[str, tuple[str, Any]]):
    """The type and the readings of a token, by its value."""

    def __missing__(self, value: str) -> tuple[str, Any]:
        kind = kind_of(value)
        if len(self) >= KINDS_BOUND:
            self.clear()
        self[value] = found = (kind, morphology()(value) if kind == RUSSIAN else None)
        return found


KINDS = Kinds()


def tokens_of(text: str, offset: int) -> list[Any]:
    """The tokens of a passage that begins at the character `offset` of its document."""
    made: list[Any] = []
    new: Any = object.__new__
    for found in VALUES.finditer(text):
        value = found.group()
        kind, forms = KINDS[value]
        start = found.start() + offset
        # Set by hand: there are so many that what yargy's constructors take is felt.
        token = new(Token if forms is None else MorphToken)
        token.value = value
        token.span = span = new(Span)
        span.start = start
        span.stop = start + len(value)
        token.type = kind
        if forms is not None:
            token.forms = forms
        made.append(token)
    return made


def _is_city(entity: EntityToken) -> bool:
    return entity.type == CITY or (entity.type == STATE and entity.entity.kind == "capital")


def _without_lookalikes(entities: list[EntityToken], tokens: Sequence[Any]) -> list[EntityToken]:
    """Leave out what only looks like a name: «в Софии» is a city, «Бочаров ручей» in quotes a house."""
    before = {token.span.start: tokens[index - 1].value.lower() for index, token in enumerate(tokens) if index}
    after = {token.span.stop: follower for token, follower in pairwise(tokens)}
    places = {(e.span.start, e.span.stop) for e in entities if e.type in {CITY, STATE}}
    kept = []
    for entity in entities:
        bare = entity.type == OFFICIAL and all(person.post is None for person in entity.entity)
        ahead = before.get(entity.span.start, "")
        if bare and ahead in PLACE_PREPOSITIONS and (entity.span.start, entity.span.stop) in places:
            continue
        if bare and ahead in {"«", "„"}:
            continue
        if bare and is_no_name(ahead, entity.tokens[-1].value, after.get(entity.span.stop)):
            continue
        kept.append(entity)
    return kept


def _disjoint(entities: list[EntityToken]) -> list[EntityToken]:
    """The widest entities; of equally wide ones the first found."""
    kept: list[EntityToken] = []
    starts: list[int] = []
    for entity in sorted(entities, key=lambda e: e.span.start - e.span.stop):
        at = bisect_left(starts, entity.span.stop)  # those kept before it begin before it ends
        if not at or kept[at - 1].span.stop <= entity.span.start:
            kept.insert(at, entity)
            starts.insert(at, entity.span.start)
    return kept


def _date_token(mention: Any, tokens: Sequence[Any]) -> EntityToken:
    first = bisect_left(tokens, mention.start, key=_start)
    covered = tokens[first : bisect_left(tokens, mention.stop, lo=first, key=_start)]
    told = mention.expression
    year_only = told.year is not None and told.month is None and told.weekday is None and told.season is None
    return EntityToken.over(covered, DATE, (), DateEntity(told, year_only))


def _start(token: Any) -> int:
    return int(token.span.start)


def _place_token(kind: str, match: Any) -> EntityToken | None:
    place = match.fact
    if not place.codes and kind != CITY:
        return None
    return EntityToken.over(match.tokens, kind, case_forms(place.name, cases_of(match.tokens)), place)


def _state_token(match: Any) -> EntityToken | None:
    return _place_token(STATE_ADJECTIVE if match.fact.kind == "adjective" else STATE, match)


def _official_token(people: tuple[OfficialMention, ...], match: Any) -> EntityToken:
    cases = set(mention_cases(people))
    if len(people) == 1 and people[0].person is not None and people[0].post is None:
        cases = name_cases(people[0].person)
    return EntityToken.over(match.tokens, OFFICIAL, case_forms("официальный", cases), people)


def _side_token(match: Any) -> EntityToken:
    codes = tuple(
        dict.fromkeys(
            code for token in match.tokens if token.type in {STATE, STATE_ADJECTIVE} for code in token.entity.codes
        )
    )
    noun = next(
        token
        for token in match.tokens
        if token.type not in {STATE, STATE_ADJECTIVE} and token.value.lower() not in {"и", ",", "а"}
    )
    name = " ".join(token.value for token in match.tokens)
    return EntityToken.over(match.tokens, STATE, case_forms(name, cases_of([noun])), places.Place(codes, name, "side"))


ENTITY_RULES = {"official": OFFICIALS, "state": places.STATE, "city": places.CITY}
PLACE_TOKENS: dict[str, Callable[[Any], EntityToken | None]] = {
    "state": _state_token,
    "city": partial(_place_token, CITY),
}
