"""Posts told without a name, names told without a post: which of them are one person in this document.

«Разговор президентов Чили и Кении. Луис Кастро и Джон Мванги …»; «… с канцлером ФРГ. Ангела Меркель
заявила …». Only what the arrangement of the text tells is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from grammars.annotation import Sentence
from grammars.offices import offices
from grammars.post_readings import ROLES, SOLE_STATES
from grammars.predicates import has_gram
from grammars.reference import Person, Registry, is_state
from grammars.russian_names import is_russian_name
from grammars.told_people import LINKED_ROLES, STATE_ROLES, WITH, Linking, Told

#: Roles that a plural post gives to the two people told beside it; «лидеры» are presidents or premiers.
JOINT_ROLES = STATE_ROLES | {"minister"}
SPEAKING = frozenset({"словам", "мнению", "данным", "заявлению", "у"})
AIDES = frozenset({"администрации", "помощник", "пресс-секретарь", "пресс-служба", "секретарь", "служба", "службе"})
NEAR = 2  # sentences between two people and «главы государств», who they are, at most
APART = 3  # sentences between «президенты A и B» and their two names, at most


def link(registry: Registry, annotated: Sequence[Sentence], home: str | None = None) -> None:
    """Give people told by bare names the posts and countries that the text tells of them without their names.

    `home` is the state whose officials the text tells without their country: of several it is the likeliest.
    """
    linking = Linking(registry, annotated, home)
    for rule in RULES:
        rule(linking)


def _give(person: Person, mention: Any) -> None:
    person.role, person.post, person.country = mention.role, mention.post, mention.countries[0]


def _fits(person: Person, mention: Any) -> bool:
    if is_russian_name(person.name) and mention.countries and mention.countries[0] != "RU":
        return False  # «визит лидера Индонезии … переговоры Антона Белова с президентом Индонезии»
    return person.role in {None, mention.role}


def lists(linking: Linking) -> None:
    """«президенты A и B» and, near it, a list of just as many bare names: in the order in which they are first told."""
    for sentence, posts in _lists_of_posts(linking):
        for at, names in _lists_of_names(linking, sentence):
            if len(names) != len(posts):
                continue
            if linking.stand_apart(names[0].name, posts):
                continue  # «Встречу президентов A и B обсуждали C и D»
            if abs(at - sentence) > 1 and _are_home(names) and not _are_home_posts(posts):
                continue  # «Президенты России и Чили …. Спорт. … Анна Орлова и Павел Белов»
            people = [person for mention in names if (person := linking.bare(mention)) is not None]
            if len(people) == len(posts) and all(map(linking.free, posts)):
                for person, mention in zip(_in_order(people, posts), posts, strict=True):
                    _give(person, mention)
                break


def _are_home(names: Sequence[Any]) -> bool:
    return all(mention.name and is_russian_name(mention.name) for mention in names)


def _are_home_posts(posts: Sequence[Any]) -> bool:
    return all(post.countries[0] == "RU" for post in posts)


def _lists_of_posts(linking: Linking) -> Iterator[tuple[int, Sequence[Any]]]:
    """Lists of posts without names, and a sentence that tells of two such and nobody else: «A говорил с B»."""
    for told in linking.told:
        if len(told.mentions) > 1 and all(map(linking.free, told.mentions)):
            yield told.sentence, told.mentions
    for sentence, here in linking.by_sentence.items():
        mentions = [m for told in here for m in told.mentions]
        if len(mentions) == 2 and all(map(linking.free, mentions)):
            yield sentence, mentions


def _lists_of_names(linking: Linking, posts: int) -> Iterator[tuple[int, Sequence[Any]]]:
    """Lists of people near the posts; where in the sentence of the posts one acts on another, such sentences too:
    «A обнял B».
    """
    near = [sentence for sentence in linking.by_sentence if 0 < abs(sentence - posts) <= APART]
    for sentence in near:
        yield from ((sentence, told.mentions) for told in linking.by_sentence[sentence] if len(told.mentions) > 1)
    if _two_acting(linking, posts):
        for sentence in near:
            yield from ((sentence, mentions) for mentions in [_two_acting(linking, sentence)] if mentions)


def _two_acting(linking: Linking, sentence: int) -> Sequence[Any]:
    """The two people of a sentence that tells of a subject and one other, and of nobody else; else none."""
    here = linking.by_sentence.get(sentence, [])
    mentions = [m for told in here for m in told.mentions]
    if len(here) == len(mentions) == 2 and has_gram(here[0].token, "nomn") and not has_gram(here[1].token, "nomn"):
        return mentions
    return ()


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
    """«… канцлера ФРГ. Ангела Меркель …»: a new name right after a sentence with one post without a name.

    «В Осло прибыла помощник госсекретаря США\nДжейн Стоун …»: a post of any kind, where nobody else is told.
    """
    for position, post in enumerate(linking.told):
        if post.before in AIDES:
            continue
        here = [m for t in linking.by_sentence[post.sentence] for m in t.mentions]
        free = [m for m in here if linking.free(m)]
        if len(here) == 1 and here[0].countries and not (here[0].name or here[0].colleague) and _is_of_one(here[0]):
            free = here
        if len(free) != 1 or free[0] not in post.mentions:
            continue
        following = [
            t
            for t in linking.told[position + 1 :]
            if t.sentence == post.sentence + 1
            and (t.before not in WITH or post.before in WITH)
            and not linking.is_known(t)  # «… с президентом Кении. Чилийский лидер поздравил Джона Мванги»
        ]  # «Президент РФ рассказал …. На встрече с Гансом Кранцем Иван Петров …»
        if _is_held_by_another(linking, free[0]):
            continue
        known = {m.name for t in linking.told if t.sentence <= post.sentence for m in t.mentions if m.name}
        for name in following[:1]:
            person = linking.bare(name.mentions[0]) if len(name.mentions) == 1 else None
            if person is None or not _fits(person, free[0]):
                continue
            if has_gram(post.token, "nomn") and not has_gram(name.token, "nomn"):
                continue  # «Президент РФ писал в Преторию. Поздравления — Сирилу Рамафосе»
            if len(here) > 1 and len(following) > 1:
                continue  # two posts and two names, in no certain order
            if not any(linking.registry.named(other) is person for other in known):
                _give(person, free[0])


def _is_held_by_another(linking: Linking, post: Any) -> bool:
    """«Генсек ОДКБ … Иван Орлов, нынешний генсек»: the holder is told elsewhere, without the organisation."""
    return any(
        m.name and m.role == post.role == "org_head" and not m.countries for t in linking.told for m in t.mentions
    )


def speaker(linking: Linking) -> None:
    """The one bare name of a text and its one nameless office holder who speaks or acts: «По словам президента США».

    Not where both stand in one sentence or the holder is somebody's partner («с президентом Турции»).
    """
    free = [(t, m) for t, m in linking.free_posts() if m.role in STATE_ROLES and t.before not in AIDES]
    bare = {p.name: p for t in linking.told for m in t.mentions if (p := linking.bare(m)) is not None}
    if len(bare) != 1 or len({(m.role, m.countries[0]) for _, m in free}) != 1:
        return
    (person,) = bare.values()
    named = [t for t in linking.told for m in t.mentions if linking.bare(m) is not None]
    names = {t.sentence for t in named}
    if all(t.before in WITH for t in named) and any(has_gram(t.token, "nomn") for t, _ in free):
        return  # «Прибыл президент Чили. Запланированы переговоры с X»: the name is the partner's
    code = free[0][1].countries[0]
    acts = any(has_gram(t.token, "nomn") or t.before in SPEAKING for t, _ in free)
    visited = code != linking.home and any(code in linking.visited(sentence) for sentence in names)
    known = code == linking.home and " " in person.name  # «у власти Ющенко» tells of nobody who acts
    if not (acts or known) or visited or not _fits(person, free[0][1]):
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
    """«Путин и Трамп …. Путин пригласил американского коллегу»: whose state the other one's is.

    Where the colleague is known already, the host is his equal: «Переговоры со шведским коллегой провёл и Путин».
    """
    for told in linking.told:
        mention = told.mentions[0]
        if len(told.mentions) > 1 or not mention.colleague or mention.name or not mention.countries:
            continue
        host = _host(linking, told)
        if host is None:
            continue
        code = mention.countries[0]
        known = linking.registry.holding(None, code)
        if known is not None and known is not host and known.role in JOINT_ROLES and host.role is None:
            host.role = known.role
        others = {p.name: p for _, pair in linking.pairs for p in _other_of(linking, pair, host)}
        meant = [p for p in others.values() if p.country in {None, code}]
        if len(meant) != 1 or (meant[0].country is None and _is_held(linking, code)):
            continue
        if meant[0].role in {None, host.role}:
            meant[0].role, meant[0].country = host.role, code
            meant[0].post = meant[0].post or mention.post


def _host(linking: Linking, colleague: Told) -> Person | None:
    """Whose colleague is meant: the subject told last before, else first after."""
    subjects = [
        t
        for t in linking.told
        if t.sentence == colleague.sentence
        and has_gram(t.token, "nomn")
        and len(t.mentions) == 1
        and t.mentions[0].name
    ]
    before = [t for t in subjects if t.token.span.stop <= colleague.token.span.start]
    after = [t for t in subjects if t.token.span.start >= colleague.token.span.stop]
    told = before[-1] if before else after[0] if after else None
    return None if told is None else linking.registry.named(told.mentions[0].name)


def named_colleague(linking: Linking) -> None:
    """«министр Диана Мондино …. Её переговоры с бразильским коллегой Мауро Виейрой»: a minister too."""
    roles: dict[bool, str] = {}
    for told in linking.told:
        for mention in told.mentions:
            person = linking.registry.named(mention.name) if mention.name else None
            if person is not None and mention.colleague and person.role is None:
                person.role = roles.get(True) or roles.get(False)
            elif person is not None and person.role is not None:
                roles[has_gram(told.token, "nomn")] = person.role  # a subject before an object


def _is_held(linking: Linking, code: str) -> bool:
    return any(person.country == code for person in linking.registry.people)


def _other_of(linking: Linking, pair: Sequence[Any], person: Person | None) -> list[Person]:
    people = [linking.registry.named(mention.name) if mention.name else None for mention in pair]
    if person is None or not any(p is person for p in people):
        return []
    return [p for p in people if p is not None and p is not person]


def remaining(linking: Linking, by_name: bool = False) -> None:
    """Of two who meet the state of one is known: the other is the one nameless holder of a post of another state.

    Of several the one who acts himself, then the home state's. A host whose country the guest visits is no guest.
    `by_name` takes one with a Russian name and no more told for one of Russia.
    """
    for _, pair in linking.pairs:
        for one, other in (pair, pair[::-1]):
            person = linking.bare(one)
            known = linking.registry.named(other.name) if other.name else None
            code = known.country if known is not None else other.countries[0] if other.countries else None
            if by_name:
                foreign = code is None and person is not None and not is_russian_name(person.name)
                code = "RU" if foreign and other.name and is_russian_name(other.name) else None
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
                and not (by_name and len(told.mentions) > 1)  # «подготовка к встрече президентов A и B»
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


def remaining_beside_russian(linking: Linking) -> None:
    """«… обсудили Иван Белов и Радж Верман, сообщила служба президента Непала»: Верман is that president."""
    if linking.home == "RU":
        remaining(linking, by_name=True)


def taken_up(linking: Linking) -> None:
    """«… визита Ричарда Никсона в КНР. Президент США провёл …»: a post that takes up the one name told just before."""
    for told in linking.told:
        mention = told.mentions[0]
        if len(told.mentions) > 1 or not linking.free(mention) or not has_gram(told.token, "nomn"):
            continue
        before = linking.by_sentence.get(told.sentence - 1, [])
        people = [m for t in before for m in t.mentions]
        here = linking.by_sentence[told.sentence]
        earlier = [t for t in here if t.token.span.start < told.token.span.start]
        if len(people) != 1 or earlier or mention.countries[0] in linking.visited(told.sentence - 1):
            continue
        person = linking.bare(people[0])
        if mention.countries[0] == linking.home == "RU" and person is not None and not is_russian_name(person.name):
            continue
        if person is not None and _fits(person, mention) and told.sentence not in linking.sentences_of(person):
            _give(person, mention)


def states_of_posts(linking: Linking) -> None:
    """«Президент Дмитрий Медведев» and elsewhere «президент России»; «министр Лавров» and «МИД России»."""
    for person in linking.registry.people:
        if person.role not in LINKED_ROLES or person.country is not None:
            continue
        own = linking.sentences_of(person)  # «министр обороны X провёл переговоры с министром обороны Индии»
        posts = [(t, m) for t, m in linking.free_posts() if t.sentence not in own or t.before in AIDES]
        codes = {m.countries[0] for _, m in posts if m.role == person.role and _is_of_one(m)}
        held = {p.country for p in linking.registry.people if p.role == person.role}
        codes = codes or {code for role, code in offices(linking.annotated) if role == person.role and code not in held}
        codes = codes or linking.headline
        if len(codes) == 1 or linking.home in codes:
            person.country = codes.pop() if len(codes) == 1 else linking.home


def _is_of_one(mention: Any) -> bool:
    """Not «главы государств «большой двадцатки»», none of whom is theirs alone."""
    return mention.plural is False or (mention.plural is None and is_state(mention.countries[0]))


def pair_taken_up(linking: Linking) -> None:
    """«Иван Орлов и Ильхам Мамедов …. Российский лидер …. Азербайджанский президент …»: each of the two by his state.

    Only where one of them is Russia's: the order of the posts alone does not tell who is who.
    """
    for sentence, pair in linking.pairs:
        people = [person for mention in pair if (person := linking.bare(mention)) is not None]
        if len(people) != 2 or people[0] is people[1]:
            continue
        near = [
            (told, mention)
            for told, mention in linking.free_posts()
            if 0 <= told.sentence - sentence <= APART and mention.role in STATE_ROLES
        ]
        posts = list({mention.countries[0]: mention for _, mention in near}.values())
        taken_up = all(has_gram(told.token, "nomn") and len(told.mentions) == 1 for told, _ in near)
        own = [post for post in posts if post.countries[0] == "RU"]
        if len(posts) != 2 or not own or not taken_up or linking.visited(sentence) & {p.countries[0] for p in posts}:
            continue
        russians = [person for person in people if is_russian_name(person.name)]
        if len(russians) == 1:
            for person, post in zip(_in_order(people, posts), posts, strict=True):
                if person.role in {None, post.role}:
                    _give(person, post)


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
        near = [pair for sentence, pair in linking.pairs if abs(sentence - told.sentence) <= NEAR]
        named = [[linking.registry.named(m.name) for m in pair if m.name] for pair in near]
        if any(len(people) == 2 and all(p is not None and p.role == mention.role for p in people) for people in named):
            continue  # «переговоры министра A с министром B: главы дипломатий …»: those two
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


def sole_states(linking: Linking) -> None:
    """«Госсекретарь Джон Стоун» of no state told is of the one state whose госсекретарь is a foreign minister."""
    for person in linking.registry.people:
        state = SOLE_STATES.get(person.post or "")
        if person.country is None and state is not None and person.role == ROLES[person.post or ""]:
            person.country = state


RULES: tuple[Callable[[Linking], None], ...] = (
    lists,
    next_name,
    speaker,
    partner,
    colleague,
    remaining,
    colleague,
    named_colleague,
    taken_up,
    pair_taken_up,
    next_name,
    remaining_beside_russian,
    joint,
    states_of_posts,
    home_posts,
    sole_states,
)
