"""Mentions of one contact become one draft: by people, date, place, medium and nearness."""

from __future__ import annotations

from attrs import evolve

from facts import Date
from grammars.contacts.drafts import (
    IN_PERSON,
    NEAR,
    REMOTE,
    ContactDraft,
    Span,
    Who,
)
from grammars.reference import same_official, unite
from grammars.russian_names import is_russian_name
from grammars.words import read_table

FAR = 8  # sentences «Стороны затронули …» may lie after the contact it speaks of
METONYMS = {name: code for name, code, *_ in map(lambda row: tuple(row.values()), read_table("state_metonyms.csv"))}
CAPITALS = {name: code for name, code, *_ in map(lambda row: tuple(row.values()), read_table("capitals.csv"))}
COUNTRY_NAMES = frozenset(row["name"] for table in ("countries_cldr.csv", "countries.csv") for row in read_table(table))


def merge(drafts: list[ContactDraft], new: ContactDraft) -> None:
    for draft in sorted(drafts, key=lambda draft: (_holds(draft, new.joint_role), draft.sentence), reverse=True):
        if any(draft is sibling for sibling in new.siblings) and _are_of_two_posts(draft, new):
            continue  # «встречи с президентом и премьером Перу»
        pairs, told = compatible(draft, new), draft.sentence
        if pairs is not None:
            _unite(draft, new, pairs)
            for sibling in draft.siblings:
                if sibling.medium is None:
                    sibling.medium, sibling.medium_span = draft.medium, draft.medium_span
                if not new.people and sibling.sentence == told:
                    _unite(sibling, new, {})
            return
    last = max(drafts, key=lambda draft: (_holds(draft, new.joint_role), draft.sentence), default=None)
    if last is not None and (_is_another(new) or _is_of_same(last, new)):
        new.people = [evolve(who) for who in last.people]
        if last.medium and new.medium is None and new.place is None and not new.contacts & IN_PERSON:
            new.medium, new.medium_span = last.medium, last.medium_span  # «предыдущие переговоры состоялись 2 мая»
    if "topic" not in new.contacts:
        drafts.append(new)


def _are_of_two_posts(one: ContactDraft, other: ContactDraft) -> bool:
    """Whether two contacts of one mention are with holders of different posts."""
    roles = {draft.people[-1].official.role for draft in (one, other) if draft.people}
    return len(roles) == 2 and None not in roles


def _holds(draft: ContactDraft, role: str | None) -> bool:
    """Whether all its people hold the post of «министры», «лидеры»."""
    return role is not None and bool(draft.people) and all(who.official.role == role for who in draft.people)


def _is_of_same(last: ContactDraft, new: ContactDraft) -> bool:
    """«О встрече лидеры условились накануне по телефону»: the people told before in another contact."""
    agreed = new.status == "planned" and new.contacts == {"meeting"} and last.is_call
    told = new.date or new.place or new.medium or agreed
    if not new.joint or new.people or "topic" in new.contacts or not told or len(last.people) < 2:
        return False
    roles = {None, new.joint_role} if new.joint_role else {who.official.role for who in last.people}
    return all(not who.is_state and who.official.role in roles for who in last.people)


def _is_another(new: ContactDraft) -> bool:
    """«Второй раунд пройдёт в Минске»: a further contact of the people told before."""
    if new.people or "topic" in new.contacts:
        return False
    return (new.ordinal or (new.status == "planned" and new.own_subject)) and bool(new.date or new.place)


def compatible(old: ContactDraft, new: ContactDraft) -> dict[int, int] | None:
    """Which of the new people are which of the old ones, if both drafts may tell of one contact; else None."""
    if old.medium and new.medium and old.medium != new.medium:
        return None
    if (old.medium and new.contacts & IN_PERSON) or (new.medium and old.contacts & IN_PERSON):
        return None
    if any(one.medium in REMOTE and other.place and not other.medium for one, other in ((old, new), (new, old))):
        return None
    if old.date and new.date and not _dates_agree(old.date, new.date):
        return None
    if (
        old.place
        and new.place
        and not _places_agree(old.place, new.place)
        and (not old.place_code or old.place_code != new.place_code or "столица" not in old.place + new.place)
    ):
        return None
    if new.inner is None and old.inner == new.sentence:
        return None  # «обсудили предстоящий саммит»: what is discussed is not where it is
    distance = new.sentence - old.sentence
    if new.joins and "topic" in new.contacts and len(old.people) > 1 and distance <= NEAR:
        return _joined(old.people, new.people)
    if "topic" in new.contacts:
        if distance > (FAR if new.joint else 2):
            return None
        return (pairs_of(old.people, new.people, loose=True) if new.people and old.people else None) or {}
    if old.status != new.status and "denied" in {old.status, new.status}:
        return None
    if new.other and (new.date or new.place):
        return None  # «предыдущий разговор состоялся во вторник»
    if new.after and new.status == "held" and old.status == "planned" and old.date and not old.journey:
        return None  # «переговоры продолжатся в апреле», told «после встречи»
    if old.past and new.status == "planned" and (new.date or new.place) and not new.journey:
        return None  # «провели переговоры» and «в октябре пройдёт встреча» are two
    if old.status != new.status and not new.people and (new.date or new.place):
        return None
    together = (old.date and new.date) or (old.place and new.place)
    if old.status != new.status and new.people and together and not (old.journey or new.journey):
        return None
    further = _is_another(new) and (new.ordinal or old.status == "held") and (new.date is None or new.date != old.date)
    if further and (old.people or old.date or old.place):
        return None
    if not old.people and new.people and not old.contacts & new.contacts and distance > 1:
        return None
    assembly = new.contacts <= {"summit", "session"} and not old.contacts & {"summit", "session"}
    if not new.people and distance == 0 and new.own_subject and assembly:
        return None  # «встретились в Душанбе, где проходит саммит»
    if not new.people or not old.people:
        return {} if distance <= (FAR if new.joint else NEAR) else None
    if new.joins and len(old.people) > 1 and distance <= NEAR:
        return _joined(old.people, new.people)
    sides = _sides(old, new)
    if sides is not None and distance <= NEAR:
        return sides
    pairs = pairs_of(
        old.people, new.people, loose=(distance > 0 or bool(old.contacts & new.contacts)) and distance <= 4
    )
    if pairs is None:
        return None
    if len(pairs) == len(new.people) and len(pairs) == 1 < len(old.people) and distance > NEAR:
        return None
    return pairs


def _sides(old: ContactDraft, new: ContactDraft) -> dict[int, int] | None:
    """«саммит Россия — ЕС», then «президент России и руководство ЕС обсудили»: which person stands for which state."""
    if old.status != new.status or new.ordinal or len(old.people) != len(new.people) or len(new.people) < 2:
        return None
    states, persons = (old, new) if old.people[0].is_state else (new, old)
    if not all(who.is_state for who in states.people) or all(who.is_state for who in persons.people):
        return None
    one, two = ([who.official.country for who in draft.people] for draft in (old, new))
    if len(set(one)) < len(one) or set(one) != set(two) or None in one:
        return None
    return {j: one.index(country) for j, country in enumerate(two)}


def pairs_of(old: list[Who], new: list[Who], loose: bool) -> dict[int, int] | None:
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
    if not loose or len(rest_new) > len(rest_old) or (len(rest_new) < len(rest_old) and len(rest_new) > 1):
        return None
    for j in rest_new:
        fits = [i for i in rest_old if i not in pairs.values() and _may_be(old[i], new[j])]
        name = new[j].official.name
        if name is not None and len(fits) > 1:  # «премьеры двух стран», then two names
            fits.sort(key=lambda i: (old[i].official.country == "RU") != is_russian_name(name))
        fit = fits[0] if fits else None
        if fit is None:
            return None
        pairs[j] = fit
    return pairs


def _joined(old: list[Who], new: list[Who]) -> dict[int, int]:
    """Index of who was told of before for those who are told to have come: a person there, or his state told alone."""
    pairs = pairs_of(old, new, loose=False) or {}
    for j, b in enumerate(new):
        country = b.official.country
        states = [
            i for i, a in enumerate(old) if i not in pairs.values() and _is_side(a) and a.official.country == country
        ]
        if j not in pairs and country is not None and b.role == "delegate" and states:
            pairs[j] = states[0]
    return pairs


def _is_side(who: Who) -> bool:
    """A state or its delegation, told by nobody's name or post."""
    return who.is_state or not (who.official.name or who.official.role or who.official.post)


def _may_be(one: Who, other: Who) -> bool:
    """Whether one is told by post or country alone and the other so that they may be one person."""
    for a, b in ((one, other), (other, one)):
        if a.is_state and not b.is_state and a.official.country == b.official.country:
            return True
        told_by_post = a.official.name is None and bool(a.official.role or a.official.post)
        told_by_post = told_by_post and not a.plural
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
    if METONYMS.get(one) and METONYMS.get(one) in {METONYMS.get(other), CAPITALS.get(other)}:
        return True  # «в Кремле» and «в Москве»
    if METONYMS.get(other) and METONYMS[other] == CAPITALS.get(one):
        return True
    a, b = one.lower(), other.lower()
    return a[:5] == b[:5] or a in b or b in a or (one in COUNTRY_NAMES) != (other in COUNTRY_NAMES)


def _unite(old: ContactDraft, new: ContactDraft, pairs: dict[int, int]) -> None:
    old.contacts |= new.contacts - {"topic"}
    for index, who in enumerate(new.people):
        if index in pairs:
            known = old.people[pairs[index]]
            known.official = unite(known.official, who.official)
            known.is_state = known.is_state and who.is_state
        else:
            old.people.append(who)
    if old.place is None:
        old.place_code = new.place_code
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
    if new.status == "denied" or (
        old.status == "planned" and new.status == "held" and new.people and "topic" not in new.contacts
    ):
        old.status, old.status_span = new.status, new.status_span
    old.sentence = max(old.sentence, new.sentence)
    old.spans += [span for span in new.spans if span not in old.spans]
    old.unofficial = old.unofficial and new.unofficial
    old.foreign = old.foreign or new.foreign
    old.working = old.working and new.working
    old.past = old.past or new.past


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
    return {word.lower().strip('«»",.')[:5] for word in text.split() if len(word) > 3}
