"""Posts told without a name, names told without a post: which of them are one person in this document.

«Разговор президентов Чили и Кении. Луис Кастро и Джон Мванги …»; «… с канцлером ФРГ. Ангела Меркель
заявила …». Only what the arrangement of the text tells is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from grammars.annotation import Sentence
from grammars.predicates import OFFICIAL, has_gram
from grammars.reference import Person, Registry

STATE_ROLES = frozenset({"head_of_state", "head_of_government", "foreign_minister", "defence_minister"})
SPEAKING = frozenset({"словам", "мнению", "данным", "заявлению", "у"})
APART = 3  # sentences between «президенты A и B» and their two names, at most


@frozen
class Told:
    """An OFFICIAL token and the index of its sentence."""

    sentence: int
    token: Any

    @property
    def mentions(self) -> tuple[Any, ...]:
        return tuple(self.token.entity)


def link(registry: Registry, annotated: Sequence[Sentence]) -> None:
    """Give people told by bare names the posts and countries that the text tells of them without their names."""
    told = [Told(s.index, token) for s in annotated for token in s.tokens if token.type == OFFICIAL]
    _link_lists(registry, told)
    _link_next(registry, told)
    _link_speaker(registry, told, annotated)
    _link_countries(registry, told)


def _free(registry: Registry, mention: Any) -> bool:
    """A post of state told with its country and without a name, which no named person holds."""
    if mention.name or mention.plural or mention.role not in STATE_ROLES or not mention.countries:
        return False
    return not any(p.role == mention.role and p.country == mention.countries[0] for p in registry.people)


def _bare(registry: Registry, mention: Any) -> Person | None:
    """The person whom a name without a post means, if nothing else is told of them."""
    if not mention.name or mention.countries:
        return None
    person = registry.named(mention.name)
    return person if person is not None and person.role in {None, "head_of_state"} and person.country is None else None


def _give(person: Person, mention: Any) -> None:
    person.role, person.post, person.country = mention.role, mention.post, mention.countries[0]


def _link_lists(registry: Registry, told: Sequence[Told]) -> None:
    """«президенты A и B» and, near it, a list of just as many bare names: in order."""
    for posts in told:
        if len(posts.mentions) < 2 or not all(_free(registry, mention) for mention in posts.mentions):
            continue
        for names in told:
            if len(names.mentions) != len(posts.mentions) or abs(names.sentence - posts.sentence) > APART:
                continue
            people = [_bare(registry, mention) for mention in names.mentions]
            if all(people):
                for person, mention in zip(people, posts.mentions, strict=True):
                    if person is not None:
                        _give(person, mention)
                break


def _link_next(registry: Registry, told: Sequence[Told]) -> None:
    """«… канцлера ФРГ. Ангела Меркель …»: a new name right after a sentence with one post without a name."""
    for position, post in enumerate(told):
        alone = [t for t in told if t.sentence == post.sentence and any(_free(registry, m) for m in t.mentions)]
        free = [mention for mention in post.mentions if _free(registry, mention)]
        if len(free) != 1 or len(alone) != 1:
            continue
        following = [t for t in told[position + 1 :] if t.sentence == post.sentence + 1]
        known = {
            folded for t in told if t.sentence <= post.sentence for m in t.mentions if m.name and (folded := m.name)
        }
        for name in following[:1]:
            person = _bare(registry, name.mentions[0]) if len(name.mentions) == 1 else None
            if person is not None and not any(registry.named(other) is person for other in known):
                _give(person, free[0])


def _link_speaker(registry: Registry, told: Sequence[Told], annotated: Sequence[Sentence]) -> None:
    """The one bare name of a text and its one nameless office holder who speaks or acts: «По словам президента США».

    Not where both stand in one sentence or the holder is somebody's partner («с президентом Турции»).
    """
    free = [(t, m) for t in told for m in t.mentions if _free(registry, m)]
    bare = {person.name: person for t in told for m in t.mentions if (person := _bare(registry, m)) is not None}
    if len(bare) != 1 or len({(m.role, m.countries[0]) for _, m in free}) != 1:
        return
    names = {t.sentence for t in told for m in t.mentions if _bare(registry, m) is not None}
    before = [_before(annotated, t) for t, _ in free]
    acts = any(has_gram(t.token, "nomn") or word in SPEAKING for (t, _), word in zip(free, before, strict=True))
    if acts and not any(t.sentence in names or word in {"с", "со"} for (t, _), word in zip(free, before, strict=True)):
        _give(next(iter(bare.values())), free[0][1])


def _before(annotated: Sequence[Sentence], told: Told) -> str:
    """The word before an OFFICIAL token, lower-cased."""
    tokens = next(s.tokens for s in annotated if s.index == told.sentence)
    index = next(i for i, token in enumerate(tokens) if token is told.token)
    return str(tokens[index - 1].value.lower()) if index else ""


def _link_countries(registry: Registry, told: Sequence[Told]) -> None:
    """«Президент Дмитрий Медведев» and elsewhere «президент России», which nobody else is."""
    for person in registry.people:
        if person.role not in STATE_ROLES or person.country is not None:
            continue
        codes = {m.countries[0] for t in told for m in t.mentions if m.role == person.role and _free(registry, m)}
        if len(codes) == 1:
            person.country = codes.pop()
