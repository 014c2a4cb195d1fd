"""What surrounds a contact: a visit sets place, date and host; the place and the other state tell whose a post is."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from facts import Official
from grammars.contacts.drafts import (
    STATE_ROLES,
    ContactDraft,
    Dater,
    Who,
    span_of,
)
from grammars.contacts.groups import is_foreign_group
from grammars.context import Context, Visit
from grammars.reference import Registry, same_official

HEADS = frozenset({"head_of_state", "head_of_government"})


def set_scene(draft: ContactDraft, visit: Visit, registry: Registry, date: Dater) -> None:
    """Talks during a visit: the visitor, the host, the place and the date, where the mention itself lacks them."""
    visitors = [
        Who(official, span_of([token]), "subject")
        for token in visit.visitors
        for mention in token.entity
        if (official := registry.official(mention)) is not None
    ]
    if not visitors or "summit" in draft.contacts or draft.unofficial:
        return
    if len(draft.people) == 2 and any(same_official(who.official, visitors[0].official) for who in draft.people):
        for who in draft.people:
            if (
                who.official.country is None
                and (who.official.role or who.official.post)
                and visit.code
                and not same_official(who.official, visitors[0].official)
            ):
                who.official = evolve(who.official, country=visit.code)
        _set_stage(draft, visit, date)
        return
    if len(draft.people) > 1:
        return
    alone = draft.people[0] if draft.people else None
    if alone is not None and _is_delegation_of(visitors[0].official, alone.official):
        visitors[0] = alone  # «делегация во главе с госсекретарём прибыла»
    if alone is not None and not alone.is_state and not same_official(alone.official, visitors[0].official):
        if alone.official.country is None and visit.code:
            alone.official = evolve(alone.official, country=visit.code)
        draft.people = [visitors[0], alone]
    elif visit.code and (alone is None or not alone.is_state):
        draft.people = [
            visitors[0],
            Who(Official(country=visit.code), span_of([visit.host]), "partner", is_state=True),
        ]
    else:
        return
    _set_stage(draft, visit, date)


def _is_delegation_of(visitor: Official, leader: Official) -> bool:
    """«делегация Перу», told with who leads it."""
    return leader.country is not None and visitor == Official(country=leader.country)


def _set_stage(draft: ContactDraft, visit: Visit, date: Dater) -> None:
    if draft.place is None:
        draft.place, draft.place_span = visit.host.entity.name, span_of([visit.host])
    if draft.date is None:
        for token in visit.dates:
            draft.date, draft.date_span = date(token, draft.status == "planned"), span_of([token])


def code_of(place: Any) -> str | None:
    codes = getattr(getattr(place, "entity", None), "codes", ())
    return codes[0] if codes else None


def fill_country_by_place(draft: ContactDraft, home: str | None) -> None:
    """«встретился в Лондоне с депутатами парламента»: who is told without a country is of the place's."""
    known = {who.official.country for who in draft.people if who.official.country}
    unknown = [
        who
        for who in draft.people
        if who.official.country is None and who.official.post and not is_foreign_group(who.official)
    ]
    if draft.place_code == home or any(_is_abroad(who, draft) for who in unknown):
        return
    if len(unknown) == 1 and len(known) == 1 and draft.place_code and draft.place_code not in known:
        unknown[0].official = evolve(unknown[0].official, country=draft.place_code)


def _is_abroad(who: Who, draft: ContactDraft) -> bool:
    """«Президент Джон Стоун и премьер Кении встретятся в Вене»: a head who is no host may be of anywhere."""
    if who.official.role not in HEADS:
        return False
    equals = any(other is not who and other.official.role in HEADS and other.official.country for other in draft.people)
    return bool({"summit", "session"} & draft.contacts) or (equals and who.role in {"subject", "genitive", "between"})


def fill_country_by_initiator(draft: ContactDraft) -> None:
    """«… с Яном Новаком. Разговор состоялся по инициативе чешской стороны»: whose Новак is."""
    unknown = [who for who in draft.people if who.official.name and who.official.country is None]
    known = {who.official.country for who in draft.people}
    if draft.initiator is not None and draft.initiator not in known and len(unknown) == 1 and len(draft.people) == 2:
        unknown[0].official = evolve(unknown[0].official, country=draft.initiator)


def fill_country(draft: ContactDraft, context: Context, registry: Registry) -> None:
    """A head of state or minister told without a country is of the one other state that the text speaks of."""
    unknown = [
        who
        for who in draft.people
        if who.official.role in STATE_ROLES and who.official.country is None and not is_foreign_group(who.official)
    ]
    known = {who.official.country for who in draft.people if who.official.country}
    if len(unknown) != 1 or not known:
        return
    others = [who for who in draft.people if who is not unknown[0]]
    if not any(who.is_state or who.official.role == unknown[0].official.role for who in others):
        return  # a president and a premier told without a state are likely of one
    code = context.other_state(known)
    if code == draft.place_code and _is_abroad(unknown[0], draft):
        return
    if code is not None and registry.holding(unknown[0].official.role, code) is None:
        unknown[0].official = evolve(unknown[0].official, country=code)
