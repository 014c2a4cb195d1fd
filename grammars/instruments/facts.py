"""From mentions of documents to facts: what is told well enough to be an agreement or a declaration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from facts import Agreement, Declaration
from grammars.instruments.beside import is_beside, take_beside
from grammars.instruments.context import Context
from grammars.instruments.drafts import FRAME_ORGANISATIONS, ISSUING, LEFT, Dater, InstrumentDraft, drafts_of
from grammars.instruments.governors import SIGNING
from grammars.instruments.known import complete_known
from grammars.instruments.mentions import InstrumentMention, folded_lines
from grammars.instruments.merging import merge, unite_apposed, united_by_acronyms
from grammars.instruments.parties import complete, complete_pair, is_at_home, share_out_names
from grammars.notes import dropped
from grammars.predicates import DATE, is_entity, is_finite, lemmas
from grammars.reference import is_state
from grammars.words import read_lines

#: The slots that the reasons of these conditions find empty.
LACKING = {
    **dict.fromkeys(("sideless", "home"), ("parties",)),
    "alone": ("parties", "signatories"),
    "vague": ("date", "place"),
    "bare": ("date", "parties"),
}
TYPES = {"agreement": ("Agreement",), "declaration": ("Declaration",), "document": ("Agreement",)}
AMONG_THEM = frozenset({"и это не только", "это не только", "среди них", "в частности ,", "в их числе", "в том числе"})
BULLETS = frozenset("-–—•·*")
LONGEST_LIST = 20  # sentences of a list of documents, at most
OTHER_NAMES = [line.split() for line in read_lines("document_other_names.txt")]
QUOTES = frozenset('«"“„')
SIDELESS = "sideless: no states are told that it binds"
# Kinds told of so much else that a subject alone makes no agreement of states
LOOSE = frozenset({"план", "программа", "контракт", "устав", "акт", "кодекс", "комплекс мер"})
# What makers of a statement do to it, that nobody does to words merely said
ADOPTING = SIGNING | {"принять", "принимать", "принятие", "согласовать"}
# Nouns that name one document each and no kind of them
NICKNAMING = frozenset({"комплекс мер"})
# Deeds that show a loose kind to be a document of states
AGREEING = frozenset({"согласовать", "согласование"})
BINDING = SIGNING | folded_lines("document_binding.txt")


def instrument_facts(
    mentions: Iterable[InstrumentMention], context: Context, date: Dater
) -> list[Agreement | Declaration]:
    """The agreements and declarations behind `mentions`, in the order in which the text first tells of them.

    `context` tells the sides that a mention leaves out.
    """
    drafts: list[InstrumentDraft] = []
    home: dict[int, InstrumentDraft] = {}  # where each mention went
    for mention in _all(mentions):
        for draft in drafts_of(mention, context, date):
            known = home.get(id(mention.apposed_to))
            if known is not None and known.fact in {draft.fact, "document"}:
                unite_apposed(known, draft, renamed=mention.renames)
                home[id(mention)] = known
            else:
                package = home.get(id(mention.one_of))
                home[id(mention)] = merge(drafts, draft, apart=package)
                if package is not home[id(mention)]:
                    home[id(mention)].package = package
    drafts = united_by_acronyms(drafts)
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if before is not None and is_beside(draft, before, context):
            take_beside(draft, before)
        if not complete_known(draft, context):
            complete(draft, context)
            complete_pair(draft, context)
        share_out_names(draft)
        draft.alone = is_at_home(draft, context)
    for draft in drafts:
        if draft.package is not None and not draft.parties:
            draft.parties.update(draft.package.parties)
    return [_fact(draft) for draft in drafts if _is_fact(draft)]


def _all(mentions: Iterable[InstrumentMention]) -> list[InstrumentMention]:
    """Every mention with those inside its title; a coordinated one takes the stage of the one before."""
    made: list[InstrumentMention] = []
    previous: InstrumentMention | None = None
    for mention in mentions:
        if previous is not None and (_coordinated(previous, mention) or _is_one_of(previous, mention)):
            _take_stage(mention, previous)
            mention.one_of = previous
        elif previous is not None and _is_one_more(previous, mention):
            _take_stage(mention, previous)
        elif (package := _list_of(made, mention)) is not None:
            _take_stage(mention, package)
            mention.one_of = package
        elif (defined := _defined(made, mention)) is not None:
            mention.apposed_to = defined
        elif previous is not None and _apposed(previous, mention):
            mention.apposed_to = previous
            before = mention.sentence.tokens[mention.start - 1].value
            named = before in {"название", "наименование"} and not previous.subject
            mention.renames = named or before in QUOTES or before == "официально"
        made.append(mention)
        made += mention.nested
        previous = mention
    return made


def _take_stage(mention: InstrumentMention, previous: InstrumentMention) -> None:
    """«вышли из A и B»: what was done with the one was done with the other, by the same and at the same time."""
    if mention.status is not None or mention.stage is not None:
        return
    named = mention.proper and previous.stage in BINDING
    if mention.kind in LOOSE and not named and previous.stage not in SIGNING | ISSUING:
        return
    start, stop = previous.span
    mention.status, mention.stage = previous.status, previous.stage
    mention.signers = mention.signers or list(previous.signers)
    mention.dates = mention.dates or list(previous.dates)
    mention.place = mention.place or previous.place
    mention.states = mention.states or [
        (code, token) for code, token in previous.states if not start <= token.span.start < stop
    ]


def _is_one_of(many: InstrumentMention, one: InstrumentMention) -> bool:
    """«Подпишут десять документов. В их числе — декларация о …»."""
    if not many.plural or one.sentence.index - many.sentence.index > 1:
        return False
    start = many.stop if one.sentence is many.sentence else 0
    before = [token.value.lower() for token in one.sentence.tokens[start : one.start]]
    if one.sentence is not many.sentence and " ".join(before) in AMONG_THEM:
        return True  # «Подписано десять документов. Среди них соглашение о …»
    if before[-2:] == [",", "включая"] or before[-1:] == ["включая"]:
        return True  # «завершились подписанием 16 документов, включая соглашение о …»
    return before[-1:] in (["—"], ["–"], ["-"], [":"], ["и"], ["числе"]) and (
        before[:3] == ["в", "их", "числе"] or before[:2] == ["среди", "них"] or before[-3:] == ["в", "том", "числе"]
    )


def _is_one_more(before: InstrumentMention, mention: InstrumentMention) -> bool:
    """«Подписано соглашение. Ещё один документ — программа …»: of the same signing."""
    if mention.fact != "document" or mention.sentence.index - before.sentence.index != 1 or mention.start > 2:
        return False
    words = [token.value.lower().replace("ё", "е") for token in mention.sentence.tokens[: mention.stop]]
    return words[:2] == ["еще", "один"] and mention.sentence.tokens[mention.stop].value in {"—", "–", "-"}


def _list_of(made: list[InstrumentMention], mention: InstrumentMention) -> InstrumentMention | None:
    """The «семь документов:» of which a line «— соглашение о …;» of the list that follows is one."""
    tokens = mention.sentence.tokens
    if mention.start > 2 or tokens[0].value not in BULLETS:
        return None
    for other in reversed(made):
        if mention.sentence.index - other.sentence.index > LONGEST_LIST:
            return None
        if other.plural and other.status is not None:
            return other
        if other.sentence.tokens[0].value not in BULLETS and other.sentence is not mention.sentence:
            return None
    return None


def _defined(made: list[InstrumentMention], mention: InstrumentMention) -> InstrumentMention | None:
    """What opens its sentence and is told again in brackets or after a dash: «Лимский договор (…) — договор о …»."""
    tokens = mention.sentence.tokens
    first = next((other for other in made if other.sentence is mention.sentence), None)
    if first is None or first.start or first.fact != mention.fact or first.plural != mention.plural or first.bare:
        return None
    between = tokens[first.stop : mention.start]
    if any(not is_entity(token) and is_finite(token) for token in between) or not between:
        return None
    values = [token.value for token in between if token.type != DATE]
    closed = values.count("(") == values.count(")")
    if values[-1:] in (["—"], ["–"]) and closed and (values[0] == "(" or len(values) == 1):
        return first
    return first if values == ["("] and ")" in {token.value for token in tokens[mention.stop :]} else None


def _apposed(one: InstrumentMention, other: InstrumentMention) -> bool:
    """«мирный договор — «Договор о границе»», «документ под названием «Соглашение о …»», «Пакт — это договор»."""
    if one.sentence is not other.sentence or one.fact not in {other.fact, "document"}:
        return False
    between = [t.value.lower() for t in other.sentence.tokens[one.stop : other.start] if t.type != DATE]
    if between[:1] == ["("] and ")" in between:
        between = between[between.index(")") + 1 :]
    quoted = bool(between) and between[-1] in QUOTES
    plain = [value for value in between if value not in QUOTES]
    if _gives_other_name([t for t in other.sentence.tokens[one.stop : other.start] if t.type != DATE]):
        return True  # «договор (известный как Лимский трактат)»
    if one.plural != other.plural:
        return False
    if plain in (["под", "названием"], [",", "называемый"], [",", "названный"]):
        return quoted
    if plain == ["("] and other.sentence.tokens[other.stop : other.stop + 1]:
        return other.sentence.tokens[other.stop].value == ")"  # «Договор о небе (Лимский договор)»
    if plain[:1] == ["—"] and plain[-1:] in (["название"], ["наименование"]) and len(plain) < 4:
        return True  # «Лимский пакт — распространённое название Договора о дружбе»
    if other.subject and not quoted:
        return False  # «подписан договор о границе — соглашение о визах сорвалось»
    return plain in (["—"], ["–"], ["-"], ["—", "это"], ["–", "это"])


def _gives_other_name(tokens: Sequence[Any]) -> bool:
    """«(известный как», «, получившего название»: what follows is one more name of the document before."""
    if not tokens or tokens[0].value not in {"(", ","}:
        return False
    words = [lemmas(token) | {token.value.lower()} for token in tokens[1:] if token.value not in QUOTES]
    return any(
        len(words) == len(phrase) and all(word in told for word, told in zip(phrase, words, strict=True))
        for phrase in OTHER_NAMES
    )


def _coordinated(one: InstrumentMention, other: InstrumentMention) -> bool:
    if one.sentence is not other.sentence:
        return False
    tokens = other.sentence.tokens
    between = [token.value.lower() for token in tokens[one.stop : other.start] if token.type != DATE]
    if other.start and between and between[-1] in {"из", "о", "об", "к"}:
        between = between[:-1]
    return between in (["и"], [","], [",", "а", "также"], ["или"]) and one.head is not None


def _is_fact(draft: InstrumentDraft) -> bool:
    reason = why_no_fact(draft)
    if reason is None and draft.alone and draft.fact == "agreement":
        reason = "home: the text names no state beside the one at home, and it takes two to sign"
    if reason is not None:
        words = [*draft.evidence.get("kind", ()), *draft.parties.values()]
        lacking = LACKING.get(reason.partition(":")[0], ())
        dropped(TYPES[draft.fact], reason, *draft.spans, words=words, lacking=lacking)
    return reason is None


def why_no_fact(draft: InstrumentDraft) -> str | None:
    """Why a draft is no agreement or declaration of states, in plain words; None where it is one."""
    if draft.inferred and draft.status in LEFT and not (draft.subject or draft.proper):
        return "vague: several documents at once that nothing names"
    if draft.fact == "document":
        if draft.domestic:
            return "domestic: a document of one state or of firms"
        agreed = draft.stage == "согласовать" and draft.subject and len(draft.parties) > 1
        if draft.stage not in SIGNING and not agreed:
            return "document: only what is signed is an agreement where the noun is «документ» or the like"
        if draft.subject and (draft.place or draft.date) and len(draft.signatories) != 1 and not draft.alone:
            return None
        if len(draft.parties) < 2 and not any(not is_state(code) for code in draft.parties):
            return SIDELESS
        told = draft.bound or draft.plural or draft.subject
        return None if told else "document: nothing tells that it binds states, and it is no package of several"
    if draft.domestic and (len(draft.parties) < 2 or draft.inferred):
        return "domestic: a document of one state or of firms"
    if draft.fact == "declaration":
        return _why_no_declaration(draft)
    if draft.sideless and not draft.parties:
        return SIDELESS
    if draft.kind in LOOSE and "заключительный" not in draft.words:
        if draft.proper and draft.subject and draft.date and draft.stage in SIGNING and not draft.alone:
            return None
        if not draft.parties:
            return SIDELESS
        drawn_up = draft.stage in AGREEING and draft.kind != "контракт"  # «согласовали план»
        if drawn_up or draft.stage not in BINDING | ISSUING or draft.status is None:
            return f"loose: of the kind «{draft.kind}» only what is signed or the like is an agreement"
        alone = draft.kind in {"контракт", "акт", "кодекс"} and len(draft.parties) < 2
        return "company: no second state is told" if alone else None
    if (draft.date and (draft.parties or draft.proper or draft.subject or draft.bare or draft.status)) or (
        draft.status and draft.parties
    ):
        return None
    if draft.kind is None and "торговый" in draft.words and len(draft.parties) < 2:
        return "company: a trade deal of whom is not told"
    if not draft.title:
        return "bare: neither a title nor a date nor a status with parties tells which agreement it is"
    if draft.kind == "протокол":
        return None if draft.parties or (draft.proper and draft.subject) else SIDELESS
    if (
        draft.proper
        or len(draft.parties) > 1
        or (draft.bound and draft.parties and draft.kind)
        or (draft.subject and not draft.sideless)
    ):
        return None
    return SIDELESS


def _is_adopted_by_several(draft: InstrumentDraft) -> bool:
    """«премьеры A и B приняли заявление», «лидеры «большой семёрки» приняли заявление»."""
    makers = draft.parties.keys() - draft.named
    return draft.stage in ADOPTING and (len(makers) > 1 or bool(_groups(draft))) and not draft.domestic


def _groups(draft: InstrumentDraft) -> list[str]:
    """Organisations whose members make statements together: «двадцатка», АСЕАН."""
    return [code for code in draft.parties if not is_state(code) and code not in FRAME_ORGANISATIONS]


def _why_no_declaration(draft: InstrumentDraft) -> str | None:
    if draft.kind in {"заявление", "коммюнике"}:
        if not (draft.joint or draft.sides is not None or draft.kind == "коммюнике" or _is_adopted_by_several(draft)):
            return "single: nothing tells that several made the statement: «совместное», «трёхстороннее»"
        makers = len(draft.parties) + sum(1 for official, _ in draft.signatories if official.country is None)
        if makers < 2 and not _groups(draft):
            return "alone: no second side of the statement is told"
        return None if draft.status is not None or draft.date else "vague: neither a deed nor a day is told"
    if draft.domestic:
        return "domestic: a document of one state or of firms"
    if not (draft.title or draft.date or (draft.status and draft.parties)):
        return "bare: neither a title nor a date nor a status with parties tells which declaration it is"
    told = draft.date or draft.status or draft.parties or (draft.proper and not draft.plural)
    return None if told else "vague: neither a day nor a deed nor a party is told"


def _fact(draft: InstrumentDraft) -> Agreement | Declaration:
    values: dict[str, Any] = {
        "kind": None if draft.kind in NICKNAMING else draft.kind,
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
    if draft.in_force and "in_force" in draft.evidence:
        evidence["in_force"] = draft.evidence["in_force"]
    if draft.terminated and "terminated" in draft.evidence:
        evidence["terminated"] = draft.evidence["terminated"]
    return Agreement(spans=spans, evidence=evidence, in_force=draft.in_force, terminated=draft.terminated, **values)
