"""Posts told without a name, names told without a post: which of them are one person in this document.

«Разговор президентов Чили и Кении. Луис Кастро и Джон Мванги …»; «… с канцлером ФРГ. Ангела Меркель
заявила …». Only what the arrangement of the text tells is used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from attrs import define, frozen

from grammars.annotation import Sentence
from grammars.offices import offices
from grammars.predicates import OFFICIAL, STATE, has_gram, is_entity
from grammars.reference import Person, Registry
from grammars.russian_names import is_russian_name

STATE_ROLES = frozenset({"head_of_state", "head_of_government", "foreign_minister", "defence_minister"})
LINKED_ROLES = STATE_ROLES | {"org_head"}
#: Roles that a plural post gives to the two people told beside it; «лидеры» are presidents or premiers.
JOINT_ROLES = STATE_ROLES | {"minister"}
SPEAKING = frozenset({"словам", "мнению", "данным", "заявлению", "у"})
WITH = frozenset({"с", "со"})
AIDES = frozenset({"администрации", "помощник", "пресс-секретарь", "пресс-служба", "секретарь", "служба", "службе"})
IN = frozenset({"в", "во", "на"})
APART = 3  # sentences between «президенты A и B» and their two names, at most


@frozen
class Told:
    """An OFFICIAL token, the index of its sentence and the word before it, in lower case."""

    sentence: int
    token: Any
    before: str

    @property
    def mentions(self) -> tuple[Any, ...]:
        return tuple(self.token.entity)


def link(registry: Registry, annotated: Sequence[Sentence], home: str | None = None) -> None:
    """Give people told by bare names the posts and countries that the text tells of them without their names.

    `home` is the state whose officials the text tells without their country: of several it is the likeliest.
    """
    linking = Linking(registry, annotated, home)
    for rule in RULES:
        rule(linking)


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
            for s in self.annotated
            for index, token in enumerate(s.tokens)
            if token.type == OFFICIAL and token.entity
        ]

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

    def free(self, mention: Any) -> bool:
        """A post of state told with its country and without a name, which no named person holds."""
        if mention.name or mention.plural or mention.role not in LINKED_ROLES or not mention.countries:
            return False
        return not any(p.role == mention.role and p.country == mention.countries[0] for p in self.registry.people)

    def free_posts(self) -> list[tuple[Told, Any]]:
        return [(told, mention) for told in self.told for mention in told.mentions if self.free(mention)]

    def bare(self, mention: Any) -> Person | None:
        """The person whom a name without a country means, if no country is told of them."""
        if not mention.name or mention.countries:
            return None
        person = self.registry.named(mention.name)
        known = person is None or person.country is not None or person.role not in LINKED_ROLES | {None}
        return None if known else person

    def sentences_of(self, person: Person) -> set[int]:
        return {t.sentence for t in self.told for m in t.mentions if m.name and self.registry.named(m.name) is person}

    def visited(self, sentence: int) -> set[str]:
        """The states in which the sentence takes place: «прибыл в Ереван»."""
        tokens = next(s.tokens for s in self.annotated if s.index == sentence)
        return {
            code
            for index, token in enumerate(tokens)
            if index and is_entity(token) and token.type not in {OFFICIAL} and tokens[index - 1].value.lower() in IN
            for code in getattr(token.entity, "codes", ())
        }


def _give(person: Person, mention: Any) -> None:
    person.role, person.post, person.country = mention.role, mention.post, mention.countries[0]


def _fits(person: Person, mention: Any) -> bool:
    return person.role in {None, mention.role}


def lists(linking: Linking) -> None:
    """«президенты A и B» and, near it, a list of just as many bare names: in the order in which they are first told."""
    for posts in linking.told:
        if len(posts.mentions) < 2 or not all(linking.free(mention) for mention in posts.mentions):
            continue
        for names in linking.told:
            if len(names.mentions) != len(posts.mentions) or abs(names.sentence - posts.sentence) > APART:
                continue
            people = [person for mention in names.mentions if (person := linking.bare(mention)) is not None]
            if len(people) == len(posts.mentions):
                for person, mention in zip(_in_order(people, posts.mentions), posts.mentions, strict=True):
                    _give(person, mention)
                break


def _first(person: Person) -> int:
    return person.first


def _in_order(people: Sequence[Person], posts: Sequence[Any]) -> list[Person]:
    """The people in the order of the posts: as told, but for the one Russian name, which is with Russia's post."""
    told = sorted(people, key=_first)
    russians = [person for person in told if is_russian_name(person.name)]
    own = [at for at, post in enumerate(posts) if post.countries[0] == "RU"]
    if len(russians) != 1 or len(own) != 1:
        return told
    rest = [person for person in told if person is not russians[0]]
    return [*rest[: own[0]], russians[0], *rest[own[0] :]]


def next_name(linking: Linking) -> None:
    """«… канцлера ФРГ. Ангела Меркель …»: a new name right after a sentence with one post without a name."""
    for position, post in enumerate(linking.told):
        alone = [t for t in linking.told if t.sentence == post.sentence and any(map(linking.free, t.mentions))]
        free = [mention for mention in post.mentions if linking.free(mention)]
        if len(free) != 1 or len(alone) != 1:
            continue
        following = [t for t in linking.told[position + 1 :] if t.sentence == post.sentence + 1]
        known = {m.name for t in linking.told if t.sentence <= post.sentence for m in t.mentions if m.name}
        for name in following[:1]:
            person = linking.bare(name.mentions[0]) if len(name.mentions) == 1 else None
            if person is None or not _fits(person, free[0]):
                continue
            if not any(linking.registry.named(other) is person for other in known):
                _give(person, free[0])


def speaker(linking: Linking) -> None:
    """The one bare name of a text and its one nameless office holder who speaks or acts: «По словам президента США».

    Not where both stand in one sentence or the holder is somebody's partner («с президентом Турции»).
    """
    free = [(t, m) for t, m in linking.free_posts() if m.role in STATE_ROLES]
    bare = {p.name: p for t in linking.told for m in t.mentions if (p := linking.bare(m)) is not None}
    if len(bare) != 1 or len({(m.role, m.countries[0]) for _, m in free}) != 1:
        return
    (person,) = bare.values()
    names = {t.sentence for t in linking.told for m in t.mentions if linking.bare(m) is not None}
    code = free[0][1].countries[0]
    acts = any(has_gram(t.token, "nomn") or t.before in SPEAKING for t, _ in free)
    visited = code != linking.home and any(code in linking.visited(sentence) for sentence in names)
    if not (acts or code == linking.home) or visited or not _fits(person, free[0][1]):
        return
    if not any(t.sentence in names or t.before in WITH for t, _ in free):
        _give(person, free[0][1])


def partner(linking: Linking) -> None:
    """«переговоры A с генсеком ООН» and beside it «A на встрече с Гутеррешем»: A's partner by post and by name."""
    named = [(s, a, b) for s, (a, b) in linking.pairs if a.name and b.name and linking.bare(b) is not None]
    posted = [(s, a, b) for s, (a, b) in linking.pairs if a.name and linking.free(b)]
    for sentence, host, guest in named:
        person = linking.bare(guest)
        near = {
            (m.role, m.countries[0]): m
            for s, other, m in posted
            if linking.free(m)
            and abs(s - sentence) == 1
            and linking.registry.named(other.name) is linking.registry.named(host.name)
        }
        if person is not None and len(near) == 1 and _fits(person, *near.values()):
            _give(person, *near.values())


def colleague(linking: Linking) -> None:
    """«Путин и Трамп …. Путин пригласил американского коллегу»: whose state the other one's is."""
    for told in linking.told:
        mention = told.mentions[0]
        if len(told.mentions) > 1 or not mention.colleague or mention.name or not mention.countries:
            continue
        host = next(
            (
                person
                for t in reversed(linking.told)
                if t.sentence == told.sentence
                and t.token.span.stop <= told.token.span.start
                and has_gram(t.token, "nomn")
                and len(t.mentions) == 1
                and t.mentions[0].name
                and (person := linking.registry.named(t.mentions[0].name)) is not None
            ),
            None,
        )
        code = mention.countries[0]
        others = {p.name: p for _, pair in linking.pairs for p in _other_of(linking, pair, host)}
        meant = [p for p in others.values() if p.country in {None, code}]
        if host is None or len(meant) != 1 or (meant[0].country is None and _is_held(linking, code)):
            continue
        if meant[0].role in {None, host.role}:
            meant[0].role, meant[0].country = host.role, code
            meant[0].post = meant[0].post or mention.post


def _is_held(linking: Linking, code: str) -> bool:
    return any(person.country == code for person in linking.registry.people)


def _other_of(linking: Linking, pair: Sequence[Any], person: Person | None) -> list[Person]:
    people = [linking.registry.named(mention.name) if mention.name else None for mention in pair]
    if person is None or not any(p is person for p in people):
        return []
    return [p for p in people if p is not None and p is not person]


def remaining(linking: Linking) -> None:
    """Of two who meet the state of one is known: the other is the one nameless holder of a post of another state.

    Of several the one who acts himself, then the home state's. A host whose country the guest visits is no guest.
    """
    for _, pair in linking.pairs:
        for one, other in (pair, pair[::-1]):
            person = linking.bare(one)
            known = linking.registry.named(other.name) if other.name else None
            code = known.country if known is not None else other.countries[0] if other.countries else None
            if person is None or code is None:
                continue
            sentences = linking.sentences_of(person)
            posts = [
                (told, mention)
                for told, mention in linking.free_posts()
                if mention.countries[0] != code
                and _fits(person, mention)
                and (told.sentence not in sentences or told.before in AIDES)
                and mention is not other
                and (told.before not in WITH or mention.countries[0] == linking.home)  # somebody else's partner
            ]
            states = {m.countries[0] for _, m in posts}
            acting = {m.countries[0] for told, m in posts if has_gram(told.token, "nomn")}
            for told_by in (states, acting, states & {linking.home}):
                if len(told_by) == 1:
                    states = told_by
                    break
            fitting = [m for _, m in posts if m.countries[0] in states]
            if len(states) != 1 or len({m.role for m in fitting}) != 1:
                continue
            if not states & {linking.home} and any(states & linking.visited(s) for s in sentences):
                continue
            _give(person, fitting[0])


def taken_up(linking: Linking) -> None:
    """«… визита Ричарда Никсона в КНР. Президент США провёл …»: a post that takes up the one name told just before."""
    for told in linking.told:
        mention = told.mentions[0]
        if len(told.mentions) > 1 or not linking.free(mention) or not has_gram(told.token, "nomn"):
            continue
        before = [t for t in linking.told if t.sentence == told.sentence - 1]
        people = [m for t in before for m in t.mentions]
        earlier = [
            t for t in linking.told if t.sentence == told.sentence and t.token.span.start < told.token.span.start
        ]
        if len(people) != 1 or earlier or mention.countries[0] in linking.visited(told.sentence - 1):
            continue
        person = linking.bare(people[0])
        if person is not None and _fits(person, mention) and told.sentence not in linking.sentences_of(person):
            _give(person, mention)


def states_of_posts(linking: Linking) -> None:
    """«Президент Дмитрий Медведев» and elsewhere «президент России»; «министр Лавров» and «МИД России»."""
    for person in linking.registry.people:
        if person.role not in STATE_ROLES or person.country is not None:
            continue
        codes = {m.countries[0] for _, m in linking.free_posts() if m.role == person.role}
        held = {p.country for p in linking.registry.people if p.role == person.role}
        codes = codes or {code for role, code in offices(linking.annotated) if role == person.role and code not in held}
        if len(codes) == 1 or linking.home in codes:
            person.country = codes.pop() if len(codes) == 1 else linking.home


def joint(linking: Linking) -> None:
    """«Об этом договорились премьер-министры двух стран. A и B обсудили …»: what both are."""
    for told in linking.told:
        mention = told.mentions[0]
        if len(told.mentions) > 1 or mention.plural is False or mention.name or mention.countries:
            continue
        if (
            mention.role not in JOINT_ROLES
            or not has_gram(told.token, "nomn")
            or (mention.post or "").startswith("лидер")
        ):
            continue
        near = [pair for sentence, pair in linking.pairs if abs(sentence - told.sentence) <= 1]
        named = [[linking.registry.named(m.name) for m in pair if m.name] for pair in near]
        for people in named:
            if len(people) == 2 and all(p is not None and p.role in {None, mention.role} for p in people):
                for person in people:
                    if person is not None and person.role is None:
                        person.role = mention.role


def home_posts(linking: Linking) -> None:
    """«Премьер-министр Антон Белов» of no state told is Russia's; a name that tells no Russian stays without."""
    for person in linking.registry.people if linking.home == "RU" else ():
        if person.country is None and person.role in JOINT_ROLES | {"deputy_minister"} and is_russian_name(person.name):
            person.country = "RU"


RULES: tuple[Callable[[Linking], None], ...] = (
    lists,
    next_name,
    speaker,
    partner,
    colleague,
    remaining,
    colleague,
    taken_up,
    joint,
    states_of_posts,
    home_posts,
)
