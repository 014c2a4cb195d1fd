"""Which drafts are facts: contacts of two states or organisations with something told about them."""

from __future__ import annotations

from collections.abc import Sequence

from facts import Official
from grammars.contact_drafts import (
    COUNTERPARTS,
    STATE_ROLES,
    ContactDraft,
    Who,
)
from grammars.reference import is_state
from grammars.words import read_lines

PRIVATE = tuple(read_lines("private_stems.txt"))
RUSSIAN_ENDINGS = tuple(read_lines("russian_surname_endings.txt"))


def is_fact(draft: ContactDraft, home: str | None) -> bool:
    public = [who for who in draft.people if not _is_private(who.official)]
    if len(public) < len(draft.people):
        if len({who.official.country for who in public if who.official.country}) < 2:
            return False
        draft.people = public
    people = [who.official for who in draft.people]
    if not people:
        return False
    if draft.unofficial and not any(
        who.role in {"partner", "between", "genitive", "dative"} for who in draft.people
    ):
        return False
    if len(people) == 1:
        who = draft.people[0]
        if (
            _is_foreign_partner(who, home)
            and (draft.place or draft.date)
            and draft.contacts & {"meeting", "negotiation"}
        ):
            return True  # «Переговоры с президентом Турции прошли в Сочи»
        group = who.official.name is None and (who.plural or who.is_state)
        organisation = who.official.country is not None and not is_state(who.official.country)
        if not (
            group
            and (organisation or draft.topics)
            and (draft.place or draft.date or draft.topics or draft.initiator)
        ):
            return False
        return bool(draft.contacts & {"summit", "session", "video", "meeting", "gathering"}) and (
            organisation or bool(draft.contacts & {"summit"})
        )
    codes = {official.country for official in people if official.country}
    if draft.contacts <= {"session"} and all(map(is_state, codes)) and (len(codes) < 2 or not draft.topics):
        return False
    if draft.contacts <= {"gathering"} and len(codes) < 2:
        return False
    states_only = all(who.is_state for who in draft.people) and not draft.of_sides
    if (
        states_only
        and draft.contacts <= {"negotiation", "talk", "discussion", "exchange"}
        and not (draft.date or draft.place or draft.status_span or draft.medium)
        and not (draft.topics and draft.own_subject)
    ):
        return False
    strangers = [official for official in people if official.country is None]
    if len(codes) == 1 and not strangers and all(map(is_state, codes)):
        return False
    if len(codes) <= 1:
        posted = [official for official in strangers if official.role or official.post]
        if _are_counterparts(people):
            return True
        if not codes and posted:
            return (
                draft.is_call
                and any(o.role in {"head_of_state", "head_of_government"} for o in posted)
                and len(posted) < len(people)
            )
        if posted and (home in codes or not all(official.role in STATE_ROLES for official in posted)):
            return (
                False  # a post told without a country is the home state's: «президент России и вице-премьер»
            )
    if draft.working and len(codes) < 2:
        return False
    if not draft.is_call and codes <= {home} and not draft.foreign:
        equals = len(people) == 2 and all(who.role in {"genitive", "between"} for who in draft.people)
        domestic = all(not official.name or _is_russian_name(official.name) for official in people)
        if home in codes or (domestic and not equals):  # «встреча X и Y» is told of equals, «встреча X с Y» of any
            return False  # nothing near tells of another state
    if draft.contacts <= {"discussion", "exchange", "saying"} and draft.medium is None:
        return len(people) > 1 and bool(draft.topics) and bool(len(codes) > 1 or draft.place or draft.date)
    return True


def _is_private(official: Official) -> bool:
    """«представители СМИ», «главы компаний»: people of no state."""
    return any(word.startswith(PRIVATE) for word in (official.post or "").lower().replace("ё", "е").split())


def _is_foreign_partner(who: Who, home: str | None) -> bool:
    official = who.official
    return who.role in COUNTERPARTS and official.role in STATE_ROLES and official.country not in {None, home}


def _is_russian_name(name: str) -> bool:
    return name.lower().endswith(RUSSIAN_ENDINGS)


def _are_counterparts(people: Sequence[Official]) -> bool:
    """Two holders of one office of state are of two states: «министры иностранных дел двух стран X и Y»."""
    roles = [official.role for official in people if official.role]
    return any(roles.count(role) > 1 for role in STATE_ROLES)
