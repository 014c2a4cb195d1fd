"""Who takes part in a contact, by case and preposition: «X (nomn) провёл переговоры с Y (ablt)», «разговор X»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from grammars.clauses import Clause
from grammars.contacts.governors import credentials, received_pronoun
from grammars.contacts.groups import FOREIGN, behind_adjectives, members, name_groups, sides_of_body
from grammars.contacts.mentions import ContactMention, Participant
from grammars.contacts.participants import PRONOUNS, WITH, add, chain, people_of
from grammars.contacts.senses import has_sense
from grammars.contacts.subjects import is_governed, main_subject, nominative_people, read_subject
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    is_entity,
    is_finite,
    lemmas,
    readings,
    starts_as,
)
from grammars.reference import is_state

PRESENCE = frozenset({"присутствие", "участие", "посредничество"})
POSSESSIVES = frozenset("его её ее их своей своим своими".split())
NUMBERS = {"двух": 2, "обеих": 2, "трёх": 3, "трех": 3}
MATTERS = frozenset("в во на по о об из".split())  # «переговоры в Чили», «по Чили»: neither side is told
BODILY = frozenset({"session", "meeting", "summit", "negotiation"})
AWAITING = {"datv": frozenset({"предстоять"}), "accs": frozenset({"ждать", "ожидать"})}
BODY_LENGTH = 8  # words of «Межправительственной комиссии по экономическому сотрудничеству двух стран»
GAP = frozenset(
    (
        "на высший уровень в верхах верх по телефон видеосвязь тет-а-тет за закрытый дверь формат тет а - один совет"
    ).split()
)


def read_noun_people(mention: ContactMention, clause: Clause, until: int) -> None:
    """Those after the noun (in the genitive, after «с» and «между»), and the subject if the contact is held by it.

    `until` is the token index at which the next contact noun of the sentence begins.
    """
    tokens = mention.sentence.tokens
    limit = min(clause.indices[-1] + 1, until)
    index = mention.stop
    adjacent = True
    if mention.contact in BODILY:
        index = _read_body(mention, index, limit)
        adjacent = index == mention.stop
    level: Any = None
    while index < limit:
        token = tokens[index]
        value = token.value.lower()
        if _is_level(tokens, index):
            level, index = token.entity[0], index + 1
            continue  # «консультации | на уровне | заместителей министров»
        in_place = index > mention.stop and tokens[index - 1].value.lower() in MATTERS and token.type == STATE
        governed = index > mention.stop and starts_as(tokens[index - 1], ("PREP",))  # «саммит по Ливии»
        if token.type in {OFFICIAL, STATE} and has_gram(token, "gent") and adjacent and not in_place and not governed:
            people, index = chain(tokens, index, "gent")
            add(mention, people, "genitive")
            adjacent = False
            continue
        if index == mention.stop or (index == mention.stop + 1 and tokens[index - 1].value in '«"'):
            sides = _dashed(tokens, index)
            if len(sides) > 1:
                add(mention, sides, "between")
                index += 2 * len(sides) - 1
                adjacent = False
                continue
        if adjacent and (union := members(tokens, index)) is not None:
            add(mention, [tokens[union]], "genitive")
            index = union + 1
            adjacent = False
            continue  # «встреча стран АСЕАН», «совет глав стран, входящих в ШОС»
            continue
        if index == mention.stop and has_sense(token, "body"):
            mention.of_sides = True  # «встреча комиссий по границе»
            if index + 1 < limit and tokens[index + 1].type == STATE and has_gram(token, "gent"):
                index += 1  # «встреча экспертов США и КНДР»
                continue
        elif adjacent and index == mention.stop and _is_people(token):
            mention.unofficial = True
        if value in WITH and index + 1 < limit:
            index = _read_with(mention, index)
        elif mention.contact == "calling" and token.type == OFFICIAL and has_gram(token, "datv"):
            add(mention, [token], "dative")
            index += 1
        elif value in {"в", "при"} and index + 2 < limit and lemmas(tokens[index + 1]) & PRESENCE:
            people, after = chain(tokens, index + 2, "gent")  # в присутствии X, при посредничестве Y
            add(mention, people, "subject")
            index = max(after, index + 1)
        elif value == "под" and index + 2 < limit and lemmas(tokens[index + 1]) & {"председательство"}:
            people, after = chain(tokens, index + 2, "gent")  # саммит под председательством X
            add(mention, people, "subject")
            index = max(after, index + 1)
        elif value == "между":
            people, after = _sides(tokens, index + 1)
            add(mention, people, "between")
            index = max(after, index + 1)
        elif is_finite(token) and starts_as(token, ("VERB",)) and not has_sense(token, "happen"):
            break
        else:
            index += 1
        adjacent = adjacent and (_is_gap(token) or in_place)
    if mention.start and tokens[mention.start - 1].value.lower() in {"его", "её", "ее", "их"}:
        mention.pronouns.append(tokens[mention.start - 1].value.lower())  # «его встреча с …»
    for before in [i for i in clause.indices if i < mention.start and tokens[i].value.lower() == "между"]:
        if before and starts_as(tokens[before - 1], ("NOUN",)) and before - 1 in clause.indices:
            continue  # «напряжённость между Чили и Перу обсудили перед встречей»
        people, _ = _sides(tokens, before + 1)  # «Между X и Y состоялась встреча»
        add(mention, people, "between")
    _read_possessor(mention, clause)
    if mention.contact == "calling":
        callers = [p for p in mention.participants if p.role == "genitive"]
        mention.initiator_official = callers[0].official if callers else None
    read_subject(mention, clause)
    if level is not None:
        mention.participants = [_of_level(participant, level) for participant in mention.participants]
    name_groups(mention)


def _is_level(tokens: Sequence[Any], index: int) -> bool:
    """«на уровне | министров»: who came for the states."""
    before = [token.value.lower() for token in tokens[max(0, index - 2) : index]]
    if before != ["на", "уровне"] or tokens[index].type != OFFICIAL:
        return False
    official = tokens[index].entity[0]
    return bool(official.plural) and not (official.name or official.countries)


def _of_level(participant: Participant, level: Any) -> Participant:
    """The minister of a state that is told to have met on the level of ministers."""
    if participant.code is None or not is_state(participant.code):
        return participant
    return evolve(participant, official=evolve(level, countries=(participant.code,)), code=None)


def _read_body(mention: ContactMention, index: int, limit: int) -> int:
    """Read whose body sits: «заседание Высшего совета ЕАЭС», «сессия российско-чилийской комиссии»; where to go on.

    The body itself is no participant, the states and organisations in its name are.
    """
    tokens = mention.sentence.tokens
    start, sides = index, []
    while index < min(limit, start + BODY_LENGTH):
        token = tokens[index]
        if token.type == STATE and has_gram(token, "gent"):
            people, index = chain(tokens, index, "gent")
            sides += people
            break
        if token.type == STATE_ADJECTIVE and len(token.entity.codes) > 1:
            sides.append(token)
        elif token.value.lower() in NUMBERS and index + 1 < limit and has_sense(tokens[index + 1], "state"):
            mention.of_sides, mention.number = True, NUMBERS[token.value.lower()]
            return index + 2 if index > start else start
        elif is_entity(token) or not _is_genitive(token):
            if index > start and len(dashed := _dashed(tokens, index)) > 1:
                sides += dashed  # «заседание Совета Россия — НАТО»
                index += 2 * len(dashed) - 1
            break
        index += 1
    if index == start + 1 or not sides or not any(has_sense(token, "council") for token in tokens[start:index]):
        return start
    add(mention, sides, "genitive")
    mention.body = True
    return index


def _is_genitive(token: Any) -> bool:
    """A common word in the genitive, no person: «Высшего», «совета»."""
    return token.type == "RU" and any(
        "gent" in r.grams and ("NOUN" in r.grams or "ADJF" in r.grams) and "anim" not in r.grams
        for r in readings(token)[:3]
    )


def _dashed(tokens: Sequence[Any], index: int) -> list[Any]:
    """«саммит Россия — ЕС», «переговоры Россия — США — Украина»."""
    sides: list[Any] = []
    while index < len(tokens) and tokens[index].type == STATE and has_gram(tokens[index], "nomn"):
        sides.append(tokens[index])
        if index + 1 >= len(tokens) or tokens[index + 1].value not in {"-", "–", "—"}:
            break
        index += 2
    return sides


def _is_gap(token: Any) -> bool:
    if (
        token.value.lower() in NUMBERS
        or token.value in ':«"'
        or (token.type in {CITY, STATE} and has_gram(token, "loct") and not has_gram(token, "gent"))
    ):
        return True
    if token.type == DATE or (not is_entity(token) and token.type == "RU" and has_gram(token, "ADVB")):
        return True
    if not is_entity(token) and token.value.lower().startswith(FOREIGN) and has_gram(token, "gent"):
        return True  # «встреча | азиатских | лидеров»
    return not is_entity(token) and bool((lemmas(token) | {token.value.lower()}) & GAP)


def _is_people(token: Any) -> bool:
    """«встреча ветеранов», «встреча с журналистами»: people who are no officials."""
    if is_entity(token) or token.type != "RU":
        return False
    return has_gram(token, "gent", "ablt") and (
        (starts_as(token, ("NOUN",)) and any("anim" in r.grams for r in readings(token)[:2]))
        or bool(lemmas(token) & {"семья", "общественность"})
    )


def _sides(tokens: Sequence[Any], index: int) -> tuple[list[Any], int]:
    """People in the instrumental at `index` or the states that they stand for, and where they end."""
    index = behind_adjectives(tokens, index, "ablt")
    people, after = chain(tokens, index, "ablt")
    return (people, after) if people else sides_of_body(tokens, index, "ablt")


def _read_with(mention: ContactMention, index: int) -> int:
    """Read «с …» at `index`; return where to go on."""
    tokens = mention.sentence.tokens
    follower = tokens[index + 1]
    if index > mention.stop and has_sense(tokens[index - 1], "relation"):
        return index + 1  # «отношениям с КНР»
    people, after = _sides(tokens, index + 1)
    if people:
        mention.one_matter = mention.one_matter or _names_matter(mention)
        add(mention, people, "partner")
        return _read_fellows(mention, people, after)
    if lemmas(follower) & {"участие"} and index + 2 < len(tokens) and tokens[index + 2].type in {OFFICIAL, STATE}:
        people, index = chain(tokens, index + 2, "gent")  # саммит НАТО с участием президента США
        add(mention, people, "subject")
        return index
    if not is_entity(follower) and lemmas(follower) & PRONOUNS:
        mention.pronouns.append("with")
    elif (
        index - mention.stop <= 1
        and not is_entity(follower)
        and follower.type == "RU"
        and not lemmas(follower) & {"участие", "цель"}
        and not has_sense(tokens[behind_adjectives(tokens, index + 1, "ablt")], "body")
        and not any(p.role == "partner" for p in mention.participants)
    ):
        mention.unofficial = True
    return index + 1


def _names_matter(mention: ContactMention) -> bool:
    """«переговоры по ситуации …», not «переговоры по телефону …»."""
    tokens = mention.sentence.tokens[mention.stop : mention.stop + 2]
    return len(tokens) > 1 and tokens[0].value.lower() in {"по", "о", "об"} and not has_sense(tokens[1], "medium")


def _read_fellows(mention: ContactMention, people: Sequence[Any], index: int) -> int:
    """«с коллегами по АСЕАН», «… по Меркосур и ШОС»: officials of the organisations; where to go on."""
    tokens = mention.sentence.tokens
    fellows = people[-1].entity[-1] if people and people[-1].type == OFFICIAL else None
    if fellows is None or not fellows.colleague or fellows.countries or index + 1 >= len(tokens):
        return index
    if tokens[index].value.lower() != "по" or tokens[index + 1].type != STATE:
        return index
    mention.participants = [p for p in mention.participants if p.token is not people[-1]]
    index += 1
    while index < len(tokens) and tokens[index].type == STATE:
        token = tokens[index]
        codes = token.entity.codes[:1]
        mention.participants.append(Participant(evolve(fellows, countries=codes), None, token, "partner"))
        index += 1
        step = index
        while step < len(tokens) and tokens[step].value.lower() in {",", "и"}:
            step += 1
        if step == index or step >= len(tokens) or tokens[step].type != STATE:
            break
        index = step
    return index


def _read_possessor(mention: ContactMention, clause: Clause) -> None:
    """«У российского лидера состоялся разговор с …», «президентам предстоят переговоры», «президента ждёт встреча»."""
    tokens = mention.sentence.tokens
    for index in clause.indices[1:]:
        if tokens[index].type == OFFICIAL and tokens[index - 1].value.lower() == "у" and index < mention.start:
            mention.participants[:0] = people_of(tokens[index], "subject")
    if any(p.role in {"genitive", "between"} for p in mention.participants):
        return
    for case, verbs in AWAITING.items():
        awaiting = [i for i in clause.indices if is_finite(tokens[i]) and lemmas(tokens[i]) & verbs]
        if not awaiting or awaiting[0] > mention.start:
            continue
        for index in clause.indices:
            token = tokens[index]
            if token.type != OFFICIAL or not has_gram(token, case) or index > mention.start:
                continue
            if not (index and is_governed(tokens, index)) and (case == "datv" or not has_gram(token, "nomn")):
                mention.participants[:0] = people_of(token, "subject")
                mention.status, mention.status_tokens = "planned", [tokens[awaiting[0]]]
                mention.own_subject = True
                return


def read_verb_people(mention: ContactMention, clause: Clause, until: int, nouns: frozenset[int] = frozenset()) -> None:
    """Subjects, «с …», and for calls whom («позвонил Y», «поздравил по телефону Y»).

    `until` is the token index of the first contact noun after the verb: «с …» behind it is the noun's own.
    `nouns` are the token indices at which contact nouns end: «до переговоров с X позвонил Y».
    """
    tokens = mention.sentence.tokens
    mention.participants += nominative_people(mention, clause)
    if not mention.participants and clause.subordinate:
        mention.participants += main_subject(mention, clause)
    _read_groups(mention, clause)
    for index in [i for i in clause.indices if i < until]:
        token = tokens[index]
        if token.value.lower() in WITH and index + 1 < len(tokens) and index not in nouns:
            follower = tokens[index + 1]
            people, _ = _sides(tokens, index + 1)
            if people:
                add(mention, people, "partner")
            elif not is_entity(follower) and follower.value.lower() in POSSESSIVES and index + 2 < len(tokens):
                mention.unofficial = mention.unofficial or _is_people(tokens[index + 2])  # с его женой
            elif not is_entity(follower) and lemmas(follower) & PRONOUNS:
                mention.pronouns.append("with")
            elif mention.contact in {"meeting", "talk", "call", "saying"} and (
                index == mention.stop or _is_people(follower)
            ):
                mention.unofficial = mention.unofficial or (follower.type == "RU" and not is_entity(follower))
        elif mention.contact in {"calling", "saying", "reception"} and token.type == OFFICIAL:
            _read_object(mention, index)
        elif mention.contact == "calling" and token.value.lower() in {"ему", "ей", "им"}:
            mention.pronouns.append("with")
    name_groups(mention)
    if mention.contact == "reception":
        for index in credentials(mention, clause):
            mention.participants += people_of(tokens[index], "accusative")
    pronoun = received_pronoun(mention) if mention.contact == "reception" else None
    if pronoun is not None:
        mention.pronouns.append(pronoun)
    if mention.contact == "calling":
        callers = [p for p in mention.participants if p.role == "subject" and p.official is not None]
        mention.participants = [p for p in mention.participants if p.role != "subject" or p.official is not None]
        if callers:
            mention.initiator_official = callers[0].official


def _read_groups(mention: ContactMention, clause: Clause) -> None:
    """«Эксперты двух стран соберутся», «делегации трёх государств встретились»: of the states told before."""
    tokens = mention.sentence.tokens
    for index in clause.indices[:-2]:
        number = NUMBERS.get(tokens[index + 1].value.lower())
        group = has_sense(tokens[index], "body") and has_gram(tokens[index], "nomn")
        if group and number is not None and has_sense(tokens[index + 2], "state"):
            mention.of_sides, mention.number = True, number


def _read_object(mention: ContactMention, index: int) -> None:
    tokens = mention.sentence.tokens
    token = tokens[index]
    if (index and (tokens[index - 1].value.lower() in WITH or is_governed(tokens, index))) or has_gram(token, "nomn"):
        return
    if has_gram(token, "datv") and mention.contact != "reception":
        mention.participants += people_of(token, "dative")
    elif mention.contact in {"saying", "reception"} and has_gram(token, "accs"):
        mention.participants += people_of(token, "accusative")
