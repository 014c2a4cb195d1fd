"""Whether an event was held, is planned or was denied, from the verb, its tense and its negation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.clauses import clause_of
from grammars.predicates import has_gram, is_entity, is_finite, lemmas, readings
from grammars.words import read_table

MODALITY = {row["lemma"].replace("ё", "е"): row["modality"] for row in read_table("contact_modality.csv")}
CALLED_OFF = frozenset({"отменить", "отменять", "отмена", "отложить", "сорвать", "сорваться"})
PLANNED = frozenset("предстоящий запланированный намеченный будущий планируемый ожидаемый грядущий".split())


def told_status(sentence: Sentence, start: int, stop: int) -> tuple[str, list[Any]]:
    """`held`, `planned` or `denied`, and the tokens that tell it, for an event told by the tokens `[start,
    stop)`.

    The verb is the event's own («посетит») or, for a noun («визит»), the finite verb of its clause
    («начнётся»).
    """
    tokens = sentence.tokens
    own = [i for i in range(start, stop) if _is_verb(tokens[i])]
    around = clause_of(sentence.clauses, start).indices
    modal = [i for i in around if not is_entity(tokens[i]) and lemmas(tokens[i]) & MODALITY.keys()]
    for index in own or [i for i in around if _is_verb(tokens[i])]:
        told = _of_verb(tokens, index, [i for i in modal if i != index])
        if told is not None:
            return told
    for index in [*range(max(0, start - 2), stop)]:
        if not is_entity(tokens[index]) and lemmas(tokens[index]) & PLANNED:
            return "planned", [tokens[index]]
    return "held", []


def _of_verb(tokens: Sequence[Any], index: int, modal: Iterable[int]) -> tuple[str, list[Any]] | None:
    token = tokens[index]
    if index and tokens[index - 1].value.lower() == "не":
        return "denied", [tokens[index - 1], token]
    if lemmas(token) & CALLED_OFF:
        return "denied", [token]
    if any("futr" in form.grams for form in readings(token)[:1]) or token.value.lower() in {"будет", "будут"}:
        return "planned", [token]
    for other in modal:  # «намерен посетить», «отказался посетить»
        said = next(MODALITY[word] for word in lemmas(tokens[other]) if word in MODALITY)
        if said in {"planned", "denied"}:
            return said, [tokens[other]]
    return ("planned", [token]) if has_gram(token, "INFN") else None


def _is_verb(token: Any) -> bool:
    return not is_entity(token) and (is_finite(token) or any("INFN" in form.grams for form in readings(token)[:1]))
