"""The stage of a document: «подписали договор», «выход из договора», «договор готов к подписанию».

Government decides: a verb of the clause gives the stage only where the document stands in the case or after
the preposition that the verb asks for. Modality, negation and tense then weigh the stage.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.clauses import PARENTHETICAL, Clause, clause_of
from grammars.instruments.actors import is_announced
from grammars.instruments.declared import declared_stage
from grammars.instruments.force import ENTERING, read_second_stage
from grammars.instruments.frame import ENDING, TALKED_OVER, read_frame, read_trailing_date
from grammars.instruments.governors import (
    AGREED,
    DECLARED,
    MEASURES,
    STAGES,
    Governor,
    Stage,
    decider_of,
    governor_of,
    has_any,
    has_any_of,
    participle_status,
    stage_table,
    status_of,
)
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.instruments.modality import DONE, MODALITY, lies_ahead, lies_in_future, weighed
from grammars.predicates import DATE, STATE, has_gram, is_entity, lemmas, readings

SETTLING = frozenset({"договориться", "согласовать", "условиться", "объявить"})
DEBATING = frozenset({"обсудить", "обсуждать", "обсуждение", "обсуждаться", "рассмотреть"})
# Verbs that call a document nothing: «признали ничтожным»
DECLARING = frozenset({"объявить", "объявлять", "признать", "признавать", "провозгласить"})
VOID = folded_lines("document_void.txt")
CROWNED = folded_lines("document_crowned.txt")
GOING_ON = frozenset({"вестись", "идти", "проходить", "продолжаться", "продолжиться"})
KEEPING = frozenset({"выполнять", "исполнять", "соблюдать"})
SUBMITTING = frozenset({"внести", "вносить", "повестка", "направить"})
SIDES = ("nomn", "datv", "accs")
PREPARATIONS = folded_lines("document_preparations.txt")
UNDECIDED = folded_lines("document_undecided.txt")
PAST_CONTEXT = folded_lines("document_past_contexts.txt")


def read_clause(mention: InstrumentMention) -> None:
    """Fill from the clause of the mention what its own phrase did not tell."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    around = [index for index in clause.indices if not mention.start <= index < mention.stop]
    read_trailing_date(mention)
    governor = governor_of(mention, clause)
    stage = _nominal(mention, governor, clause)
    if stage is None:
        stage = _own_participle(mention)
        if stage is not None:
            around = []  # the clause tells of something else
    stage = stage or _verbal(mention, governor, around)
    if stage is None and (stage := declared_stage(mention, governor, around)) is not None:
        around = []
    following = None
    if stage is None or stage.status is None or stage.word in DEBATING:
        following = _following(mention)
        if following is not None and stage is not None and stage.word in ENTERING:
            read_frame(mention, stage, around)  # «договор, подписанный в мае, вступит в силу в июне»
        stage = following or stage
    elif not mention.dates and stage.status not in AGREED | {"planned"}:
        _following(mention)  # «договор, подписанный в мае, действует»
    if governor.draft and (stage is None or STAGES.get(stage.word) == (None, "object")):
        stage = Stage("planned", "проект", mention.start - 1, False)
        around = []  # what the clause dates is the draft
    if following is None:
        _read_undertaking(mention)
    if stage is None or (mention.own_text and not has_gram(tokens[stage.index], "past", "PRTS")):
        return  # «настоящий Договор прекращается, если …»
    mention.stage = stage.word
    if stage.status is not None:
        mention.status = "planned" if governor.draft and stage.status in AGREED else stage.status
        mention.evidence["status"] = [tokens[stage.index]]
    if following is None:
        read_frame(mention, stage, around)
    if mention.status in AGREED | {"ratified"}:
        read_second_stage(mention)
        _read_later_stage(mention)


def _nominal(mention: InstrumentMention, governor: Governor, clause: Clause) -> Stage | None:
    """«подписание», «выход США из», «приостановка действия»."""
    tokens = mention.sentence.tokens
    index = governor.index
    if index is None:
        return _as_subject_of_signing(mention, clause)
    preposition = "из" if governor.preposition in {"из", "со"} else governor.preposition
    governments = set() if preposition else {"object", "subject"}
    found = status_of(stage_table(mention), lemmas(tokens[index]), preposition, governments)
    if found is None:
        return None
    word, status = found
    agents = governor.agents or decider_of(tokens, index)
    mention.bound_with += [(c, t) for t in governor.partners if t.type == STATE for c in t.entity.codes]
    if word == "вступление" and not any(lemmas(t) & {"сила"} for t in tokens[index : mention.start + 1]):
        return None
    left = [tokens[i] for i in range(max(0, index - 6), index) if i in clause]
    mention.years_since = _years_since(left)
    before = {lemma for token in left if not is_entity(token) for lemma in lemmas(token)}
    near = {lemma for token in left[-3:] if not is_entity(token) for lemma in lemmas(token)}
    if word == "ратификация" and (near & {"отзыв", "отозвать", "аннулирование"} or _withdrawn(tokens, clause, index)):
        return Stage("terminated", word, index, False, agents)
    if word == "ратификация" and before & SUBMITTING:
        return Stage(None, word, index, False, agents)  # «внёс в парламент закон о ратификации»
    last = lemmas(left[-1]) if left else set()
    if any(token.value.lower() == "не" for token in left[-2:]):
        return Stage(None, word, index, False, agents)  # «приостановка, а не наш выход»
    if word in {"присоединение", "вступление"} and "закон" in near:
        return Stage("ratified", word, index, False, agents)  # «подписал закон о присоединении к договору»
    if status in {"suspended", "terminated"} and not agents and before & DEBATING:
        return Stage(None, word, index, False, agents)  # «обсудили приостановку соглашения»
    if status == "in_force" and _is_settled(tokens, clause, index):
        return Stage(status, word, index, False, agents)  # «договорились о продлении»
    ahead = bool(before & PREPARATIONS) or lies_ahead(tokens, clause, mention)
    if any(not is_entity(token) and lemmas(token) & CROWNED and has_gram(token, "past") for token in left[-3:]):
        ahead = False  # «переговоры, завершившиеся подписанием»
    if status not in AGREED | {"planned"} and not before & UNDECIDED:
        ahead = lies_ahead(tokens, clause, mention)
    if word == "переговоры" and before & {"прекратить", "прекращать", "прекращение"}:
        status = "rejected"
    elif before & {"отказаться", "отказ", "отказываться"} and "от" in near:
        status = "rejected" if status in AGREED else None
    elif status in AGREED and (near & {"сорвать", "сорванный"} or ("отказать" in near and near & {"в", "во"})):
        status = "rejected"  # «отказал президенту в подписании соглашения»
    elif status in AGREED and near & {"возможность"} and near & {"рассматривать", "изучать", "допускать"}:
        status = None  # «рассматривает возможность подписания»
    elif last & {"до"} and word == "достижение":
        status = None
    elif last & {"до", "перед", "для"} or (ahead and not near & PAST_CONTEXT):
        status = "planned" if status in AGREED | {"planned"} else None
    elif near & {"отложить", "против", "угроза", "условие", "во"}:
        status = None
    elif word in {"заключение", "согласование"} and is_announced(tokens, index, clause.indices):
        status = "signed"
    elif word == "заключение" and not near & PAST_CONTEXT and not _has_day(mention):
        status = "planned"
    return Stage(status, word, index, word == "подпись", agents)


def _years_since(left: Sequence[Any]) -> int | None:
    """«(исполнилось) 20 лет со дня (подписания)», «30-летие (подписания)»."""
    for number, token in zip(left, [*left[1:], None], strict=False):
        if number.type != "INT" or token is None or is_entity(token):
            continue
        following = left[left.index(number) + 2 :] if token.value == "-" else [token]
        told = {lemma for t in following[:1] if not is_entity(t) for lemma in lemmas(t)}
        if told & {"год", "летие"}:
            return int(number.value)
    return None


def _has_day(mention: InstrumentMention) -> bool:
    """«заключение соглашения в Лиме 31 марта»."""
    tokens = mention.sentence.tokens
    after = [token for token in tokens[mention.stop : mention.stop + 3] if token.type == DATE]
    return bool(after) and not after[0].entity.year_only


def _is_settled(tokens: Sequence[Any], clause: Clause, index: int) -> bool:
    """«договорились о», «согласовали», «объявили о»: what follows is agreed upon."""
    return any(
        lemmas(tokens[i]) & SETTLING and has_gram(tokens[i], "past", "PRTS")
        for i in clause.indices
        if 0 < index - i < 6 and not is_entity(tokens[i])
    )


def _withdrawn(tokens: Sequence[Any], clause: Clause, index: int) -> bool:
    """«отозвал ратификацию договора», «ратификация договора отозвана»."""
    return any(
        "отозвать" in lemmas(tokens[i]) and has_gram(tokens[i], "past", "PRTS")
        for i in clause.indices
        if abs(i - index) < 12 and not is_entity(tokens[i])
    )


def _as_subject_of_signing(mention: InstrumentMention, clause: Clause) -> Stage | None:
    """«договор готов к подписанию», «внесён на ратификацию»."""
    tokens = mention.sentence.tokens
    for index in clause.indices:
        if index < mention.stop or index == 0:
            continue
        words = lemmas(tokens[index])
        if words & {"подписание", "подпись", "парафирование"} and tokens[index - 1].value.lower() in {
            "к",
            "на",
        }:
            near = {lemma for token in tokens[max(mention.stop, index - 4) : index] for lemma in lemmas(token)}
            if near & {"готовый", "готов", "подготовить", "вынести", "передать"}:
                return Stage("planned", "подписание", index, False)
    return None


def _verbal(mention: InstrumentMention, governor: Governor, around: Sequence[int]) -> Stage | None:
    """The verb of the clause: «подписали», «будет подписан», «готовы подписать», «ратифицировал»."""
    if governor.index is not None:
        return None
    best: Stage | None = None
    for index in sorted(around, key=lambda i: min(abs(i - mention.start), abs(i - mention.stop))):
        if min(abs(index - mention.start), abs(index - mention.stop)) > 18:
            break
        stage = _verb_stage(mention, governor, index, around)
        if stage is not None:
            best = stage
            break
    return best


def _verb_stage(mention: InstrumentMention, governor: Governor, index: int, around: Sequence[int]) -> Stage | None:
    tokens = mention.sentence.tokens
    token = tokens[index]
    forms = readings(token)
    if is_entity(token) or not forms:
        return None
    grams = next((f.grams for f in forms if has_any(f, "VERB", "INFN", "PRTS", "ADJS", "GRND") or _is_acting(f)), None)
    words = lemmas(token)
    if "подпись" in words and governor.preposition == "под":
        return Stage("planned" if lies_in_future(tokens, around) else "signed", "подпись", index, True)
    if grams is None:
        return None
    if words & GOING_ON and governor.preposition in {"о", "по"} and _are_talks(tokens, around):
        return weighed(governor, tokens, index, around, "переговоры", "planned", grams, False)
    if "стать" in words and "past" in grams and _is_result(mention, governor, around):
        return Stage("signed", "достигнуть", index, False)
    passive = "PRTS" in grams or token.value.lower().endswith(("ся", "сь"))
    table = stage_table(mention)
    word = next((w for w in words if w in table), None)
    if word is None and passive:
        word = next((w for w in {w.removesuffix("ся").removesuffix("сь") for w in words} if w in table), None)
    void = words & DECLARING and has_gram(governor.carrier, "accs", "nomn") and _is_void(tokens, around, index)
    if void and _governs(mention, governor, "object", passive, index):
        return weighed(governor, tokens, index, around, "расторгнуть", "terminated", grams, passive)
    if word is None or (word in DECLARING and mention.again):  # «его объявили победителем»
        return None
    if word in DEBATING and not _is_in_the_making(mention):
        return None
    status, government = table[word]
    if not _governs(mention, governor, government, passive, index) or _interrupted(mention, index, around):
        return None
    if word in {"вступить", "вступать"} and not any(
        tokens[i].value.lower() == "силу" for i in around if abs(i - index) <= 3
    ):
        return None
    if word == "утратить" and not any(tokens[i].value.lower() == "силу" for i in around if abs(i - index) <= 3):
        return None
    if word == "согласовать" and mention.fact == "document" and passive:
        status = "planned"  # «документ согласован»: its text is
    if word in ENDING and "futr" not in grams:
        return Stage("terminated" if "past" in grams else "in_force", word, index, True)
    if word in KEEPING and passive and "pres" in grams:
        status = "in_force"  # «договор выполняется»
    return weighed(governor, tokens, index, around, word, status, grams, passive)


def _are_talks(tokens: Sequence[Any], around: Sequence[int]) -> bool:
    """«(велись) дискуссии», «консультации (идут)»."""
    return any(
        not is_entity(tokens[i]) and lemmas(tokens[i]) & TALKED_OVER and has_gram(tokens[i], "nomn") for i in around
    )


def _is_void(tokens: Sequence[Any], around: Sequence[int], index: int) -> bool:
    """«объявил (соглашение) недействительным»."""
    return any(
        not is_entity(tokens[i]) and lemmas(tokens[i]) & VOID and has_gram(tokens[i], "ablt")
        for i in around
        if abs(i - index) < 12
    )


def _is_in_the_making(mention: InstrumentMention) -> bool:
    """Whether what is talked over is yet to be made: «обсудили соглашение о рыболовстве», not «… Договор о небе»."""
    about = mention.subject and any(token.value.lower() in {"о", "об"} for token in mention.title_tokens)
    settled = mention.proper or mention.plural or mention.dates or mention.kind == "договорённость"
    return about and not settled and mention.fact == "agreement"


def _is_result(mention: InstrumentMention, governor: Governor, around: Sequence[int]) -> bool:
    """«итогом переговоров стало соглашение»."""
    tokens = mention.sentence.tokens
    named = has_gram(governor.carrier, "nomn") and not governor.preposition
    return named and any(lemmas(tokens[i]) & {"итог", "результат"} and has_gram(tokens[i], "ablt") for i in around)


def _is_acting(form: Any) -> bool:
    """«закон, прекращающий действие договора»: a participle with an object."""
    return "PRTF" in form.grams and "actv" in form.grams


def _governs(mention: InstrumentMention, governor: Governor, government: str, passive: bool, index: int) -> bool:
    carrier, told = governor.carrier, set(government.split("|"))
    if governor.preposition:
        return governor.preposition in told or ("из" in told and governor.preposition == "с")
    if "object" in told:
        if passive:
            return has_gram(carrier, "nomn") or _is_counted(mention)
        if has_gram(carrier, "gent") and not has_gram(carrier, "accs") and _hangs_on_noun(mention, carrier):
            return False  # «подписал указ о приостановлении договора и связанных с ним соглашений»
        return has_gram(carrier, "accs", "gent") or (index > mention.start and has_gram(carrier, "nomn") is False)
    return "subject" in told and has_gram(carrier, "nomn")


def _hangs_on_noun(mention: InstrumentMention, carrier: Any) -> bool:
    """Whether a document in the genitive is a noun's and no verb's object."""
    tokens = mention.sentence.tokens
    first = next((i for i in range(mention.start, -1, -1) if tokens[i] is carrier), mention.start)
    before = tokens[first - 1] if first else None
    if before is None or "не" in {token.value.lower() for token in tokens[max(0, first - 4) : first]}:
        return False
    if has_any_of(before, "NPRO") and first > 3 and has_any_of(tokens[first - 3], "PRTF"):
        before = tokens[first - 4]  # «… и связанных с ним договоров»
    return before.value.lower() == "и" or has_any_of(before, "NOUN", "PREP")


def _interrupted(mention: InstrumentMention, index: int, around: Sequence[int]) -> bool:
    """Whether another verb stands between: «помогла достичь мира, надо выполнять договор»."""
    tokens = mention.sentence.tokens
    between = range(index + 1, mention.start) if index < mention.start else range(mention.stop, index)
    for i in between:
        forms = readings(tokens[i])
        if i not in around and i > mention.stop:
            continue  # «соглашение, по которому A списала долг, действует»
        if is_entity(tokens[i]) or not forms or not has_any(forms[0], "VERB", "INFN", "PRTS"):
            continue
        words = lemmas(tokens[i])
        if tokens[i].value.lower() in PARENTHETICAL:
            continue
        if not words & ({"быть", "мочь", "стать", *DONE} | MODALITY.keys()) and not any(
            word in DECLARED for word in words
        ):
            return True
    return False


def _is_counted(mention: InstrumentMention) -> bool:
    tokens = mention.sentence.tokens
    return mention.start > 0 and (
        tokens[mention.start - 1].type == "INT" or has_gram(tokens[mention.start - 1], "NUMR", "NOUN", "ADVB")
    )


def _own_participle(mention: InstrumentMention) -> Stage | None:
    """«подписанный 15 мая договор», «заключённое соглашение»."""
    tokens = mention.sentence.tokens
    for index in range(mention.start, mention.stop):
        token = tokens[index]
        if token is mention.head:
            break
        found = participle_status(token, stage_table(mention))
        if found:
            return Stage(found[1], found[0], index, False)
    return None


def _following(mention: InstrumentMention) -> Stage | None:
    """«…, подписанный 15 мая 1992 года», «…, которое было подписано в январе», «…, из которого вышла Канада»."""
    tokens = mention.sentence.tokens
    index = mention.stop
    while index < len(tokens) and (tokens[index].type == DATE or tokens[index].value.lower() in {"от", ")"}):
        index += 1
    if index < len(tokens) and tokens[index].value == ",":
        index += 1
    if index >= len(tokens) or is_entity(tokens[index]):
        return None
    found = participle_status(tokens[index], stage_table(mention))
    if found:
        stop = _end_of_phrase(tokens, index + 1)
        stage = Stage(found[1], found[0], index, False)
        read_frame(mention, stage, list(range(index + 1, stop)))
        return stage
    return _in_relative(mention, index) if tokens[index - 1].value == "," else None


def _read_later_stage(mention: InstrumentMention) -> None:
    """«подписана конвенция, которая действует и поныне»: the stage that the document has come to since."""
    tokens = mention.sentence.tokens
    index = mention.stop
    if index >= len(tokens) or tokens[index].value != ",":
        return
    found = _relative(mention, index + 1)
    if found is not None and found[0].status in {"in_force", "suspended", "terminated"}:
        mention.status, mention.evidence["status"] = found[0].status, [tokens[found[0].index]]
        if found[0].status != "in_force":
            read_frame(mention, *found)


def _read_undertaking(mention: InstrumentMention) -> None:
    """«соглашение (2014 года), по которому A списала B долг»: two states that it binds."""
    tokens = mention.sentence.tokens
    index = mention.stop + (mention.stop < len(tokens) and tokens[mention.stop].type == DATE)
    if index + 1 >= len(tokens) or tokens[index].value != ",":
        return
    index += 1
    opening = [token.value.lower() for token in tokens[index : index + 4]]
    if mention.fact != "agreement" or mention.states or mention.plural:
        return
    by = opening[:1] in (["по"], ["согласно"]) or opening[:3] in (
        ["в", "рамках", "которого"],
        ["в", "соответствии", "с"],
    )
    relative = next((index + i for i in range(min(4, len(opening))) if "который" in lemmas(tokens[index + i])), None)
    if not by or relative is None:
        return
    clause = clause_of(mention.sentence.clauses, relative)
    sides = [
        tokens[i] for i in clause.indices if i > relative and tokens[i].type == STATE and has_gram(tokens[i], *SIDES)
    ]
    codes = {code: token for token in sides for code in token.entity.codes}
    if len(codes) == 2 and any(has_gram(token, "nomn") for token in sides):
        mention.states += list(codes.items())


def _end_of_phrase(tokens: Sequence[Any], start: int) -> int:
    """Where a participle's phrase ends: «подписанных, в том числе, Суданом в мае | , сообщил посол»."""
    index = start
    while index < len(tokens) and tokens[index].value not in {",", ";", "—", "–", ":", "."}:
        index += 1
    inserted = [token.value.lower() for token in tokens[index : index + 5]]
    if inserted == [",", "в", "том", "числе", ","]:
        return _end_of_phrase(tokens, index + 5)
    return index


def _in_relative(mention: InstrumentMention, index: int) -> Stage | None:
    """The stage in the relative clause that opens at `index`, with its day, place and doers."""
    found = _relative(mention, index)
    if found is None:
        return None
    read_frame(mention, *found)
    return found[0]


def _relative(mention: InstrumentMention, index: int) -> tuple[Stage, list[int]] | None:
    """The stage in the relative clause at `index` and the tokens around; «который» stands in the document's place."""
    tokens = mention.sentence.tokens
    opening = tokens[index : index + 4]
    relative = next((index + i for i, token in enumerate(opening) if "который" in lemmas(token)), None)
    if relative is None or any(is_entity(token) for token in tokens[index:relative]):
        return None
    clause = clause_of(mention.sentence.clauses, relative)
    around = [i for i in clause.indices if i > relative]
    preposition, carrier = "", tokens[relative]
    for token in tokens[index:relative]:
        if readings(token) and "PREP" in readings(token)[0].grams:
            preposition = token.value.lower()
        elif lemmas(token) & MEASURES and not preposition and carrier is tokens[relative]:
            carrier = token  # «действие которого приостановлено»
        elif carrier is tokens[relative]:
            return None
    governor = Governor(None, carrier, preposition, (), False)
    for i in around:
        stage = _verb_stage(mention, governor, i, around)
        if stage is not None:
            return stage, around
    return None
