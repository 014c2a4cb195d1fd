"""What the rest of a text tells about a document: whose it is, and whether states made it at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from attrs import define, field

from facts import Official
from grammars.annotation import Sentence
from grammars.clauses import clause_of
from grammars.context import Context as Scene
from grammars.context import Visit
from grammars.instruments.governors import ORGANS
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    is_entity,
    lemmas,
)
from grammars.reference import Registry, is_state
from grammars.words import read_lines

Span = tuple[int, int]
CROWNED = folded_lines("document_crowned.txt")
BYSTANDING = frozenset({"посредничество", "присутствие", "гарантия", "эгида"})
# Texts of the home state name its people without it; so long as that is Russia, their surnames end so
RUSSIAN_ENDINGS = tuple(read_lines("russian_surname_endings.txt"))
UNION_CODES = frozenset({"EU"})
# Words by which a signing hangs on an event: on one told before with its day, on one with its place
RESULTS = folded_lines("document_results.txt")
EVENTS = folded_lines("document_events.txt") | {"встретиться", "встречаться", "собраться", "заседание"}
OCCASIONS = RESULTS | folded_lines("document_events.txt")


def _is_topic(tokens: Sequence[Any], index: int) -> bool:
    """«заключение по Чили»: what is talked about, not who acts."""
    return index > 0 and tokens[index - 1].value.lower() in {"по", "о", "об", "против"}


def _is_partner(tokens: Sequence[Any], index: int) -> bool:
    """«отношения с Чили (и договор с Перу)»: the other side of another noun."""
    if index < 2 or tokens[index - 1].value.lower() not in {"с", "со"} or is_entity(tokens[index - 2]):
        return False
    return has_gram(tokens[index - 2], "NOUN") and not has_gram(tokens[index - 2], "VERB")


def _may_act(tokens: Sequence[Any], index: int) -> bool:
    """Whether a state may be a side: not in «американский газ» nor in «саммит ЕС»."""
    token = tokens[index]
    if token.type == STATE_ADJECTIVE:
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        return after is not None and (after.type == OFFICIAL or bool(lemmas(after) & ORGANS))
    return token.type == OFFICIAL or (
        token.type == STATE and not _is_topic(tokens, index) and not _is_scene(tokens, index)
    )


def _is_scene(tokens: Sequence[Any], index: int) -> bool:
    """«мир на Украине»: where something is."""
    before = tokens[index - 1].value.lower() if index else ""
    return tokens[index].type == STATE and before in {"в", "во", "на"} and has_gram(tokens[index], "loct")


def _is_bystander(tokens: Sequence[Any], index: int) -> bool:
    """«при посредничестве Катара и Омана», «в присутствии президента США»."""
    while index > 1 and tokens[index - 1].value in {"и", ","} and is_entity(tokens[index - 2]):
        index -= 2
    return index > 0 and not is_entity(tokens[index - 1]) and bool(lemmas(tokens[index - 1]) & BYSTANDING)


def span_of(tokens: Sequence[Any]) -> Span:
    return tokens[0].span.start, tokens[-1].span.stop


def is_mere_place(tokens: Sequence[Any], index: int) -> bool:
    """«в Париже», «в швейцарском Кранце»: where it was, not whose it is."""
    token = tokens[index]
    if token.type == STATE_ADJECTIVE:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is not None and (
            following.type == CITY
            or (following.type == STATE and following.entity.kind in {"city", "capital"})
            or bool(lemmas(following) & {"город", "столица"})
        )
    return (
        token.type == STATE
        and token.entity.kind in {"city", "capital", "metonym"}
        and index > 0
        and tokens[index - 1].value.lower() in {"в", "во", "под", "из"}
        and has_gram(token, "loct", "ablt", "gent")
    )


def _hangs_on(mention: InstrumentMention, words: frozenset[str]) -> bool:
    """Whether a signing hangs on an event: «по итогам …», «в ходе визита …», «участники …»."""
    tokens = mention.sentence.tokens
    told = mention.evidence.get("status", [])
    if any(not is_entity(token) and lemmas(token) & CROWNED for token in tokens[: mention.start]):
        return True  # «Они завершатся подписанием декларации»
    if not told or not has_gram(told[0], "VERB", "PRTS", "PRTF", "INFN"):
        return False
    for index, token in enumerate(tokens):
        if is_entity(token) or not lemmas(token) & words:
            continue
        near = {other.value.lower() for other in tokens[max(0, index - 2) : index]}
        if lemmas(token) & {"итог", "результат"} and has_gram(token, "ablt") and not near & {"с", "перед", "над"}:
            return True  # «Главным итогом стала договорённость»
        if near & {"по", "в", "во", "на", "после", "вместе"} or (has_gram(token, "plur") and has_gram(token, "nomn")):
            return True
    return False


@define
class Context:
    """The states that each sentence of a document tells, its people, its visits."""

    sentences: Sequence[Sentence]
    registry: Registry
    scene: Scene = field(factory=Scene)
    home: str | None = None
    acting: set[Span] = field(factory=set)  # states that are no mere quality of a thing: not «американский газ»
    told: dict[int, list[tuple[str, Span]]] = field(factory=dict)
    weight: Counter[str] = field(factory=Counter)
    foreign: set[str] = field(factory=set)  # codes of all states, organisations and places that are not at home

    def __attrs_post_init__(self) -> None:
        for sentence in self.sentences:
            tokens = sentence.tokens
            partnered = any(t.value.lower() in {"с", "со"} and n.type == OFFICIAL for t, n in pairwise(tokens))
            found = [
                pair
                for i, token in enumerate(tokens)
                if (partnered or not is_mere_place(tokens, i))  # «подписал в Осло с премьером договор»
                and not _is_bystander(tokens, i)
                for pair in self.codes(token)
            ]
            foreign = {code for code, _ in found} - {self.home}
            if len(foreign) == 1 and self.home is not None and all(code != self.home for code, _ in found):
                found += [(self.home, span_of([token])) for token in tokens if self._is_at_home(token)]
            self.foreign |= foreign | {
                code for t in tokens if t.type in {STATE, CITY} for code in t.entity.codes if code != self.home
            }
            self.told[sentence.index] = found
            self.acting |= {span_of([token]) for i, token in enumerate(tokens) if _may_act(tokens, i)}
            self.weight.update(code for code, _ in found)

    def _is_at_home(self, token: Any) -> bool:
        """«Дмитрий Орлов (провёл переговоры с президентом Перу)»: a person whose state no word of the text tells."""
        if token.type != OFFICIAL or not has_gram(token, "nomn"):
            return False
        people = [self.registry.official(mention) for mention in token.entity if mention.name]
        return any(
            known is not None and known.country is None and str(known.name).lower().endswith(RUSSIAN_ENDINGS)
            for known in people
        )

    def codes(self, token: Any, *cases: str) -> list[tuple[str, Span]]:
        """The states a token tells, an official by the person's country; only in one of `cases` if given."""
        if token.type not in {STATE, STATE_ADJECTIVE, OFFICIAL} or (cases and not has_gram(token, *cases)):
            return []
        span = span_of([token])
        if token.type != OFFICIAL:
            return [(code, span) for code in token.entity.codes if is_state(code) or code in UNION_CODES]
        found = []
        for mention in token.entity:
            official = self.registry.official(mention)
            if (
                official is not None
                and official.country
                and (is_state(official.country) or official.country in UNION_CODES)
            ):
                found.append((official.country, span))
        return found

    def other_side(self, mention: InstrumentMention, known: set[str]) -> tuple[str, Span] | None:
        """Whose agreement «с A» it is: the clause's subject, else the state told last before, else most."""
        tokens = mention.sentence.tokens
        clause = clause_of(mention.sentence.clauses, mention.start)
        known = known | {
            code for i in range(mention.start) if _is_partner(tokens, i) for code, _ in self.codes(tokens[i])
        }
        for index in [i for i in clause.indices if i < mention.start] + [
            i for i in clause.indices if i >= mention.stop
        ]:
            for code, span in self.codes(tokens[index], "nomn"):
                if code not in known and tokens[index].type != STATE_ADJECTIVE:
                    return code, span
        for index in range(mention.start - 1, -1, -1):
            for code, span in self.codes(tokens[index]):
                if code not in known and not _is_topic(tokens, index) and not _is_scene(tokens, index):
                    return code, span
        for number in range(mention.sentence.index - 1, max(-1, mention.sentence.index - 4), -1):
            for code, span in reversed(self.told.get(number, [])):
                if code not in known:
                    return code, span
        return self.most_told(known)

    def doer(self, mention: InstrumentMention) -> tuple[str, Span] | None:
        """Who leaves, suspends or ratifies where the clause tells no subject: the sentence's, else the one before's."""
        tokens = mention.sentence.tokens
        before = range(mention.start - 1, -1, -1)
        for index in before:
            if tokens[index].type in {STATE, OFFICIAL} and has_gram(tokens[index], "nomn"):
                return next(iter(self.codes(tokens[index])), None)
        for index in before:
            if not is_mere_place(tokens, index) and tokens[index].type in {STATE, OFFICIAL}:
                return next(iter(self.codes(tokens[index])), None)
        previous = next((s for s in self.sentences if s.index == mention.sentence.index - 1), None)
        subjects = [t for t in previous.tokens if t.type in {STATE, OFFICIAL}] if previous is not None else []
        subjects = [token for token in subjects if has_gram(token, "nomn")]
        return next(iter(self.codes(subjects[0])), None) if len(subjects) == 1 else None

    def _occasion(self, mention: InstrumentMention, words: frozenset[str]) -> Sentence | None:
        """The sentence whose event «по итогам», «участники» go on about: the one before."""
        if not _hangs_on(mention, words):
            return None
        return next((s for s in self.sentences if s.index == mention.sentence.index - 1), None)

    def _event_of(self, mention: InstrumentMention) -> list[Any]:
        """The tokens of «5 мая в Лиме прошла встреча, на которой …», «…, где …», «…: …»."""
        tokens = mention.sentence.tokens
        parts = mention.sentence.clauses
        clause = clause_of(parts, mention.start)
        first = clause.indices[0]
        earlier = [part for part in parts if part.indices and part.indices[-1] < first]
        if not earlier or not first:
            return []
        opening = [word for index in clause.indices[:4] for word in lemmas(tokens[index])]
        if tokens[first - 1].value != ":" and not {"который", "где"} & set(opening):
            return []
        before = [tokens[index] for index in earlier[-1].indices]
        return before if any(not is_entity(token) and lemmas(token) & EVENTS for token in before) else []

    def date_before(self, mention: InstrumentMention) -> Any:
        """The one DATE token of the sentence before «по итогам подписан …», or of the clause before; or None."""
        event = self._event_of(mention)
        sentence = self._occasion(mention, RESULTS)
        told = event or (sentence.tokens if sentence else [])
        dates = [token for token in told if token.type == DATE and not token.entity.year_only]
        dates = [token for token in dates if not token.value.lower().startswith(("до ", "с ", "к ", "после "))]
        return dates[0] if len(dates) == 1 else None

    def place_before(self, mention: InstrumentMention) -> Any:
        """Where «в ходе визита в Перу» takes place, or the one place of the sentence before «по итогам»; or None."""
        visit = self._visit(mention)
        if visit is not None and visit.sentence == mention.sentence.index:
            return visit.host if len(self._hosts(visit)) == 1 else None
        event = self._event_of(mention)
        sentence = self._occasion(mention, OCCASIONS)
        if sentence is None and not event:
            return None
        tokens = event or sentence.tokens  # type: ignore[union-attr]
        places = [
            token
            for index, token in enumerate(tokens)
            if index
            and token.type in {CITY, STATE}
            and tokens[index - 1].value.lower() in {"в", "во", "на"}
            and has_gram(token, "loct", "accs")
        ]
        seats = [token for token in places if token.entity.kind in {"city", "capital", "metonym"}]
        if len(places) == 1 or len(seats) == 1:
            return (seats or places)[0]
        return visit.host if visit is not None else None

    def _visit(self, mention: InstrumentMention) -> Visit | None:
        """The visit in the course of which a document is signed: told in the sentence, or just before."""
        return self.scene.visit_at(mention.sentence.index) if _hangs_on(mention, OCCASIONS) else None

    def visit_sides(self, mention: InstrumentMention) -> list[tuple[str, Span]]:
        """Visitor and host of the visit in the course of which a document is signed; nothing where one is unknown."""
        visit = self._visit(mention)
        if visit is None or visit.code is None:
            return []
        codes = {code: span for token in visit.visitors for code, span in self.codes(token)}
        hosts = self._hosts(visit)
        for host in hosts:
            codes.setdefault(host.entity.codes[0], span_of([host]))
        return list(codes.items()) if len(codes) == len(hosts) + 1 else []

    def _hosts(self, visit: Visit) -> list[Any]:
        """«(в ходе визита) в Перу и Чили»: the host, and those joined to it."""
        tokens = next(s.tokens for s in self.sentences if s.index == visit.sentence)
        index = next(i for i, token in enumerate(tokens) if token is visit.host)
        hosts = [visit.host]
        while (
            index + 2 < len(tokens)
            and tokens[index + 1].value.lower() in {"и", ","}
            and tokens[index + 2].type == STATE
            and tokens[index + 2].entity.codes
        ):
            index += 2
            hosts.append(tokens[index])
        return hosts

    def pair_before(self, mention: InstrumentMention, known: set[str]) -> list[tuple[str, Span]]:
        """The two states told last, in one sentence: «обе страны», «министры двух стран»."""
        first = mention.span[0]
        for number in range(mention.sentence.index, -1, -1):
            codes: dict[str, Span] = {}
            said = self.told.get(number, [])
            acting = [pair for pair in said if pair[1] in self.acting and is_state(pair[0])]
            for code, span in acting if len({code for code, _ in acting} - known) > 1 else said:
                if code not in known and (number < mention.sentence.index or span[1] <= first):
                    codes.setdefault(code, span)
            if len(codes) == 2:
                return list(codes.items())
            if len(codes) > 2:
                return self._side_by_side(number, codes) or list(codes.items())[:2]
        return []

    def _side_by_side(self, number: int, codes: dict[str, Span]) -> list[tuple[str, Span]]:
        """«Россия и Кипр» of a sentence that tells of more states."""
        spans = sorted((span, code) for code, span in codes.items())
        for (one, first), (other, second) in pairwise(spans):
            if one == other or 0 < other[0] - one[1] <= 3:
                return [(first, one), (second, other)]
        return []

    def group_before(self, mention: InstrumentMention, token: Any) -> list[Official]:
        """The people whom «министры», «президенты» mean: several of that role told together before."""
        role = token.entity[0].role
        for number in range(mention.sentence.index, max(-1, mention.sentence.index - 4), -1):
            told = [s for s in self.sentences if s.index == number]
            for other in reversed(told[0].tokens if told else []):
                if other.type != OFFICIAL or len(other.entity) < 2 or other.span.stop > mention.span[0]:
                    continue
                people = [known for one in other.entity if (known := self.registry.official(one)) is not None]
                if all(self._fits(known, role) for known in people):
                    return people
        return []

    @staticmethod
    def _fits(official: Official, role: str | None) -> bool:
        return official.country is not None and (
            role in {None, official.role} or (role == "minister" and str(official.role).endswith("minister"))
        )

    def foremost(self) -> tuple[str, Span] | None:
        """The state of which the text tells most: whose a head told by name alone is."""
        told = self.weight.most_common(2)
        if not told or told[0][1] < 2 or (len(told) > 1 and told[0][1] == told[1][1]):
            return None
        return self.most_told(set())

    def passage(self, code: str) -> Span:
        """Where the text first tells of a state; KeyError where it tells of no such one."""
        for found in self.told.values():
            for other, span in found:
                if other == code:
                    return span
        raise KeyError(code)

    def most_told(self, known: set[str]) -> tuple[str, Span] | None:
        for code, _ in self.weight.most_common():
            if code not in known:
                return code, self.passage(code)
        return None
