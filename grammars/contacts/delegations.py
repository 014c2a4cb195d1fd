"""Who came for which side to the contact told before: «перуанскую делегацию возглавлял X, чилийскую — Y»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from grammars.annotation import Sentence
from grammars.clauses import Clause
from grammars.contacts.governors import finite_lemmas
from grammars.contacts.mentions import ContactMention, Participant
from grammars.contacts.participants import WITH, people_of
from grammars.contacts.senses import SENSES, has_sense
from grammars.contacts.subjects import leads_side, nominative_people
from grammars.predicates import OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas

DASHES = frozenset("-–—")
LINKS = frozenset({",", "и", "также", "а"})


def joining(sentence: Sentence, leaders_only: bool = False) -> list[ContactMention]:
    """The clauses that tell who took part in the contact told before, and for which state."""
    found = []
    for clause in sentence.clauses:
        leads = leads_side(sentence, clause)
        side = _side_stood_for(sentence, clause)
        joins = bool(finite_lemmas(sentence, clause) & SENSES["join"]) and not _joins_another(sentence, clause)
        first = clause.indices[0]
        mention = ContactMention(sentence, first, first, "topic", "делегация", verbal=True, joins=True)
        people = [p for p in nominative_people(mention, clause) if p.official is not None]
        heads = [p for p in people if _heads_delegation(p)]
        if not (leads or heads) and (leaders_only or not (joins or side)):
            continue
        mention.pronouns = []
        if leads or side:
            elliptic = _elliptic(sentence, clause)
            beside = [p for p in elliptic if p.official is not None]
            own = [p for p in people if not any(p.token is other.token for other in beside)]
            own = _coordinated(sentence.tokens, own)
            people = [*(_of_side(p, leads or side) for p in own), *beside] if own else []
        elif heads:
            people = [evolve(p, role="delegate") for p in heads]
        mention.participants = people
        if people:
            mention.start = max(i for i in range(len(sentence.tokens)) if sentence.tokens[i] is people[0].token)
            mention.stop = mention.start + 1
            found.append(mention)
    return found


def _heads_delegation(participant: Participant) -> bool:
    """«глава перуанской делегации X»."""
    official = participant.official
    words = (official.post or "").lower().split() if official is not None and official.name else []
    return bool(words) and words[0] in {"глава", "руководитель"} and words[-1] == "делегации"


def _side_stood_for(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """«С перуанской стороны присутствовали …», «со стороны Перу участвуют …»; () without one."""
    tokens = sentence.tokens
    if not finite_lemmas(sentence, clause) & (SENSES["join"] | SENSES["lead"] | {"представить"}):
        return ()
    for index in clause.indices[1:]:
        token = tokens[index]
        if token.type == STATE and token.entity.kind == "side" and tokens[index - 1].value.lower() in WITH:
            return tuple(token.entity.codes) if len(token.entity.codes) == 1 else ()
    return ()


def _joins_another(sentence: Sentence, clause: Clause) -> bool:
    """«участвуют | в учениях», not «в мероприятии», «в нём»."""
    tokens = sentence.tokens
    if not finite_lemmas(sentence, clause) & {"участвовать"}:
        return False
    for index in clause.indices[:-1]:
        if tokens[index].value.lower() in {"в", "во"} and tokens[index + 1].type == "RU":
            run = tokens[index + 1 : index + 3]
            same = any(lemmas(token) & {"он", "она", "они", "мероприятие"} or has_sense(token, "span") for token in run)
            if not same and any(has_gram(token, "loct") for token in run if not is_entity(token)):
                return True
    return False


def _coordinated(tokens: Sequence[Any], people: Sequence[Participant]) -> list[Participant]:
    """The first of the people with those joined to him: «Перу представляли X, посол Y и Z»."""
    taken: list[Participant] = []
    for person in people:
        if taken and person.token is not taken[-1].token:
            start, stop = (next(i for i, t in enumerate(tokens) if t is p.token) for p in (taken[-1], person))
            if any(token.value.lower() not in LINKS for token in tokens[start + 1 : stop]):
                break
        taken.append(person)
    return taken


def _elliptic(sentence: Sentence, clause: Clause) -> list[Participant]:
    """«…, чилийскую — Y», «…, а с чилийской — Y»: the verb is that of the side told first."""
    tokens = sentence.tokens
    for index in range(clause.indices[0] + 1, len(tokens) - 2):
        token, follower = tokens[index], tokens[index + 2]
        if (
            token.type == STATE_ADJECTIVE
            and len(token.entity.codes) == 1
            and tokens[index + 1].value in DASHES
            and follower.type == OFFICIAL
            and has_gram(follower, "nomn")
        ):
            return [_of_side(p, tuple(token.entity.codes)) for p in people_of(follower, "delegate")]
    return []


def _of_side(participant: Participant, codes: tuple[str, ...]) -> Participant:
    assert participant.official is not None
    official = participant.official
    official = official if official.countries else evolve(official, countries=codes)
    return evolve(participant, official=official, role="delegate")
