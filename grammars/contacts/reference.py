"""Who takes part in a mentioned contact: posts, pronouns and «двух стран» led back to people and states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from facts import Official
from grammars.contacts.drafts import (
    NEAR,
    STATE_ROLES,
    ContactDraft,
    Who,
    span_of,
)
from grammars.contacts.groups import is_foreign_group
from grammars.contacts.mentions import ContactMention
from grammars.context import Context
from grammars.reference import Registry, same_official, unite


def people_of_mention(mention: ContactMention, registry: Registry, context: Context) -> list[Who]:
    people: list[Who] = []
    role = next(
        (
            p.official.role
            for p in mention.participants
            if p.official is not None and p.official.role and not p.official.colleague
        ),
        None,
    )
    if role is None:
        first = next((p.official for p in mention.participants if p.official is not None and p.official.name), None)
        person = registry.named(first.name) if first is not None else None
        role = person.role if person is not None else None
    pair = context.group_at(mention.sentence.index)
    nameless = [p.official for p in mention.participants if p.official is not None and not p.official.countries]
    of_two = [o for o in nameless if o.name and o.role in STATE_ROLES]
    if len({id(p.token) for p in mention.participants if p.official in of_two}) > 1:
        of_two = []  # «министры двух стран X и Y» stand together
    for participant in mention.participants:
        if participant.official is None:
            official: Official | None = Official(country=participant.code)
            plural, state = True, True
        else:
            told = participant.official
            if (
                told.plural
                and not is_foreign_group(told)
                and not told.countries
                and not told.name
                and (told.role in STATE_ROLES or " " not in (told.post or ""))
            ):
                if mention.joins and participant.role == "genitive" and len(mention.participants) == 2:
                    official = Official(role=told.role, post=told.post)  # «участвовал во встрече министров»
                    people.append(Who(official, span_of([participant.token]), "genitive", plural=True))
                    mention.joins = False
                    continue
                mention.joint, mention.joint_role = True, told.role
                if told.number:
                    mention.number, mention.of_states = told.number, told.role or "head_of_state"
                continue  # «министры», «лидеры двух стран»: told elsewhere
            official = registry.official(participant.official, role)
            plural, state = bool(participant.official.plural), False
        if official is None:
            continue
        if participant.role == "teller" and official.role not in {*STATE_ROLES, None}:
            continue  # «пресс-секретарь рассказал о переговорах с …»
        read = participant.official
        if read is not None and read.person is not None and read.name != read.person.full:
            registry.rename(read.person.full, read.name)  # «Александра Лукашенко» read in the genitive is Александр
            official = evolve(official, name=read.name)
        if pair and len(of_two) == 2 and official.country is None and participant.official in of_two:
            official = evolve(official, country=pair[of_two.index(participant.official)])
        part = "subject" if participant.role in {"teller", "speaker"} else participant.role
        who = Who(official, span_of([participant.token]), part, state, plural)
        known = next((i for i, other in enumerate(people) if _is_repeated(other, who)), None)
        if known is None:
            people.append(who)
        else:
            people[known].official = unite(people[known].official, official)
    people = _of_pair(people)
    if len(people) == 1 and any(p.role == "speaker" for p in mention.participants):
        return []  # «Делегация готова … в ходе переговоров, заявил министр»
    if mention.body:  # «X участвует в заседании российско-чилийской группы»: for his state he is there himself
        told = {who.official.country for who in people if not who.is_state}
        people = [who for who in people if not who.is_state or who.official.country not in told]
    return people


def _of_pair(people: list[Who]) -> list[Who]:
    """«в ходе советско-американской встречи X и президент США Y подписали»: X is of the other state of the pair."""
    pair = {who.official.country for who in people if who.role == "adjective"}
    persons = [who for who in people if not who.is_state]
    told = {who.official.country for who in persons} - {None}
    unknown = [who for who in persons if who.official.country is None]
    if len(pair) == 2 and len(persons) == 2 and len(unknown) == 1 and len(pair - told) == 1:
        (country,) = pair - told
        unknown[0].official = evolve(unknown[0].official, country=country)
        told.add(country)
    return [who for who in people if who.role != "adjective" or who.official.country not in told]


def _is_repeated(one: Who, other: Who) -> bool:
    """Whether one mention tells a person or a state twice; a subject and whom he met are two people."""
    if one.is_state and other.is_state:
        return one.official == other.official
    if one.official.name and other.official.name:
        return same_official(one.official, other.official)
    return one.role == other.role and one.official == other.official


def with_pronouns(
    mention: ContactMention,
    people: list[Who],
    before: Sequence[ContactDraft],
    registry: Registry,
    context: Context,
) -> list[Who]:
    """Add those told by pronoun: «они», «с ним», «его встреча» are of the contact told last, or the last named."""
    if not mention.pronouns:
        return people
    last = max(before, key=lambda draft: draft.sentence, default=None)
    here = mention.sentence.index
    if "их" in mention.pronouns and not people and (last is None or here - last.sentence > 1):
        return two_named(context.two_people_at(here) or context.two_people_at(here - 1), registry)
    if last is None or mention.sentence.index - last.sentence > NEAR:
        return _with_salient(mention, people, registry, context)
    subjects = [who for who in last.people if who.role == "subject"]
    others = [evolve(who) for who in last.people if not any(same_official(who.official, p.official) for p in people)]
    if "они" in mention.pronouns and not people:
        beside = two_named(context.together_at(here, mention.span[0], back=0), registry)
        return others if any(_is_among(who, last.people) for who in beside) else beside or others
    if "их" in mention.pronouns and people and all(who.role == "subject" for who in people):
        return [*others, *people]  # «Их встреча проходит в присутствии X»
    if "они" in mention.pronouns and len(people) == 1:
        mention.pronouns.append("он")  # «во время встречи с X они договорились»
    if {"with", "он", "она", "его", "её", "ее"} & set(mention.pronouns) and len(people) == 1:
        meant = (
            others if len(others) == 1 else [who for who in others if any(who.official == s.official for s in subjects)]
        )
        if len(meant) == 1:
            return [*people, *meant]
    return _with_salient(mention, people, registry, context)


def with_host(mention: ContactMention, people: list[Who], before: Sequence[ContactDraft]) -> list[Who]:
    """«X обсудил торговлю с A. Разговор с премьером …»: a partner alone has the host told just before."""
    if mention.verbal or not people or any(who.role != "partner" for who in people):
        return people
    near = [draft for draft in before if 0 <= mention.sentence.index - draft.sentence <= 1]
    hosts = [who for draft in near for who in draft.people if who.role == "subject" and not who.plural]
    if not hosts or any(not same_official(hosts[0].official, who.official) for who in hosts):
        return people
    if any(same_official(hosts[0].official, who.official) for who in people):
        return people
    return [evolve(hosts[0]), *people]


def two_named(told: Sequence[tuple[Any, Any]], registry: Registry) -> list[Who]:
    """«X заявил Y …. Это произошло во время их встречи»."""
    people = [(registry.official(mention), token) for mention, token in told]
    return [Who(official, span_of([token]), "between") for official, token in people if official is not None]


def _with_salient(mention: ContactMention, people: list[Who], registry: Registry, context: Context) -> list[Who]:
    pronoun = next((p for p in mention.pronouns if p in {"он", "она", "они", "его", "её", "ее", "with"}), None)
    partners = pronoun in {"он", "она", "его", "её", "ее"} and all(who.role == "partner" for who in people)
    if pronoun is None or not people or (len(people) > 1 and not partners):
        return people
    if pronoun == "его" and mention.initiator_official is not None:  # «по инициативе X состоялся его разговор с …»
        official = registry.official(mention.initiator_official)
        return people if official is None else [Who(official, mention.span, "subject"), *people]
    gender = "femn" if pronoun in {"она", "её", "ее"} else None if pronoun == "with" else "masc"
    token = context.salient(mention.sentence.index, mention.span[0], gender)
    official = registry.official(token.entity[0]) if token is not None else None
    if official is None or any(_is_told(official, who.official) for who in people):
        return people
    return [Who(official, span_of([token]), "subject"), *people]


def _is_among(who: Who, people: Sequence[Who]) -> bool:
    return any(same_official(who.official, other.official) for other in people)


def _is_told(official: Official, other: Official) -> bool:
    """«Президент Перу прилетел. Он встретится с королевой»: a post without a state is not the one told before."""
    if not same_official(official, other) or {official.role, other.role} == {"head_of_state", "head_of_government"}:
        return False
    return bool(other.name or other.country or other.role is None)
