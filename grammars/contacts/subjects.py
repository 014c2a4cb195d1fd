"""Whose a contact is: the subject of its clause, who tells of it, who leads a delegation to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from grammars.annotation import Sentence
from grammars.clauses import Clause, clause_of
from grammars.contacts.drafts import STATE_ROLES
from grammars.contacts.governors import finite_lemmas, is_held_by, is_scene, is_under, stays_away
from grammars.contacts.groups import members, part_of, sides_of_body
from grammars.contacts.mentions import ContactMention, Participant
from grammars.contacts.participants import PRONOUNS, WITH, people_of
from grammars.contacts.senses import SENSES, has_sense
from grammars.predicates import (
    DATE,
    OFFICIAL,
    STATE,
    has_gram,
    is_entity,
    is_finite,
    lemmas,
    readings,
    starts_as,
)
from grammars.reference import is_state

RELATIVE = frozenset({"который", "которая"})


def read_subject(mention: ContactMention, clause: Clause) -> None:
    """Add the nominative officials of the clause if the contact is theirs."""
    body = mention.body or mention.contact == "session"
    told = [p for p in mention.participants if p.role in {"genitive", "between"} and not body and not _is_group(p)]
    if told and not (is_under(mention) and len(mention.participants) == 1):
        return
    if any(p.role == "subject" for p in mention.participants):
        return
    if not mention.verbal:
        if is_scene(mention) or (stays_away(mention) and mention.contact in {"summit", "session"}):
            return
        if not is_held_by(mention) and not is_under(mention):
            tellers = [p for p in nominative_people(mention, clause) if _may_have_met(p)]
            if tellers and _is_told_of(mention, clause):
                mention.participants[:0] = [evolve(p, role="teller") for p in tellers]
            elif clause.subordinate and mention.own_subject and (comers := _comers(mention, clause)):
                mention.participants[:0] = comers  # «прилетел в Лиму, где пройдут переговоры с …»
            elif _is_elliptic(mention, clause):
                mention.pronouns.append("он")
            return
    if not (told or mention.participants) and ((mention.contact == "talk" and mention.medium) or _is_stage(mention)):
        _read_addressee(mention, clause)
    subjects = _speaker(mention, clause) or nominative_people(mention, clause)
    if is_under(mention):
        subjects = [evolve(p, role="speaker") if _says(mention, p.token) else p for p in subjects]
    if not subjects and clause.subordinate:
        subjects = main_subject(mention, clause)
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


def _is_stage(mention: ContactMention) -> bool:
    """«на встрече», «в ходе переговоров»: where one says something to the other, no «после встречи»."""
    if mention.verbal or mention.contact not in {"meeting", "negotiation"} or not is_under(mention):
        return False
    before = mention.sentence.tokens[mention.start - 1]
    return before.value.lower() in {"в", "на", "при"} or bool(lemmas(before) & {"ход", "время", "рамка"})


def _read_addressee(mention: ContactMention, clause: Clause) -> None:
    """«сказал Путину в телефонной беседе», «на встрече поблагодарил премьера», «обсудил с ним на переговорах»."""
    tokens = mention.sentence.tokens
    verbs = [i for i in clause.indices if has_gram(tokens[i], "VERB", "INFN")]
    told = mention.medium is not None or any(has_sense(tokens[i], "say", "address") for i in verbs)
    for index in clause.indices[1:]:
        token = tokens[index]
        if token.type != OFFICIAL or has_gram(token, "nomn"):
            continue
        if tokens[index - 1].value.lower() in WITH and index < mention.start and has_gram(token, "ablt"):
            if any(has_sense(tokens[i], "about") for i in verbs):
                mention.participants += people_of(token, "partner")  # «обсудил | с премьером | на встрече»
        elif is_governed(tokens, index) or not told or _is_complement(tokens, index):
            continue
        elif has_gram(token, "datv"):
            mention.participants += people_of(token, "dative")
        elif has_gram(token, "accs") and any(has_sense(tokens[i], "address") for i in verbs):
            mention.participants += people_of(token, "accusative")  # «в телефонной беседе поздравил X»
            break


def _comers(mention: ContactMention, clause: Clause) -> list[Participant]:
    """Who «прилетел в Лиму, | где пройдут переговоры», not who «заявил в Лиме, где …»."""
    main = clause_of(mention.sentence.clauses, clause.indices[0] - 2)
    moved = finite_lemmas(mention.sentence, main) & (SENSES["move"] | {"находиться", "побывать"})
    return main_subject(mention, clause) if moved else []


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
    """«Министр сообщил о разговоре с коллегой», «назвал переговоры с ним полезными»: who tells of a contact that has
    but a partner took part himself.
    """
    if not mention.participants or any(p.role != "partner" for p in mention.participants):
        return False
    tokens = mention.sentence.tokens
    verbs = finite_lemmas(mention.sentence, clause)
    governor = mention.start - 1
    while governor > 0 and (tokens[governor].type == DATE or starts_as(tokens[governor], ("ADVB", "PRTF", "ADJF"))):
        governor -= 1  # «о прошедших накануне переговорах»
    before = tokens[governor] if governor >= 0 else None
    if before is not None and before.value.lower() in {"о", "об"}:
        return bool(verbs & SENSES["say"])
    governed = before is not None and starts_as(before, ("PREP", "NOUN"))
    return not governed and bool(verbs & SENSES["judge"])


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
            return people_of(follower, "speaker")
    return []


def _says(mention: ContactMention, token: Any) -> bool:
    """«…, заявил | министр»."""
    tokens = mention.sentence.tokens
    index = tokens.index(token)
    return index > 0 and is_finite(tokens[index - 1]) and bool(lemmas(tokens[index - 1]) & SENSES["say"])


def main_subject(mention: ContactMention, clause: Clause) -> list[Participant]:
    """«Президент подтвердил, что сейчас проводит беседу с …», «прилетел в Лиму, где встретился с …»: a clause without
    a subject has that of the main one, «…, который встретился с …» whom it tells more of.
    """
    tokens = mention.sentence.tokens
    first = clause.indices[0]
    opening = tokens[first].value.lower()
    if opening in RELATIVE and first > 1 and tokens[first - 2].type == OFFICIAL:
        own = mention.verbal or is_held_by(mention) or is_under(mention)
        return people_of(tokens[first - 2], "subject") if own and len(tokens[first - 2].entity) == 1 else []
    placed = opening == "где" and (mention.own_subject or is_under(mention))
    if (
        not (mention.verbal or placed or is_held_by(mention))
        or opening not in {"что", "где", *(["чтобы"] if mention.verbal else [])}
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
    several = opening == "чтобы" and mention.contact in {"discussion", "meeting"}  # «прибыли в Лиму, чтобы обсудить»
    return people if len(people) == 1 or several else []


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
        group = not is_entity(token) and has_gram(token, "nomn") and not (index and is_governed(tokens, index))
        if group and (sides := sides_of_body(tokens, index, "nomn")[0]):
            people += [participant for side in sides for participant in people_of(side, "subject")]
            continue  # «эксперты Чили и Перу провели»
        if group and (union := members(tokens, index)) is not None:
            people += people_of(tokens[union], "subject")
            continue  # «страны АСЕАН обсудили»
        if token.type not in {OFFICIAL, STATE} or not (has_gram(token, "nomn") or part_of(tokens, index)):
            if not is_entity(token) and token.value.lower() in PRONOUNS:
                mention.pronouns.append(token.value.lower())
            continue
        if index and (is_governed(tokens, index) or (_is_complement(tokens, index) and not part_of(tokens, index))):
            continue
        if index and tokens[index - 1].value == "(":
            continue  # «в Остине (США, штат Техас)»
        if token.type == STATE and _is_in_name(tokens, index):
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
        if (
            token.type == STATE
            and has_gram(token, "accs")
            and any(has_gram(t, "INFN") for t in tokens[index - 1 : index])
        ):
            continue  # «пригласил посетить Соединённые Штаты»
        people += people_of(token, "subject")
    return people


def _is_dateline(tokens: Sequence[Any], index: int) -> bool:
    """«МОСКВА, 14 июня — …»: where the news was written."""
    if index or not is_entity(tokens[0]) or len(tokens) < 2:
        return False
    return bool(tokens[0].tokens[0].value.isupper()) and tokens[1].value in {",", "."}


def _is_in_name(tokens: Sequence[Any], index: int) -> bool:
    """«на форуме партнёрства | Россия — Африка»."""
    after = tokens[index + 1 : index + 3]
    dashed = len(after) == 2 and after[0].value in "-–—" and after[1].type == "RU" and after[1].value[:1].isupper()
    return bool(index) and dashed and not is_entity(tokens[index - 1]) and starts_as(tokens[index - 1], ("NOUN",))


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
