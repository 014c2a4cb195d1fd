"""What earlier sentences set for later ones: visits under way, and the two states a text speaks of.

«Президент Чили прибыл в Кению. После беседы с президентом Мванги …»: the visit tells whose talks
these are, where, and of which state the host is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from attrs import define, field, frozen
from yargy import or_, rule
from yargy.predicates import gram

from grammars.annotation import Sentence
from grammars.clauses import clause_of
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    entity,
    has_gram,
    lemma,
    lemmas,
    words,
)
from grammars.reference import is_state

NEAR = 2  # sentences a visit told before still sets the scene for

HOST = rule(words("в", "во", "на"), or_(entity(STATE, "accs", "loct"), entity(CITY, "accs", "loct")))
ARRIVE = lemma(
    *"прибыть прибывать прилететь прилетать приехать приезжать отправиться отправляться вылететь вылетать".split(),
    *"направиться направляться слетать съездить".split(),
)
ON_VISIT = rule(words("с"), gram("ADJF").repeatable(max=2).optional(), lemma("визит"))
# по приглашению президента Чили
BIDDEN = rule(
    words("по"), lemma("поручение", "приглашение", "указание"), or_(entity(OFFICIAL, "gent"), entity(STATE, "gent"))
)
VISIT = or_(
    rule(
        lemma("визит", "поездка"),
        or_(entity(OFFICIAL, "gent"), entity(STATE, "gent")).optional(),
        HOST,
    ),  # визит Сергея Лаврова в Баку
    rule(ARRIVE, ON_VISIT.optional(), HOST),  # прибыл с визитом в КНДР
    rule(HOST, or_(ON_VISIT, BIDDEN).optional(), ARRIVE),  # в Москву с рабочим визитом прибыл
    rule(lemma("находиться", "побывать", "быть"), HOST, ON_VISIT),
    rule(lemma("находиться", "побывать", "быть"), ON_VISIT, HOST),  # находится с визитом в КНДР
    rule(lemma("побывать"), HOST),
    rule(lemma("посетить", "посещать"), or_(entity(STATE, "accs"), entity(CITY, "accs"))),
)


JOURNEY = frozenset({"визит", "поездка"})
GOING = frozenset("ехать поехать приехать лететь полететь прилететь прибыть отправиться посетить состояться".split())
CALLING_OFF = frozenset("отменить отменять отложить сорвать сорваться".split())


def _is_called_off(sentence: Sentence) -> bool:
    """«не поедет в Лиму», «визит отменён», «поездка не состоится»."""
    for clause in sentence.clauses:
        found: set[str] = set()
        for index in clause.indices:
            words = lemmas(sentence.tokens[index])
            found |= words
            denied = index > 0 and sentence.tokens[index - 1].value.lower() == "не"
            if denied and words & GOING - {"состояться"}:
                return True
            if denied and words & GOING and found & JOURNEY:
                return True
        if found & JOURNEY and found & CALLING_OFF:
            return True
    return False


def _is_one_person(mention: Any) -> bool:
    return bool(mention.name or (mention.role and mention.countries and not mention.plural))


@define
class Visit:
    """Who goes where: `visitors` are OFFICIAL tokens, `host` the STATE or CITY token."""

    sentence: int
    visitors: list[Any]
    host: Any
    dates: list[Any]

    @property
    def code(self) -> str | None:
        return self.host.entity.codes[0] if self.host.entity.codes else None


@frozen
class Scene:
    """The visits that a sentence tells of: they set the scene of the contacts and documents near it."""

    sentence: Sentence
    visits: Sequence[Any]


@define
class Context:
    """The scene of a document, sentence by sentence."""

    visits: list[Visit] = field(factory=list)
    groups: list[tuple[int, tuple[str, ...]]] = field(factory=list)  # sentence, the states it tells of
    named: list[tuple[int, Any, Any]] = field(factory=list)  # sentence, mention with a name, its OFFICIAL token
    people: list[tuple[int, Any]] = field(factory=list)  # sentence, OFFICIAL token of one named person
    officials: list[tuple[int, Any]] = field(factory=list)  # sentence, OFFICIAL token

    states: Counter[str] = field(factory=Counter)
    told: set[tuple[int, str]] = field(factory=set)  # sentence, a code it tells
    called_off: set[int] = field(factory=set)  # sentences that tell of a journey that is not made

    def tells(self, home: str | None) -> bool:
        """Whether the text speaks of `home`, or of no state at all."""
        return not self.states or home in self.states

    def is_foreign(self, sentence: int, home: str | None) -> bool:
        """Whether the sentence or one beside it tells of another state than `home`."""
        return any(abs(index - sentence) <= 1 and code != home for index, code in self.told)

    def other_state(self, known: set[str]) -> str | None:
        """The one state besides `known` of which the text speaks."""
        others = [code for code in self.states if code not in known]
        return others[0] if len(others) == 1 else None

    def add(self, sentence: Sentence, visits: Sequence[Any]) -> None:
        """Take in a sentence; `visits` are matches of VISIT with their token positions."""
        for found in visits:
            self._add_visit(sentence, found.start, found.stop)

    def add_people(self, sentence: Sentence) -> None:
        """Take in whom a sentence names, and which states."""
        group: dict[str, None] = {}
        for token in sentence.tokens:
            if token.type == STATE or (token.type == STATE_ADJECTIVE and len(token.entity.codes) > 1):
                group.update(dict.fromkeys(code for code in token.entity.codes if is_state(code)))
            elif token.type == OFFICIAL:
                group.update(dict.fromkeys(code for official in token.entity for code in official.countries[:1]))
        self.groups.append((sentence.index, tuple(group)))
        for token in sentence.tokens:
            codes = token.entity.codes if token.type in {STATE, STATE_ADJECTIVE} else ()
            if token.type == OFFICIAL:
                codes = tuple(code for official in token.entity for code in official.countries)
            if codes:
                self.told.update((sentence.index, code) for code in codes)
                self.states.update(code for code in codes if is_state(code))
        if _is_called_off(sentence):
            self.called_off.add(sentence.index)
        self.officials += [(sentence.index, token) for token in sentence.tokens if token.type == OFFICIAL]
        self.named += [
            (sentence.index, mention, token)
            for token in sentence.tokens
            if token.type == OFFICIAL
            for mention in token.entity
            if mention.name
        ]
        self.people += [
            (sentence.index, token)
            for token in sentence.tokens
            if token.type == OFFICIAL and len(token.entity) == 1 and _is_one_person(token.entity[0])
        ]

    def _add_visit(self, sentence: Sentence, start: int, stop: int) -> None:
        tokens = sentence.tokens
        clause = clause_of(sentence.clauses, start)
        journey = lemmas(tokens[start]) & {"визит", "поездка"}  # «по приглашению X» does not tell who goes
        inside = [token for token in tokens[start:stop] if journey and token.type == OFFICIAL]
        subjects = [
            tokens[i]
            for i in clause.indices
            if tokens[i].type == OFFICIAL and has_gram(tokens[i], "nomn") and not start <= i < stop
        ]
        before = tokens[start - 1].value.lower() if start else ""
        if before in {"перед", "до", "накануне", "после", "о", "об"}:
            return
        host = next((token for token in reversed(tokens[start:stop]) if token.type in {STATE, CITY}), None)
        if host is None or (lemmas(tokens[start]) & {"быть"} and not subjects):
            return
        dates = [tokens[i] for i in clause.indices if tokens[i].type == DATE]
        self.visits.append(Visit(sentence.index, inside or subjects[:1], host, dates))

    def visit_at(self, sentence: int) -> Visit | None:
        """The visit told last, not later than `sentence` and near it."""
        told = [visit for visit in self.visits if 0 <= sentence - visit.sentence <= NEAR]
        return told[-1] if told else None

    def is_called_off(self, sentence: int) -> bool:
        """Whether a journey told here or just before is not made."""
        return any(sentence - index in range(NEAR + 1) for index in self.called_off)

    def group_at(self, sentence: int, number: int = 2) -> tuple[str, ...] | None:
        """The states, just as many, of which the text spoke last: whose «президенты двух стран» are."""
        told = [codes for index, codes in self.groups if index <= sentence and len(codes) == number]
        return told[-1] if told else None

    def together_at(
        self, sentence: int, before: int, roles: frozenset[str] = frozenset(), back: int = 1
    ) -> list[tuple[Any, Any]]:
        """Those whom «министры», «они» mean where no contact of theirs was told: people told in one breath
        («президенты Чили и Перу») in the sentence or just before it, else the only two of it.

        Only those are meant who stand before the character offset `before`, and who hold one of `roles` if any is
        given. Each comes with its OFFICIAL token. `back` is the number of sentences to look back.
        """
        for index in range(sentence, sentence - back - 1, -1):
            told = [
                (mention, token)
                for at, token in self.officials
                if at == index and token.span.stop <= before
                for mention in token.entity
                if _is_one_person(mention) and not (roles and mention.role not in roles)
            ]
            joined = [pair for pair in told if sum(token is pair[1] for _, token in told) > 1]
            joined = [pair for pair in joined if pair[1] is joined[-1][1] and has_gram(pair[1], "nomn", "ablt")]
            if joined:
                return joined
            if len(told) == 2 and told[0][0].countries != told[1][0].countries and roles:
                return told
        return []

    def two_people_at(self, sentence: int) -> list[tuple[Any, Any]]:
        """The two people that the sentence names, each with his OFFICIAL token; none if it names more or fewer."""
        told = {mention.surname: (mention, token) for index, mention, token in self.named if index == sentence}
        return list(told.values()) if len(told) == 2 else []

    def salient(self, sentence: int, before: int, gender: str | None) -> Any:
        """OFFICIAL token of the person whom «он» or «его» means before the character offset `before`; None if none."""
        near = [
            token
            for index, token in self.people
            if sentence - NEAR <= index <= sentence
            and token.span.stop <= before
            and (gender is None or token.entity[0].gender in {None, gender})
        ]
        subjects = [token for token in near if has_gram(token, "nomn")]
        return (subjects or near or [None])[-1]
