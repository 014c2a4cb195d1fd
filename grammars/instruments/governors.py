"""The word that governs a document: «подписание договора», «вышли из договора», «действие договора».

How each word governs and what stage it tells stands in `document_stages.csv`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from grammars.clauses import Clause
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings
from grammars.words import read_table


def _stages(name: str) -> dict[str, tuple[str | None, str]]:
    return {row["lemma"].replace("ё", "е"): (row["status"] or None, row["government"]) for row in read_table(name)}


STAGES = _stages("document_stages.csv")
DECLARED = {**STAGES, **_stages("declaration_stages.csv")}
ORGANS = folded_lines("document_organs.txt")
# Prepositions as the tables have them
PLAIN = {"об": "о", "обо": "о", "ко": "к", "во": "в"}
DRAFTS = frozenset({"проект", "вариант", "черновик"})
MEASURES = folded_lines("document_measures.txt")
SIGNING = folded_lines("document_signing.txt")
AGREED = frozenset({"signed", "initialled"})


@frozen
class Governor:
    """The word that governs a document, and the words between them that tell who acts."""

    index: int | None  # of the governing noun; None where a verb may govern
    carrier: Any  # whose case the verb governs: the document, or «действие» in «приостановил действие договора»
    preposition: str  # before the carrier
    agents: tuple[Any, ...]
    draft: bool  # under «проект»
    partners: tuple[Any, ...] = ()  # «о заключении с Ганой договора»


def decider_of(tokens: Sequence[Any], index: int) -> tuple[Any, ...]:
    """Whose the noun at `index` is: «решение Чили о выходе», «закон перуанского сената о ратификации»; else nothing."""
    if not index or tokens[index - 1].value.lower() not in {"о", "об", "на", "по"}:
        return ()
    before = index - 2
    while before >= 0 and not is_entity(tokens[before]) and has_any_of(tokens[before], "gent", "loct"):
        if before and tokens[before - 1].type == STATE_ADJECTIVE and lemmas(tokens[before]) & ORGANS:
            return (tokens[before - 1],)
        before -= 1
    if before < 1 or tokens[before].type not in {STATE, OFFICIAL} or not has_gram(tokens[before], "gent"):
        return ()
    return (tokens[before],) if has_any_of(tokens[before - 1], "NOUN") else ()


def has_any_of(token: Any, *grams: str) -> bool:
    """Whether the likeliest reading of a plain word holds any of the grammemes."""
    return not is_entity(token) and any(has_any(form, *grams) for form in readings(token)[:1])


@frozen
class Stage:
    """A status with the word that tells it."""

    status: str | None
    word: str
    index: int
    active: bool  # the subject acts: «подписали»; else the agent stands in the instrumental
    agents: tuple[Any, ...] = ()


def has_any(form: Any, *grams: str) -> bool:
    return any(value in form.grams for value in grams)


def stage_table(mention: InstrumentMention) -> dict[str, tuple[str | None, str]]:
    declared = mention.fact == "declaration" or (mention.fact == "document" and mention.joint)
    return DECLARED if declared else STAGES


def status_of(
    table: dict[str, tuple[str | None, str]], words: Iterable[str], preposition: str, governments: set[str]
) -> tuple[str, str | None] | None:
    for word in words:
        if word in table:
            status, government = table[word]
            told = set(government.split("|"))
            if told & governments or (preposition and preposition in told):
                return word, status
    return None


def _is_rough(tokens: Sequence[Any], index: int) -> bool:
    """«черновой текст (соглашения)»."""
    return index > 0 and not is_entity(tokens[index - 1]) and bool(lemmas(tokens[index - 1]) & {"черновой"})


def _before_phrase(tokens: Sequence[Any], index: int) -> int:
    """The index before «в полном объёме», whose noun is at `index`; `index` itself where there is no such phrase."""
    first = index - 1
    while first > index - 3 and first > 0 and has_any_of(tokens[first], "ADJF"):
        first -= 1
    return first - 1 if first > 0 and tokens[first].value.lower() in {"в", "на", "за"} else index


def _is_adverbial(tokens: Sequence[Any], index: int) -> bool:
    return _before_phrase(tokens, index) < index


def governor_of(mention: InstrumentMention, clause: Clause) -> Governor:
    """Walk left from the document over what may stand between it and its governor."""
    tokens = mention.sentence.tokens
    carrier, preposition, draft = mention.head, "", False
    agents: list[Any] = []
    partners: list[Any] = []
    doers: list[Any] = []  # «исполнение Россией договора»
    adjective = False  # one before the document that is no modifier of it: «подписал с Зеленским договор»
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
        if token.value in {"и", ","} and agents and index and tokens[index - 1].type in {STATE, OFFICIAL}:
            index -= 1  # «подписание Чили и | Перу договора»
            continue
        if token.type != "RU" or index not in clause:
            break
        if (
            index
            and tokens[index - 1].value.lower() in {"с", "со"}
            and token.value[:1].isupper()
            and carrier is mention.head
            and not has_gram(carrier, "ablt")
        ):
            index -= 2  # «подписал с Полянским договор»
            continue
        words = lemmas(token)
        first = forms[0].grams if forms else frozenset()
        if "PREP" in first:
            if agents and not preposition and token.value.lower() in {"с", "со"}:
                partners, agents = [*partners, *agents], []
                index -= 1
                continue
            if adjective and carrier is mention.head:
                adjective = False
                index -= 1
                continue
            if agents or preposition:
                if token.value.lower() not in {"в", "на"} or preposition:
                    break
                agents = []  # a place on the way: «подписали в Праге договор»
                index -= 1
                continue
            preposition = PLAIN.get(token.value.lower(), token.value.lower())
        elif words & MEASURES and "NOUN" in first:
            draft = draft or bool(words & DRAFTS) or _is_rough(tokens, index)
            carrier, preposition = token, ""
            doers, agents = [*doers, *agents], []
        elif preposition and words & {"страна", "государство", "республика", "сторона"} and "gent" in first:
            pass  # «выход страны из договора»
        elif "NOUN" in first:
            if words & {"сила"} and index and tokens[index - 1].value.lower() == "в":
                break  # «В силу | соглашения вступили в мае»
            if any(word in DECLARED for word in words):
                return Governor(index, carrier, preposition, (*doers, *agents), draft, tuple(partners))
            if preposition and not agents and _is_adverbial(tokens, index):
                index = _before_phrase(tokens, index)  # «возвращение | в полном объёме | к соглашению»
                continue
            apart = mention.again and index < mention.start - 1  # «с роспуском блока в 1991 году его действие …»
            if not agents and not apart and (preposition or has_gram(carrier, "gent")):
                return Governor(index, carrier, preposition, tuple(doers), draft)
            break
        elif "ADJF" in first and carrier is mention.head:
            adjective = True
        elif "ADJF" not in first and "PRTF" not in first and "ADVB" not in first and "NUMR" not in first:
            break
        index -= 1
    return Governor(None, carrier, preposition, tuple(doers), draft)


def participle_status(
    token: Any, table: Mapping[str, tuple[str | None, str]] = STAGES
) -> tuple[str, str | None] | None:
    forms = [reading for reading in readings(token) if "PRTF" in reading.grams]
    if is_entity(token) or not forms:
        return None
    word = next((f.normalized.replace("ё", "е") for f in forms if f.normalized.replace("ё", "е") in table), None)
    if word is None or word == "существовать":
        return None
    status, _ = table[word]
    if "actv" in forms[0].grams and "object" in table[word][1]:
        return None
    return word, status
