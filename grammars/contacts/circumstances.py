"""When and where a contact took place, on whose initiative, and whether it was held, is planned or was called off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from grammars.captures import captures
from grammars.clauses import Clause, clause_of
from grammars.contacts.governors import (
    RESUMING,
    called_off_by,
    finite_lemmas,
    goes_on_later,
    is_frame,
    is_prepared,
    is_scene,
    is_under,
    journey_to,
    stays_away,
)
from grammars.contacts.mentions import ContactMention
from grammars.contacts.phrases import WORDS
from grammars.contacts.senses import HOLDING, MODALITY, has_sense
from grammars.contacts.venues import venue_at
from grammars.found import Found
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

IN = frozenset({"в", "во", "на"})
NOT_AT = frozenset({"до", "с", "со", "после", "к", "за", "от"})  # «до конца июля», «с осени 2022 года»
CALLED_OFF = frozenset({"отменить", "отменять", "отмена", "сорвать", "сорваться"})


def read_circumstances(
    mention: ContactMention, found: dict[str, list[Found]], taken: Sequence[tuple[int, int]]
) -> None:
    sentence = mention.sentence
    tokens = sentence.tokens
    clause = clause_of(sentence.clauses, mention.start)
    bodies = [(f.stop - len(captures(f.match).get("body", [])), f.stop) for f in found.get("topics", [])]
    others = [f.start for f in found.get("noun", []) if f.start > mention.start and not _sets_scene(tokens, f.start)]
    behind = (min(others), len(tokens)) if others and not mention.verbal else (0, 0)  # the next noun's own place
    busy = [*taken, *bodies, behind]
    extended = _with_continuation(mention, clause)
    mention.own_subject = mention.own_subject or extended is not clause
    main, clause = clause, extended
    own = [i for i in clause.indices if not any(lo <= i < hi for lo, hi in busy)]
    _read_dates(mention, clause, own, busy)
    if _appointment(mention, clause) is not None:
        own = [i for i in own if i > mention.start]  # «в Кремле назвали место и даты переговоров»
    _read_place(mention, [i for i in own if i not in main])  # «сказал в Перу о встрече: она пройдёт в Лиме»
    if mention.place is None:
        _read_place(mention, own)
    if mention.place is None and "где" in {tokens[i].value.lower() for i in clause.indices[:1]}:
        _read_place(mention, range(max(0, clause.indices[0] - 6), clause.indices[0]))  # «в Вашингтоне, где проходит …»
    if mention.place is None:
        _read_venue(mention, own)
    for f in found.get("initiator", []):
        if f.start in clause or len(sentence.clauses) == 1:
            read_initiative(mention, tokens[f.start : f.stop])
    _read_status(mention, clause)
    mention.after = _is_after(tokens, mention.start)
    mention.other = mention.other or _is_last_time(tokens, mention.start)
    if mention.contact == "talk" and mention.medium is None and _is_face_to_face(tokens, main):
        mention.contact = "meeting"
    mention.there = any(tokens[i].value.lower() == "там" for i in main.indices)
    mention.present = _has_tense(mention, clause, "pres")
    mention.past = _has_tense(mention, clause, "past") and mention.status == "held" and not is_under(mention)


def read_place_behind_topics(mention: ContactMention) -> None:
    """«обсудили договор с представителями Чили | в Осло»: what is no part of the topic may be the place."""
    if mention.place is not None or not mention.topics or not mention.verbal:
        return
    tokens = mention.sentence.tokens
    topic = {id(token) for item in mention.topics for token in item}
    clause = clause_of(mention.sentence.clauses, mention.start)
    last = max(i for i in range(len(tokens)) if id(tokens[i]) in topic)
    _read_place(mention, [i for i in clause.indices if i > last and tokens[i].type == CITY])


def _sets_scene(tokens: Sequence[Any], index: int) -> bool:
    """«встреча прошла в рамках консультаций в Эр-Рияде»: the place of the frame is the place of the contact."""
    before = tokens[max(0, index - 2) : index]
    return any(has_sense(token, "frame") for token in before)


def _with_continuation(mention: ContactMention, clause: Clause) -> Clause:
    """The clause with one that goes on about the noun: «встречу: она состоится в Москве 5 мая», «саммит, который …»."""
    if mention.verbal:
        return clause
    sentence = mention.sentence
    for other in sentence.clauses:
        if other.indices[0] < mention.stop or other is clause:
            continue
        opening = {word for i in other.indices[:2] for word in lemmas(sentence.tokens[i])}
        happens = any(
            has_sense(sentence.tokens[i], "happen") and has_gram(sentence.tokens[i], "VERB", "INFN", "PRTS")
            for i in other.indices
        )
        if opening & {"он", "она", "оно", "который"} and happens:
            return Clause(clause.indices + other.indices, clause.subordinate)
        break
    return clause


def _read_dates(mention: ContactMention, clause: Clause, own: Sequence[int], busy: Sequence[tuple[int, int]]) -> None:
    tokens = mention.sentence.tokens
    mention.dates = [tokens[i] for i in own if tokens[i].type == DATE and not _tells_no_time(tokens, i)]
    if mention.start and tokens[mention.start - 1].value.lower() == "о" and not mention.verbal:
        after = [tokens[i] for i in own if i > mention.start]  # «сегодня договорились о встрече»
        mention.dates = [token for token in mention.dates if any(token is other for other in after)]
        return
    others = [
        i
        for i, token in enumerate(tokens)
        if token.type == DATE
        and i not in clause
        and not any(lo <= i < hi for lo, hi in busy)
        and not _tells_no_time(tokens, i)
    ]
    first = clause.indices[0]
    if mention.dates and (is_scene(mention) or is_frame(mention, summits=True)):
        after = [tokens[i] for i in own if i > mention.start]  # «встретились 15 ноября на полях саммита»
        mention.dates = [token for token in mention.dates if any(token is other for other in after)]
        return
    where = tokens[first].value.lower() == "где"
    if not mention.dates and tokens[first].value.lower() == "когда" and tokens[first - 2].type == DATE:
        mention.dates = [tokens[first - 2]]  # «в декабре 2021 года, когда в Лиме встретились …»
        return
    if mention.dates or (clause.subordinate and not where):
        return
    if mention.plural and len(others) > 1 and others[0] > mention.start:
        mention.dates = [tokens[i] for i in others]  # «две встречи: первая прошла 16 мая, вторая — 2 июня»
        return
    main = [i for i in others if i < mention.start and not clause_of(mention.sentence.clauses, i).subordinate]
    mention.dates = [tokens[i] for i in main[:1]]


def _tells_no_time(tokens: Sequence[Any], index: int) -> bool:
    before = tokens[index - 1].value.lower() if index else ""
    if before == "на" and tokens[index].entity.year_only:
        return True  # «план на 2025-2026 годы»
    first, *rest = [token.value.lower() for token in tokens[index].tokens]
    if first in {"с", "со"} and {"по", "до"} & set(rest):
        return before in NOT_AT  # «с 4 по 11 февраля»
    return bool({before, first} & NOT_AT)


def _read_place(mention: ContactMention, own: Sequence[int]) -> None:
    tokens = mention.sentence.tokens
    for index in own:
        token = tokens[index]
        cases = ("loct",) if journey_to(mention) is None else ("loct", "accs")  # «едет в Лиму для переговоров»
        if token.type not in {CITY, STATE} or not _is_in(tokens, index, cases):
            continue
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if _is_matter(mention, index) or (token.type == STATE and not _is_location(token)):
            continue
        if mention.place is None:
            mention.place, mention.place_name = token, token.entity.name
        if after is not None and after.type in {CITY, STATE} and has_gram(after, "loct") and _is_location(after):
            mention.place, mention.place_name = (
                after,
                after.entity.name,
            )  # «в столице Саудовской Аравии Эр-Рияде»


def _read_venue(mention: ContactMention, own: Sequence[int]) -> None:
    """«в Чернинском дворце», «в селе Вилья»: a place that is no city of the lists."""
    tokens = mention.sentence.tokens
    people = [p.token for p in mention.participants]
    for index in own:
        venue = venue_at(tokens, index, people)
        if venue is not None and not _has_owner(mention, tokens.index(venue.tokens[0]) - 2):
            mention.place, mention.place_name = venue, venue.entity.name
            return


def _is_in(tokens: Sequence[Any], index: int, cases: Sequence[str]) -> bool:
    """«в Риме», «из Рима, где», «в итальянском Турине», «в г. Турине», «в городе Турин», «на острове Бали»."""
    after = [token.value.lower() for token in tokens[index + 1 : index + 3]]
    if index > 2 and [token.value.lower() for token in tokens[index - 2 : index]] == ["г", "."]:
        return tokens[index - 3].value.lower() in IN
    if index and tokens[index - 1].value.lower() == "из" and after == [",", "где"]:
        return True
    if index and tokens[index - 1].value.lower() in IN:
        return has_gram(tokens[index], *cases, *(["accs"] if after == [",", "где"] else []))
    if index < 2 or tokens[index].type != CITY:
        return False
    site = has_sense(tokens[index - 1], "site")
    start = index - 1 if site else index
    while start > index - 4 and (
        tokens[start - 1].type == STATE_ADJECTIVE or (site and _is_adjective(tokens[start - 1]))
    ):
        start -= 1
    if start == index or tokens[start - 1].value.lower() not in IN:
        return False
    return site or has_gram(tokens[index], *cases)


def _is_adjective(token: Any) -> bool:
    return not is_entity(token) and starts_as(token, ("ADJF",))


def _is_location(token: Any) -> bool:
    return token.type == CITY or token.entity.kind in {"name", "capital", "metonym", "city"}


def _is_matter(mention: ContactMention, index: int) -> bool:
    """«по ситуации в Сирии»: the place of the matter."""
    tokens = mention.sentence.tokens
    if tokens[index].type == STATE and tokens[index - 1].value != "." and _has_owner(mention, index - 2):
        return True
    near = [t for t in tokens[max(0, index - 3) : index - 1] if not is_entity(t) and not starts_as(t, ("PREP",))]
    return any(
        lemmas(before)
        & {
            "ситуация",
            "положение",
            "обстановка",
            "событие",
            "конфликт",
            "кризис",
            "война",
            "посол",
            "выборы",
            "урегулирование",
            "правительство",
            "посольство",
            "проект",
            "происходящее",
            "происходящий",
            "происходить",
        }
        for before in near
    )


def _has_owner(mention: ContactMention, index: int) -> bool:
    """Whether the noun at `index` has the place for its own: «действия России | на Украине»."""
    tokens = mention.sentence.tokens
    takers = [p.token for p in mention.participants]
    while index >= mention.stop and is_entity(tokens[index]) and has_gram(tokens[index], "gent"):
        if any(tokens[index] is token for token in takers):
            return False
        index -= 1
    if not (0 <= index < len(tokens)) or is_entity(tokens[index]) or mention.start <= index < mention.stop:
        return False
    return (
        starts_as(tokens[index], ("NOUN",))
        and not lemmas(tokens[index]) & WORDS.keys()
        and not has_sense(tokens[index], "frame", "site", "occasion")
    )


def read_initiative(mention: ContactMention, tokens: Sequence[Any]) -> None:
    """Whose the contact was, from the tokens of `grammars.contacts.phrases.INITIATIVE`."""
    for token in tokens:
        if token.type in {STATE, STATE_ADJECTIVE}:
            mention.initiators += [(code, token) for code in token.entity.codes]
        elif token.type == OFFICIAL:
            mention.initiator_official = token.entity[0]


def _read_status(mention: ContactMention, clause: Clause) -> None:
    tokens = mention.sentence.tokens
    if mention.verbal:
        _read_verb_status(mention, clause)
        return
    if finite_lemmas(mention.sentence, clause) & {"входить", "войти"} and any(
        not is_entity(tokens[i]) and lemmas(tokens[i]) & {"программа"} for i in clause.indices
    ):
        mention.status, mention.status_tokens = "planned", [tokens[mention.start]]
        return  # «в программу визита входит встреча с …»
    cancelling = called_off_by(mention)
    if cancelling is not None:
        mention.status, mention.status_tokens = "denied", [cancelling]
        return
    move = journey_to(mention)
    mention.journey = move is not None
    if move is not None:
        denied = stays_away(mention) and mention.contact not in {"summit", "session"}
        mention.status, mention.status_tokens = "denied" if denied else "planned", [move]
        mention.journey = not denied
    if mention.status != "held":
        return
    before = tokens[mention.start - 1] if mention.start else None
    if before is not None and (is_prepared(mention) or before.value.lower() in {"к", "ко"}):
        mention.status, mention.status_tokens = "planned", [before]
        return
    appointed = _appointment(mention, clause)
    if appointed is not None:
        mention.status, mention.status_tokens = "planned", [appointed]
        return
    if is_under(mention):
        before = tokens[mention.start - 1]
        ahead = any(is_finite(tokens[i]) and starts_as(tokens[i], ("futr",)) for i in clause.indices)
        if is_scene(mention) or is_frame(mention, summits=True):  # «планируют встретиться на полях саммита»
            verbs = finite_lemmas(mention.sentence, clause)
            ahead = ahead or any(MODALITY.get(verb) == "planned" for verb in verbs)
        elif before.value.lower() not in {"на", "в"}:
            ahead = before.value.lower() in {"перед", "накануне"}
        else:  # «намерен обсудить на переговорах»
            ahead = ahead or any(
                has_sense(tokens[i], "intending") and _has_infinitive(tokens, i) for i in clause.indices
            )
        if ahead:
            mention.status, mention.status_tokens = "planned", [before]
        return
    unspoken = _not_spoken_of(mention, clause)
    if unspoken is not None:
        mention.status, mention.status_tokens = "denied", [unspoken]
        return
    for index in clause.indices:
        token = tokens[index]
        if is_entity(token) or mention.start <= index < mention.stop or abs(index - mention.start) > 14:
            continue
        words = lemmas(token)
        before = tokens[index - 1].value.lower() if index else ""
        first = readings(token)[:1]
        if goes_on_later(token) and before != "не":
            mention.status, mention.status_tokens = "planned", [token]
        elif words & HOLDING and is_finite(token):
            if before == "не":
                mention.status, mention.status_tokens = "denied", [tokens[index - 1], token]
            elif any("futr" in r.grams for r in first) or any(MODALITY.get(word) == "planned" for word in words):
                mention.status, mention.status_tokens = "planned", [token]
        elif words & {"отложить"} and is_finite(token) and not mention.dates:
            mention.status, mention.status_tokens = "denied", [token]
        elif words & (HOLDING | RESUMING) and has_gram(token, "INFN"):
            modal = next(
                (
                    MODALITY[w]
                    for i in clause.indices
                    if i < index and not is_entity(tokens[i])
                    for w in lemmas(tokens[i])
                    if w in MODALITY
                ),
                None,
            )
            if modal is not None:  # «договорились провести встречу»
                mention.status, mention.status_tokens = "planned" if modal == "planned" else "denied", [token]
        elif words & CALLED_OFF and (is_finite(token) or has_gram(token, "INFN")):
            mention.status, mention.status_tokens = "denied", [token]
        elif (
            any(MODALITY.get(word) == "planned" for word in words)
            and before != "не"
            and mention.status == "held"
            and (is_finite(token) or has_gram(token, "ADJS", "PRTF"))
        ):
            mention.status, mention.status_tokens = "planned", [token]


def _not_spoken_of(mention: ContactMention, clause: Clause) -> Any:
    """The verb in «речь не идёт о встрече»; None without one."""
    tokens = mention.sentence.tokens
    if not mention.start or tokens[mention.start - 1].value.lower() not in {"о", "об"}:
        return None
    if not any(lemmas(tokens[i]) & {"речь"} for i in clause.indices if not is_entity(tokens[i])):
        return None
    return next(
        (tokens[i] for i in clause.indices[1:] if lemmas(tokens[i]) & {"идти"} and tokens[i - 1].value.lower() == "не"),
        None,
    )


def _has_infinitive(tokens: Sequence[Any], index: int) -> bool:
    """«намерен обсудить», not «рассчитывает на уступки»."""
    return any(has_gram(token, "INFN") and not is_entity(token) for token in tokens[index + 1 : index + 3])


def _appointment(mention: ContactMention, clause: Clause) -> Any:
    """«Дата» in «стали известны даты и место переговоров»; None without one."""
    tokens = mention.sentence.tokens
    for index in range(max(0, mention.start - 5), mention.start):
        if has_sense(tokens[index], "appointing") and not (index and starts_as(tokens[index - 1], ("PREP",))):
            known = any(has_sense(tokens[i], "known") for i in clause.indices)
            return tokens[index] if known else None
    return None


def _is_after(tokens: Sequence[Any], start: int) -> bool:
    """«после встречи», «по итогам переговоров»."""
    before = tokens[start - 1] if start else None
    if before is None or is_entity(before):
        return False
    return before.value.lower() == "после" or bool(lemmas(before) & {"итог", "окончание", "завершение"})


def _is_last_time(tokens: Sequence[Any], start: int) -> bool:
    """«В последний раз они встречались в марте»: a contact before the one that is told."""
    return any(
        lemmas(one) & {"последний", "предыдущий", "прошлый"} and lemmas(other) & {"раз"}
        for one, other in pairwise(tokens[: start + 1])
    )


def _is_face_to_face(tokens: Sequence[Any], clause: Clause) -> bool:
    """«беседовал во дворце», «поговорил за ужином», «тет-а-тет»: a conversation of people in one room."""
    for index in clause.indices[:-1]:
        value = tokens[index].value.lower()
        if value == "тет" and tokens[index + 1].value == "-":
            return True
        step = index + 1
        while step < clause.indices[-1] and _is_adjective(tokens[step]) and step < index + 4:
            step += 1
        if value in IN and has_sense(tokens[step], "site") and has_gram(tokens[step], "loct"):
            return not lemmas(tokens[step]) & {"город", "столица", "остров", "курорт", "поселок"}
        if value == "за" and lemmas(tokens[step]) & {"ужин", "обед", "завтрак"}:
            return True
    return False


def _has_tense(mention: ContactMention, clause: Clause, tense: str) -> bool:
    """Whether the verb of the contact, or that by which it is held, stands in the tense."""
    tokens = mention.sentence.tokens
    verbs = (
        [mention.start]
        if mention.verbal
        else [i for i in clause.indices if is_finite(tokens[i]) and lemmas(tokens[i]) & HOLDING]
    )
    return any(starts_as(tokens[i], (tense,)) for i in verbs)


def _read_verb_status(mention: ContactMention, clause: Clause) -> None:
    tokens = mention.sentence.tokens
    token = tokens[mention.start]
    first = readings(token)[:1]
    if mention.start and tokens[mention.start - 1].value.lower() == "не":
        mention.status, mention.status_tokens = "denied", [tokens[mention.start - 1], token]
        mention.process = mention.contact in {
            "discussion",
            "exchange",
            "talk",
        }  # «не обсуждает» denies no contact
    elif any("futr" in r.grams for r in first):
        mention.status, mention.status_tokens = "planned", [token]
    elif any("INFN" in r.grams for r in first):
        mention.process = True  # «готов встретиться», «намерение обсудить»: a wish, unless it is agreed
        for index in clause.indices:
            words = lemmas(tokens[index]) if index < mention.start and not is_entity(tokens[index]) else set()
            modal = next((MODALITY[word] for word in words if word in MODALITY), None)
            if modal is not None:
                mention.status = "denied" if modal == "denied" else "planned"
                mention.status_tokens = [tokens[index]]
                mention.process = False
        move = _purpose_of(mention, clause)
        if mention.process and move is not None:  # «приехал в Лиму, чтобы встретиться с …»
            mention.status, mention.status_tokens = "planned", [move]
            mention.process, mention.journey = False, True


def _purpose_of(mention: ContactMention, clause: Clause) -> Any:
    """The verb of the journey made «чтобы обсудить …»; None without one, or where it is not made."""
    tokens = mention.sentence.tokens
    first = clause.indices[0]
    indices = [i for i in clause.indices if i < mention.start]
    if tokens[first].value.lower() == "чтобы" and first > 1:
        indices += clause_of(mention.sentence.clauses, first - 2).indices
    elif mention.start - 1 not in indices or not any(tokens[i].type in {CITY, STATE} for i in indices[-2:]):
        return None  # «летит в Лиму | обсудить»
    for index in indices:
        if has_gram(tokens[index], "VERB") and has_sense(tokens[index], "move"):
            return None if index and tokens[index - 1].value.lower() == "не" else tokens[index]
    return None
