"""Who takes part in a contact, by case and preposition: «X (nomn) провёл переговоры с Y (ablt)», «разговор X»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from grammars.annotation import Sentence
from grammars.clauses import Clause, clause_of
from grammars.contacts.drafts import STATE_ROLES
from grammars.contacts.governors import credentials, finite_lemmas, is_held_by, is_scene, is_under, received_pronoun
from grammars.contacts.mentions import ContactMention, Participant
from grammars.contacts.senses import SENSES, has_sense
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

WITH = frozenset({"с", "со"})
POSSESSIVES = frozenset("его её ее их своей своим своими".split())
PRONOUNS = frozenset({"он", "она", "они"})
NUMBERS = {"двух": 2, "обеих": 2, "трёх": 3, "трех": 3}
MATTERS = frozenset("в во на по о об из".split())  # «переговоры в Чили», «по Чили»: neither side is told
BODILY = frozenset({"session", "meeting", "summit", "negotiation"})
BODY_LENGTH = 8  # words of «Межправительственной комиссии по экономическому сотрудничеству двух стран»
ROLE_CASES = {
    "partner": "ablt",
    "between": "ablt",
    "genitive": "gent",
    "dative": "datv",
    "accusative": "accs",
    "subject": "nomn",
}
# What may stand between the noun and whose it is: «переговоры на высшем уровне президентов», «разговор по телефону …»
GAP = frozenset(
    (
        "на высший уровень в верхах верх по телефон видеосвязь тет-а-тет за закрытый дверь формат тет а - один совет"
    ).split()
)


def people_of(token: Any, role: str) -> list[Participant]:
    """The participants that an OFFICIAL or STATE token stands for."""
    if token.type in {STATE, STATE_ADJECTIVE}:
        return [Participant(None, code, token, role) for code in token.entity.codes]
    return [Participant(_in_case(official, role), None, token, role) for official in token.entity]


def _in_case(official: Any, role: str) -> Any:
    """The official with the name read in the case that the role asks for: «Александра Лукашенко» is Александр."""
    case = ROLE_CASES.get(role)
    person = official.person
    if person is None or case is None or official.post is not None:
        return official
    read = person.agreeing({case})
    return evolve(official, name=read.full, surname=read.surname) if read is not None else official


def chain(tokens: Sequence[Any], index: int, case: str) -> tuple[list[Any], int]:
    """Coordinated people or states in `case` from `index` on, and where they end: «президентов A, B и премьера C»."""
    people: list[Any] = []
    while index < len(tokens) and tokens[index].type in {OFFICIAL, STATE} and has_gram(tokens[index], case):
        people.append(tokens[index])
        index += 1
        step = index
        if step < len(tokens) and tokens[step].value == ",":
            step += 1
        while step < len(tokens) and tokens[step].value.lower() in {"и", "также", "а"}:
            step += 1
        if step == index or step >= len(tokens):
            break
        if tokens[step].value.lower() in WITH:
            step += 1
        if step < len(tokens) and tokens[step].type in {OFFICIAL, STATE} and has_gram(tokens[step], case):
            index = step
        else:
            break
    return people, index


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
    while index < limit:
        token = tokens[index]
        value = token.value.lower()
        in_place = index > mention.stop and tokens[index - 1].value.lower() in MATTERS and token.type == STATE
        governed = index > mention.stop and starts_as(tokens[index - 1], ("PREP",))  # «саммит по Ливии»
        if token.type in {OFFICIAL, STATE} and has_gram(token, "gent") and adjacent and not in_place and not governed:
            people, index = chain(tokens, index, "gent")
            _add(mention, people, "genitive")
            adjacent = False
            continue
        if index == mention.stop or (index == mention.stop + 1 and tokens[index - 1].value in '«"'):
            sides = _dashed(tokens, index)
            if len(sides) > 1:
                _add(mention, sides, "between")
                index += 2 * len(sides) - 1
                adjacent = False
                continue
        if index == mention.stop and has_sense(token, "body"):
            mention.of_sides = True  # «встреча комиссий по границе»
        elif adjacent and index == mention.stop and _is_people(token):
            mention.unofficial = True
        if value in WITH and index + 1 < limit:
            index = _read_with(mention, index)
        elif mention.contact == "calling" and token.type == OFFICIAL and has_gram(token, "datv"):
            _add(mention, [token], "dative")
            index += 1
        elif value == "под" and index + 2 < limit and lemmas(tokens[index + 1]) & {"председательство"}:
            people, after = chain(tokens, index + 2, "gent")  # саммит под председательством X
            _add(mention, people, "subject")
            index = max(after, index + 1)
        elif value == "между":
            people, after = chain(tokens, index + 1, "ablt")
            _add(mention, people, "between")
            index = max(after, index + 1)
        elif is_finite(token) and starts_as(token, ("VERB",)) and not has_sense(token, "happen"):
            break
        else:
            index += 1
        adjacent = adjacent and (_is_gap(token) or in_place)
    if mention.start and tokens[mention.start - 1].value.lower() in {"его", "её", "ее", "их"}:
        mention.pronouns.append(tokens[mention.start - 1].value.lower())  # «его встреча с …»
    for before in [i for i in clause.indices if i < mention.start and tokens[i].value.lower() == "между"]:
        people, _ = chain(tokens, before + 1, "ablt")  # «Между X и Y состоялась встреча»
        _add(mention, people, "between")
    _read_possessor(mention, clause)
    if mention.contact == "calling":
        callers = [p for p in mention.participants if p.role == "genitive"]
        mention.initiator_official = callers[0].official if callers else None
    read_subject(mention, clause)


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
    _add(mention, sides, "genitive")
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


def _add(mention: ContactMention, tokens: Sequence[Any], role: str) -> None:
    for token in tokens:
        mention.participants += people_of(token, role)


def _is_gap(token: Any) -> bool:
    if token.value in ':«"' or (
        token.type in {CITY, STATE} and has_gram(token, "loct") and not has_gram(token, "gent")
    ):
        return True
    if token.type == DATE or (not is_entity(token) and token.type == "RU" and has_gram(token, "ADVB")):
        return True
    return not is_entity(token) and bool((lemmas(token) | {token.value.lower()}) & GAP)


def _is_people(token: Any) -> bool:
    """«встреча ветеранов», «встреча с журналистами»: people who are no officials."""
    if is_entity(token) or token.type != "RU":
        return False
    return has_gram(token, "gent", "ablt") and (
        (starts_as(token, ("NOUN",)) and any("anim" in r.grams for r in readings(token)[:2]))
        or bool(lemmas(token) & {"семья", "общественность"})
    )


def _read_with(mention: ContactMention, index: int) -> int:
    """Read «с …» at `index`; return where to go on."""
    tokens = mention.sentence.tokens
    follower = tokens[index + 1]
    if index > mention.stop and has_sense(tokens[index - 1], "relation"):
        return index + 1  # «отношениям с КНР»
    if follower.type in {OFFICIAL, STATE} and has_gram(follower, "ablt"):
        mention.one_matter = mention.one_matter or _names_matter(mention)
        people, index = chain(tokens, index + 1, "ablt")
        _add(mention, people, "partner")
        return _read_fellows(mention, people, index)
    if lemmas(follower) & {"участие"} and index + 2 < len(tokens) and tokens[index + 2].type in {OFFICIAL, STATE}:
        people, index = chain(tokens, index + 2, "gent")  # саммит НАТО с участием президента США
        _add(mention, people, "subject")
        return index
    if not is_entity(follower) and lemmas(follower) & PRONOUNS:
        mention.pronouns.append("with")
    elif (
        index - mention.stop <= 1
        and not is_entity(follower)
        and follower.type == "RU"
        and not lemmas(follower) & {"участие", "цель"}
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
    """«У российского лидера состоялся разговор с …»; «со стороны Баку участвовали …»."""
    tokens = mention.sentence.tokens
    for index in clause.indices[1:]:
        if tokens[index].type == OFFICIAL and tokens[index - 1].value.lower() == "у" and index < mention.start:
            mention.participants[:0] = people_of(tokens[index], "subject")


def read_subject(mention: ContactMention, clause: Clause) -> None:
    """Add the nominative officials of the clause if the contact is theirs."""
    body = mention.body or mention.contact == "session"
    told = [p for p in mention.participants if p.role in {"genitive", "between"} and not body and not _is_group(p)]
    if told and not (is_under(mention) and len(mention.participants) == 1):
        return
    if any(p.role == "subject" for p in mention.participants):
        return
    if not mention.verbal:
        if is_scene(mention):
            return
        if not is_held_by(mention) and not is_under(mention):
            tellers = [p for p in nominative_people(mention, clause) if _may_have_met(p)]
            if tellers and _is_told_of(mention, clause):
                mention.participants[:0] = tellers
            elif _is_elliptic(mention, clause):
                mention.pronouns.append("он")
            return
    if mention.contact == "talk" and mention.medium and not told and not mention.participants:
        for index in clause.indices[1:]:  # «сказал Путину в телефонной беседе»
            token = mention.sentence.tokens[index]
            if token.type != OFFICIAL or has_gram(token, "nomn"):
                continue
            if has_gram(token, "datv"):
                mention.participants += people_of(token, "dative")
            elif has_gram(token, "accs") and any(
                has_sense(mention.sentence.tokens[i], "address") for i in clause.indices
            ):
                mention.participants += people_of(token, "accusative")  # «в телефонной беседе поздравил X»
                break
    subjects = _speaker(mention, clause) or nominative_people(mention, clause)
    if not subjects and clause.subordinate:
        subjects = _main_subject(mention, clause)
    if not subjects and _is_elliptic(mention, clause):
        mention.pronouns.append("он")  # «Рассказал о переговорах с …»
    if body and len(subjects) > 1 and not is_under(mention):
        mention.participants = []  # «премьеры A и B провели заседание Совмина союза»
    for participant in subjects:
        side = _side_of(mention, clause)
        if side and participant.official is not None and not participant.official.countries:
            participant.official = evolve(participant.official, countries=(side,))
    mention.participants[:0] = subjects
    codes = leads_side(mention.sentence, clause)
    if codes and subjects:
        as_delegates(mention, codes)


def leads_side(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """Whose side the subject leads or stands for: «делегацию Перу возглавит …», «Россию представлял …»."""
    tokens = sentence.tokens
    if not any(has_sense(tokens[i], "lead") and not has_gram(tokens[i], "INFN") for i in clause.indices):
        return ()
    for index in clause.indices:
        token = tokens[index]
        governed = index and starts_as(tokens[index - 1], ("PREP",))
        if governed or token.type not in {STATE, OFFICIAL} or not has_gram(token, "accs"):
            continue
        group = token.entity[0] if token.type == OFFICIAL else None
        if group is not None and (group.name or group.role or has_gram(token, "nomn")):
            continue  # «делегацию Перу», told as several officials
        codes = tuple(token.entity.codes) if group is None else tuple(group.countries)
        if len(codes) == 1:
            return codes
    return ()


def as_delegates(mention: ContactMention, codes: tuple[str, ...]) -> None:
    """Mark the subjects as those who stand for a state."""
    for participant in mention.participants:
        if participant.role == "subject" and participant.official is not None:
            participant.role = "delegate"
            if not participant.official.countries:
                participant.official = evolve(participant.official, countries=codes)


def _is_told_of(mention: ContactMention, clause: Clause) -> bool:
    """«Министр сообщил о разговоре с коллегой»: who tells of a contact that has but a partner took part himself."""
    before = mention.sentence.tokens[mention.start - 1].value.lower() if mention.start else ""
    partners = mention.participants and all(p.role == "partner" for p in mention.participants)
    return before in {"о", "об"} and bool(partners) and bool(finite_lemmas(mention.sentence, clause) & SENSES["say"])


def _may_have_met(participant: Participant) -> bool:
    """A leader, a minister or a bare name; no spokesman."""
    official = participant.official
    return official is not None and official.role in {*STATE_ROLES, None} and not official.plural


def _is_group(participant: Participant) -> bool:
    """«саммит БРИКС»: an organisation, in whose contact others may be told to take part."""
    return participant.code is not None and not is_state(participant.code)


def _speaker(mention: ContactMention, clause: Clause) -> list[Participant]:
    """«Страна готова …, заявил министр по итогам переговоров с …»: who said it after the talks, not who was said of."""
    tokens = mention.sentence.tokens
    for index in clause.indices[:-1]:
        follower = tokens[index + 1]
        if (
            index + 1 < mention.start
            and is_finite(tokens[index])
            and lemmas(tokens[index]) & SENSES["say"]
            and follower.type == OFFICIAL
            and has_gram(follower, "nomn")
        ):
            return people_of(follower, "subject")
    return []


def _main_subject(mention: ContactMention, clause: Clause) -> list[Participant]:
    """«Президент подтвердил, что сейчас проводит беседу с …»: a clause without a subject has that of the main one."""
    tokens = mention.sentence.tokens
    first = clause.indices[0]
    if (
        not (mention.verbal or is_held_by(mention))
        or tokens[first].value.lower() != "что"
        or first < 2
        or any(
            has_gram(tokens[i], "nomn") and (is_entity(tokens[i]) or starts_as(tokens[i], ("NOUN", "NPRO")))
            for i in clause.indices[1:]
            if i < mention.start
        )
    ):
        return []
    main = clause_of(mention.sentence.clauses, first - 2)
    people = [p for p in nominative_people(mention, main) if p.official is not None]
    return people if len(people) == 1 else []


def _is_elliptic(mention: ContactMention, clause: Clause) -> bool:
    """A clause with a verb in the singular and nothing in the nominative: its subject was told before."""
    tokens = mention.sentence.tokens
    verbs = [i for i in clause.indices if is_finite(tokens[i]) and has_gram(tokens[i], "VERB")]
    if not verbs or clause.subordinate or not any("sing" in r.grams for i in verbs for r in readings(tokens[i])[:1]):
        return False
    return not any(
        has_gram(tokens[i], "nomn") and (is_entity(tokens[i]) or starts_as(tokens[i], ("NOUN", "NPRO")))
        for i in clause.indices
        if i < mention.start
    )


def _side_of(mention: ContactMention, clause: Clause) -> str | None:
    """«Со стороны Еревана участвуют …»: whose people the subjects are."""
    tokens = mention.sentence.tokens
    for index in clause.indices:
        token = tokens[index]
        if token.type == STATE and token.entity.kind == "side" and index and tokens[index - 1].value.lower() == "со":
            return str(tokens[index].entity.codes[0])
    return None


def nominative_people(mention: ContactMention, clause: Clause) -> list[Participant]:
    """Officials and states that are subjects of the clause, in text order."""
    tokens = mention.sentence.tokens
    people: list[Participant] = []
    for index in clause.indices:
        token = tokens[index]
        if mention.start <= index < mention.stop or _is_dateline(tokens, index):
            continue
        if token.type not in {OFFICIAL, STATE} or not has_gram(token, "nomn"):
            if not is_entity(token) and token.value.lower() in PRONOUNS:
                mention.pronouns.append(token.value.lower())
            continue
        if index and (is_governed(tokens, index) or _is_complement(tokens, index)):
            continue
        if index and _is_titled(tokens, index):
            mention.unofficial = True  # «встретился журналист Пол Рид»
            continue
        if token.type == STATE and (token.entity.kind == "people" or not _is_state_subject(tokens, index)):
            continue
        if token.type == STATE and index > 1 and tokens[index - 1].value.lower() in {"и", ","}:
            joined = tokens[index - 2]  # «в Перу и Чили»
            if joined.type == STATE and not any(p.token is joined for p in people):
                continue
        if token.type == STATE and index and is_finite(tokens[index - 1]) and has_gram(token, "accs") and people:
            continue  # «премьер поблагодарил Осло»
        people += people_of(token, "subject")
    return people


def _is_dateline(tokens: Sequence[Any], index: int) -> bool:
    """«МОСКВА, 14 июня — …»: where the news was written."""
    if index or not is_entity(tokens[0]) or len(tokens) < 2:
        return False
    return bool(tokens[0].tokens[0].value.isupper()) and tokens[1].value in {",", "."}


def is_governed(tokens: Sequence[Any], index: int) -> bool:
    """Whether a preposition or a noun before governs the phrase: «для президента», «на пост премьера»."""
    before = tokens[index - 1]
    if before.value == ":" and index > 1 and has_sense(tokens[index - 2], "credit"):
        return True  # «Фото: Иван Петров / РИА Новости»
    if (
        before.type == "RU"
        and not is_entity(before)
        and any("PREP" in reading.grams for reading in readings(before)[:1])
    ):
        return True
    return not is_entity(before) and bool(lemmas(before) & {"слово", "мнение", "пост", "должность"})


def _is_titled(tokens: Sequence[Any], index: int) -> bool:
    """Whether a name without a post stands after what its bearer is by profession: «журналист Пол Рид»."""
    before, token = tokens[index - 1], tokens[index]
    if token.type != OFFICIAL or is_entity(before) or before.type != "RU" or has_sense(before, "person"):
        return False
    if any(mention.post or mention.role for mention in token.entity):
        return False
    return any("NOUN" in r.grams and "anim" in r.grams and "nomn" in r.grams for r in readings(before)[:1])


def _is_complement(tokens: Sequence[Any], index: int) -> bool:
    """«в резиденции | главы Финляндии»: what may be the genitive of the noun before it is no subject."""
    before = tokens[index - 1]
    return not is_entity(before) and starts_as(before, ("NOUN",)) and has_gram(tokens[index], "gent")


def _is_state_subject(tokens: Sequence[Any], index: int) -> bool:
    """«Россия и Турция провели»: a state whose form may be oblique too is no subject unless a verb is there."""
    if not any(is_finite(token) for token in tokens):
        return False
    before = tokens[index - 1] if index else None
    after_noun = (
        before is not None
        and not is_entity(before)
        and starts_as(before, ("NOUN",))
        and has_gram(tokens[index], "gent")
    )
    return not after_noun


def read_verb_people(mention: ContactMention, clause: Clause, until: int, nouns: frozenset[int] = frozenset()) -> None:
    """Subjects, «с …», and for calls whom («позвонил Y», «поздравил по телефону Y»).

    `until` is the token index of the first contact noun after the verb: «с …» behind it is the noun's own.
    `nouns` are the token indices at which contact nouns end: «до переговоров с X позвонил Y».
    """
    tokens = mention.sentence.tokens
    mention.participants += nominative_people(mention, clause)
    if not mention.participants and clause.subordinate:
        mention.participants += _main_subject(mention, clause)
    _read_groups(mention, clause)
    for index in [i for i in clause.indices if i < until]:
        token = tokens[index]
        if token.value.lower() in WITH and index + 1 < len(tokens) and index not in nouns:
            follower = tokens[index + 1]
            if follower.type in {OFFICIAL, STATE} and has_gram(follower, "ablt"):
                people, _ = chain(tokens, index + 1, "ablt")
                _add(mention, people, "partner")
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
