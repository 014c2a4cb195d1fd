"""The stage of a document, from the word that governs it: «подписали договор», «выход из договора», «договор готов к подписанию».

Government decides: a verb of the clause gives the stage only where the document stands in the case or after the
preposition that the verb asks for (`document_stages.csv`). Modality, negation and tense then weigh the stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from grammars.clauses import Clause, clause_of
from grammars.instruments import InstrumentMention, folded_lines, read_level
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings
from grammars.words import read_table



def _stages(name: str) -> dict[str, tuple[str | None, str]]:
    return {row["lemma"].replace("ё", "е"): (row["status"] or None, row["government"]) for row in read_table(name)}


STAGES = _stages("document_stages.csv")
DECLARED = {**STAGES, **_stages("declaration_stages.csv")}
MODALITY = {row["lemma"].replace("ё", "е"): row["modality"] for row in read_table("modality.csv")}
ORGANS = folded_lines("document_organs.txt")
MEASURES = folded_lines("document_measures.txt")
PREPARATIONS = folded_lines("document_preparations.txt")
PARLIAMENTS = folded_lines("parliaments.txt")
SIGNING = frozenset({"подписать", "подписывать", "подписание", "подпись", "подписываться", "скрепить", "заключить", "заключать"})
UNDECIDED = frozenset({"проект", "предложение", "возможность", "намерение", "идея", "вопрос", "готовность", "перспектива", "переговоры"})
PAST_CONTEXT = frozenset({"после", "при", "годовщина", "летие", "момент", "день", "церемония", "поздравить", "приветствовать", "итог"})
AGREED = frozenset({"signed", "initialled"})


@frozen
class Governor:
    """The word that governs a document, and the words between them that tell who acts."""

    index: int | None  # of the governing noun; None where a verb may govern
    carrier: Any  # the token whose case the verb governs: the document, or «действие» in «приостановил действие договора»
    preposition: str  # before the carrier
    agents: tuple[Any, ...]
    draft: bool  # under «проект»


@frozen
class Stage:
    """A status with the word that tells it."""

    status: str | None
    word: str
    index: int
    active: bool  # the subject acts: «подписали»; else the agent stands in the instrumental
    agents: tuple[Any, ...] = ()


def _is(form: Any, *grams: str) -> bool:
    return any(value in form.grams for value in grams)


def read_clause(mention: InstrumentMention) -> None:
    """Fill from the clause of the mention what its own phrase did not tell."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    around = [index for index in clause.indices if not mention.start <= index < mention.stop]
    _trailing_date(mention)
    governor = governor_of(mention, clause)
    stage = _nominal(mention, governor, clause)
    if stage is None:
        stage = _own_participle(mention)
        if stage is not None:
            around = []  # the clause tells of something else
    stage = stage or _verbal(mention, governor, around)
    if stage is None or stage.status is None:
        stage = _following(mention) or stage
    if stage is None and governor.draft:
        stage = Stage("planned", "проект", mention.start - 1, False)
    if stage is None:
        return
    mention.stage = stage.word
    if stage.status is not None:
        mention.status = "planned" if governor.draft and stage.status in AGREED else stage.status
        mention.evidence["status"] = [tokens[stage.index]]
    _frame(mention, stage, around)
    for inner in mention.nested:
        if stage.word in {"ратифицировать", "ратификация"} and inner.status is None:
            inner.status = None


def governor_of(mention: InstrumentMention, clause: Clause) -> Governor:
    """Walk left from the document over what may stand between it and its governor."""
    tokens = mention.sentence.tokens
    carrier, preposition, draft = mention.head, "", False
    agents: list[Any] = []
    doers: list[Any] = []  # «исполнение Россией договора»
    index = mention.start - 1
    while index >= 0 and mention.start - index < 12:
        token = tokens[index]
        forms = readings(token)
        if token.type in {DATE, STATE_ADJECTIVE, "INT"} or (token.type == "PUNCT" and token.value in '«"“„'):
            index -= 1
            continue
        if token.type in {STATE, OFFICIAL, CITY}:
            agents.append(token)
            index -= 1
            continue
        if token.type != "RU" or index not in clause:
            break
        words = lemmas(token)
        first = forms[0].grams if forms else frozenset()
        if "PREP" in first:
            if agents or preposition:
                if token.value.lower() not in {"в", "на"} or preposition:
                    break
                agents = []  # a place on the way: «подписали в Праге договор»
                index -= 1
                continue
            preposition = token.value.lower()
        elif words & MEASURES and "NOUN" in first:
            draft = draft or "проект" in words or "вариант" in words
            carrier, preposition = token, ""
            doers, agents = [*doers, *agents], []
        elif "NOUN" in first:
            if any(word in DECLARED for word in words):
                return Governor(index, carrier, preposition, (*doers, *agents), draft)
            if not agents and (preposition or has_gram(carrier, "gent")):
                return Governor(index, carrier, preposition, tuple(doers), draft)
            break
        elif "ADJF" not in first and "PRTF" not in first and "ADVB" not in first and "NUMR" not in first:
            break
        index -= 1
    return Governor(None, carrier, preposition, tuple(doers), draft)


def _table(mention: InstrumentMention) -> dict[str, tuple[str | None, str]]:
    return DECLARED if mention.fact == "declaration" else STAGES


def _status_of(
    table: dict[str, tuple[str | None, str]], words: Iterable[str], preposition: str, governments: set[str]
) -> tuple[str, str | None] | None:
    for word in words:
        if word in table:
            status, government = table[word]
            if government in governments or (preposition and government == preposition):
                return word, status
    return None


# --- nouns ---------------------------------------------------------------------------------------------------


def _nominal(mention: InstrumentMention, governor: Governor, clause: Clause) -> Stage | None:
    """«подписание», «выход США из», «приостановка действия»."""
    tokens = mention.sentence.tokens
    if governor.index is None:
        return _as_subject_of_signing(mention, clause)
    preposition = "из" if governor.preposition in {"из", "со"} else governor.preposition
    governments = set() if preposition else {"object", "subject"}
    found = _status_of(_table(mention), lemmas(tokens[governor.index]), preposition, governments)
    if found is None:
        return None
    word, status = found
    if word == "вступление" and not any(lemmas(t) & {"сила"} for t in tokens[governor.index : mention.start + 1]):
        return None
    left = [tokens[i] for i in range(max(0, governor.index - 6), governor.index) if i in clause]
    before = {lemma for token in left if not is_entity(token) for lemma in lemmas(token)}
    near = {lemma for token in left[-3:] if not is_entity(token) for lemma in lemmas(token)}
    if word == "ратификация" and (near & {"отзыв", "отозвать", "аннулирование"} or _withdrawn(tokens, clause, governor.index)):
        return Stage("terminated", word, governor.index, False, governor.agents)
    ahead = bool(before & PREPARATIONS) or _lies_ahead(tokens, clause, mention)
    if status not in AGREED | {"planned"} and not before & UNDECIDED:
        ahead = _lies_ahead(tokens, clause, mention)
    if near & {"отказаться", "отказ", "отказываться"} and "от" in near:
        status = "rejected" if status in AGREED else None
    elif near & {"до", "перед", "для"} or (ahead and not near & PAST_CONTEXT):
        status = "planned" if status in AGREED | {"planned"} else None
    elif near & {"отложить", "против", "угроза", "условие", "во"}:
        status = None
    elif word == "заключение" and not near & PAST_CONTEXT:
        status = "planned"
    return Stage(status, word, governor.index, word == "подпись", governor.agents)


def _withdrawn(tokens: Sequence[Any], clause: Clause, index: int) -> bool:
    """«отозвал ратификацию договора», «ратификация договора отозвана»."""
    return any(
        "отозвать" in lemmas(tokens[i]) and has_gram(tokens[i], "past", "PRTS") for i in clause.indices if abs(i - index) < 12 and not is_entity(tokens[i])
    )


def _as_subject_of_signing(mention: InstrumentMention, clause: Clause) -> Stage | None:
    """«договор готов к подписанию», «внесён на ратификацию»."""
    tokens = mention.sentence.tokens
    for index in clause.indices:
        if index < mention.stop or index == 0:
            continue
        words = lemmas(tokens[index])
        if words & {"подписание", "подпись", "парафирование"} and tokens[index - 1].value.lower() in {"к", "на"}:
            near = {lemma for token in tokens[max(mention.stop, index - 4) : index] for lemma in lemmas(token)}
            if near & {"готовый", "готов", "подготовить", "вынести", "передать"}:
                return Stage("planned", "подписание", index, False)
    return None


def _lies_ahead(tokens: Sequence[Any], clause: Clause, mention: InstrumentMention) -> bool:
    for index in clause.indices:
        token = tokens[index]
        if mention.start <= index < mention.stop or is_entity(token) or token.type != "RU":
            continue
        if index > mention.stop + 6:
            break
        words = lemmas(token)
        kinds = {MODALITY[word] for word in words if word in MODALITY}
        if "planned" in kinds or ("wish" in kinds and index < mention.start) or token.value.lower() in {"будет", "будут"}:
            return True
        forms = readings(token)
        if forms and "VERB" in forms[0].grams and "futr" in forms[0].grams:
            return True
    return False


# --- verbs ---------------------------------------------------------------------------------------------------


def _verbal(mention: InstrumentMention, governor: Governor, around: Sequence[int]) -> Stage | None:
    """The verb of the clause: «подписали», «будет подписан», «готовы подписать», «ратифицировал»."""
    if governor.index is not None:
        return None
    tokens = mention.sentence.tokens
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
    grams = next((f.grams for f in forms if _is(f, "VERB", "INFN", "PRTS", "GRND")), None)
    words = lemmas(token)
    if "подпись" in words and governor.preposition == "под":
        return Stage("planned" if _future(tokens, around) else "signed", "подпись", index, True)
    if grams is None:
        return None
    passive = "PRTS" in grams or token.value.lower().endswith(("ся", "сь"))
    table = _table(mention)
    word = next((w for w in words if w in table), None)
    if word is None and passive:
        word = next((w for w in {w.removesuffix("ся").removesuffix("сь") for w in words} if w in table), None)
    if word is None:
        return None
    status, government = table[word]
    if not _governs(mention, governor, government, passive, index) or _interrupted(mention, tokens, index):
        return None
    if word in {"вступить", "вступать"} and not any(tokens[i].value.lower() == "силу" for i in around if abs(i - index) <= 3):
        return None
    if word == "утратить" and not any(tokens[i].value.lower() == "силу" for i in around if abs(i - index) <= 3):
        return None
    return _weighed(governor, tokens, index, around, word, status, grams, passive)


def _governs(mention: InstrumentMention, governor: Governor, government: str, passive: bool, index: int) -> bool:
    carrier = governor.carrier
    if government == "object":
        if governor.preposition:
            return False
        if passive:
            return has_gram(carrier, "nomn") or _is_counted(mention)
        return has_gram(carrier, "accs", "gent") or (index > mention.start and has_gram(carrier, "nomn") is False)
    if government == "subject":
        return not governor.preposition and has_gram(carrier, "nomn")
    return governor.preposition == government or (government == "из" and governor.preposition == "с")


def _interrupted(mention: InstrumentMention, tokens: Sequence[Any], index: int) -> bool:
    """Whether another verb stands between the verb and the document: «помогла достичь мира, надо выполнять договор»."""
    between = range(index + 1, mention.start) if index < mention.start else range(mention.stop, index)
    for i in between:
        forms = readings(tokens[i])
        if is_entity(tokens[i]) or not forms or not _is(forms[0], "VERB", "INFN", "PRTS"):
            continue
        words = lemmas(tokens[i])
        if not words & ({"быть", "мочь", "стать"} | MODALITY.keys()) and not any(word in DECLARED for word in words):
            return True
    return False


def _is_counted(mention: InstrumentMention) -> bool:
    tokens = mention.sentence.tokens
    return mention.start > 0 and (tokens[mention.start - 1].type == "INT" or has_gram(tokens[mention.start - 1], "NUMR", "NOUN", "ADVB"))


def _weighed(
    governor: Governor,
    tokens: Sequence[Any],
    index: int,
    around: Sequence[int],
    word: str,
    status: str | None,
    grams: Any,
    passive: bool,
) -> Stage:
    """The stage after tense, modality and negation."""
    earlier = [tokens[i].value.lower() for i in around if index - 3 <= i < index]
    negated = bool(earlier) and (earlier[-1] == "не" or (len(earlier) > 1 and earlier[-2] == "не" and earlier[-1] in {"был", "была", "было", "были", "будет", "будут"}))
    future = ("futr" in grams) or (passive and _future(tokens, around))
    modal = _modal(tokens, index, around) if "INFN" in grams else None
    if "INFN" not in grams and "VERB" in grams and "pres" in grams and word in {"подписывать", "заключать"}:
        status = "signed"
    if tokens[-1].value == "?":
        result = None
    elif _hypothetical(tokens, around):
        result = "planned" if status in AGREED and future and "INFN" not in grams and not negated else None
    elif negated or modal == "negated":
        result = "rejected" if future and status in AGREED and not passive else None
    elif modal == "denied":
        result = "rejected" if status in AGREED else None
    elif "INFN" in grams:
        if modal == "done" or (status == "in_force" and set(earlier) & {"продолжит", "продолжат", "продолжает", "продолжают"}):
            result = status
        elif modal == "failed":
            result = "rejected"
        else:
            result = "planned" if status in AGREED else None
    elif future:
        result = "planned" if status in AGREED else None
        if status == "in_force" and set(earlier) & {"продолжит", "продолжат"}:
            result = status
    elif "impr" in grams:
        result = None
    else:
        result = status
        if passive and _yet_to_be(tokens, around, index):
            result = "planned" if status in AGREED else None
    return Stage(result, word, index, not passive, governor.agents)


def _future(tokens: Sequence[Any], around: Sequence[int]) -> bool:
    return any(tokens[i].value.lower() in {"будет", "будут"} for i in around if not is_entity(tokens[i]))


def _hypothetical(tokens: Sequence[Any], around: Sequence[int]) -> bool:
    return any(tokens[i].value.lower() in {"если", "бы", "ежели", "чтобы"} for i in around)


def _yet_to_be(tokens: Sequence[Any], around: Sequence[int], index: int) -> bool:
    """«может быть подписан», «должен быть заключён»."""
    near = [tokens[i].value.lower() for i in around if index - 4 <= i < index]
    return "быть" in near


def _modal(tokens: Sequence[Any], index: int, around: Sequence[int]) -> str | None:
    found: str | None = None
    for i in sorted((i for i in around if i < index), reverse=True):
        token = tokens[i]
        if is_entity(token):
            continue
        if readings(token) and "VERB" in readings(token)[0].grams:
            if i and tokens[i - 1].value.lower() == "не":
                return "failed" if lemmas(token) & {"смочь", "удаться"} else "negated"
            if lemmas(token) & {"удаться", "смочь", "успеть"} and "past" in readings(token)[0].grams:
                return "done"
        for word in lemmas(token):
            if word in MODALITY:
                return MODALITY[word]
        if index - i > 9:
            break
    after = {lemma for i in around if i > index for lemma in lemmas(tokens[i])}
    if after & {"провалиться", "удаться"} and "не" in {tokens[i].value.lower() for i in around}:
        return "failed"
    if "провалиться" in after:
        return "failed"
    return found


# --- participles and relative clauses -----------------------------------------------------------------------------


def _own_participle(mention: InstrumentMention) -> Stage | None:
    """«подписанный 15 мая договор», «заключённое соглашение»."""
    tokens = mention.sentence.tokens
    for index in range(mention.start, mention.stop):
        token = tokens[index]
        if token is mention.head:
            break
        found = _participle_status(token)
        if found:
            return Stage(found[1], found[0], index, False)
    return None


def _participle_status(token: Any) -> tuple[str, str | None] | None:
    forms = [reading for reading in readings(token) if "PRTF" in reading.grams]
    if is_entity(token) or not forms:
        return None
    word = next((f.normalized.replace("ё", "е") for f in forms if f.normalized.replace("ё", "е") in STAGES), None)
    if word is None:
        return None
    status, _ = STAGES[word]
    if "actv" in forms[0].grams and STAGES[word][1] == "object":
        return None
    return word, status


def _following(mention: InstrumentMention) -> Stage | None:
    """«…, подписанный 15 мая 1992 года», «…, которое было подписано в январе»."""
    tokens = mention.sentence.tokens
    index = mention.stop
    while index < len(tokens) and (tokens[index].type == DATE or tokens[index].value.lower() in {"от", ")"}):
        index += 1
    if index < len(tokens) and tokens[index].value == ",":
        index += 1
    if index >= len(tokens) or is_entity(tokens[index]):
        return None
    found = _participle_status(tokens[index])
    stop = next((i for i in range(index + 1, len(tokens)) if tokens[i].value in {",", ";", "—", "–", ":", "."}), len(tokens))
    rest = list(range(index + 1, stop))
    if found:
        stage = Stage(found[1], found[0], index, False)
    elif "который" in lemmas(tokens[index]) and tokens[index - 1].value == ",":
        stage_ = None
        for i in rest:
            grams = next((f.grams for f in readings(tokens[i])[:1] if _is(f, "VERB", "PRTS")), None) if not is_entity(tokens[i]) else None
            word = next((w for w in lemmas(tokens[i]) if w in STAGES and STAGES[w][1] == "object"), None) if grams else None
            if grams and word:
                passive = "PRTS" in grams
                if has_gram(tokens[index], "accs") or (passive and has_gram(tokens[index], "nomn")):
                    stage_ = _weighed(Governor(None, mention.head, "", (), False), tokens, i, rest, word, STAGES[word][0], grams, passive)
                break
        if stage_ is None:
            return None
        stage = stage_
    else:
        return None
    _frame(mention, stage, rest)
    return stage


# --- what the clause of a stage tells: dates, places, who signed -----------------------------------------------------


def _trailing_date(mention: InstrumentMention) -> None:
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
    marked = index > mention.stop and tokens[index - 1].value.lower() in {"от", "("}
    if not marked and not tokens[index].entity.year_only:
        return
    mention.dates = [tokens[index]]
    while marked and index + 2 < len(tokens) and tokens[index + 1].value in {",", "и"} and tokens[index + 2].type == DATE:
        index += 2
        mention.dates.append(tokens[index])


def _frame(mention: InstrumentMention, stage: Stage, around: Sequence[int]) -> None:
    """Date, place and signers from the clause of the word that tells the stage."""
    tokens = mention.sentence.tokens
    signing = stage.word in SIGNING or (stage.status in AGREED | {"planned"})
    for token in stage.agents:
        if token.type == STATE:
            mention.states += [(code, token) for code in token.entity.codes]
        elif token.type == OFFICIAL:
            mention.signers.append(token)
    if stage.word in {"истекать", "истечь", "истечение"}:
        mention.terminated = next((tokens[i] for i in around if tokens[i].type == DATE), None)
        return
    for index in around:
        token = tokens[index]
        before = tokens[index - 1].value.lower() if index else ""
        if token.type == DATE and signing and not mention.dates and not token.value.lower().startswith(("до ", "с ", "к ", "после ")) and before not in {"до", "с", "к", "за", "после", "по"}:
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
    actors = _actors(tokens, stage, around)
    if not actors and stage.active:
        # «США покинули совет, вышли из соглашения»: coordinated verbs share their subject
        before = [i for clause in mention.sentence.clauses for i in clause.indices if i < min(around, default=0)] if around else []
        actors = [i for i in _actors(tokens, Stage(None, stage.word, mention.start, True), before) if tokens[i].type != STATE_ADJECTIVE]
        verb = next((i for i in before if not is_entity(tokens[i]) and readings(tokens[i]) and _is(readings(tokens[i])[0], "VERB", "PRTS")), None)
        actors = [i for i in actors if verb is not None and i < verb and not stage.agents]
    if stage.word in {"одобрить", "утвердить", "принять"} and mention.fact == "agreement" and stage.status == "signed":
        if any(_is_parliament(tokens[i]) and has_gram(tokens[i], "nomn") for i in around):
            mention.status = "ratified"
    if stage.word in SIGNING or stage.word in {"достигнуть", "достичь", "парафировать"}:
        for index in around:
            token, before = tokens[index], tokens[index - 1].value.lower() if index else ""
            if before in {"с", "со"} and token.type == STATE and has_gram(token, "ablt"):
                mention.bound_with += [(code, token) for code in token.entity.codes]
            elif before in {"с", "со"} and "оба" in lemmas(token) | set() and index + 1 < len(tokens) and lemmas(tokens[index + 1]) & {"страна", "республика", "государство"}:
                mention.with_both = True
    for index in actors:
        token = tokens[index]
        if token.type == OFFICIAL:
            mention.signers.append(token)
        elif token.type in {STATE, STATE_ADJECTIVE}:
            mention.states += [(code, token) for code in token.entity.codes]


OBLIQUE = frozenset({"с", "со", "у", "к", "для", "при", "между", "о", "об", "в", "во", "на", "из", "от", "по", "за", "против", "через", "перед", "под"})


def _actors(tokens: Sequence[Any], stage: Stage, around: Sequence[int]) -> list[int]:
    """Indices of the subjects of an active verb, or of the agents of a passive one."""
    case = "nomn" if stage.active else "ablt"
    found = []
    if stage.status is not None and not any(_is(form, "PRTS", "VERB", "INFN", "GRND", "PRTF") for form in readings(tokens[stage.index])) and stage.word != "подпись":
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
            if before is not None and not is_entity(before) and any("NOUN" in r.grams for r in readings(before)[:1]) and has_gram(token, "gent"):
                if lemmas(before) & ORGANS and has_gram(before, case):
                    found.append(index)
                continue
            found.append(index)
        elif token.type == STATE and has_gram(token, "gent") and before is not None and not is_entity(before):
            if lemmas(before) & ORGANS and has_gram(before, case):
                found.append(index)
            elif before.value.lower() == "у":
                found.append(index)
        elif token.type == STATE_ADJECTIVE and before is not None and before.value.lower() in {"с", "со"} and _on_the_side(tokens, index):
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


def _joined_with(tokens: Sequence[Any], index: int) -> bool:
    """«Макрон с Зеленским подпишут»: the companion of a subject."""
    return index > 1 and tokens[index - 1].value.lower() in {"с", "со"} and tokens[index - 2].type == OFFICIAL
