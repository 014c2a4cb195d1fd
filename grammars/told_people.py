"""The posts, names and colleagues of one document as its sentences tell them, for who is who to be worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from attrs import define, frozen

from grammars.annotation import Sentence
from grammars.contacts.senses import has_sense
from grammars.predicates import OFFICIAL, STATE, has_gram, is_entity
from grammars.reference import Person, Registry, is_state

STATE_ROLES = frozenset({"head_of_state", "head_of_government", "foreign_minister", "defence_minister"})
LINKED_ROLES = STATE_ROLES | {"org_head"}
WITH = frozenset({"с", "со"})
DIGESTS = ("смотрите в", "читайте в", "слушайте в", "в выпуске", "в этом выпуске")
IN = frozenset({"в", "во", "на"})


@frozen
class Told:
    """An OFFICIAL token, the index of its sentence and the word before it, in lower case."""

    sentence: int
    token: Any
    before: str

    @property
    def mentions(self) -> tuple[Any, ...]:
        return tuple(self.token.entity)


@define(slots=False)
class Linking:
    """The posts and names of one document, and what is known of them so far."""

    registry: Registry
    annotated: Sequence[Sentence]
    home: str | None

    @cached_property
    def told(self) -> list[Told]:
        return [
            Told(s.index, token, s.tokens[index - 1].value.lower() if index else "")
            for s in _told_in_turn(self.annotated)
            for index, token in enumerate(s.tokens)
            if token.type == OFFICIAL and token.entity
        ]

    @cached_property
    def by_sentence(self) -> dict[int, list[Told]]:
        found: dict[int, list[Told]] = {}
        for told in self.told:
            found.setdefault(told.sentence, []).append(told)
        return found

    @cached_property
    def pairs(self) -> list[tuple[int, list[Any]]]:
        """Mentions told as two who have to do with each other, with their sentence: «A и B», «A … с B»."""
        found: list[tuple[int, list[Any]]] = []
        for told in self.told:
            if len(told.mentions) == 2:
                found.append((told.sentence, list(told.mentions)))
        for sentence in self.annotated:
            ahead: Any = None
            for index, token in enumerate(sentence.tokens):
                if token.type in {OFFICIAL, STATE}:
                    before = sentence.tokens[index - 1].value.lower() if index else ""
                    if token.type == OFFICIAL and token.entity:
                        if ahead is not None and before in WITH and has_gram(token, "ablt"):
                            found += [(sentence.index, [ahead, mention]) for mention in token.entity]
                        ahead = token.entity[0]
        return found

    @cached_property
    def headline(self) -> set[str]:
        """The state that the first words name: «Мексика: соседи согласны»."""
        tokens = self.annotated[0].tokens[:2] if self.annotated else []
        if len(tokens) == 2 and tokens[0].type == STATE and tokens[1].value == ":":
            return set(tokens[0].entity.codes)
        return set()

    def free(self, mention: Any) -> bool:
        """A post of state told with its country and without a name, which no named person holds."""
        if mention.name or mention.plural or mention.role not in LINKED_ROLES or not mention.countries:
            return False
        if mention.plural is None and not is_state(mention.countries[0]):
            return False  # «главы государств «большой двадцатки»»: not one of them
        return not any(p.role == mention.role and p.country == mention.countries[0] for p in self.registry.people)

    def free_posts(self) -> list[tuple[Told, Any]]:
        return [(told, mention) for told in self.told for mention in told.mentions if self.free(mention)]

    def is_known(self, told: Told) -> bool:
        """One nameless holder of a post whose name the text tells: «чилийский лидер» after «президент Чили X»."""
        mention = told.mentions[0]
        if len(told.mentions) > 1 or mention.name or mention.plural or not mention.countries:
            return False
        return self.registry.holding(mention.role, mention.countries[0]) is not None

    def bare(self, mention: Any) -> Person | None:
        """The person whom a name without a country means, if no country is told of them."""
        if not mention.name or mention.countries:
            return None
        person = self.registry.named(mention.name)
        known = person is None or person.country is not None or person.role not in LINKED_ROLES | {None}
        return None if known else person

    def stand_apart(self, name: str | None, posts: Sequence[Any]) -> bool:
        """Whether a sentence tells of the person and of the posts side by side, so that they are different people."""
        person = self.registry.named(name) if name else None
        told = {(m.role, m.countries[:1]) for m in posts}
        return person is not None and any(
            told <= {(m.role, m.countries[:1]) for t in self.by_sentence[at] for m in t.mentions if not m.name}
            for at in self.sentences_of(person)
        )

    def sentences_of(self, person: Person) -> set[int]:
        return {t.sentence for t in self.told for m in t.mentions if m.name and self.registry.named(m.name) is person}

    def visited(self, sentence: int) -> set[str]:
        """The states in which the sentence takes place: «прибыл в Ереван»."""
        tokens = next(s.tokens for s in self.annotated if s.index == sentence)
        return {
            code
            for index, token in enumerate(tokens)
            if index and is_entity(token) and token.type not in {OFFICIAL} and tokens[index - 1].value.lower() in IN
            if index < 2 or not has_sense(tokens[index - 2], "matter")  # «ситуация в Киргизии»
            for code in getattr(token.entity, "codes", ())
        }


def _told_in_turn(annotated: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences that go on from one another: not the items of a digest."""
    digest = False
    for sentence in annotated:
        if sentence.text.lower().startswith(DIGESTS):
            digest = True
        elif not digest:
            yield sentence
        elif sentence.text.endswith("."):
            digest = False
