"""What the clause of a stage tells beside it: when and where it was signed; who did it, `instruments.actors`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from grammars.instruments.actors import is_common_doer, is_noun, is_ratified_by, read_doers
from grammars.instruments.force import ENTERING, read_force
from grammars.instruments.governors import AGREED, SIGNING, Stage, has_any_of
from grammars.instruments.mentions import InstrumentMention
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas

LEVELS = {
    "высший": "highest",
    "высокий": "high",
    "министерский": "ministerial",
    "межправительственный": "intergovernmental",
}
TALKS = frozenset({"переговоры", "консультация", "подготовка", "обсуждение", "вопрос", "работа"})
# What is done with a document before there is one: its day and place are those of the talks
TALKED_OVER = frozenset({"переговоры", "консультация", "дискуссия", "обсуждение", "обсудить", "обсуждать"})
# Words beside which «до 5 мая» tells when a document ends
LASTING = frozenset({"действовать", "продлить", "продлевать", "продление", "пролонгировать", "пролонгация"})
ANNIVERSARIES = frozenset({"годовщина", "летие", "год", "юбилей"})
ENDING = frozenset({"истекать", "истечь", "истечение"})


def read_level(mention: InstrumentMention, tokens: Sequence[Any], index: int) -> None:
    """«на высшем уровне»: the level, where the token `index` is «уровень»."""
    if "уровень" in lemmas(tokens[index]) and index:
        adjective = tokens[index - 1]
        found = {"высший"} if adjective.value.lower().startswith("высш") else lemmas(adjective)
        for word in found & LEVELS.keys():
            mention.level = LEVELS[word]
            mention.evidence["level"] = [adjective, tokens[index]]


def read_trailing_date(mention: InstrumentMention) -> None:
    """«договор от 5 мая», «соглашение 1998 года», «на высшем уровне от 9 ноября, 11 января и 26 ноября»."""
    tokens = mention.sentence.tokens
    index = mention.stop
    while index < len(tokens) and (
        tokens[index].value.lower() in {"на", "от", "("} or lemmas(tokens[index]) & {"уровень", "высокий", "высший"}
    ):
        read_level(mention, tokens, index)
        index += 1
    if index >= len(tokens) or tokens[index].type != DATE or tokens[index].value.lower().startswith("до "):
        return
    if tokens[index].value.lower().startswith("на ") or (
        index > mention.stop and tokens[index - 1].value.lower() == "на"
    ):
        return  # «программа на 2011–2014 годы»
    marked = index > mention.stop and tokens[index - 1].value.lower() in {"от", "("}
    if not marked and not tokens[index].entity.year_only:
        return
    innermost = mention
    while innermost.nested:  # «протокол к договору о границе от 5 мая»
        innermost = innermost.nested[0]
    innermost.dates = [tokens[index]]
    while (
        marked and index + 2 < len(tokens) and tokens[index + 1].value in {",", "и"} and tokens[index + 2].type == DATE
    ):
        index += 2
        innermost.dates.append(tokens[index])


def read_frame(mention: InstrumentMention, stage: Stage, around: Sequence[int]) -> None:
    """Date, place and signers from the clause of the word that tells the stage."""
    tokens = mention.sentence.tokens
    for token in stage.agents:
        if token.type in {STATE, STATE_ADJECTIVE}:
            mention.states += [(code, token) for code in token.entity.codes]
        elif token.type == OFFICIAL:
            mention.signers.append(token)
    if stage.word in ENTERING:
        read_force(mention, stage.index, around)
        return
    if stage.word == "действовать":
        mention.in_force = _told_from(tokens, around, ("с", "со")) or mention.in_force
    if stage.word in LASTING:
        mention.terminated = _told_from(tokens, around, ("до", "по")) or mention.terminated
        mention.evidence["ending"] = [tokens[stage.index]]
    if stage.word in ENDING or (stage.status == "terminated" and not is_noun(tokens[stage.index])):
        ends = [tokens[i] for i in around if tokens[i].type == DATE]
        mention.terminated = next((t for t in ends if all(t is not date for date in mention.dates)), None)
        mention.evidence["ending"] = [tokens[stage.index]]
    if stage.word in ENDING:
        return
    if is_ratified_by(mention, stage, around):
        mention.status = "ratified"
    elif stage.word in SIGNING or (stage.status in AGREED | {"planned"} and stage.word not in TALKED_OVER):
        _read_occasion(mention, stage, around)
    if mention.fact == "declaration" and stage.active and any(is_common_doer(tokens, i) for i in around):
        mention.joint = True
    read_doers(mention, stage, around)


def _told_from(tokens: Sequence[Any], around: Sequence[int], prepositions: tuple[str, ...]) -> Any:
    """The DATE token of «(действует) с 2017 года», «(продлён) до 5 мая»; None where there is none."""
    for index in around:
        before = tokens[index - 1].value.lower() if index else ""
        told = before in prepositions or tokens[index].value.lower().split(" ")[0] in prepositions
        if tokens[index].type == DATE and told:
            return tokens[index]
    return None


def _read_occasion(mention: InstrumentMention, stage: Stage, around: Sequence[int]) -> None:
    """Day, place and level of a signing."""
    tokens = mention.sentence.tokens
    past = is_noun(tokens[stage.index]) and stage.status == "signed"
    for index in around:
        before = tokens[index - 1].value.lower() if index else ""
        if index > 1 and lemmas(tokens[index - 1]) & {"город", "столица"}:
            before = tokens[index - 2].value.lower()  # «в городе Лима»
        if mention.level is None and index > 2 and (index - 3 == stage.index or is_entity(tokens[index - 3])):
            read_level(mention, tokens, index)  # «подписанная 5 мая | на высшем уровне»
        if _is_vaguer(mention.dates, tokens[index]) and _is_day_of(mention, stage, index, around):
            mention.dates = [tokens[index]]
            joined = [token.value if token.type != DATE else DATE for token in tokens[index + 1 : index + 3]]
            if mention.plural and joined == ["и", DATE]:  # «достигнутые в августе и сентябре»
                mention.dates.append(tokens[index + 2])
        elif (
            tokens[index].type in {CITY, STATE}
            and before in {"в", "во", "на"}
            and mention.place is None
            and (not past or stage.index < index < mention.stop + 3)  # «в Лиме отметили годовщину подписания»
            and (
                abs(index - stage.index) <= 8
                or index - around[0] <= 2
                or (mention.stop <= stage.index and _goes_on(tokens, stage.index, index))
            )
            and (has_gram(tokens[index], "loct") or has_gram(tokens[index - 1], "loct"))
            and tokens[index].entity.kind in {"city", "capital", "name"}
            and tokens[index].entity.name != "Европа"
        ):
            mention.place = _nearer(tokens, index)


def _goes_on(tokens: Sequence[Any], start: int, index: int) -> bool:
    """«подписано завтра на саммите с участием двух лидеров в Египте»: nothing breaks off before the place."""
    return start < index < start + 15 and all(token.type != "PUNCT" for token in tokens[start:index])


def _nearer(tokens: Sequence[Any], index: int) -> Any:
    """«в столице Перу Лиме»: the city that follows, of the same state; else the place itself."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    named = after is not None and after.type in {CITY, STATE} and after.entity.kind in {"city", "capital"}
    return after if named and has_gram(after, "loct") else tokens[index]


def _is_vaguer(dates: Sequence[Any], token: Any) -> bool:
    """Whether nothing is told yet but the year: «договор 1922 года был заключён 16 апреля 1922 года»."""
    if not dates or token.type != DATE:
        return not dates
    (told, *more), day = dates, token.entity
    same = day.expression.year is not None and day.expression.year == told.entity.expression.year
    return not more and told.entity.year_only and not day.year_only and same


def _is_talked_over(tokens: Sequence[Any], index: int) -> bool:
    near = {lemma for token in tokens[max(0, index - 3) : index] if not is_entity(token) for lemma in lemmas(token)}
    return bool(near & TALKS)


def _is_remembered(tokens: Sequence[Any], start: int, stop: int) -> bool:
    """Whether an anniversary stands between."""
    return any(not is_entity(token) and lemmas(token) & ANNIVERSARIES for token in tokens[start:stop])


def _is_past(mention: InstrumentMention, around: Sequence[int]) -> bool:
    tokens = mention.sentence.tokens
    return any(has_any_of(tokens[i], "VERB") and has_gram(tokens[i], "past") for i in around)


def _is_day_of(mention: InstrumentMention, stage: Stage, index: int, around: Sequence[int]) -> bool:
    """Whether a token dates the stage: not «с 5 мая», nor «исполняется десять лет со дня подписания»."""
    tokens = mention.sentence.tokens
    token = tokens[index]
    before = tokens[index - 1].value.lower() if index else ""
    if token.type != DATE or any(token is date for inner in mention.nested for date in inner.dates):
        return False
    previous = tokens[index - 1] if index else mention.head
    if is_of_years(token) and not is_entity(previous) and is_noun(previous) and previous is not mention.head:
        return False  # «после войны 1853–1856 гг.»
    if is_noun(tokens[stage.index]) and stage.status == "planned" and _is_talked_over(tokens, stage.index):
        return False  # «переговоры о заключении договора возобновятся в мае»
    if is_noun(tokens[stage.index]) and stage.status == "planned" and before != "на" and _is_past(mention, around):
        return False  # «5 мая договорились о заключении сделки»
    if is_noun(tokens[stage.index]) and index < stage.index and _is_remembered(tokens, index, stage.index):
        return False  # «сегодня годовщина подписания договора»
    if is_noun(tokens[stage.index]) and stage.status == "signed":
        placed = index - mention.stop == 2 and tokens[mention.stop].value.lower() == "в"  # «… в Лиме 5 мая»
        near = -2 <= index - stage.index <= 1 or index - mention.stop in {0, 1} or placed
        if not near:
            return False
    return (
        not token.value.lower().startswith(("до ", "с ", "к ", "после "))
        and before not in {"до", "с", "к", "за", "после", "по"}
        and not ((before == "на" or token.value.lower().startswith("на ")) and is_of_years(token))
    )


def is_of_years(token: Any) -> bool:
    """«2011–2014 годы», «2015 год»: no day and no month."""
    return bool(
        token.entity.year_only or re.fullmatch(r"(с |на )?\d{4}\D{1,5}\d{4}( год\w*| гг\.?)?", token.value.lower())
    )
