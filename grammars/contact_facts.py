"""From mentions of contacts to facts: one fact per event, however many sentences tell of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import define, evolve, field

from facts import Call, Date, Meeting, Official
from grammars.contact_mentions import ContactMention
from grammars.context import Context, Visit
from grammars.words import read_table
from grammars.reference import Registry, is_state, same_official, unite

REMOTE = frozenset({"phone", "video"})
IN_PERSON = frozenset({"meeting", "summit", "session", "gathering"})
STATE_ROLES = ("foreign_minister", "head_of_state", "head_of_government", "defence_minister")
COUNTRY_NAMES = frozenset(row["name"] for table in ("countries_cldr.csv", "countries.csv") for row in read_table(table))
COUNTERPARTS = frozenset({"partner", "between", "genitive", "dative"})
NEAR = 3  # sentences an anaphoric «беседа», «стороны» may lie after what it speaks of

Dater = Callable[[Any, bool], "Date | None"]
Span = tuple[int, int]


@define
class Who:
    """A participant and the passage that tells of him."""

    official: Official
    span: Span
    role: str
    is_state: bool = False
    plural: bool = False


@define
class ContactDraft:
    """A contact under construction from all its mentions."""

    contacts: set[str]
    medium: str | None = None
    medium_span: Span | None = None
    people: list[Who] = field(factory=list)
    date: Date | None = None
    date_span: Span | None = None
    place: str | None = None
    place_span: Span | None = None
    topics: list[tuple[str, Span]] = field(factory=list)
    initiator: str | None = None
    initiator_span: Span | None = None
    status: str = "held"
    status_span: Span | None = None
    unofficial: bool = False
    ordinal: bool = False  # «следующая встреча»: another than the one told before
    joins: bool = False  # «в переговорах участвуют …»
    sentence: int = 0
    spans: list[Span] = field(factory=list)
    siblings: list[ContactDraft] = field(factory=list, eq=False, repr=False)  # of one mention: «с A и B», two calls

    @property
    def is_call(self) -> bool:
        if self.medium in REMOTE:
            return True
        return not (self.contacts & (IN_PERSON | {"negotiation", "discussion"})) and "talk" in self.contacts and self.place is None


def span_of(tokens: Sequence[Any]) -> Span:
    return tokens[0].span.start, tokens[-1].span.stop


def contact_facts(
    mentions: Iterable[ContactMention], registry: Registry, date: Dater, context: Context
) -> list[Call | Meeting]:
    """The calls and meetings behind `mentions`, in the order in which the text first tells of them."""
    drafts: list[ContactDraft] = []
    for mention in mentions:
        for draft in _drafts_of(mention, registry, date, drafts, context):
            _merge(drafts, draft)
    for draft in drafts:
        _fill_country(draft, context)
    made = [_fact(draft) for draft in drafts if _is_fact(draft)]
    return [fact for fact in made if fact is not None]


# --- one mention -------------------------------------------------------------------------------------------


def _drafts_of(
    mention: ContactMention, registry: Registry, date: Dater, before: Sequence[ContactDraft], context: Context
) -> list[ContactDraft]:
    people = _officials(mention, registry, context)
    if mention.ongoing or ((mention.process or mention.aside) and not mention.dates):
        return []
    people = _with_pronouns(mention, people, before, registry, context)
    if mention.unofficial and not any(who.role in COUNTERPARTS for who in people):
        return []
    if not people and mention.medium == "phone" and not before:
        tokens = context.two_people_at(mention.sentence.index - 1)  # «X поздравил Y. Телефонный разговор состоялся …»
        people = [Who(official, span_of([t]), "subject") for t in tokens if (official := registry.official(t.entity[0])) is not None]
    dates = [(date(token, mention.status == "planned"), token) for token in mention.dates]
    told = [(value, span_of([token])) for value, token in dates if value is not None]
    groups = _groups(mention, people)
    separate = told if len(told) > 1 and (mention.plural or mention.verbal) else told[:1] or [(None, None)]
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
                    place_span=span_of([mention.place]) if mention.place is not None else None,
                    topics=[(mention.sentence.passage(topic), span_of(topic)) for topic in mention.topics],
                    status=mention.status,
                    status_span=span_of(mention.status_tokens) if mention.status_tokens else None,
                    unofficial=mention.unofficial,
                    ordinal=mention.ordinal,
                    joins=mention.joins,
                    sentence=mention.sentence.index,
                    spans=[(mention.sentence.start, mention.sentence.stop)],
                )
            )
    for draft in drafts if len(drafts) > 1 else ():
        draft.siblings = [other for other in drafts if other is not draft]
    _share_initiative(mention, drafts, registry)
    visit = context.visit_at(mention.sentence.index)
    if visit is not None and mention.medium is None and mention.contact in IN_PERSON | {"negotiation"}:
        for draft in drafts:
            _set_scene(draft, visit, registry, date)
    return drafts


def _set_scene(draft: ContactDraft, visit: Visit, registry: Registry, date: Dater) -> None:
    """Talks during a visit: the visitor, the host, the place and the date, where the mention itself lacks them."""
    visitors = [Who(official, span_of([token]), "subject") for token in visit.visitors for mention in token.entity
                if (official := registry.official(mention)) is not None]
    if len(draft.people) > 1 or not visitors or "summit" in draft.contacts or draft.unofficial:
        return
    alone = draft.people[0] if draft.people else None
    if alone is not None and not alone.is_state and not same_official(alone.official, visitors[0].official):
        if alone.official.country is None and visit.code:
            alone.official = evolve(alone.official, country=visit.code)
        draft.people = [visitors[0], alone]
    elif visit.code and (alone is None or not alone.is_state):
        draft.people = [visitors[0], Who(Official(country=visit.code), span_of([visit.host]), "partner", is_state=True)]
    else:
        return
    if draft.place is None:
        draft.place, draft.place_span = visit.host.entity.name, span_of([visit.host])
    if draft.date is None:
        for token in visit.dates:
            draft.date, draft.date_span = date(token, draft.status == "planned"), span_of([token])


def _officials(mention: ContactMention, registry: Registry, context: Context) -> list[Who]:
    people: list[Who] = []
    role = next((p.official.role for p in mention.participants if p.official is not None and p.official.role and not p.official.colleague), None)
    if role is None:
        first = next((p.official for p in mention.participants if p.official is not None and p.official.name), None)
        person = registry.named(first.name) if first is not None else None
        role = person.role if person is not None else None
    pair = context.pair_at(mention.sentence.index)
    nameless = [p.official for p in mention.participants if p.official is not None and not p.official.countries]
    of_two = [o for o in nameless if o.name and o.role in STATE_ROLES]
    for participant in mention.participants:
        if participant.official is None:
            official: Official | None = Official(country=participant.code)
            plural, state = True, True
        else:
            told = participant.official
            if told.plural and not told.countries and not told.name and (told.role in STATE_ROLES or told.role is None):
                continue  # «министры», «лидеры двух стран»: told elsewhere
            official = registry.official(participant.official, role)
            plural, state = bool(participant.official.plural), False
        if official is None:
            continue
        if pair and len(of_two) == 2 and official.country is None and participant.official in of_two:
            official = evolve(official, country=pair[of_two.index(participant.official)])
        who = Who(official, span_of([participant.token]), participant.role, state, plural)
        known = next((i for i, other in enumerate(people) if same_official(other.official, official)), None)
        if known is None:
            people.append(who)
        else:
            people[known].official = unite(people[known].official, official)
    return people


def _with_pronouns(
    mention: ContactMention, people: list[Who], before: Sequence[ContactDraft], registry: Registry, context: Context
) -> list[Who]:
    """Add those told by pronoun: «они», «с ним», «его встреча» are people of the contact told last, or the last named."""
    if not mention.pronouns:
        return people
    last = max(before, key=lambda draft: draft.sentence, default=None)
    if last is None or mention.sentence.index - last.sentence > NEAR:
        return _with_salient(mention, people, registry, context)
    subjects = [who for who in last.people if who.role == "subject"]
    others = [evolve(who) for who in last.people if not any(same_official(who.official, p.official) for p in people)]
    if "они" in mention.pronouns and not people:
        return others
    if "они" in mention.pronouns and len(people) == 1:
        mention.pronouns.append("он")  # «во время встречи с X они договорились»
    if {"with", "он", "она", "его", "её", "ее"} & set(mention.pronouns) and len(people) == 1:
        meant = others if len(others) == 1 else [who for who in others if any(who.official == s.official for s in subjects)]
        if len(meant) == 1:
            return [*people, *meant]
    return _with_salient(mention, people, registry, context)


def _with_salient(mention: ContactMention, people: list[Who], registry: Registry, context: Context) -> list[Who]:
    pronoun = next((p for p in mention.pronouns if p in {"он", "она", "его", "её", "ее"}), None)
    if pronoun is None or len(people) != 1:
        return people
    gender = "femn" if pronoun in {"она", "её", "ее"} else "masc"
    token = context.salient(mention.sentence.index, mention.span[0], gender)
    official = registry.official(token.entity[0]) if token is not None else None
    if official is None or any(same_official(who.official, official) for who in people):
        return people
    return [Who(official, span_of([token]), "subject"), *people]


def _groups(mention: ContactMention, people: list[Who]) -> list[list[Who]]:
    """One list of people a contact: «провёл переговоры с A и B» are two contacts."""
    partners = [who for who in people if who.role in {"partner", "dative", "accusative"}]
    hosts = [who for who in people if who.role not in {"partner", "dative", "accusative"}]
    conference = mention.one_matter or (len(partners) > 2 and bool(mention.topics) and mention.lemma != "встречаться")
    several = (mention.plural or mention.verbal) and not conference
    if len(hosts) == 1 and len(partners) > 1 and several and (mention.contact != "discussion" or len(partners) == 2):
        return [[evolve(hosts[0]), partner] for partner in partners]
    if mention.plural and len(people) > 1 and all(who.is_state and not is_state(who.official.country or "") for who in people):
        return [[who] for who in people]  # «встречи на высшем уровне: СНГ и ОДКБ»
    return [people]


def _share_initiative(mention: ContactMention, drafts: list[ContactDraft], registry: Registry) -> None:
    if mention.initiator_official is not None:
        official = registry.official(mention.initiator_official)
        if official is not None and official.country:
            for draft in drafts:
                draft.initiator = official.country
                draft.initiator_span = mention.span
    for code, token in mention.initiators:
        for draft in drafts:
            codes = {who.official.country for who in draft.people}
            if code in codes or len(mention.initiators) == 1:
                draft.initiator, draft.initiator_span = code, span_of([token])


# --- several mentions --------------------------------------------------------------------------------------


def _merge(drafts: list[ContactDraft], new: ContactDraft) -> None:
    for draft in sorted(drafts, key=lambda draft: draft.sentence, reverse=True):
        pairs, told = _compatible(draft, new), draft.sentence
        if pairs is not None:
            _unite(draft, new, pairs)
            for sibling in draft.siblings:
                if sibling.medium is None:
                    sibling.medium, sibling.medium_span = draft.medium, draft.medium_span
                if not new.people and sibling.sentence == told:
                    _unite(sibling, new, {})
            return
    if _is_another(new) and drafts:
        last = max(drafts, key=lambda draft: draft.sentence)
        new.people = [evolve(who) for who in last.people]
    if "topic" not in new.contacts:
        drafts.append(new)


def _is_another(new: ContactDraft) -> bool:
    """«Второй раунд пройдёт в Минске»: a further contact of the people told before."""
    if new.people or "topic" in new.contacts:
        return False
    return (new.ordinal or new.status == "planned") and bool(new.date or new.place)


def _compatible(old: ContactDraft, new: ContactDraft) -> dict[int, int] | None:
    """Which of the new people are which of the old ones, if both drafts may tell of one contact; else None."""
    if old.medium and new.medium and old.medium != new.medium:
        return None
    if (old.medium and new.contacts & IN_PERSON) or (new.medium and old.contacts & IN_PERSON):
        return None
    if old.date and new.date and not _dates_agree(old.date, new.date):
        return None
    if old.place and new.place and not _places_agree(old.place, new.place):
        return None
    distance = new.sentence - old.sentence
    if "topic" in new.contacts:
        return {} if distance <= 2 else None
    if old.status != new.status and "denied" in {old.status, new.status}:
        return None
    if old.status != new.status and new.people and ((old.date and new.date) or (old.place and new.place)):
        return None
    if _is_another(new) and (new.ordinal or old.status == "held") and (old.people or old.date or old.place):
        return None
    if not new.people or not old.people:
        return {} if distance <= NEAR else None
    if new.joins and len(old.people) > 1 and distance <= NEAR:
        return _pairs(old.people, new.people, loose=False) or {}
    pairs = _pairs(old.people, new.people, loose=distance <= 4)
    if pairs is None:
        return None
    if len(pairs) == len(new.people) and len(pairs) == 1 < len(old.people) and distance > NEAR:
        return None
    return pairs


def _pairs(old: list[Who], new: list[Who], loose: bool) -> dict[int, int] | None:
    """Index of the old person for that of the new one; None if both sides have people the other lacks.

    Where `loose`, a bare name may be who was told by post alone before: «президенты A и B», then two names.
    """
    pairs: dict[int, int] = {}
    for j, b in enumerate(new):
        for i, a in enumerate(old):
            if i not in pairs.values() and a.is_state == b.is_state and same_official(a.official, b.official):
                pairs[j] = i
                break
    rest_old = [i for i in range(len(old)) if i not in pairs.values()]
    rest_new = [j for j in range(len(new)) if j not in pairs]
    if not rest_old or not rest_new:
        return pairs if pairs else None
    if not loose or len(rest_old) != len(rest_new):
        return None
    for j in rest_new:
        fit = next((i for i in rest_old if i not in pairs.values() and _may_be(old[i], new[j])), None)
        if fit is None:
            return None
        pairs[j] = fit
    return pairs


def _may_be(one: Who, other: Who) -> bool:
    """Whether one is told by post or country alone and the other so that they may be one person."""
    for a, b in ((one, other), (other, one)):
        if a.is_state and not b.is_state and a.official.country == b.official.country:
            return True
        told_by_post = a.official.name is None and a.official.role is not None
        bare_name = b.official.name is not None and b.official.role is None
        if told_by_post and bare_name and b.official.country in {None, a.official.country}:
            return True
    return False


def _dates_agree(one: Date, other: Date) -> bool:
    if one == other:
        return True
    a, b, c, d = one.earliest, one.latest, other.earliest, other.latest
    if a is None or b is None or c is None or d is None:
        return one.edtf[4:] == other.edtf[4:]
    return (a <= c and d <= b) or (c <= a and b <= d)


def _places_agree(one: str, other: str) -> bool:
    """The same place in whatever case, or a country and a city that may lie in it."""
    return one.lower()[:5] == other.lower()[:5] or (one in COUNTRY_NAMES) != (other in COUNTRY_NAMES)


def _unite(old: ContactDraft, new: ContactDraft, pairs: dict[int, int]) -> None:
    old.contacts |= new.contacts - {"topic"}
    for index, who in enumerate(new.people):
        if index in pairs:
            known = old.people[pairs[index]]
            known.official = unite(known.official, who.official)
        else:
            old.people.append(who)
    for slot in ("medium", "date", "place", "initiator"):
        if getattr(old, slot) is None and getattr(new, slot) is not None:
            setattr(old, slot, getattr(new, slot))
            setattr(old, f"{slot}_span", getattr(new, f"{slot}_span"))
    if old.place in COUNTRY_NAMES and new.place and new.place not in COUNTRY_NAMES:
        old.place, old.place_span = new.place, new.place_span
    if old.date and new.date and old.date.precision != "day" and new.date.precision == "day":
        old.date, old.date_span = new.date, new.date_span
    for topic in new.topics:
        _add_topic(old.topics, topic)
    if new.status == "denied" or (old.status == "planned" and new.status == "held" and new.people):
        old.status, old.status_span = new.status, new.status_span
    old.sentence = max(old.sentence, new.sentence)
    old.spans += [span for span in new.spans if span not in old.spans]
    old.unofficial = old.unofficial and new.unofficial


def _add_topic(topics: list[tuple[str, Span]], new: tuple[str, Span]) -> None:
    words = _stems(new[0])
    for index, (text, _) in enumerate(topics):
        other = _stems(text)
        if words and other and len(words & other) / min(len(words), len(other)) >= 0.6:
            if len(words) > len(other):
                topics[index] = new
            return
    topics.append(new)


def _stems(text: str) -> set[str]:
    return {word.lower().strip("«»\",.")[:5] for word in text.split() if len(word) > 3}


def _fill_country(draft: ContactDraft, context: Context) -> None:
    """A head of state or minister told without a country is of the one other state that the text speaks of."""
    unknown = [who for who in draft.people if who.official.role in STATE_ROLES and who.official.country is None]
    known = {who.official.country for who in draft.people if who.official.country}
    if len(unknown) != 1 or not known:
        return
    code = context.other_state(known)
    if code is not None:
        unknown[0].official = evolve(unknown[0].official, country=code)


# --- what is a fact ----------------------------------------------------------------------------------------


def _is_fact(draft: ContactDraft) -> bool:
    people = [who.official for who in draft.people]
    if not people:
        return False
    if draft.unofficial and not any(who.role in {"partner", "between", "genitive", "dative"} for who in draft.people):
        return False
    if len(people) == 1:
        who = draft.people[0]
        group = who.official.name is None and (who.plural or who.is_state)
        organisation = who.official.country is not None and not is_state(who.official.country)
        if not (group and (organisation or len(draft.topics) > 0) and (draft.place or draft.date or draft.topics)):
            return False
        return bool(draft.contacts & {"summit", "session", "video", "meeting"}) and (organisation or bool(draft.contacts & {"summit"}))
    codes = {official.country for official in people if official.country}
    if draft.contacts <= {"session"} and all(map(is_state, codes)):
        return False
    if draft.contacts <= {"gathering"} and len(codes) < 2:
        return False
    states_only = all(who.is_state for who in draft.people)
    if states_only and draft.contacts <= {"negotiation", "talk", "discussion", "exchange"} and not (draft.date or draft.place or draft.status_span):
        return False
    strangers = [official for official in people if official.country is None]
    if len(codes) == 1 and not strangers and all(map(is_state, codes)):
        return False
    if len(codes) <= 1:
        posted = [official for official in strangers if official.role or official.post]
        if _are_counterparts(people):
            return True
        if not codes and posted:
            return draft.is_call and any(o.role in {"head_of_state", "head_of_government"} for o in posted) and len(posted) < len(people)
        if posted and all(o.role not in {"head_of_state", "head_of_government", "foreign_minister"} for o in posted):
            return False
    if draft.contacts <= {"discussion", "exchange", "saying"} and draft.medium is None:
        return len(codes) > 1 and bool(draft.topics)
    return True


def _are_counterparts(people: Sequence[Official]) -> bool:
    """Two holders of one office of state are of two states: «министры иностранных дел двух стран X и Y»."""
    roles = [official.role for official in people if official.role]
    return any(roles.count(role) > 1 for role in STATE_ROLES)


def _fact(draft: ContactDraft) -> Call | Meeting | None:
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
    if draft.is_call:
        evidence.pop("place", None)
        return Call(medium=draft.medium, initiator=draft.initiator, evidence=evidence, **common)
    for slot in ("initiator", "medium"):
        evidence.pop(slot, None)
    return Meeting(place=draft.place, evidence=evidence, **common)
