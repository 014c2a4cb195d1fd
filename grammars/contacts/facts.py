"""From mentions of contacts to facts: one fact per event, however many sentences tell it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve

from facts import Call, Date, Meeting, Official
from grammars.clauses import clause_of
from grammars.contacts.drafts import (
    COUNTERPARTS,
    IN_PERSON,
    NEAR,
    REMOTE,
    STATE_ROLES,
    ContactDraft,
    Dater,
    Span,
    Who,
    span_of,
)
from grammars.contacts.governors import ONLY_THOUGHT
from grammars.contacts.judgement import is_fact
from grammars.contacts.mentions import ContactMention
from grammars.contacts.merging import merge
from grammars.contacts.reference import people_of_mention, two_named, with_host, with_pronouns
from grammars.contacts.scene import code_of, fill_country, fill_country_by_initiator, fill_country_by_place, set_scene
from grammars.contacts.senses import MODALITY, SENSES
from grammars.context import Context
from grammars.notes import chosen, dropped
from grammars.predicates import STATE, has_gram, is_entity, is_finite, lemmas
from grammars.reference import Registry, is_state

POSSIBLE = frozenset({"ли", "возможный", "невозможный", "случай", "возможность", "готовый", "готов", "хотеть"})


def contact_facts(
    mentions: Iterable[ContactMention],
    registry: Registry,
    date: Dater,
    context: Context,
    home: str | None = None,
) -> list[Call | Meeting]:
    """The calls and meetings behind `mentions`, in the order in which the text first tells of them.

    `home` is the state whose officials the text tells without their country; contacts among them are no facts.
    """
    drafts: list[ContactDraft] = []
    for mention in mentions:
        for draft in drafts_of(mention, registry, date, drafts, context, home):
            merge(drafts, draft)
    for draft in drafts:
        fill_country(draft, context, registry)
        fill_country_by_place(draft, home)
        fill_country_by_initiator(draft)
    _share_countries(drafts)
    for draft in drafts:
        if draft.status == "held" and draft.date is not None and date.is_ahead(draft.date):
            draft.status, draft.status_span = "planned", draft.date_span  # «завтра открывается»
    made = [build(draft) for draft in drafts if is_fact(draft, home)]
    return [fact for fact in made if fact is not None]


def _share_countries(drafts: Sequence[ContactDraft]) -> None:
    """Whose somebody is, once one contact tells it, holds for the others."""
    people = [who for draft in drafts for who in draft.people if who.official.name]
    known = {who.official.name: who.official.country for who in people if who.official.country}
    for who in people:
        if who.official.country is None and who.official.name in known:
            who.official = evolve(who.official, country=known[who.official.name])


def drafts_of(
    mention: ContactMention,
    registry: Registry,
    date: Dater,
    before: Sequence[ContactDraft],
    context: Context,
    home: str | None,
) -> list[ContactDraft]:
    here = mention.sentence.index
    people = people_of_mention(mention, registry, context)
    told = [p.official for p in mention.participants if p.official is not None]
    officials = [official for official in told if official.role in STATE_ROLES]
    met = len(officials) > 1 or (len(told) > 1 and mention.place_name)  # «A и B ведут переговоры в Женеве»
    round_ = _was_going_on(mention) and (
        (mention.dates and mention.place_name) or context.visit_at(mention.sentence.index) is not None
    )
    if mention.ongoing and not (met or round_) and not (mention.dates and (officials or mention.status == "planned")):
        return _no_event(mention, "process: contacts that go on are no one event")
    if mention.process and not mention.dates:
        return _no_event(mention, "process: a habit, a wish or a possibility, no event")
    if mention.aside and not mention.dates and not (mention.own_subject and mention.place):
        return _no_event(mention, "aside: it stands inside a topic or a title")
    if mention.background and not (mention.dates or mention.place_name):
        return _no_event(mention, "background: it only sets the scene of something else")
    people = with_host(mention, with_pronouns(mention, people, before, registry, context), before)
    if mention.unofficial and not any(who.role in COUNTERPARTS for who in people):
        return _no_event(mention, "unofficial: the other side is no official")
    people = _with_group(mention, people, before, registry, context)
    states = context.group_at(mention.sentence.index, mention.number)
    if not people and not before and mention.of_states and (codes := states):
        people = [Who(Official(role=mention.of_states, country=code), mention.span, "genitive") for code in codes]
    if not people and mention.of_sides and (codes := states):
        people = [Who(Official(country=code), mention.span, "genitive", is_state=True) for code in codes]
    if not people and not before and mention.place and mention.contact in {"negotiation", "summit"}:
        people = _of_topic(mention)
    together = (
        mention.verbal and mention.contact in {"call", "meeting"} and (mention.joint or "они" in mention.pronouns)
    )
    if not people and ((mention.medium == "phone" and not before) or (together and not _are_told(before))):
        people = two_named(context.two_people_at(mention.sentence.index - 1), registry)  # «X поздравил Y. Разговор …»
    if not people and together and not before:  # «X и Y спорили с 1985 года, когда они встретились»
        named = context.two_people_at(mention.sentence.index)
        people = two_named([(who, t) for who, t in named if t.span.stop <= mention.span[0]], registry)
        people = people if len(people) == 2 else []
    if mention.verbal and len(people) > 1 and all(who.role == "partner" for who in people):
        return _no_event(mention, "alone: who met them is not told")
    if mention.status == "planned" and _is_no_more(mention) and context.is_called_off(here):
        mention.status = "denied"  # «Визит отменён. Ожидалось, что он обсудит …»
    ahead = mention.status == "planned" or mention.present
    dates = [(date(token, ahead), token) for token in mention.dates]
    if mention.present and not any(value is not None and date.is_ahead(value) for value, _ in dates):
        dates = [(date(token, False), token) for token in mention.dates]
    days = [(value, span_of([token])) for value, token in dates if value is not None]
    groups = _groups(mention, people)
    separate: list[tuple[Date | None, Span | None]] = [(None, None)]
    if days:
        separate = [*days] if _are_listed(mention) else [days[0]]
    if mention.there and mention.place is None and before:
        place = max(before, key=lambda draft: draft.sentence)
    else:
        place = None
    drafts = []
    for group in groups:
        for value, span in separate:
            drafts.append(
                ContactDraft(
                    contacts={mention.contact},
                    medium=mention.medium,
                    medium_span=span_of(mention.medium_tokens) if mention.medium_tokens else None,
                    people=group,
                    date=value,
                    date_span=span,
                    place=mention.place_name,
                    place_code=code_of(mention.place),
                    place_span=span_of([mention.place]) if mention.place is not None else None,
                    topics=[(mention.sentence.passage(topic), span_of(topic)) for topic in mention.topics],
                    status=mention.status,
                    status_span=span_of(mention.status_tokens) if mention.status_tokens else None,
                    unofficial=mention.unofficial,
                    past=mention.past,
                    journey=mention.journey,
                    inner=mention.sentence.index if mention.inner else None,
                    ordinal=mention.ordinal,
                    other=mention.other,
                    after=mention.after,
                    joins=mention.joins,
                    working=mention.working,
                    own_subject=mention.own_subject,
                    joint=mention.joint,
                    joint_role=mention.joint_role,
                    of_sides=mention.of_sides,
                    at_home=context.tells(home),
                    foreign=context.is_foreign(mention.sentence.index, home),
                    sentence=mention.sentence.index,
                    spans=list(dict.fromkeys([(mention.sentence.start, mention.sentence.stop), *mention.continued])),
                )
            )
    if place is not None and here - place.sentence <= 1:
        for draft in drafts:
            draft.place, draft.place_code, draft.place_span = place.place, place.place_code, place.place_span
    for draft in drafts if len(drafts) > 1 else ():
        draft.siblings = [other for other in drafts if other is not draft]
    _share_initiative(mention, drafts, registry)
    visit = context.visit_at(mention.sentence.index)
    staged = IN_PERSON | {"negotiation"}
    if visit is not None and visit.sentence == mention.sentence.index:
        staged |= {"discussion"}  # «во время визита в Лиму обсудил с …»
    if visit is not None and mention.medium is None and mention.contact in staged:
        known = any(mention.sentence.index - draft.sentence <= NEAR and len(draft.people) > 1 for draft in before)
        alone = not any(p.role == "partner" for p in mention.participants)
        vague = mention.plural and alone and mention.lemma != "переговоры"  # «двусторонние встречи»
        for draft in drafts if not vague and (mention.participants or not known) else ():
            set_scene(draft, visit, registry, date)
    return drafts


def _is_no_more(mention: ContactMention) -> bool:
    """«Ожидалось, что …», «должен был встретиться»: what was planned once."""
    return any(
        has_gram(token, "past") and lemmas(token) & (MODALITY.keys() | {"быть"})
        for token in mention.sentence.tokens
        if not is_entity(token)
    )


def _was_going_on(mention: ContactMention) -> bool:
    """«переговоры шли за закрытыми дверями»: a round that is over, where day and place or a visit tell which."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    return mention.own_subject is False and any(
        is_finite(tokens[i]) and has_gram(tokens[i], "past") and lemmas(tokens[i]) & {"идти", "вестись"}
        for i in clause.indices
    )


def _with_group(
    mention: ContactMention, people: list[Who], before: Sequence[ContactDraft], registry: Registry, context: Context
) -> list[Who]:
    """Add those whom «министры», «они», «их» mean where they were told in no contact before."""
    those = mention.joint or {"они", "их"} & set(mention.pronouns)
    if not those or mention.contact in {"topic", "saying"} or _are_told(before):
        return people
    here, start = mention.sentence.index, mention.span[0]
    if "их" in mention.pronouns and people and all(who.role == "subject" for who in people):
        return [
            *two_named(context.together_at(here, start), registry),
            *people,
        ]  # «Их встреча проходит в присутствии X»
    group = two_named(context.together_at(here, start, _roles_of(mention.joint_role)), registry)
    told = all(any(who.official == other.official for other in group) for who in people)
    return group if group and len(people) < 2 and told else people


def _roles_of(role: str | None) -> frozenset[str]:
    """«лидеры» are presidents and premiers, «министры» ministers."""
    if role is None:
        return frozenset()
    leaders = frozenset({"head_of_state", "head_of_government"})
    return leaders if role in leaders else frozenset({role})


def _are_told(before: Sequence[ContactDraft]) -> bool:
    """Whether «лидеры», «они» may be those of a contact told before: one of persons."""
    return any(len([who for who in draft.people if not who.is_state]) > 1 for draft in before)


def _of_topic(mention: ContactMention) -> list[Who]:
    """«На переговорах в Вене обсуждались отношения Чили и Перу»: the two whose matter it is."""
    for topic in mention.topics:
        for one, link, other in zip(topic, topic[1:], topic[2:], strict=False):
            if one.type == other.type == STATE and link.value.lower() == "и":
                codes = [*one.entity.codes[:1], *other.entity.codes[:1]]
                spans = [span_of([one]), span_of([other])]
                return [
                    Who(Official(country=code), span, "between", is_state=True)
                    for code, span in zip(codes, spans, strict=True)
                ]
    return []


def _no_event(mention: ContactMention, reason: str) -> list[ContactDraft]:
    dropped(("Call", "Meeting"), reason, mention.span, words=[*_told_by(mention), mention.span])
    return []


def _told_by(mention: ContactMention) -> list[Span]:
    """Passages of the words that tell of a habit, a wish or talks that go on."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    before = range(max(0, mention.start - 2), mention.start)
    telling = [i for i in before if _is_among(tokens[i], SENSES["hypothetical"] | ONLY_THOUGHT)]
    telling += [i for i in clause.indices if _is_among(tokens[i], SENSES["habit"] | SENSES["go_on"] | POSSIBLE)]
    if mention.unofficial:  # «поговорил с женой»
        after = [i for i in clause.indices if i > mention.stop and not is_entity(tokens[i])]
        telling += [i for i in after if tokens[i - 1].value.lower() in {"с", "со"}][:1]
    return [span_of([tokens[i]]) for i in telling if not mention.start <= i < mention.stop]


def _is_among(token: Any, words: frozenset[str]) -> bool:
    return not is_entity(token) and bool((lemmas(token) | {token.value.lower()}) & words)


def _are_listed(mention: ContactMention) -> bool:
    """Whether the dates of a mention are those of as many contacts: «встречались 16 мая и 2 июня»."""
    if mention.plural and not mention.verbal:
        return True
    tokens = mention.sentence.tokens
    at = [index for index, token in enumerate(tokens) if any(token is date for date in mention.dates)]
    return all(b - a <= 2 and tokens[b - 1].value.lower() in {"и", ","} for a, b in pairwise(at))


def _groups(mention: ContactMention, people: list[Who]) -> list[list[Who]]:
    """One list of people a contact: «провёл переговоры с A и B» are two contacts."""
    partners = [who for who in people if who.role in {"partner", "dative", "accusative"}]
    hosts = [who for who in people if who.role not in {"partner", "dative", "accusative"}]
    if mention.contact == "calling" and len(hosts) > 1 and len(partners) == 1:
        return [[host, evolve(partners[0])] for host in hosts]  # «X позвонили президенты A и B»
    by_phone = mention.medium == "phone" and mention.verbal and not _is_joint(mention)
    matter = len(partners) > 2 and bool(mention.topics) and mention.lemma != "встречаться"
    conference = mention.one_matter or (matter and not by_phone)
    calls = (
        mention.medium in REMOTE and (mention.lemma == "переговоры" or len(partners) == 2) and not _is_joint(mention)
    )
    several = (mention.plural or mention.verbal or calls) and not conference
    apart = mention.contact != "discussion" or len(partners) == 2 or by_phone
    if len(hosts) == 1 and len(partners) > 1 and several and apart:
        return [[evolve(hosts[0]), partner] for partner in partners]
    if (
        mention.plural
        and len(people) > 1
        and all(who.is_state and not is_state(who.official.country or "") for who in people)
    ):
        return [[who] for who in people]  # «встречи на высшем уровне: СНГ и ОДКБ»
    return [people]


def _is_joint(mention: ContactMention) -> bool:
    """«трёхсторонний телефонный разговор»."""
    tokens = mention.sentence.tokens[mention.start : mention.stop]
    return any("сторонн" in token.value.lower() for token in tokens)


def _share_initiative(mention: ContactMention, drafts: list[ContactDraft], registry: Registry) -> None:
    if mention.initiator_official is not None:
        official = registry.official(mention.initiator_official)
        if official is not None and official.country:
            for draft in drafts:
                callers = [
                    who.official.country for who in draft.people if who.role == "subject" and who.official.country
                ]
                draft.initiator = callers[0] if len(drafts) > 1 and callers else official.country
                draft.initiator_span = mention.span
    for code, token in mention.initiators:
        for draft in drafts:
            codes = {who.official.country for who in draft.people}
            if code in codes or len(mention.initiators) == 1:
                draft.initiator, draft.initiator_span = code, span_of([token])


def _note_choice(draft: ContactDraft) -> None:
    """Why a contact is a call or a meeting, for whoever asks."""
    words = [span for span in (draft.medium_span, draft.place_span) if span is not None]
    if draft.medium is not None:
        chosen("Call", "Meeting", f"a medium is told, {draft.medium}", sorted(draft.spans), words[:1])
    elif draft.is_call:
        chosen("Call", "Meeting", "a conversation with no place and no mark of presence", sorted(draft.spans))
    else:
        reason = "neither a telephone nor a video link is told" + (", and a place is" if draft.place else "")
        chosen("Meeting", "Call", reason, sorted(draft.spans), words)


def build(draft: ContactDraft) -> Call | Meeting | None:
    evidence: dict[str, list[Span]] = {"participants": [who.span for who in draft.people]}
    for slot in ("date", "place", "initiator", "medium"):
        span = getattr(draft, f"{slot}_span")
        if getattr(draft, slot) is not None and span is not None:
            evidence[slot] = [span]
    if draft.topics:
        evidence["topics"] = [span for _, span in draft.topics]
    if draft.status_span is not None:
        evidence["status"] = [draft.status_span]
    common: dict[str, Any] = {
        "participants": tuple(who.official for who in draft.people),
        "date": draft.date,
        "topics": tuple(text for text, _ in draft.topics),
        "status": draft.status,
        "spans": tuple(sorted(draft.spans)),
    }
    _note_choice(draft)
    if draft.is_call:
        evidence.pop("place", None)
        return Call(medium=draft.medium, initiator=draft.initiator, evidence=evidence, **common)
    for slot in ("initiator", "medium"):
        evidence.pop(slot, None)
    return Meeting(place=draft.place, evidence=evidence, **common)
