"""What the clause of a stage tells beside it: when and where a document was signed, and by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from grammars.instrument_force import ENTERING, read_force
from grammars.instrument_governors import AGREED, SIGNING, Stage, has_any
from grammars.instrument_mentions import InstrumentMention, folded_lines
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    is_entity,
    lemmas,
    readings,
)

LEVELS = {
    "высший": "highest",
    "высокий": "high",
    "министерский": "ministerial",
    "межправительственный": "intergovernmental",
}
ORGANS = folded_lines("document_organs.txt")
PARLIAMENTS = folded_lines("parliaments.txt")
OBLIQUE = frozenset(
    {
        "с",
        "со",
        "у",
        "к",
        "для",
        "при",
        "между",
        "о",
        "об",
        "в",
        "во",
        "на",
        "из",
        "от",
        "по",
        "за",
        "против",
        "через",
        "перед",
        "под",
    }
)


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
    if index > mention.stop and tokens[index - 1].value.lower() == "на":
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
    signing = stage.word in SIGNING or (stage.status in AGREED | {"planned"})
    for token in stage.agents:
        if token.type == STATE:
            mention.states += [(code, token) for code in token.entity.codes]
        elif token.type == OFFICIAL:
            mention.signers.append(token)
    if stage.word in ENTERING:
        read_force(mention, stage.index, around)
        return
    if stage.word in {"истекать", "истечь", "истечение"}:
        mention.terminated = next((tokens[i] for i in around if tokens[i].type == DATE), None)
        return
    noun = _is_noun(tokens[stage.index])
    for index in around:
        token = tokens[index]
        before = tokens[index - 1].value.lower() if index else ""
        if (
            signing
            and mention.level is None
            and index > 2
            and (index - 3 == stage.index or is_entity(tokens[index - 3]))
        ):
            read_level(mention, tokens, index)  # «подписанная 5 мая | на высшем уровне»
        if (
            noun
            and stage.status == "signed"
            and token.type == DATE
            and not -2 <= index - stage.index <= 1
            and index - mention.stop not in {0, 1}
        ):
            continue  # «исполняется десять лет со дня подписания»
        if (
            token.type == DATE
            and signing
            and not mention.dates
            and all(token is not date for inner in mention.nested for date in inner.dates)
            and not token.value.lower().startswith(("до ", "с ", "к ", "после "))
            and before not in {"до", "с", "к", "за", "после", "по"}
            and not (before == "на" and _is_of_years(token))
        ):
            mention.dates.append(token)
        elif (
            token.type in {CITY, STATE}
            and before in {"в", "во", "на"}
            and signing
            and mention.place is None
            and (abs(index - stage.index) <= 8 or index - around[0] <= 2)
            and has_gram(token, "loct")
            and token.entity.kind in {"city", "capital", "name"}
        ):
            mention.place = token
    if mention.fact == "declaration" and stage.active and any(_is_common_doer(tokens, i) for i in around):
        mention.joint = True
    actors = _actors(tokens, stage, around)
    if not actors and stage.active:
        # «США покинули совет, вышли из соглашения»: coordinated verbs share their subject
        before = (
            [i for clause in mention.sentence.clauses for i in clause.indices if i < min(around, default=0)]
            if around
            else []
        )
        actors = [
            i
            for i in _actors(tokens, Stage(None, stage.word, mention.start, True), before)
            if tokens[i].type != STATE_ADJECTIVE
        ]
        verb = next(
            (
                i
                for i in before
                if not is_entity(tokens[i]) and readings(tokens[i]) and has_any(readings(tokens[i])[0], "VERB", "PRTS")
            ),
            None,
        )
        actors = [i for i in actors if verb is not None and i < verb and not stage.agents]
    if (
        stage.word in {"одобрить", "утвердить", "принять"} and mention.fact == "agreement" and stage.status == "signed"
    ) and any(_is_parliament(tokens[i]) and has_gram(tokens[i], "nomn") for i in around):
        mention.status = "ratified"
    if stage.word in SIGNING or stage.word in {"достигнуть", "достичь", "парафировать"}:
        for index in around:
            token, before = tokens[index], tokens[index - 1].value.lower() if index else ""
            if before in {"с", "со"} and _hangs_on_noun(tokens, index - 1):
                continue  # «в пользу укрепления связей с Россией»
            if before in {"с", "со"} and token.type == STATE and has_gram(token, "ablt"):
                mention.bound_with += [(code, token) for code in token.entity.codes]
            elif before in {"с", "со"} and token.type == OFFICIAL and has_gram(token, "ablt"):
                mention.signers.append(token)
            elif (
                before in {"с", "со"}
                and "оба" in lemmas(token)
                and index + 1 < len(tokens)
                and lemmas(tokens[index + 1]) & {"страна", "республика", "государство"}
            ):
                mention.with_both = True
    between = False
    for index in around:
        token = tokens[index]
        between = token.value.lower() == "между" or (
            between and (token.type in {STATE, OFFICIAL} or token.value.lower() in {"и", ","})
        )
        if between and token.type == STATE:
            mention.states += [(code, token) for code in token.entity.codes]
        elif between and token.type == OFFICIAL:
            actors.append(index)
    if (
        not actors
        and not stage.agents
        and stage.status in {"terminated", "suspended", "rejected", "ratified"}
        and not stage.active
    ) and not any(has_any(form, "PRTS", "PRTF", "VERB") for form in readings(tokens[stage.index])):
        # «Канада объявила о выходе из договора»
        actors = _actors(tokens, Stage(None, stage.word, mention.start, True), around)
    for index in actors:
        token = tokens[index]
        if token.type == OFFICIAL:
            mention.signers.append(token)
        elif token.type in {STATE, STATE_ADJECTIVE}:
            mention.states += [(code, token) for code in token.entity.codes]


def _is_common_doer(tokens: Sequence[Any], index: int) -> bool:
    """«оба политика (подписали)», «стороны (приняли)»: several unnamed, told before."""
    token = tokens[index]
    if token.type == OFFICIAL:
        return has_gram(token, "nomn") and has_gram(token, "plur")
    if lemmas(token) & {"оба"}:
        return has_gram(token, "nomn")
    return (
        bool(lemmas(token) & {"сторона", "лидер", "участник"}) and has_gram(token, "plur") and has_gram(token, "nomn")
    )


def _is_of_years(token: Any) -> bool:
    """«2011–2014 годы», «2015 год»: no day and no month."""
    return bool(token.entity.year_only or re.fullmatch(r"(с )?\d{4}\D{1,5}\d{4}( год\w*| гг\.?)?", token.value.lower()))


def _is_noun(token: Any) -> bool:
    forms = readings(token)
    return bool(forms) and "NOUN" in forms[0].grams and not any(has_any(form, "PRTS", "PRTF") for form in forms)


def _actors(tokens: Sequence[Any], stage: Stage, around: Sequence[int]) -> list[int]:
    """Indices of the subjects of an active verb, or of the agents of a passive one."""
    case = "nomn" if stage.active else "ablt"
    found = []
    if (
        stage.status is not None
        and not any(has_any(form, "PRTS", "VERB", "INFN", "GRND", "PRTF") for form in readings(tokens[stage.index]))
        and stage.word != "подпись"
    ):
        return []  # a noun tells its agents itself
    for index in around:
        token = tokens[index]
        before = tokens[index - 1] if index else None
        prep = before is not None and before.value.lower() in OBLIQUE
        if token.type == OFFICIAL and has_gram(token, case) and (not prep or _joined_with(tokens, index)):
            if stage.active and not stage.index - 25 < index:
                continue
            found.append(index)
        elif token.type == STATE and has_gram(token, case) and not prep:
            if (
                before is not None
                and not is_entity(before)
                and any("NOUN" in r.grams for r in readings(before)[:1])
                and has_gram(token, "gent")
            ):
                if lemmas(before) & ORGANS and has_gram(before, case):
                    found.append(index)
                continue
            found.append(index)
        elif token.type == STATE and has_gram(token, "gent") and before is not None and not is_entity(before):
            if (lemmas(before) & ORGANS and has_gram(before, case)) or before.value.lower() == "у":
                found.append(index)
        elif (
            token.type == STATE_ADJECTIVE
            and before is not None
            and before.value.lower() in {"с", "со"}
            and _on_the_side(tokens, index)
        ):
            found.append(index)  # «с чешской стороны подписал …, с американской — …»
        elif token.type == STATE_ADJECTIVE and index + 1 < len(tokens):
            after = tokens[index + 1]
            if not is_entity(after) and lemmas(after) & ORGANS and has_gram(after, case):
                found.append(index)
    return found


def _is_parliament(token: Any) -> bool:
    if token.type == STATE:
        return token.entity.kind == "metonym" and any(lemmas(part) & PARLIAMENTS for part in token.tokens)
    return not is_entity(token) and bool(lemmas(token) & PARLIAMENTS)


def _on_the_side(tokens: Sequence[Any], index: int) -> bool:
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and (after.value.lower() == "стороны" or after.value in {"—", "-", "–"})


def _hangs_on_noun(tokens: Sequence[Any], index: int) -> bool:
    """Whether the preposition at `index` follows a plain noun, so that what it opens belongs to the noun."""
    return index > 0 and not is_entity(tokens[index - 1]) and _is_noun(tokens[index - 1])


def _joined_with(tokens: Sequence[Any], index: int) -> bool:
    """«Макрон с Зеленским подпишут»: the companion of a subject."""
    return index > 1 and tokens[index - 1].value.lower() in {"с", "со"} and tokens[index - 2].type == OFFICIAL
