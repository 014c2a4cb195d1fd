"""From one mention to documents under construction: a mention may tell of several, «договоры с A и B»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Protocol

from attrs import define, evolve, field

from facts import Date, Official
from grammars.instruments.actors import TOGETHER
from grammars.instruments.again import GENDERS
from grammars.instruments.complements import is_of_place
from grammars.instruments.context import Context, Span, span_of
from grammars.instruments.domestic import is_domestic
from grammars.instruments.frame import TALKED_OVER
from grammars.instruments.governors import SIGNING, STAGES
from grammars.instruments.mentions import InstrumentMention
from grammars.instruments.subjects import agreed_upon, is_so_called, name
from grammars.instruments.titles import nominative_title
from grammars.predicates import OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, is_finite, lemmas, readings
from grammars.reference import is_state

TITLE_NOUNS = frozenset(
    {
        "договор",
        "соглашение",
        "декларация",
        "договоренность",
        "меморандум",
        "заявление",
        "протокол",
        "совместный",
        "конвенция",
        "пакт",
        "трактат",
    }
)
# An organisation in whose frame documents are made, hardly ever a side of them
FRAME_ORGANISATIONS = frozenset({"UN", "OSCE", "CE"})
# What people who make a declaration do beside signing it
ISSUING = frozenset({"принять", "принимать", "одобрить", "утвердить", "сделать", "выступить", "выступать"})
# Stages that one state reaches alone
LEFT = frozenset({"terminated", "suspended", "ratified"})
# What a state that was out of a document does alone
RETURNING = frozenset({"вернуть", "вернуться", "возвращаться", "возвращение", "присоединение", "присоединиться"})


class Dater(Protocol):
    """Resolves the DATE tokens of one document, see `grammars.article.Dater`."""

    published: Date | None

    def __call__(self, token: Any, planned: bool) -> Date | None: ...


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
    of_year: bool = False  # its day is told with the year
    alone: bool = False  # of the home state, where the text names no other
    package: InstrumentDraft | None = None  # the several documents of which it is one
    inferred: bool = False  # its sides are those of the visit
    ordinal: str | None = None  # «второй», «третий»: it is not the one told before
    bound: bool = False  # «подписать с A»: its other side is told
    acronyms: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    of_place: frozenset[str] = frozenset()  # «минский»: adjectives of places in the title
    named: frozenset[str] = frozenset()  # states told in the title
    told_words: tuple[str, ...] = ()  # of the title after its noun, without the preposition
    initials: str = ""  # of the title's words, for acronyms
    parties: dict[str, Span] = field(factory=dict)
    signatories: list[tuple[Official, Span]] = field(factory=list)
    date: Date | None = None
    body: frozenset[Span] = frozenset()  # states told in what the document says
    told_in: int = 0  # the sentence that tells its stage
    in_force: Date | None = None
    terminated: Date | None = None
    again: bool = False
    gender: str | None = None  # of the noun
    place: str | None = None
    level: str | None = None
    sides: int | None = None
    status: str | None = None
    evidence: dict[str, list[Span]] = field(factory=dict)
    sentence: int = 0
    sentences: list[int] = field(factory=list)
    spans: list[Span] = field(factory=list)


def drafts_of(mention: InstrumentMention, context: Context, date: Dater) -> list[InstrumentDraft]:
    """The documents that a mention tells of, mostly one; `date` resolves a token of a date, ahead or not."""
    told = agreed_upon(mention, context.sentences) if is_so_called(mention) else None
    if told is not None:
        name(mention, *told)
        mention.evidence["title"] = told[1]
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
        evidence={slot: [span_of(tokens)] for slot, tokens in mention.evidence.items() if tokens and slot != "ending"},
    )
    if mention.joint and mention.stage is None and _is_by_two(mention):
        draft.status = "signed"  # «Совместное заявление президентов X и Y»
    _name(draft, mention.title_tokens)
    draft.nested = bool(mention.nested)
    draft.told_in = mention.sentence.index
    draft.body = _body(mention)
    draft.again, draft.gender = mention.again, mention.gender or _gender(mention)
    draft.body |= _topic_of(mention) | _languages(mention)
    draft.of_year = any(token.entity.expression.year is not None for token in mention.dates)
    draft.sideless, draft.ordinal = mention.sideless, mention.ordinal
    if mention.title_tokens and "title" not in mention.evidence:
        draft.evidence["title"] = [span_of(mention.title_tokens)]
    made = mention.status in {"signed", "planned"} and mention.stage not in TALKED_OVER
    if made and mention.place is None:
        mention.place = context.place_before(mention)
    if made and not mention.dates:
        mention.dates += [token for token in [context.date_before(mention)] if token is not None]
    if mention.place is not None:
        draft.place = mention.place.entity.name
        draft.evidence["place"] = [span_of([mention.place])]
    if mention.terminated is not None:
        stage = mention.evidence.get("ending", [])
        draft.terminated = date(mention.terminated, not (stage and has_gram(stage[0], "past")))
        draft.evidence["terminated"] = [span_of([mention.terminated])]
    if mention.in_force is not None:
        draft.in_force = date(mention.in_force, mention.status != "in_force")
        draft.evidence["in_force"] = [span_of([mention.in_force])]
    for code, token in mention.states:
        if not _is_frame_organisation(mention, code, token):
            draft.parties.setdefault(code, span_of([token]))
    _sign(mention, draft, context)
    _complete(mention, draft, context)
    _add_home(mention, draft, context)
    drafts = [each for one in _split(mention, draft) for each in _bound(mention, one, context)]
    if len(mention.dates) > 1:
        drafts = [_dated(each, token, date) for each in drafts for token in mention.dates]
    elif mention.dates:
        drafts = [_dated(each, mention.dates[0], date) for each in drafts]
    elif mention.years_since is not None and mention.status == "signed" and date.published is not None:
        year = date.published.edtf[:4]
        if year.isdigit():
            day = Date(f"{int(year) - mention.years_since:04}")
            spans = {"date": draft.evidence.get("status", [])}
            drafts = [_copy(each, date=day, evidence={**each.evidence, **spans}) for each in drafts]
    return drafts


def _sign(mention: InstrumentMention, draft: InstrumentDraft, context: Context) -> None:
    """Take in the people who act, and their states; «министры» are those told before."""
    made = SIGNING | ISSUING if mention.fact == "declaration" else SIGNING
    signing = mention.stage is None or mention.stage in made
    for token in {id(token): token for token in mention.signers}.values():
        span = span_of([token])
        people = [known for one in token.entity if (known := context.registry.official(one)) is not None]
        if all(official.plural and not official.name and not official.countries for official in token.entity):
            people = context.group_before(mention, token) or people
        side = mention.sides_of.get(token.span.start)
        people = [evolve(known, country=side or known.country) for known in people]
        for known in people:
            if known.country:
                draft.parties.setdefault(known.country, span)
            if known.name is None and (mention.stage is None or mention.stage in ISSUING):
                continue  # «договорённости лидеров A и B» are theirs, whoever signed
            inside = mention.span[0] <= span[0] < mention.span[1] and mention.fact == "declaration"
            told = known.role != "other" or (known.name and mention.stage in SIGNING)
            if (signing or inside) and (known.name or known.role) and told:
                draft.signatories.append((known, span))


def _complete(mention: InstrumentMention, draft: InstrumentDraft, context: Context) -> None:
    """The sides that the clause tells by «министры двух стран», by a visit, or by nobody: «вышли из договора»."""
    if draft.parties or mention.bound_with or draft.domestic:
        return
    if mention.of_both and not mention.with_both and (mention.fact != "document" or mention.plural):
        draft.parties.update(context.pair_before(mention, set()))
        _share_out(draft)
    elif STAGES.get(mention.stage or "", ("", ""))[0] in LEFT or mention.stage in RETURNING:
        named = mention.subject or mention.proper or mention.plural
        side = (context.foremost() if named else None) if mention.signers else context.doer(mention)
        draft.parties.update([side] if side is not None else [])
        draft.inferred = bool(mention.signers) and side is not None
    elif mention.status in {"signed", "planned"} and mention.stage in TOGETHER:
        draft.parties.update(context.visit_sides(mention))
        draft.inferred = bool(draft.parties)


def _add_home(mention: InstrumentMention, draft: InstrumentDraft, context: Context) -> None:
    """«Орлов и премьер Перу подписали»: who is told without a state beside one told with it is of the home state."""
    people = [official for official, _ in draft.signatories if official.name]
    unknown = [official for official in people if official.country is None]
    if not draft.parties or len(unknown) != 1 or len(people) < 2 or context.home in {None, *draft.parties}:
        return
    others = {code for code in context.weight if code not in draft.parties and is_state(code)}
    side = context.home if not others or context.home in others else None
    if side is not None:
        span = next(span for official, span in draft.signatories if official is unknown[0])
        draft.parties[side] = span


def _is_by_two(mention: InstrumentMention) -> bool:
    """Whether the phrase of a joint statement names two who made it, at the head of its clause."""
    named = [official for token in mention.signers for official in token.entity if official.name]
    return mention.kind == "заявление" and len(named) > 1 and has_gram(mention.head, "nomn")


def _share_out(draft: InstrumentDraft) -> None:
    """«министры двух стран (подписали)»: one of each state."""
    group = [(official, span) for official, span in draft.signatories if not official.name and not official.country]
    if len(group) == len(draft.signatories) == 1:
        official, span = group[0]
        draft.signatories = [(evolve(official, country=code), span) for code in draft.parties]


def _body(mention: InstrumentMention) -> frozenset[Span]:
    """The states of «декларация, в которой призвали A и B» and of «в декларации призвали A»: it binds neither."""
    if mention.fact != "declaration":
        return frozenset()
    tokens = mention.sentence.tokens
    told = mention.evidence.get("status", [])
    said = mention.stage is None or (bool(told) and has_gram(told[0], "VERB", "PRTS"))  # and no participle of its own
    inside = said and mention.start and tokens[mention.start - 1].value.lower() in {"в", "во"}
    clauses = mention.sentence.clauses
    opened = [mention.start] if inside else [c.indices[0] for c in clauses if c.subordinate]
    first = min((index for index in opened if index >= mention.start), default=len(tokens))
    indices = {
        index
        for clause in clauses
        if inside or clause.subordinate or not any(is_finite(tokens[i]) for i in clause.indices)
        for index in clause.indices
        if index >= max(first, mention.stop)
    }
    return frozenset(span_of([tokens[i]]) for i in indices if tokens[i].type in {STATE, STATE_ADJECTIVE, OFFICIAL})


def _topic_of(mention: InstrumentMention) -> frozenset[Span]:
    """The states in «меморандум по Судану», «о портах Ливии и Чада»: what it is about, no sides of it."""
    told = mention.title_tokens
    sides = [token for _, token in [*mention.states, *mention.bound_with]]
    return frozenset(
        span_of([token])
        for before, token in pairwise(told)
        if token.type == STATE
        and all(token is not side for side in sides)
        and (before.value.lower() in {"по", "о", "об", "в", "на"} or has_gram(token, "gent"))
    )


def _languages(mention: InstrumentMention) -> frozenset[Span]:
    """«на русском и греческом языках»: adjectives that tell in which tongues the document is, and no sides."""
    tokens = mention.sentence.tokens
    found: list[Any] = []
    for index, token in enumerate(tokens):
        if is_entity(token) or "язык" not in lemmas(token):
            continue
        while index and (tokens[index - 1].type == STATE_ADJECTIVE or tokens[index - 1].value in {"и", ","}):
            index -= 1
            found.append(tokens[index])
    return frozenset(span_of([token]) for token in found if token.type == STATE_ADJECTIVE)


def _gender(mention: InstrumentMention) -> str | None:
    head = next((r for t in mention.kind_tokens[:1] for r in readings(t) if "NOUN" in r.grams), None)
    return next((g for g in GENDERS if head is not None and g in head.grams), None)


def _is_frame_organisation(mention: InstrumentMention, code: str, token: Any) -> bool:
    """«Конвенция ООН по …»: the organisation in whose frame it was made is no party by that."""
    inside = mention.span[0] <= token.span.start < mention.span[1]
    if any(joint == "и" and (token is one or token is two) for one, joint, two in _triples(mention)):
        return False  # «меморандум России и ООН»
    return inside and mention.fact == "agreement" and code in FRAME_ORGANISATIONS


def _triples(mention: InstrumentMention) -> Iterable[tuple[Any, str, Any]]:
    """Each two states of a title with the word between them."""
    tokens = mention.title_tokens
    for one, joint, two in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if one.type == STATE and two.type == STATE:
            yield one, joint.value.lower(), two


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
        if token.type in {STATE, STATE_ADJECTIVE, OFFICIAL}:
            continue
        for part in getattr(token, "tokens", None) or [token]:
            forms = readings(part)
            if (
                part.type not in {"RU", "LATIN"}
                or len(part.value) < 3
                or (not part.value.isupper() and forms and any(g in forms[0].grams for g in ("PREP", "CONJ")))
            ):
                continue
            words.add(forms[0].normalized.replace("ё", "е") if forms else part.value.lower())
    return words - TITLE_NOUNS


def _name(draft: InstrumentDraft, tokens: Sequence[Any]) -> None:
    """Acronyms in a title, the numbers after them, and the initials of its words."""
    draft.acronyms = frozenset(t.value for t in tokens if t.type == "RU" and len(t.value) > 2 and t.value.isupper())
    draft.words = frozenset(_words(tokens))
    draft.named = frozenset(code for t in tokens if t.type == STATE for code in t.entity.codes)
    draft.of_place = frozenset(next(iter(sorted(lemmas(t)))) for t in tokens if t.type != STATE and is_of_place(t))
    draft.numbers = frozenset(t.value for t in tokens if t.type == "INT")
    draft.told_words = tuple(t.value.lower() for t in tokens if t.type == "RU" and len(t.value) > 3)[1:]
    draft.initials = "".join(
        t.value[0].lower() for t in tokens if t.type == "RU" and (len(t.value) > 3 or t is tokens[0])
    )


def _dated(draft: InstrumentDraft, token: Any, date: Dater) -> InstrumentDraft:
    value = date(token, draft.status == "planned")
    if value is None:
        return draft
    return _copy(draft, date=value, evidence={**draft.evidence, "date": [span_of([token])]})


def _bound(mention: InstrumentMention, draft: InstrumentDraft, context: Context) -> list[InstrumentDraft]:
    """Add the sides of «соглашение с A»; «договоры с A и B» are one document each."""
    if mention.with_both and not mention.bound_with:
        known = set(draft.parties)
        return [
            _copy(draft, parties={**draft.parties, code: span}) for code, span in context.pair_before(mention, known)
        ] or [draft]
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
    kept = [
        t
        for i, t in enumerate(tokens)
        if not (
            t.value in {"и", ","}
            and (
                i + 1 == len(tokens)
                or tokens[i + 1].value.lower() in {"о", "об", "и"}
                or tokens[i - 1].value.lower() in {"с", "со"}
            )
        )
    ]
    head = [token for token in kept if token in mention.content or token in mention.kind_tokens]
    title = nominative_title(mention.sentence, mention.content, mention.kind_tokens, kept[len(head) :])
    return _copy(draft, title=title, plural=False, parties={**draft.parties, code: span_of([own])})
