"""Which drafts are facts: contacts of two states or organisations with something told about them."""

from __future__ import annotations

from collections.abc import Sequence

from facts import Official
from grammars.contacts.drafts import (
    COUNTERPARTS,
    STATE_ROLES,
    ContactDraft,
    Who,
)
from grammars.contacts.groups import is_counted_group, is_foreign_group
from grammars.notes import dropped
from grammars.reference import is_state
from grammars.russian_names import is_russian_name, may_be_russian_name
from grammars.words import read_lines

PRIVATE = tuple(read_lines("private_stems.txt"))
ASSEMBLIES = frozenset({"summit", "session", "video", "meeting", "gathering"})
#: The slots that the reasons of these conditions find empty.
LACKING = {
    **dict.fromkeys(("alone", "nobody", "session", "gathering"), ("participants",)),
    "vague": ("topics", "date", "place"),
}


def is_fact(draft: ContactDraft, home: str | None) -> bool:
    """Whether a draft tells a call or a meeting of two states or organisations; why not is noted."""
    reason = why_no_fact(draft, home)
    if reason is not None:
        words = [who.span for who in draft.people]
        wanted, lacking = _wanted(draft, reason), LACKING.get(reason.partition(":")[0], ())
        dropped(("Call", "Meeting"), reason, *draft.spans, words=words, wanted=wanted, lacking=lacking)
    return reason is None


def _wanted(draft: ContactDraft, reason: str) -> tuple[str, ...]:
    """The rules for the side that is lacking: whom one calls stands in the dative, whom one meets after «с»."""
    if not reason.startswith("alone"):
        return ()
    if draft.contacts == {"calling"}:
        return ("participants.recipient",)
    return ("participants.object",) if draft.contacts == {"reception"} else ("participants.partner",)


def why_no_fact(draft: ContactDraft, home: str | None) -> str | None:
    """Why a draft is no fact, in plain words; None where it is one."""
    public = [who for who in draft.people if not _is_private(who.official)]
    if len(public) < len(draft.people):
        if len({who.official.country for who in public if who.official.country}) < 2:
            return "private: one side is the press or a company, no official"
        draft.people = public
    people = [who.official for who in draft.people]
    if not people:
        return "nobody: no official and no state is told to take part"
    if draft.unofficial and not any(who.role in {"partner", "between", "genitive", "dative"} for who in draft.people):
        return "unofficial: the other side is no official"
    if len(people) == 1:
        return _why_not_alone(draft, home)
    codes = {official.country for official in people if official.country}
    if (
        draft.contacts <= {"session"}
        and all(map(is_state, codes))
        and (len(codes) < 2 or not (told_of(draft) or any(official.name for official in people)))
    ):
        return "session: neither an organisation that sits nor two states with a topic, a day or a place are told"
    if draft.contacts <= {"gathering"} and len(codes) < 2:
        return "gathering: fewer than two states gathered"
    states_only = all(who.is_state for who in draft.people) and not draft.of_sides
    if (
        states_only
        and draft.contacts <= {"negotiation", "talk", "discussion", "exchange"}
        and not (draft.date or draft.place or draft.status_span or draft.medium)
        and not (draft.topics and draft.own_subject)
    ):
        return "process: states talk, but no day, place or verb tells of one event"
    abroad = [official for official in people if official.country is None and is_foreign_group(official)]
    strangers = [official for official in people if official.country is None and official not in abroad]
    if abroad and len(people) > 1:
        return None  # «встретился с азиатскими лидерами»
    if len(codes) == 1 and not strangers and all(map(is_state, codes)):
        return f"domestic: all participants are of {next(iter(codes))}"
    if len(codes) <= 1:
        posted = [o for o in strangers if (o.role or o.post) and not (o.post == "коллега" and _are_colleagues(draft))]
        if _are_counterparts(people):
            return None
        if not codes and posted:
            told = (
                draft.is_call
                and any(o.role in {"head_of_state", "head_of_government"} for o in posted)
                and len(posted) < len(people)
            )
            return None if told else "domestic: no participant's state is told"
        guests = any(_is_foreign_partner(who, home) for who in draft.people) and all(
            who.role == "subject" for who in draft.people if who.official in posted
        )  # «вице-премьер провёл переговоры с президентом Монголии»
        if posted and codes and not draft.at_home and home not in codes and _are_apart(draft):
            return None  # «Министр Кении провёл встречу с вице-президентом» in a text that never tells of home
        if posted and (home in codes or not (guests or all(official.role in STATE_ROLES for official in posted))):
            # a post told without a country is the home state's: «президент России и вице-премьер»
            return "domestic: a post told without a state is taken for the home state's"
    if draft.working and len(codes) < 2 and not any(_is_foreign_partner(who, home) for who in draft.people):
        return "domestic: a working meeting of one state"
    bare = [official.name for official in strangers if official.name and not official.post]
    if codes == {home} and bare and len(bare) == len(strangers) and all(map(is_russian_name, bare)):
        return "domestic: a name of the home state met its officials"
    if not draft.is_call and codes <= {home} and not draft.foreign:
        equals = len(people) == 2 and all(who.role in {"genitive", "between"} for who in draft.people)
        equals = equals or _are_colleagues(draft)  # «X и его коллега Y»
        if draft.contacts & {"negotiation", "summit"} and len(people) == 2 and not codes:
            equals = all(official.name and not official.post for official in people)  # «X и Y завершили переговоры»
        domestic = all(not official.name or may_be_russian_name(official.name) for official in people)
        if home in codes or (domestic and not equals):  # «встреча X и Y» is told of equals, «встреча X с Y» of any
            return "domestic: nothing near tells of another state"
    if draft.contacts <= {"discussion", "exchange", "saying"} and draft.medium is None:
        beside = len(codes) > 1 and any(who.role == "partner" for who in draft.people)
        if not (draft.topics or draft.date or draft.place or beside):
            return "vague: no topic tells what was discussed"
        if not (len(codes) > 1 or draft.place or draft.date):
            return "vague: no second state, no place and no day tells of one event"
    return None


def told_of(draft: ContactDraft) -> bool:
    """Whether anything is told of the contact beside its people."""
    return bool(draft.topics or draft.date or draft.place)


def _why_not_alone(draft: ContactDraft, home: str | None) -> str | None:
    (who,) = draft.people
    if _is_foreign_partner(who, home) and (draft.place or draft.date) and draft.contacts & {"meeting", "negotiation"}:
        return None  # «Переговоры с президентом Турции прошли в Сочи»
    if who.role == "delegate" and who.official.country and told_of(draft):
        return None  # «делегацию Перу на переговорах в Женеве возглавит министр»
    if draft.contacts & {"summit"} and who.role == "subject" and told_of(draft):
        return None  # «примет участие в климатическом саммите в Лиме»
    if who.official.name is None and (who.plural or who.is_state):
        told = _is_assembly(draft, who)
    else:  # «примет участие в переговорах в Стамбуле», «выступил на конференции в Осло»
        abroad = draft.place_code not in {None, home, who.official.country}
        told = who.role == "subject" and abroad and draft.contacts <= {"negotiation", "session"}
        told = told and ("session" not in draft.contacts or who.official.role is not None)
    return None if told else "alone: no second participant is told"


def _is_assembly(draft: ContactDraft, who: Who) -> bool:
    """«саммит НАТО», «министры стран ЕС обсудят в Брюсселе», «лидеры африканских стран собрались в Каире»."""
    union = who.official.country is not None and not is_state(who.official.country)
    if union and not who.is_state and draft.contacts & {"discussion"} and (draft.place or draft.date):
        return True
    if draft.topics and draft.contacts & {"summit"}:
        return True
    leaders = who.official.role in STATE_ROLES or is_counted_group(who.official)
    abroad = is_foreign_group(who.official) and leaders and (draft.place or draft.date)
    return bool((union or abroad) and (told_of(draft) or draft.initiator) and draft.contacts & ASSEMBLIES)


def _are_colleagues(draft: ContactDraft) -> bool:
    """«X и его коллега Y», in one breath."""
    roles = {who.role for who in draft.people}
    return len(roles) == 1 and any(who.official.post == "коллега" for who in draft.people)


def _are_apart(draft: ContactDraft) -> bool:
    """Whether one of two meets the other: who stands for no state told is the partner."""
    unknown = [who for who in draft.people if who.official.country is None]
    return all(who.role in COUNTERPARTS and (who.official.name or who.official.role in STATE_ROLES) for who in unknown)


def _is_private(official: Official) -> bool:
    """«представители СМИ», «главы компаний»: people of no state."""
    return any(word.startswith(PRIVATE) for word in (official.post or "").lower().replace("ё", "е").split())


def _is_foreign_partner(who: Who, home: str | None) -> bool:
    official = who.official
    return who.role in COUNTERPARTS and official.role in STATE_ROLES and official.country not in {None, home}


def _are_counterparts(people: Sequence[Official]) -> bool:
    """Two holders of one office of state are of two states: «министры иностранных дел двух стран X и Y»."""
    roles = [official.role for official in people if official.role]
    return any(roles.count(role) > 1 for role in STATE_ROLES)
