"""From mentions of documents to facts: what is told well enough to be an agreement or a declaration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from facts import Agreement, Declaration
from grammars.annotation import Sentence
from grammars.instrument_context import Context
from grammars.instrument_drafts import Dater, InstrumentDraft, drafts_of
from grammars.instrument_governors import SIGNING
from grammars.instrument_mentions import InstrumentMention
from grammars.instrument_merging import merge
from grammars.predicates import DATE
from grammars.reference import Registry

# Kinds told of so much else that a subject alone makes no agreement of states
LOOSE = frozenset({"план", "программа", "контракт", "устав", "акт", "кодекс", "комплекс мер"})
# Deeds that show a loose kind to be a document of states
BINDING = SIGNING | {
    "ратифицировать",
    "ратификация",
    "выйти",
    "выход",
    "выходить",
    "парафировать",
    "денонсировать",
}


def instrument_facts(
    mentions: Iterable[InstrumentMention], registry: Registry, date: Dater, sentences: Sequence[Sentence] = ()
) -> list[Agreement | Declaration]:
    """The agreements and declarations behind `mentions`, in the order in which the text first tells of them.

    `sentences` are all of the document's: they tell the sides that a mention leaves out.
    """
    context = Context(sentences, registry)
    drafts: list[InstrumentDraft] = []
    for mention in _all(mentions):
        for draft in drafts_of(mention, context, date):
            merge(drafts, draft)
    for draft in drafts:
        context.complete(draft)
    return [_fact(draft) for draft in drafts if _is_fact(draft)]


def _all(mentions: Iterable[InstrumentMention]) -> list[InstrumentMention]:
    """Every mention with those inside its title; a coordinated one takes the stage of the one before."""
    made: list[InstrumentMention] = []
    previous: InstrumentMention | None = None
    for mention in mentions:
        if previous is not None and _coordinated(previous, mention):
            _take_stage(mention, previous)
        made.append(mention)
        made += mention.nested
        previous = mention
    return made


def _take_stage(mention: InstrumentMention, previous: InstrumentMention) -> None:
    """«вышли из A и B»: what was done with the one was done with the other, by the same and at the same time."""
    if mention.status is not None or mention.stage is not None or mention.kind in LOOSE:
        return
    start, stop = previous.span
    mention.status, mention.stage = previous.status, previous.stage
    mention.signers = mention.signers or list(previous.signers)
    mention.dates = mention.dates or list(previous.dates)
    mention.place = mention.place or previous.place
    mention.states = mention.states or [
        (code, token) for code, token in previous.states if not start <= token.span.start < stop
    ]


def _coordinated(one: InstrumentMention, other: InstrumentMention) -> bool:
    if one.sentence is not other.sentence:
        return False
    tokens = other.sentence.tokens
    between = [token.value.lower() for token in tokens[one.stop : other.start] if token.type != DATE]
    if other.start and between and between[-1] in {"из", "о", "об", "к"}:
        between = between[:-1]
    return between in (["и"], [","], [",", "а", "также"], ["или"]) and one.head is not None


def _is_fact(draft: InstrumentDraft) -> bool:
    if draft.fact == "document":
        return (
            draft.stage in SIGNING
            and len(draft.parties) > 1
            and (draft.bound or draft.plural)
            and not draft.domestic
        )
    if draft.domestic and len(draft.parties) < 2:
        return False
    if draft.fact == "declaration":
        return _is_declaration(draft)
    if draft.kind in LOOSE:
        return (
            bool(draft.parties)
            and draft.stage in BINDING
            and draft.status is not None
            and (draft.kind != "контракт" or len(draft.parties) > 1)
        )
    if (draft.date and (draft.parties or draft.proper or draft.subject or draft.bare or draft.status)) or (
        draft.status and draft.parties
    ):
        return True
    if not draft.title:
        return False
    if draft.kind == "протокол":
        return bool(draft.parties) or (draft.proper and draft.subject)
    if draft.proper or len(draft.parties) > 1:
        return True
    return draft.subject and not draft.sideless


def _is_declaration(draft: InstrumentDraft) -> bool:
    if draft.kind in {"заявление", "коммюнике"}:
        told = draft.joint or draft.sides is not None or draft.kind == "коммюнике"
        return (
            told
            and len(draft.parties) + len(draft.signatories) > 1
            and (draft.status is not None or bool(draft.date))
        )
    if not (draft.title or draft.date or (draft.status and draft.parties)):
        return False
    return (
        bool(draft.date or draft.status or draft.parties or (draft.proper and not draft.plural))
        and not draft.domestic
    )


def _fact(draft: InstrumentDraft) -> Agreement | Declaration:
    values: dict[str, Any] = {
        "kind": draft.kind,
        "title": draft.title,
        "date": draft.date,
        "parties": tuple(draft.parties),
        "signatories": tuple(official for official, _ in draft.signatories),
        "level": draft.level,
        "sides": draft.sides,
        "place": draft.place,
        "status": draft.status,
    }
    evidence = {slot: spans for slot, spans in draft.evidence.items() if values.get(slot) and spans}
    if draft.parties:
        evidence["parties"] = list(draft.parties.values())
    if draft.signatories:
        evidence["signatories"] = [span for _, span in draft.signatories]
    spans = tuple(sorted(draft.spans))
    if draft.fact == "declaration":
        return Declaration(spans=spans, evidence=evidence, **values)
    if draft.terminated and "terminated" in draft.evidence:
        evidence["terminated"] = draft.evidence["terminated"]
    return Agreement(spans=spans, evidence=evidence, terminated=draft.terminated, **values)
