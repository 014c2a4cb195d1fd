"""From mentions of documents to facts: one document is one fact, whatever nouns the text calls it by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import define, evolve, field

from facts import Agreement, Date, Declaration, Official
from grammars.annotation import Sentence
from grammars.instrument_context import Context, is_domestic, span_of
from grammars.instrument_stages import SIGNING
from grammars.instrument_titles import nominative_title
from grammars.instruments import InstrumentMention
from grammars.predicates import DATE, OFFICIAL, STATE, readings
from grammars.reference import Registry, is_state, same_official, unite

ORDER = {None: 0, "planned": 1, "initialled": 2, "signed": 3, "ratified": 4, "in_force": 5, "suspended": 6, "terminated": 7, "rejected": 7}
# Kinds told of so much else that a subject alone makes no agreement of states
LOOSE = frozenset({"план", "программа", "контракт", "устав", "акт", "кодекс", "комплекс мер"})
COMMON = frozenset({"договор", "соглашение", "договорённость", None})
TITLE_NOUNS = frozenset({"договор", "соглашение", "декларация", "договоренность", "меморандум", "заявление", "протокол", "совместный", "конвенция"})
# Deeds that show a loose kind to be a document of states
BINDING = SIGNING | {"ратифицировать", "ратификация", "выйти", "выход", "выходить", "парафировать", "денонсировать"}

# An organisation in whose frame documents are made, hardly ever a side of them
FRAME_ORGANISATIONS = frozenset({"UN", "OSCE", "CE"})

Dater = Callable[[Any, bool], "Date | None"]
Span = tuple[int, int]


@define
class InstrumentDraft:
    """A document under construction from all its mentions; spans are character offsets."""

    fact: str
    kind: str | None
    title: str | None
    words: frozenset[str]
    bare: bool
    proper: bool
    subject: bool
    plural: bool
    joint: bool
    domestic: bool
    stage: str | None
    nested: bool = False  # a document told inside the title
    sideless: bool = False  # «договор между государствами»: its sides are nobody in particular
    bound: bool = False  # «подписать с A»: its other side is told
    acronyms: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()  # states told in the title
    initials: str = ""  # of the title's words, for acronyms
    parties: dict[str, Span] = field(factory=dict)
    signatories: list[tuple[Official, Span]] = field(factory=list)
    date: Date | None = None
    terminated: Date | None = None
    place: str | None = None
    level: str | None = None
    sides: int | None = None
    status: str | None = None
    evidence: dict[str, list[Span]] = field(factory=dict)
    sentence: int = 0
    sentences: list[int] = field(factory=list)
    spans: list[Span] = field(factory=list)


def instrument_facts(
    mentions: Iterable[InstrumentMention], registry: Registry, date: Dater, sentences: Sequence[Sentence] = ()
) -> list[Agreement | Declaration]:
    """The agreements and declarations behind `mentions`, in the order in which the text first tells of them.

    `sentences` are all of the document's: they tell the sides that a mention leaves out.
    """
    context = Context(sentences, registry)
    drafts: list[InstrumentDraft] = []
    for mention in _all(mentions):
        for draft in _drafts_of(mention, context, date):
            _merge(drafts, draft)
    for draft in drafts:
        context.complete(draft)
    return [_fact(draft) for draft in drafts if _is_fact(draft)]


def _all(mentions: Iterable[InstrumentMention]) -> list[InstrumentMention]:
    """Every mention with those inside its title; a coordinated one takes the stage of the one before."""
    made: list[InstrumentMention] = []
    previous: InstrumentMention | None = None
    for mention in mentions:
        if previous is not None and previous.sentence is mention.sentence and _coordinated(previous, mention):
            if mention.status is None and mention.stage is None and mention.kind not in LOOSE:
                mention.status, mention.stage = previous.status, previous.stage
                mention.signers = mention.signers or list(previous.signers)
                mention.dates = mention.dates or list(previous.dates)
                mention.place = mention.place or previous.place
                mention.states = mention.states or [s for s in previous.states if s[1].span.start < previous.span[0] or s[1].span.start >= previous.span[1]]
        made.append(mention)
        made += mention.nested
        previous = mention
    return made


def _coordinated(one: InstrumentMention, other: InstrumentMention) -> bool:
    tokens = other.sentence.tokens
    between = [token.value.lower() for token in tokens[one.stop : other.start] if token.type != DATE]
    if other.start and between and between[-1] in {"из", "о", "об", "к"}:
        between = between[:-1]
    return between in (["и"], [","], [",", "а", "также"], ["или"]) and one.head is not None


def _drafts_of(mention: InstrumentMention, context: Context, date: Dater) -> list[InstrumentDraft]:
    draft = InstrumentDraft(
        fact=mention.fact,
        kind=mention.kind,
        title=mention.title,
        words=frozenset(_words(mention.title_tokens)),
        bare=mention.bare or mention.fact == "document",
        proper=mention.proper,
        subject=mention.subject,
        plural=mention.plural,
        joint=mention.joint,
        domestic=is_domestic(mention),
        stage=mention.stage,
        level=mention.level,
        sides=mention.sides,
        status=mention.status or None,
        sentence=mention.sentence.index,
        sentences=[mention.sentence.index],
        spans=[(mention.sentence.start, mention.sentence.stop)],
        evidence={slot: [span_of(tokens)] for slot, tokens in mention.evidence.items() if tokens},
    )
    _name(draft, mention.title_tokens)
    draft.nested = bool(mention.nested)
    draft.sideless = mention.sideless
    if mention.title_tokens:
        draft.evidence["title"] = [span_of(mention.title_tokens)]
    if mention.status == "signed" and mention.place is None:
        mention.place = context.place_before(mention)
    if mention.status == "signed" and not mention.dates:
        mention.dates += [token for token in [context.date_before(mention)] if token is not None]
    if mention.place is not None:
        draft.place = mention.place.entity.name
        draft.evidence["place"] = [span_of([mention.place])]
    if mention.terminated is not None:
        draft.terminated = date(mention.terminated, True)
        draft.evidence["terminated"] = [span_of([mention.terminated])]
    for code, token in mention.states:
        if not _is_frame_organisation(mention, code, token):
            draft.parties.setdefault(code, span_of([token]))
    signing = mention.stage is None or mention.stage in SIGNING
    for token in {id(token): token for token in mention.signers}.values():
        for official in token.entity:
            known = context.registry.official(official)
            if known is None:
                continue
            if known.country:
                draft.parties.setdefault(known.country, span_of([token]))
            if signing and (known.name or known.role) and known.role not in {"other"}:
                draft.signatories.append((known, span_of([token])))
    drafts = [each for one in _split(mention, draft) for each in _bound(mention, one, context)]
    if len(mention.dates) > 1:
        drafts = [_dated(each, token, date) for each in drafts for token in mention.dates]
    elif mention.dates:
        drafts = [_dated(each, mention.dates[0], date) for each in drafts]
    return drafts


def _is_frame_organisation(mention: InstrumentMention, code: str, token: Any) -> bool:
    """«Конвенция ООН по …»: the organisation in whose frame it was made is no party by that."""
    inside = mention.span[0] <= token.span.start < mention.span[1]
    return inside and mention.fact == "agreement" and code in FRAME_ORGANISATIONS


def _split(mention: InstrumentMention, draft: InstrumentDraft) -> list[InstrumentDraft]:
    """«договоры о помощи, о дружбе» are one document each."""
    if not mention.several:
        return [draft]
    made = []
    for complement in mention.several:
        tokens = [*mention.content, *mention.kind_tokens, *complement]
        title = nominative_title(mention.sentence, mention.content, mention.kind_tokens, complement)
        one = _copy(draft, title=title, plural=False, evidence={**draft.evidence, "title": [span_of(complement)]})
        _name(one, tokens)
        made.append(one)
    return made


def _copy(draft: InstrumentDraft, **changes: Any) -> InstrumentDraft:
    fresh: dict[str, Any] = {
        "parties": dict(draft.parties),
        "signatories": list(draft.signatories),
        "evidence": dict(draft.evidence),
        "spans": list(draft.spans),
    }
    return evolve(draft, **{**fresh, **changes})


def _words(tokens: Iterable[Any]) -> set[str]:
    """Lemmas of a title's own words: without the noun, function words and the states it names."""
    words: set[str] = set()
    for token in tokens:
        if token.type in {STATE, OFFICIAL}:
            continue
        for part in getattr(token, "tokens", None) or [token]:
            forms = readings(part)
            if part.type not in {"RU", "LATIN"} or len(part.value) < 3 or (not part.value.isupper() and forms and any(g in forms[0].grams for g in ("PREP", "CONJ"))):
                continue
            words.add(forms[0].normalized.replace("ё", "е") if forms else part.value.lower())
    return words - TITLE_NOUNS


def _name(draft: InstrumentDraft, tokens: Sequence[Any]) -> None:
    """Acronyms in a title, the numbers after them, and the initials of its words."""
    draft.acronyms = frozenset(t.value for t in tokens if t.type == "RU" and len(t.value) > 2 and t.value.isupper())
    draft.words = frozenset(_words(tokens))
    draft.named = frozenset(code for t in tokens if t.type == STATE for code in t.entity.codes)
    draft.numbers = frozenset(t.value for t in tokens if t.type == "INT")
    draft.initials = "".join(t.value[0].lower() for t in tokens if t.type == "RU" and (len(t.value) > 3 or t is tokens[0]))


def _dated(draft: InstrumentDraft, token: Any, date: Dater) -> InstrumentDraft:
    value = date(token, draft.status == "planned")
    if value is None:
        return draft
    return _copy(draft, date=value, evidence={**draft.evidence, "date": [span_of([token])]})


def _bound(mention: InstrumentMention, draft: InstrumentDraft, context: Context) -> list[InstrumentDraft]:
    """Add the sides of «соглашение с A»; «договоры с A и B» are one document each."""
    if mention.with_both and not mention.bound_with:
        known = set(draft.parties)
        return [_copy(draft, parties={**draft.parties, code: span}) for code, span in context.pair_before(mention, known)] or [draft]
    if not mention.bound_with:
        return [draft]
    draft.bound = True
    if not draft.domestic and (not draft.parties or set(draft.parties) == {code for code, _ in mention.bound_with[:1]}):
        other = context.other_side(mention, {code for code, _ in mention.bound_with})
        if other is not None:
            draft.parties[other[0]] = other[1]
    if len(mention.bound_with) > 1 and mention.plural:
        return [_one_of(mention, draft, index) for index in range(len(mention.bound_with))]
    for code, token in mention.bound_with:
        draft.parties.setdefault(code, span_of([token]))
    return [draft]


def _one_of(mention: InstrumentMention, draft: InstrumentDraft, index: int) -> InstrumentDraft:
    """The document with just one of the sides of «договоры с A и B»; its title names that side alone."""
    code, own = mention.bound_with[index]
    others = [token for other, token in mention.bound_with if token is not own]
    tokens = [token for token in mention.title_tokens if all(token is not other for other in others)]
    kept = [t for i, t in enumerate(tokens) if not (t.value in {"и", ","} and (i + 1 == len(tokens) or tokens[i + 1].value.lower() in {"о", "об", "и"} or tokens[i - 1].value.lower() in {"с", "со"}))]
    head = [token for token in kept if token in mention.content or token in mention.kind_tokens]
    title = " ".join([nominative_title(mention.sentence, mention.content, mention.kind_tokens, [])] + [t.value for t in kept[len(head) :]])
    return _copy(
        draft, title=title, plural=False, parties={**draft.parties, code: span_of([own])}
    )


# --- several mentions --------------------------------------------------------------------------------------


def _merge(drafts: list[InstrumentDraft], new: InstrumentDraft) -> None:
    for draft in reversed(drafts):
        if _compatible(draft, new):
            _unite(draft, new)
            return
    drafts.append(new)


def _compatible(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    """Whether two mentions may mean one document."""
    if "document" not in {old.fact, new.fact} and old.fact != new.fact:
        return False
    if new.fact == "declaration" and old.kind != new.kind:
        return False
    if old.date and new.date and not _dates_agree(old, new):
        return False
    if not _sides_agree(old, new):
        return False
    if new.fact == "document" or old.fact == "document":
        return new.sentence - old.sentence <= 3
    if not new.bare and not old.bare:
        return _titles_agree(old, new)
    distance = new.sentence - old.sentence
    if old.bare and new.bare and old.kind != new.kind and (old.date is None) != (new.date is None):
        return False
    if new.bare and not old.bare:
        return new.kind == old.kind or (new.kind in COMMON and old.kind in COMMON and distance <= 4)
    if old.bare and not new.bare:
        return new.kind == old.kind and distance <= 3 and not new.nested
    return new.kind == old.kind


def _dates_agree(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    one, other = old.date.edtf, new.date.edtf  # type: ignore[union-attr]
    if "planned" in {old.status, new.status} and old.status != new.status:
        return True  # a draft's date is not the document's
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or one[:7] == other[:7]


def _sides_agree(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    one, other = ({code for code in draft.parties if is_state(code)} for draft in (old, new))
    return not one or not other or one <= other or other <= one


def _titles_agree(old: InstrumentDraft, new: InstrumentDraft) -> bool:
    if old.kind != new.kind and not (old.kind in COMMON and new.kind in COMMON):
        return False
    if old.nested != new.nested:
        return False
    if old.acronyms & new.acronyms:
        return old.numbers == new.numbers or not (old.numbers and new.numbers)
    if _spells_out(old, new) or _spells_out(new, old):
        return True
    if old.kind != new.kind and not (old.words and new.words and new.sentence - old.sentence <= 4):
        return False
    a, b = old.words, new.words
    if not a or not b:
        if old.named and new.named:
            return old.kind == new.kind and (old.named <= new.named or new.named <= old.named)
        return not (old.subject and new.subject) or old.kind == new.kind and bool(set(old.parties) & set(new.parties))
    shared = len(a & b)
    if shared and old.kind == new.kind and len(old.parties) > 1 and set(old.parties) == set(new.parties) and new.sentence - old.sentence < 3:
        return True
    return shared / min(len(a), len(b)) >= 0.75 and (shared / max(len(a), len(b)) >= 0.34 or old.kind == new.kind)


def _spells_out(one: InstrumentDraft, other: InstrumentDraft) -> bool:
    """«договор по СНВ» and «договор о стратегических наступательных вооружениях»."""
    spelled = [acronym.lower() for acronym in one.acronyms] + [a[1:].lower() for a in one.acronyms if a[0] == "Д"]
    return any(len(acronym) > 2 and acronym in other.initials for acronym in spelled)


def _unite(old: InstrumentDraft, new: InstrumentDraft) -> None:
    if new.title and new.fact != "document" and (old.title is None or len(new.words) > len(old.words)):
        old.title, old.words, old.bare = new.title, new.words, new.bare
        old.evidence["title"] = new.evidence.get("title", [])
        if new.kind:
            old.kind = new.kind
            old.evidence["kind"] = new.evidence.get("kind", [])
    if old.kind is None and new.kind is not None and new.fact != "document" and old.title is None:
        old.kind = new.kind
    if old.fact == "document" and new.fact != "document":
        old.fact, old.kind = new.fact, new.kind
    old.acronyms |= new.acronyms
    old.numbers |= new.numbers
    old.initials += " " + new.initials
    old.named |= new.named
    for code, span in new.parties.items():
        old.parties.setdefault(code, span)
    for official, span in new.signatories:
        known = next((i for i, (o, _) in enumerate(old.signatories) if same_official(o, official)), None)
        if known is None:
            old.signatories.append((official, span))
        else:
            old.signatories[known] = (unite(old.signatories[known][0], official), old.signatories[known][1])
    later = ORDER[new.status] > ORDER[old.status]
    if later and new.date is not None and old.status == "planned":
        old.date, old.evidence["date"] = new.date, new.evidence.get("date", [])
    for slot in ("date", "place", "level", "sides", "terminated"):
        if getattr(old, slot) is None and getattr(new, slot) is not None:
            setattr(old, slot, getattr(new, slot))
            if slot in new.evidence:
                old.evidence[slot] = new.evidence[slot]
    if later:
        old.status, old.stage = new.status, new.stage
        if "status" in new.evidence:
            old.evidence["status"] = new.evidence["status"]
    old.joint = old.joint or new.joint
    old.proper = old.proper or new.proper
    old.subject = old.subject or new.subject
    old.bound = old.bound or new.bound
    old.domestic = old.domestic or new.domestic
    old.spans += [span for span in new.spans if span not in old.spans]
    old.sentence = new.sentence
    old.sentences = [*old.sentences, *new.sentences]


# --- what is a fact ----------------------------------------------------------------------------------------


def _is_fact(draft: InstrumentDraft) -> bool:
    if draft.fact == "document":
        return draft.stage in SIGNING and len(draft.parties) > 1 and draft.bound and not draft.domestic
    if draft.domestic and len(draft.parties) < 2:
        return False
    if draft.fact == "declaration":
        return _is_declaration(draft)
    if draft.kind in LOOSE:
        return bool(draft.parties) and draft.stage in BINDING and draft.status is not None and (draft.kind != "контракт" or len(draft.parties) > 1)
    if (draft.date and (draft.parties or draft.proper or draft.subject or draft.bare or draft.status)) or (draft.status and draft.parties):
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
        return told and len(draft.parties) + len(draft.signatories) > 1 and (draft.status is not None or bool(draft.date))
    if not (draft.title or draft.date or (draft.status and draft.parties)):
        return False
    return bool(draft.date or draft.status or draft.parties or (draft.proper and not draft.plural)) and not draft.domestic


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
