"""What tense, modality and negation make of a stage: «будет подписан», «отказался подписать»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from grammars.clauses import Clause
from grammars.instruments.governors import AGREED, Governor, Stage
from grammars.instruments.mentions import InstrumentMention
from grammars.predicates import DATE, is_entity, lemmas, readings
from grammars.words import read_table

MODALITY = {row["lemma"].replace("ё", "е"): row["modality"] for row in read_table("modality.csv")}

# «удалось подписать»: what the infinitive tells is done
DONE = frozenset({"смочь", "удаться", "успеть"})
# «договорились продлить»: what the infinitive tells is settled
DECIDED = frozenset({"договориться", "решить", "условиться"})
# «ожидается соглашение»
EXPECTED = frozenset({"готовиться", "ожидаться", "планироваться", "предполагаться"})


def weighed(
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
    negated = bool(earlier) and (
        earlier[-1] == "не"
        or (
            len(earlier) > 1
            and earlier[-2] == "не"
            and earlier[-1] in {"был", "была", "было", "были", "будет", "будут"}
        )
    )
    later = [tokens[i].value.lower() for i in around if index < i <= index + 2]
    negated = negated or later[:2] in (["не", "был"], ["не", "была"], ["не", "было"], ["не", "были"])
    future = ("futr" in grams) or (passive and lies_in_future(tokens, around))
    modal = _modal(tokens, index, around) if "INFN" in grams else None
    if "INFN" not in grams and "VERB" in grams and "pres" in grams and word in {"подписывать", "заключать"}:
        status = "signed"
    if tokens[-1].value == "?":
        result = None
    elif word in EXPECTED:
        result = "rejected" if negated else status  # «совместного заявления не ожидается»
    elif _hypothetical(tokens, around):
        result = "planned" if status in AGREED and future and "INFN" not in grams and not negated else None
    elif negated and status == "in_force" and set(earlier + later) & {"больше", "более"}:
        result = "terminated"  # «больше не участвует в договоре»
    elif negated or modal == "negated":
        result = "rejected" if future and status in AGREED and not passive else None
    elif modal == "denied":
        result = "rejected" if status in AGREED else None
    elif "INFN" in grams:
        settled = modal == "decided" and status not in AGREED | {"planned"}
        if (
            modal == "done"
            or settled
            or (status == "in_force" and set(earlier) & {"продолжит", "продолжат", "продолжает", "продолжают"})
        ):
            result = status
        elif modal == "failed":
            result = "rejected"
        elif modal == "wish" and status in AGREED and not governor.draft:
            result = None  # «призвал подписать», «должны заключить»
        else:
            result = "planned" if status in AGREED | {"planned"} else None
    elif future:
        result = "planned" if status in AGREED | {"planned"} else None
        if status == "in_force" and set(earlier) & {"продолжит", "продолжат"}:
            result = status
    elif "impr" in grams:
        result = None
    else:
        result = status
        if passive and _yet_to_be(tokens, around, index):
            result = "planned" if status in AGREED else None
    return Stage(result, word, index, not passive, governor.agents)


def lies_in_future(tokens: Sequence[Any], around: Sequence[int]) -> bool:
    return any(tokens[i].value.lower() in {"будет", "будут"} for i in around if not is_entity(tokens[i]))


def _hypothetical(tokens: Sequence[Any], around: Sequence[int]) -> bool:
    return any(tokens[i].value.lower() in {"если", "бы", "ежели", "чтобы"} for i in around)


def _yet_to_be(tokens: Sequence[Any], around: Sequence[int], index: int) -> bool:
    """«может быть подписан», «должен быть заключён»."""
    near = [tokens[i].value.lower() for i in around if index - 4 <= i < index]
    return "быть" in near


def _modal(tokens: Sequence[Any], index: int, around: Sequence[int]) -> str | None:
    after = {lemma for i in around if i > index for lemma in lemmas(tokens[i])}
    later = {tokens[i].value.lower() for i in around if i > index}
    if "не" in later and later & {"получится", "удастся"}:
        return "negated"  # «заключить мир не получится»
    if "провалиться" in after or (after & {"удаться", "получиться"} and "не" in later):
        return "failed"  # «попытки заключить договор провалились»
    for i in sorted((i for i in around if i < index), reverse=True):
        token = tokens[i]
        if is_entity(token):
            continue
        told_of = {lemma for j in around if abs(j - i) < 4 for lemma in lemmas(tokens[j])}
        if lemmas(token) & {"решение"} or (lemmas(token) & {"намерение"} and told_of & {"уведомить", "уведомлять"}):
            return "decided"  # «решение выйти», «уведомил о намерении выйти»
        if readings(token) and "VERB" in readings(token)[0].grams:
            if i and tokens[i - 1].value.lower() == "не":
                return "failed" if lemmas(token) & {"смочь", "удаться"} else "negated"
            if lemmas(token) & DONE and "past" in readings(token)[0].grams:
                return "done"
        if lemmas(token) & DECIDED and readings(token) and "past" in readings(token)[0].grams:
            return "decided"
        for word in lemmas(token):
            if word in MODALITY:
                obliged = word == "должный" and not any(tokens[j].type == DATE for j in around)
                return "wish" if obliged else MODALITY[word]
        if index - i > 9:
            break
    return None


def lies_ahead(tokens: Sequence[Any], clause: Clause, mention: InstrumentMention) -> bool:
    for index in clause.indices:
        token = tokens[index]
        if mention.start <= index < mention.stop or is_entity(token) or token.type != "RU":
            continue
        if index > mention.stop + 6:
            break
        words = lemmas(token)
        kinds = {MODALITY[word] for word in words if word in MODALITY}
        if (
            "planned" in kinds
            or ("wish" in kinds and index < mention.start)
            or token.value.lower() in {"будет", "будут"}
        ):
            return True
        forms = readings(token)
        if forms and "VERB" in forms[0].grams and "futr" in forms[0].grams:
            return True
    return False
