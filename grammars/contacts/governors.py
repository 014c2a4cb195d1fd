"""What governs a mention of a contact and so judges it: «провёл», «отменил», «в ходе», «готовы к», «запись».

Of each it is asked whether it makes an event of the mention, and whose.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.clauses import Clause, clause_of
from grammars.contacts.mentions import ContactMention
from grammars.contacts.senses import SENSES, STANDING_BODIES, has_sense
from grammars.predicates import (
    DATE,
    OFFICIAL,
    STATE_ADJECTIVE,
    has_gram,
    is_entity,
    is_finite,
    lemmas,
    readings,
    starts_as,
)

UNDER_PREPOSITION = frozenset("в во на после при до перед накануне".split())
RESUMING = frozenset({"продолжить", "возобновить"})
QUOTES = frozenset('«"„“')
ONLY_THOUGHT = frozenset("к ко для без от вместо ради".split())  # «готовы к», «для»


def is_record(noun: ContactMention) -> bool:
    """«записи телефонных разговоров»: what is told of is the record."""
    before = noun.sentence.tokens[max(0, noun.start - 2) : noun.start]
    return any(has_sense(token, "record") for token in before)


def is_of_standing_body(noun: ContactMention) -> bool:
    """«заседание Генассамблеи», «сессия Парламентской ассамблеи»: the work of a body, no contact of states."""
    after = noun.sentence.tokens[noun.stop : noun.stop + 4]
    return noun.contact == "session" and any(
        word.lower() in STANDING_BODIES
        for token in after
        for part in (token.tokens if is_entity(token) else [token])
        for word in (part.value, *lemmas(part))
    )


def is_under(mention: ContactMention) -> bool:
    """«в ходе переговоров», «после встречи»: something else happened then."""
    before: list[Any] = []
    first = mention.start
    while first and mention.sentence.tokens[first - 1].value in QUOTES:
        first -= 1  # «по итогам | «кризисной встречи»»
    for token in reversed(mention.sentence.tokens[max(0, first - 2) : first]):
        if is_entity(token) and token.type not in {STATE_ADJECTIVE, DATE}:
            break  # «обсудили в Вене | саммит»
        before.insert(0, token)
    before = [token for token in before if not is_entity(token)]
    if not before:
        return False
    if before[-1].value.lower() in UNDER_PREPOSITION or has_sense(before[-1], "under"):
        return True
    if _is_first_for_long(mention) or _is_after_days(mention):
        return True
    return (
        mention.lemma in {"переговоры", "встреча"}
        and bool(lemmas(before[-1]) & {"раунд"})
        and has_sense(before[0], "under")
    )


def is_frame(mention: ContactMention, summits: bool = False) -> bool:
    """«встреча прошла в рамках консультаций»: a wider event than the one told; a summit is one of its own.

    With `summits`, also «встреча прошла в рамках саммита».
    """
    before = mention.sentence.tokens[max(0, mention.start - 2) : mention.start]
    return (summits or mention.contact != "summit") and any(not is_entity(t) and lemmas(t) & {"рамка"} for t in before)


def is_scene(mention: ContactMention) -> bool:
    """«на полях саммита», «в кулуарах сессии»: only where something else took place."""
    before = mention.sentence.tokens[max(0, mention.start - 1) : mention.start]
    return any(has_sense(token, "scene") for token in before)


def _is_first_for_long(mention: ContactMention) -> bool:
    """«в первом за два года телефонном разговоре»."""
    tokens = mention.sentence.tokens
    for index in range(max(2, mention.start - 4), mention.start):
        if tokens[index].value.lower() == "за" and tokens[index - 2].value.lower() in UNDER_PREPOSITION:
            return any("Anum" in reading.grams for reading in readings(tokens[index - 1])[:1])
    return False


def _is_after_days(mention: ContactMention) -> bool:
    """«после двух дней переговоров»."""
    tokens = mention.sentence.tokens
    for index in range(max(0, mention.start - 4), mention.start - 1):
        if tokens[index].value.lower() in {"после", "за"}:
            return lemmas(tokens[mention.start - 1]) <= SENSES["span"]
    return False


def called_off_by(mention: ContactMention) -> Any:
    """The word that governs the noun in «об отмене встречи», «решил отменить встречу»; None without one."""
    tokens = mention.sentence.tokens
    if mention.start and tokens[mention.start - 1].value.lower() == "от":
        clause = clause_of(mention.sentence.clauses, mention.start)
        for index in clause.indices:
            if index < mention.start and lemmas(tokens[index]) & {"отказаться"} and is_finite(tokens[index]):
                return tokens[index]  # «отказались от встречи с …»
    for token in tokens[max(0, mention.start - 2) : mention.start]:
        if has_sense(token, "cancellation") or (has_gram(token, "INFN") and has_sense(token, "cancelling")):
            return token
    return None


def journey_to(mention: ContactMention) -> Any:
    """The verb in «направляется в Найроби для переговоров с …»; None without one."""
    tokens = mention.sentence.tokens
    run = [token.value.lower() for token in tokens[max(0, mention.start - 3) : mention.start]]
    if run[-1:] not in (["для"], ["на"]) and run not in (["для", "участия", "в"], ["для", "участия", "во"]):
        return None
    clause = clause_of(mention.sentence.clauses, mention.start)
    moves = [tokens[i] for i in clause.indices if is_finite(tokens[i]) and lemmas(tokens[i]) & SENSES["move"]]
    return moves[0] if moves else None


def stays_away(mention: ContactMention) -> bool:
    """«не приедет на саммит»: the contact is to come, without him."""
    move = journey_to(mention)
    tokens = mention.sentence.tokens
    index = tokens.index(move) if move is not None else 0
    return index > 0 and tokens[index - 1].value.lower() == "не"


def is_held_by(mention: ContactMention) -> bool:
    """«провёл переговоры»."""
    if called_off_by(mention) is not None or journey_to(mention) is not None:
        return True
    if is_prepared(mention) and _prepares(mention.sentence.tokens[mention.start - 2]):
        return True
    if _is_at_table(mention):
        return True
    clause = clause_of(mention.sentence.clauses, mention.start)
    verbs = finite_lemmas(mention.sentence, clause)
    if (
        verbs & {"договориться", "условиться"} and _holding_infinitive(mention) is None
    ):  # «договорились о новом раунде переговоров»
        return any(
            token.value.lower() == "о" for token in mention.sentence.tokens[max(0, mention.start - 3) : mention.start]
        )
    return (
        bool(verbs & (SENSES["hold"] | SENSES["go_on"] | SENSES["call_off"]))
        or _holding_infinitive(mention) is not None
    )


def _is_at_table(mention: ContactMention) -> bool:
    """«сели за стол переговоров», not «готовы сесть за стол переговоров»."""
    run = mention.sentence.tokens[max(0, mention.start - 3) : mention.start]
    return (
        len(run) == 3 and [token.value.lower() for token in run[1:]] == ["за", "стол"] and not has_gram(run[0], "INFN")
    )


def _holding_infinitive(mention: ContactMention) -> int | None:
    """Index of «провести» in «договорились провести встречу», of «продолжить» in «условились продолжить переговоры»."""
    tokens = mention.sentence.tokens
    for index in range(max(0, mention.start - 3), mention.start):
        if is_entity(tokens[index]) or not has_gram(tokens[index], "INFN"):
            continue
        if lemmas(tokens[index]) & (SENSES["hold"] | RESUMING):
            return index
    return None


def finite_lemmas(sentence: Sentence, clause: Clause) -> set[str]:
    """Lemmas of the finite verbs of a clause; «принял участие» is «участвовать»."""
    tokens = sentence.tokens
    verbs = {w for i in clause.indices if is_finite(tokens[i]) for w in lemmas(tokens[i])}
    if verbs & {"принять", "принимать"} and any(lemmas(tokens[i]) & {"участие"} for i in clause.indices):
        verbs = verbs - {"принять", "принимать"} | {"участвовать"}
    if verbs & {"идти", "вестись", "пойти"} and any(lemmas(tokens[i]) & {"речь"} for i in clause.indices):
        verbs = verbs - {"идти", "вестись", "пойти"}  # «шла речь о» is no talk that goes on
    return verbs


def receives(verb: ContactMention, clause: Clause) -> bool:
    """«принял президента Сирии», not «принял закон»: the nearest thing after the verb or before it is an official."""
    tokens = verb.sentence.tokens
    if received_pronoun(verb) is not None:
        return True
    if credentials(verb, clause):
        return True
    if verb.stop < len(tokens) and _is_thing(tokens[verb.stop], len(readings(tokens[verb.stop]))):
        return False  # «принял просьбу премьера»
    return any(
        tokens[i].type == OFFICIAL
        and has_gram(tokens[i], "accs")
        and not has_gram(tokens[i], "nomn")
        and not (i and i > verb.stop and _is_thing(tokens[i - 1]))  # «примет на себя обязанности председателя»
        for i in clause.indices
        if abs(i - verb.start) <= 5
        and not any(lemmas(tokens[j]) & {"участие", "решение", "закон"} for j in clause.indices)
    )


def credentials(verb: ContactMention, clause: Clause) -> list[int]:
    """Indices of whom in «принял верительные грамоты послов Перу и Мали»."""
    tokens = verb.sentence.tokens
    papers = [
        i for i in clause.indices if i >= verb.stop and not is_entity(tokens[i]) and lemmas(tokens[i]) & {"грамота"}
    ]
    return [i for i in clause.indices if papers and i > papers[0] and tokens[i].type == OFFICIAL]


def received_pronoun(verb: ContactMention) -> str | None:
    """«Его» in «Его принял премьер-министр»; None without one."""
    tokens = verb.sentence.tokens
    beside = [tokens[i] for i in (verb.start - 1, verb.stop) if 0 <= i < len(tokens)]
    after = tokens[verb.stop : verb.stop + 1]
    if not any(token.type == OFFICIAL and has_gram(token, "nomn") for token in after):
        return None
    return next((token.value.lower() for token in beside if token.value.lower() in {"его", "её", "ее"}), None)


def _is_thing(token: Any, likeliest: int = 1) -> bool:
    """A noun that is no person, in the accusative."""
    return (
        not is_entity(token)
        and starts_as(token, ("NOUN",))
        and any("accs" in reading.grams and "inan" in reading.grams for reading in readings(token)[:likeliest])
    )


def _is_possible(tokens: Sequence[Any], index: int, noun: ContactMention) -> bool:
    """«возможная встреча», «встреча возможна», not «темой встречи стало возможное назначение»."""
    token = tokens[index]
    if is_entity(token) or not lemmas(token) & {"невозможный", "возможный", "невозможно", "возможно"}:
        return False
    return noun.start - 3 <= index < noun.stop or has_gram(token, "ADJS")


def speaks_with(verb: ContactMention) -> bool:
    """«говорил с президентом Ирана», «свяжется с премьером»: right after the verb with whom."""
    after = verb.sentence.tokens[verb.stop : verb.stop + 2]
    return (
        len(after) == 2
        and after[0].value.lower() in {"с", "со"}
        and after[1].type == OFFICIAL
        and has_gram(after[1], "ablt")
    )


def exchanges_opinions(verb: ContactMention) -> bool:
    after = verb.sentence.tokens[verb.stop : verb.stop + 4]
    return any(lemmas(token) & {"мнение", "оценка"} for token in after)


def is_habit(verb: ContactMention, clause: Clause) -> bool:
    """«регулярно обсуждает», «общались лишь по телефону»."""
    tokens = verb.sentence.tokens
    return has_gram(tokens[verb.start], "impf") and any(has_sense(tokens[i], "habit") for i in clause.indices)


def is_prepared(mention: ContactMention) -> bool:
    """«подготовка встречи», «приготовления к переговорам», «место и дата саммита»: it is to come."""
    before = mention.sentence.tokens[max(0, mention.start - 2) : mention.start]
    if not before:
        return False
    return has_sense(before[-1], "preparing") or (
        before[-1].value.lower() in {"к", "ко"} and (has_sense(before[0], "preparing") or _prepares(before[0]))
    )


def _prepares(token: Any) -> bool:
    """«готовятся к встрече», not «готовы к встрече»."""
    return not is_entity(token) and bool(lemmas(token) & {"готовиться", "подготовиться"})


def goes_on_later(token: Any) -> bool:
    """«переговоры продолжатся в апреле», not «мы продолжим переговоры»."""
    return (
        is_finite(token)
        and has_sense(token, "go_on")
        and starts_as(token, ("futr",))
        and token.value.lower().endswith("ся")
    )


def is_process(noun: ContactMention, clause: Clause) -> bool:
    """Talks that go on or are only thought of: «ведёт переговоры», «готовы к переговорам», «в случае переговоров»."""
    tokens = noun.sentence.tokens
    if any(tokens[i].value.lower() == "ли" or _is_possible(tokens, i, noun) for i in clause.indices):
        return True  # «возможна ли встреча»
    if (
        finite_lemmas(noun.sentence, clause) & (SENSES["go_on"] | {"отказаться"})
        and called_off_by(noun) is None
        and not finite_lemmas(noun.sentence, clause) & SENSES["hold"]
        and not any(goes_on_later(tokens[i]) for i in clause.indices)
        and not (noun.start and starts_as(tokens[noun.start - 1], ("PREP",)))  # «протесты против саммита продолжаются»
    ):
        noun.ongoing = True
    if journey_to(noun) is not None:
        return False
    before = [token for token in tokens[max(0, noun.start - 2) : noun.start] if not is_entity(token)]
    joined = "участвовать" in finite_lemmas(noun.sentence, clause) and any(
        p.role == "subject" for p in noun.participants
    )
    noun.background = (noun.contact == "summit" and not joined) and any(
        lemmas(token) & {"итог", "участник", "участие", "вопрос", "приглашение"} for token in before
    )
    verbs = finite_lemmas(noun.sentence, clause)
    if (
        noun.lemma == "переговоры"
        and noun.start
        and tokens[noun.start - 1].value.lower() in {"в", "для"}
        and not verbs & (SENSES["about"] | SENSES["hold"])
    ):
        return True  # «уступает в переговорах с ЕС»
    if is_prepared(noun) or called_off_by(noun) is not None:
        return False
    if before and (before[-1].value.lower() in ONLY_THOUGHT or has_sense(before[-1], "hypothetical")):
        return True
    return any(lemmas(token) & {"случай", "возможность"} for token in before)
