"""Sides told as a group: «эксперты России и Украины», «страны АСЕАН», «азиатские лидеры», «делегация во главе с X»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from grammars.contacts.mentions import ContactMention, Participant
from grammars.contacts.participants import WITH, chain
from grammars.contacts.senses import has_sense
from grammars.predicates import OFFICIAL, STATE, has_gram, is_entity, lemmas, starts_as
from grammars.reference import is_state
from grammars.words import read_lines

FOREIGN = tuple(read_lines("foreign_groups.txt"))
MEMBER = frozenset({"участник", "участница", "член"})
PLURAL = ("ие", "их", "ые", "ых")
FEW = 4  # «представители четырёх стран» are those of states told before
PART = frozenset({"группа", "делегация", "ряд", "часть"})
ABOUT = frozenset("более больше около почти свыше".split())


def is_foreign_group(official: Any) -> bool:
    """«азиатские лидеры», «представители 30 государств»: a group of other states than one's own."""
    words = (official.post or "").lower().split()
    if official.name or len(words) < 2 or "коллеги" in words:
        return False
    several = [word for word in words if word.endswith(PLURAL) or word == "запада"]
    return any(word.startswith(FOREIGN) for word in several) or is_counted_group(official)


def is_counted_group(official: Any) -> bool:
    """«представители 30 государств»."""
    words = (official.post or "").lower().split()
    return any(word.isdigit() for word in words) and words[-1] in {"государств", "стран"}


def members(tokens: Sequence[Any], index: int) -> int | None:
    """Index of АСЕАН in «стран АСЕАН», «стран — участниц АСЕАН», «стран, входящих в АСЕАН»; else None."""
    if index >= len(tokens) or not has_sense(tokens[index], "state"):
        return None
    step = index + 1
    while step < len(tokens) and (tokens[step].value in {"-", "–", "—"} or lemmas(tokens[step]) & MEMBER):
        step += 1
    if step + 3 < len(tokens) and tokens[step].value == "," and lemmas(tokens[step + 1]) & {"входящий", "входить"}:
        return step + 3 if _is_union(tokens[step + 3]) else None
    return step if step < len(tokens) and _is_union(tokens[step]) and has_gram(tokens[step], "gent") else None


def _is_union(token: Any) -> bool:
    return token.type == STATE and not is_state(token.entity.codes[0])


def sides_of_body(tokens: Sequence[Any], index: int, case: str) -> tuple[list[Any], int]:
    """The states of «экспертами США и КНДР», «первыми лицами Чили», and where they end."""
    if index + 1 < len(tokens) and has_sense(tokens[index], "body") and has_gram(tokens[index], case):
        people, after = chain(tokens, index + 1, "gent")
        if all(token.type == STATE for token in people):
            return people, after
    return [], index


def behind_adjectives(tokens: Sequence[Any], index: int, case: str) -> int:
    """Index of what the adjectives at `index` belong to, where it is people: «с | высшим руководством Китая»."""
    step = index
    while step < min(len(tokens), index + 3) and not is_entity(tokens[step]) and starts_as(tokens[step], ("ADJF",)):
        if not has_gram(tokens[step], case):
            return index
        step += 1
    if step == index or step >= len(tokens):
        return index
    people = tokens[step].type in {OFFICIAL, STATE} and has_gram(tokens[step], case)
    if tokens[step].type == OFFICIAL:
        people = people and bool(tokens[step].entity[0].plural)  # not «с энергетической политикой России»
    return step if people or has_sense(tokens[step], "body") else index


def part_of(tokens: Sequence[Any], index: int) -> bool:
    """«группа | американских сенаторов»: whether the people in the genitive stand for the noun in the nominative."""
    if not index or is_entity(tokens[index - 1]) or not has_gram(tokens[index], "gent"):
        return False
    return has_gram(tokens[index - 1], "nomn") and bool(lemmas(tokens[index - 1]) & PART)


def name_groups(mention: ContactMention) -> None:
    """Tell groups as the text does: «азиатские лидеры», «представители 30 государств»; who leads one is its man."""
    tokens = mention.sentence.tokens
    named: list[Participant] = []
    for participant in mention.participants:
        index = next(i for i, token in enumerate(tokens) if token is participant.token)
        led = _leader(tokens, index)
        official = participant.official
        if led is not None and (official is None or not (official.name or official.role)):
            codes = tuple(participant.token.entity.codes) if official is None else official.countries
            for leader in led.entity:
                countries = leader.countries or codes
                named.append(Participant(evolve(leader, countries=countries), None, led, participant.role))
            continue
        vague = official is not None and official.plural and official.post and not official.colleague
        if vague and not (official.name or official.countries):
            owner = tokens[index + 1] if index + 1 < len(tokens) else None
            union = _joined_union(tokens, index)
            if union is not None:
                participant.official = evolve(official, countries=tuple(union.entity.codes[:1]))
            elif owner is not None and owner.type == STATE and has_gram(owner, "gent"):
                # «представители | властей Перу»
                participant.official = evolve(official, countries=tuple(owner.entity.codes[:1]))
            else:
                participant.official = evolve(official, post=_full_post(tokens, index, official))
        named.append(participant)
    mention.participants = named


def _leader(tokens: Sequence[Any], index: int) -> Any:
    """The OFFICIAL token in «делегация, во главе с министром»; None without one."""
    step = index + 1 + (tokens[index + 1 : index + 2] != [] and tokens[index + 1].value == ",")
    run = [token.value.lower() for token in tokens[step : step + 3]]
    if len(run) < 3 or run[:2] != ["во", "главе"] or run[2] not in WITH or step + 3 >= len(tokens):
        return None
    leader = tokens[step + 3]
    return leader if leader.type == OFFICIAL and has_gram(leader, "ablt") else None


def _joined_union(tokens: Sequence[Any], index: int) -> Any:
    """ШОС after «главы правительств стран, входящих в ШОС»; None without one."""
    run = tokens[index + 1 : index + 5]
    joined = len(run) == 4 and run[0].value == "," and lemmas(run[1]) & {"входящий", "входить"}
    return run[3] if joined and _is_union(run[3]) else None


def _full_post(tokens: Sequence[Any], index: int, official: Any) -> str:
    """«азиатские лидеры» for «лидеры», «представители 30 государств» for «представители»."""
    post: str = official.post or ""
    if official.number is not None and official.number > FEW:
        return f"{post} {official.number} государств"
    before = tokens[index - 1] if index else None
    if before is not None and not is_entity(before) and before.value.lower().startswith(FOREIGN):
        adjective = next((word for word in sorted(lemmas(before)) if word.endswith(("ий", "ый", "ой"))), None)
        if adjective is not None:
            return adjective[:-2] + ("ие " if adjective.endswith("ий") else "ые ") + post
    step = index + 1
    while step < len(tokens) and tokens[step].value.lower() in ABOUT:
        step += 1
    if step + 1 < len(tokens) and tokens[step].type == "INT" and has_sense(tokens[step + 1], "state"):
        return f"{post} {tokens[step].value} {tokens[step + 1].value}"
    return post
