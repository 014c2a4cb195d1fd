"""Entry into force: «вступил в силу 5 мая», «подписан в мае и вступил в силу в июне»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.clauses import clause_of
from grammars.instruments.mentions import InstrumentMention
from grammars.predicates import DATE

ENTERING = frozenset({"вступить", "вступать", "вступление"})
# What may stand between «в силу» and its date: «вступил в силу лишь с 1 мая»
BEFORE_DATE = frozenset({"в", "во", "с", "со", "только", "лишь", "уже", "затем"})


def force_date(tokens: Sequence[Any], verb: int, around: Iterable[int]) -> Any:
    """The DATE token of «вступил в силу 5 мая», «5 мая вступил в силу»; None if there is none.

    `verb` is the index of the word of entering, `around` the indices of its clause.
    """
    force = next((i for i in range(verb + 1, min(verb + 5, len(tokens))) if tokens[i].value.lower() == "силу"), None)
    if force is None and any(tokens[i].value.lower() == "силу" for i in range(max(0, verb - 5), verb)):
        force = verb  # «в силу он вступил 1 мая»
    if force is None:
        return None
    index = force + 1
    while index < len(tokens) and tokens[index].value.lower() in BEFORE_DATE:
        index += 1
    if index < len(tokens) and tokens[index].type == DATE:
        return tokens[index]
    near = [i for i in around if tokens[i].type == DATE and verb - 3 <= i <= force + 3]
    near = [i for i in near if all(token.value != "," for token in tokens[i:verb])]  # «подписан в мае, вступил в силу»
    return tokens[near[0]] if near else None


def read_force(mention: InstrumentMention, verb: int, around: Iterable[int]) -> None:
    """Fill the day of entry into force from the clause around the word of entering."""
    tokens = mention.sentence.tokens
    mention.in_force = force_date(tokens, verb, around) or mention.in_force


def read_second_stage(mention: InstrumentMention) -> None:
    """«договор подписан в мае и вступил в силу в июне»: the day of entry beside the day of signing."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    for index in clause.indices:
        if index <= mention.stop or tokens[index].value.lower() not in {"вступил", "вступила", "вступило", "вступили"}:
            continue
        if not any(tokens[i].value.lower() in {"и", "а", "но"} for i in range(index - 4, index)):
            continue
        token = force_date(tokens, index, ())
        if token is not None:
            mention.dates = [date for date in mention.dates if date is not token]
            mention.in_force, mention.status = token, "in_force"
            mention.evidence["status"] = [tokens[index]]
