"""The sides of a document that its own clause leaves out: the states that the text tells beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Protocol

from attrs import evolve

from facts import Official
from grammars.instruments.context import Context, Span, span_of
from grammars.predicates import STATE, is_entity, lemmas
from grammars.reference import is_state

TWO_SIDED = frozenset({"signed", "planned", "initialled", "rejected"})
CONVENED = frozenset({"саммит", "заседание", "встреча", "форум", "участник", "страна", "сессия", "совет"})
MANY_SIDED = frozenset({"конвенция", "пакт", "хартия"})
# Kinds that two states mostly make alone
PAIRED = frozenset({"договор", "договорённость", "меморандум", "соглашение"})
NATIONAL = frozenset({"независимость", "суверенитет"})


class Draft(Protocol):
    """What of a document under construction its context may fill."""

    of_year: bool
    bound: bool
    fact: str
    kind: str | None
    status: str | None
    words: frozenset[str]
    parties: dict[str, Span]
    signatories: list[tuple[Official, Span]]
    joint: bool
    bare: bool
    plural: bool
    proper: bool
    subject: bool
    named: frozenset[str]
    domestic: bool
    sideless: bool
    sentence: int
    sentences: list[int]
    body: frozenset[Span]
    told_in: int


def complete(draft: Draft, context: Context) -> None:
    """Sides of a signed or planned document that its clause leaves out: the states of its sentence."""
    if (
        draft.parties
        or draft.domestic
        or draft.sideless
        or draft.kind == "перемирие"
        or (draft.fact == "declaration" and draft.bare and not draft.joint)
    ):
        return
    if draft.fact == "declaration" and draft.words & NATIONAL and not draft.plural:
        states = [code for code, _ in context.weight.most_common() if is_state(code)]
        if states and (len(states) == 1 or context.weight[states[0]] > context.weight[states[1]]):
            draft.parties[states[0]] = context.passage(states[0])
        return
    refused = draft.fact == "declaration" and draft.joint and draft.status == "rejected"
    if draft.status not in {"signed", "planned", "initialled"} and not refused:
        if (draft.subject or draft.proper) and draft.status in {None, "in_force"}:
            for number in draft.sentences:
                pair = dict(reversed(context.told.get(number, [])))
                if len(pair) == 2 and not draft.named & pair.keys() and _coordinated(context, number):
                    draft.parties.update(reversed(pair.items()))
                    return
        return
    if draft.fact == "declaration" and _of_organisation(draft, context):
        return
    if draft.plural and _of_summit(draft, context):
        return
    told_in = draft.told_in if draft.fact == "declaration" else draft.sentence
    before = (told_in - 2, told_in - 3) if draft.fact == "declaration" and draft.joint else ()
    first = draft.sentences[0]
    begun = (told_in,) if draft.fact == "declaration" else (first, first - 1)
    for number in dict.fromkeys((*begun, *draft.sentences, told_in - 1, *before, told_in + 1)):
        codes: dict[str, Span] = {}
        for code, span in context.told.get(number, []):
            if span not in draft.body:
                codes.setdefault(code, span)
        if 2 <= len(codes) <= 5:
            draft.parties.update(codes)
            return
        if len(codes) > 5:
            return


def share_out_names(draft: Draft) -> None:
    """«Чили и Перу … Премьеры Иван Орлов и Пётр Берг подписали»: who is told first is of the state told first."""
    people = [official for official, _ in draft.signatories]
    bare = [official for official in people if official.name and official.country is None and official.role]
    if len(people) != 2 or len(bare) != 2 or len({official.role for official in people}) != 1:
        return
    if len(draft.parties) == 2 and all(map(is_state, draft.parties)):
        told = sorted(draft.parties, key=lambda code: draft.parties[code])
        pairs = zip(draft.signatories, told, strict=True)
        draft.signatories = [(evolve(official, country=code), span) for (official, span), code in pairs]


def complete_pair(draft: Draft, context: Context) -> None:
    """«Россия приостановила соглашение о треске»: the other side, where the text tells of one other state alone."""
    others = [code for code in context.weight if is_state(code) and code not in draft.parties]
    alone = len(draft.parties) == 1 and all(map(is_state, draft.parties)) and len(others) == 1
    if not alone or draft.proper or draft.plural or draft.sideless or draft.domestic or draft.body:
        return
    beside = {code for code, _ in context.told.get(draft.told_in, [])}  # «A осудила решение B о выходе»
    if (
        draft.kind in PAIRED
        and draft.subject
        and draft.status in {"suspended", "terminated", "ratified"}
        and others[0] not in beside
    ):
        draft.parties[others[0]] = context.passage(others[0])


def is_at_home(draft: Draft, context: Context) -> bool:
    """Whether a document that takes two stands in a text that names no state but the one at home."""
    if draft.status not in TWO_SIDED or draft.kind in MANY_SIDED or context.home is None:
        return False
    if draft.proper or draft.of_year or draft.bound:
        return False
    return not (context.foreign or set(draft.parties) - {context.home})


def _of_organisation(draft: Draft, context: Context) -> bool:
    """«на заседании ШОС принята декларация»: one organisation, and no two states in its sentence."""
    sentence = next((s for s in context.sentences if s.index == draft.told_in), None)
    own = {code for code, span in context.told.get(draft.told_in, []) if span not in draft.body}
    if sentence is None or len(own) > 1:
        return False
    before = next((s for s in context.sentences if s.index == draft.told_in - 1), None)
    if not own and before is not None and not any(token.type == STATE for token in sentence.tokens):
        hosts = [i for i, token in enumerate(before.tokens) if _is_convened(before.tokens, i)]
        if len(hosts) == 1:  # «… саммит АСЕАН. В итоговой декларации участники призвали …»
            token = before.tokens[hosts[0]]
            draft.parties[token.entity.codes[0]] = span_of([token])
            return True
    found = [
        (code, span_of([token]))
        for token in sentence.tokens
        if token.type == STATE and token.entity.kind == "organisation"
        for code in token.entity.codes
    ]
    found = [pair for pair in found if pair[1] not in draft.body] or found
    if len({code for code, _ in found}) != 1:
        return False
    draft.parties[found[0][0]] = found[0][1]
    return True


def _of_summit(draft: Draft, context: Context) -> bool:
    """«по итогам саммита АСЕАН подписан пакет документов»: the organisation, where no two states are told."""
    sentence = next((s for s in context.sentences if s.index == draft.told_in), None)
    if sentence is None or len({code for code, _ in context.told.get(draft.told_in, [])}) > 1:
        return False
    hosts = [i for i in range(len(sentence.tokens)) if _is_convened(sentence.tokens, i)]
    if len(hosts) != 1:
        return False
    token = sentence.tokens[hosts[0]]
    draft.parties[token.entity.codes[0]] = span_of([token])
    return True


def _is_convened(tokens: Sequence[Any], index: int) -> bool:
    """«саммита АСЕАН»: an organisation whose meeting is told."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    if before is not None and before.value in '«"“' and index > 1:
        before = tokens[index - 2]
    return (
        token.type == STATE
        and token.entity.kind == "organisation"
        and before is not None
        and not is_entity(before)
        and bool(lemmas(before) & CONVENED)
    )


def _coordinated(context: Context, number: int) -> bool:
    """Whether two states of a sentence are told side by side: «министры России и США», «между США и Таиландом»."""
    spans = list(dict.fromkeys(span for _, span in context.told.get(number, [])))
    if len(spans) < len({code for code, _ in context.told.get(number, [])}):
        return True
    return any(0 < later[0] - earlier[1] <= 3 for earlier, later in pairwise(spans))
