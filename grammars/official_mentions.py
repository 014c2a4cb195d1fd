"""From a description and the names beside it to mentions of officials, paired in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from .gazetteer import Place
from .name_forms import ANY_CASE
from .person_names import PersonName
from .phrase_parts import Piece
from .places import CAPITALS
from .post_readings import Post, split_post

__all__ = [
    "Description",
    "Draft",
    "OfficialMention",
    "build_description",
    "build_drafts",
    "build_officials",
    "combine",
    "first_mention",
    "mention_cases",
]

Span = tuple[int, int]
QUOTES = frozenset('«"„“')
TAILS = ("own", "subregion", "region", "where", "matter")
#: Heads whose role is told by what they are the head of: «глава ООН», «руководитель Госдумы».
HEADS = frozenset({"глава", "руководитель"})
#: Heads that lead an organisation where they stand beside one: «президент Всемирного банка», «председатель ОБСЕ».
PRESIDING = frozenset({"президент", "председатель", "председатель комиссии", "глава комиссии"})
HEAD_ROLES = {"organisation": "org_head", "metonym": "other"}
NUMBERS = {
    "двух": 2,
    "двоих": 2,
    "обеих": 2,
    "трёх": 3,
    "трех": 3,
    "четырёх": 4,
    "четырех": 4,
    "пяти": 5,
    "шести": 6,
}


@attrs.frozen
class OfficialMention:
    """One official as a phrase tells of them; what it does not tell is None or empty.

    `name` and `post` (with the country, as told) are in the nominative; `countries` are codes; `colleague`
    marks «коллега», whose role the context tells; `plural` is True for a group, None where the form fits
    one or several; `number` is a told count («главы МИД двух стран»). `cases` are those the whole phrase
    may stand in. Spans are `(start, stop)` in characters of the text; `person` has all readings of the
    name.
    """

    name: str | None
    surname: str | None
    role: str | None
    post: str | None
    countries: tuple[str, ...]
    colleague: bool
    former: bool
    plural: bool | None
    number: int | None
    gender: str | None
    cases: frozenset[str]
    span: Span
    name_span: Span | None = None
    post_span: Span | None = None
    country_span: Span | None = None
    person: PersonName | None = attrs.field(default=None, eq=False, repr=False)


def mention_cases(mentions: OfficialMention | Sequence[OfficialMention]) -> frozenset[str]:
    """Cases that a mention, or coordinated mentions together, may stand in: «Сергея Лаврова» gives gent and
    accs.
    """
    if isinstance(mentions, OfficialMention):
        return mentions.cases
    shared = frozenset.intersection(*(mention.cases for mention in mentions)) if mentions else ANY_CASE
    return shared or mentions[0].cases


@attrs.frozen
class Description:
    """A post with what tells its country: «российский министр обороны», «коллега из Катара»."""

    post: Post | None
    colleague: bool
    before: tuple[Piece, ...]  # country adjectives
    after: tuple[Piece, ...]  # countries in the genitive or after «из»
    tail: str  # further words of the post after the country
    number: int | None
    span: Span


def build_description(pieces: list[Piece]) -> Description:
    """The description of pieces: modifier, adjective, post, core + tail, colleague, country, matter,
    number.
    """
    by = {piece.name: piece for piece in pieces}
    post: Post | None = None
    if "Post" in by:
        post = by["Post"].value
    elif "core" in by:
        post = split_post(by["core"], by["tail"])
    if post is not None and "modifier" in by:
        post = post.modified(by["modifier"])
    colleague = "colleague" in by
    if post is not None and ("region" in by or _is_of_members(by.get("country"))):
        post = post.in_number(True)
    if post is not None and "subregion" in by and post.role in ("head_of_state", "head_of_government"):
        post = attrs.evolve(post, role="other", key="")
    if post is not None and post.role is None and "own" in by and by["own"].tokens[0].value in QUOTES:
        post = attrs.evolve(post, role="other")  # глава «Норскатома»
    if colleague:
        post = Post.of_noun(by["colleague"], "коллега")
    tail = "".join(f" {piece.text}" for piece in pieces if piece.name in TAILS)
    number = _number(by["number"].tokens[0].value) if "number" in by else None
    return Description(
        post,
        colleague,
        tuple(piece for piece in pieces if piece.name == "adjective"),
        tuple(piece for piece in pieces if piece.name == "country"),
        tail,
        number,
        (pieces[0].span[0], pieces[-1].span[1]),
    )


def _is_of_members(country: Piece | None) -> bool:
    """Whether a country is told as a group: «стран ЕС», «27 государств-членов»."""
    first = country.tokens[0].value.lower() if country is not None else ""
    return first.isdigit() or first in ("стран", "странам", "государств", "правительств")


def _number(value: str) -> int | None:
    return int(value) if value.isdigit() else NUMBERS.get(value.lower())


def _is_capital(piece: Piece | None) -> bool:
    return piece is not None and CAPITALS.get([token.value for token in piece.tokens]) is not None


def _codes(piece: Piece) -> tuple[str, ...]:
    place: Place = piece.value
    return place.codes


def _post_text(description: Description, adjective: Piece | None, country: Piece | None, plural: bool) -> str | None:
    post = description.post
    if post is None:
        return None
    told = None
    if adjective is not None:
        if post.gap is not None:
            told = adjective.text  # глава | российского | МИД
        else:
            told = _nominative_adjective(adjective, "plur" if plural else post.gender or "masc")
    text = post.told(plural, told)
    if country is not None:
        text = f"{text} из {country.text}" if description.colleague else f"{text} {country.text}"
    return text + description.tail


def _nominative_adjective(piece: Piece, gram: str) -> str:
    """The adjective of a country, simple or compound, in the nominative of a gender or of the plural."""
    token = piece.tokens[-1]
    form = next((form for form in token.forms if "ADJF" in form.grams), None)
    if form is None:
        return str(piece.value.name)
    return piece.text[: -len(token.value)].lower() + form.inflect(
        {"nomn", gram} if gram == "plur" else {"nomn", "sing", gram}
    )


def _mention(
    description: Description | None,
    person: PersonName | None,
    country: Piece | None = None,
    adjective: Piece | None = None,
    group: bool | None = False,
    cases: frozenset[str] | None = None,
) -> OfficialMention:
    """One mention; `group` is True for several people told by one post, `cases` those of the phrase if
    known.
    """
    places = [piece for piece in (adjective, country) if piece is not None]
    codes = tuple(dict.fromkeys(code for piece in places for code in _codes(piece)))
    spans = [piece.span for piece in places]
    post = description.post if description is not None else None
    role = former = None
    if post is not None:
        kind = country.value.kind if country is not None else None
        role, former = post.role_in(() if kind == "metonym" else codes), post.former
        if role is None and post.key in HEADS and not group:
            role = HEAD_ROLES.get(kind or "")
        elif role is None and kind == "metonym" and post.key == "представитель" and not _is_capital(country):
            role = "other"  # представитель Госдепа, not «представитель Брюсселя»
        elif kind == "organisation" and post.key in PRESIDING and not (group or former):
            role = "org_head"
        codes = codes or post.states
    gender = person.gender if person is not None else post.gender if post is not None else None
    own = person.cases if person is not None else post.cases if post is not None else ANY_CASE
    if description is not None:
        spans.append(description.span)
    if person is not None:
        spans.append(person.span)
    colleague = description is not None and description.colleague
    text = (
        None
        if description is None or (post is not None and post.unsaid)
        else _post_text(description, adjective, country, bool(group))
    )
    return OfficialMention(
        name=person.full if person is not None else None,
        surname=person.surname if person is not None else None,
        role=None if colleague else role,
        post=text,
        countries=codes,
        colleague=colleague,
        former=bool(former),
        plural=group,
        number=description.number if description is not None else None,
        gender=gender,
        cases=cases or own,
        span=(min(start for start, _ in spans), max(stop for _, stop in spans)),
        name_span=person.span if person is not None else None,
        post_span=post.span if post is not None else None,
        country_span=places[0].span if places else None,
        person=person,
    )


def _agreeing(post: Post | None, person: PersonName) -> PersonName | None:
    if post is None or not post.cases:
        return person
    return person.agreeing(post.cases)


def combine(description: Description | None, persons: Sequence[PersonName]) -> tuple[OfficialMention, ...]:
    """The mentions of one description and the names beside it, paired in order where there are several."""
    if description is None:
        return tuple(_mention(None, person) for person in persons)
    adjectives, countries = description.before, description.after
    post = description.post
    told: Sequence[Piece] = countries if len(countries) >= len(adjectives) else adjectives
    by_country = told is countries
    several = len(persons) > 1 or len(told) > 1
    if post is not None and (several or (persons and post.plural is None)):
        description = attrs.evolve(description, post=post.in_number(several))
        post = description.post
    if not several:
        adjective = adjectives[0] if adjectives else None
        country = countries[0] if countries else None
        if not persons:
            group = post.plural if post is not None else False
            if description.number:
                group = True
            return (_mention(description, None, country, adjective, group),)
        person = _agreeing(post, persons[0])
        if person is None:
            return (_mention(description, None, country, adjective), _mention(None, persons[0]))
        return (_mention(description, person, country, adjective),)
    if post is not None and post.plural is False and len(told) < 2:
        # «президент Путин и Байден»: the singular post is the first one's alone.
        return (*combine(description, persons[:1]), *(_mention(None, person) for person in persons[1:]))
    people: list[PersonName | None] = [_agreeing(post, person) or person for person in persons]
    count = max(len(people), len(told))
    if people and len(told) not in (0, 1, len(people)):
        # Countries and names that do not pair: the countries stand for the posts, the names for themselves.
        alone = combine(description, [])
        return (*alone, *(_mention(None, person) for person in people if person is not None))
    people = people or [None] * count
    cases = post.cases if post is not None else None
    found = []
    for index, person in enumerate(people):
        piece = told[index if len(told) > 1 else 0] if told else None
        pair = {"country": piece} if by_country else {"adjective": piece}
        group = by_country and person is None and _is_of_members(piece)
        mention = _mention(description, person, **pair, group=group, cases=None if person is not None else cases)
        spans = [s for s in (mention.name_span, mention.country_span) if s is not None]
        if len(told) > 1 or len(persons) > 1:
            start, stop = spans[0] if person is not None and len(spans) == 1 else (mention.span)
            mention = attrs.evolve(mention, span=(start, stop))
        found.append(mention)
    return tuple(found)


@attrs.frozen
class Draft:
    """A description and the names beside it, before it is known what stands beside them."""

    description: Description | None
    persons: tuple[PersonName, ...] = ()
    named_first: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the description tells of more countries than there are names yet."""
        described = self.description
        if described is None or not self.is_group:
            return False
        return max(len(described.before), len(described.after)) > len(self.persons) > 0

    @property
    def is_group(self) -> bool:
        """Whether one description may speak of several people: «министры …», «главы …»."""
        described = self.description
        return described is not None and described.post is not None and described.post.plural is not False


def build_drafts(pieces: list[Piece]) -> tuple[Draft, ...]:
    """Drafts of pieces in order: descriptions, a name, further (country, name) pairs."""
    drafts: list[Draft] = []
    description: Description | None = None
    persons: list[PersonName] = []
    chained = any(piece.name == "country" for piece in pieces)
    for piece in pieces:
        if piece.name == "Description":
            described: Description = piece.value
            if chained and described.post is not None:
                described = attrs.evolve(described, post=described.post.in_number(True))
            if description is not None and _are_two(description, described, by_and=False):
                drafts.append(Draft(description))
                description = described
            else:
                description = _stacked(description, described)
        elif piece.name == "PersonName":
            persons.append(piece.value)
        elif piece.name == "country" and description is not None:
            # министры России Иван Иванов и | Турции Джем Демир
            if persons or description.after:
                drafts.append(Draft(description, tuple(persons)))
            description = attrs.evolve(description, before=(), after=(piece,), span=piece.span)
            persons = []
    named_first = bool(pieces) and pieces[0].name == "PersonName"
    drafts.append(Draft(description, tuple(persons), named_first))
    return tuple(drafts)


def build_officials(pieces: list[Piece]) -> tuple[OfficialMention, ...]:
    """Mentions of coordinated drafts; names after a plural post are its own, in the order of countries."""
    if any(piece.name == "ignored" for piece in pieces):
        return ()
    drafts = _in_turn([draft for piece in pieces for draft in piece.value])
    if len(drafts) == 2 and drafts[0].description and drafts[1].description and not drafts[0].persons:
        first, second = drafts[0].description, drafts[1].description
        if drafts[1].persons and not _are_two(first, second, by_and=True):
            drafts = [Draft(_stacked(first, second), drafts[1].persons)]
    found: list[OfficialMention] = []
    while drafts:
        draft = drafts.pop(0)
        while draft.is_group and draft.persons and drafts and drafts[0].description is None:
            draft = attrs.evolve(draft, persons=draft.persons + drafts.pop(0).persons)
        if draft.is_open and drafts and drafts[0].named_first:
            # президенты США и Египта Иван Иванов и Пётр Петров, | король Иордании …
            draft = attrs.evolve(draft, persons=draft.persons + drafts[0].persons)
            drafts[0] = Draft(drafts[0].description)
        found.extend(_inheriting(combine(draft.description, draft.persons), found))
    return tuple(found)


def _in_turn(drafts: list[Draft]) -> list[Draft]:
    """«президент США и председатель КНР Джон Стоун и Ли Минь»: posts of one each, then as many names."""
    posts = [draft.description for draft in drafts if draft.description is not None]
    persons = [person for draft in drafts for person in draft.persons]
    last = drafts[len(posts) - 1] if posts else None
    in_turn = len(persons) == len(posts) > 1 and last is not None and last.description is posts[-1]
    if not in_turn or any(draft.persons or draft.is_group for draft in drafts[: len(posts) - 1]):
        return drafts
    if any(_agreeing(described.post, person) is None for described, person in zip(posts, persons, strict=True)):
        return drafts
    return [Draft(described, (person,)) for described, person in zip(posts, persons, strict=True)]


def _are_two(first: Description, second: Description, by_and: bool) -> bool:
    """«президент Франции и канцлер Меркель» are two people, «премьер и министр обороны Италии Росси» is
    one.
    """
    if first.colleague or second.colleague or first.post is None or second.post is None:
        return True
    told_first = bool(first.before or first.after)
    told_second = bool(second.before or second.after)
    if told_first and (told_second or by_and):
        return not _presides(first, second)
    if first.post.plural or second.post.plural or not first.post.cases & second.post.cases:
        return True
    heads = ("head_of_state", "head_of_government", "foreign_minister")
    return by_and and first.post.role == "head_of_state" and second.post.role in heads


def _presides(first: Description, second: Description) -> bool:
    """«президент Анголы, председатель Африканского союза Имя»: one who leads a state and several."""
    head, chair = first.post, second.post
    if head is None or chair is None or not chair.singular.startswith(("председатель", "действующий председатель")):
        return False
    told = [piece.value.kind for piece in second.after]
    return head.role in ("head_of_state", "head_of_government") and told in ([], ["organisation"])


def _stacked(first: Description | None, second: Description) -> Description:
    """«вице-премьер, министр финансов Италии»: the last post speaks for the role unless it is no more than
    «other».
    """
    if first is None or first.post is None or second.post is None:
        return second
    both = f"{first.post.singular}, {second.post.singular}"
    main = second.post if second.post.role not in (None, "other") else first.post
    if (first.before or first.after) and _presides(first, second):
        post = attrs.evolve(first.post, text=both, singular=both, span=(first.span[0], second.span[1]))
        return attrs.evolve(first, post=post, span=(first.span[0], second.span[1]))
    post = attrs.evolve(main, text=both, singular=both, span=(first.span[0], second.span[1]))
    return attrs.evolve(
        second,
        post=post,
        before=second.before or first.before,
        after=second.after or first.after,
        span=(first.span[0], second.span[1]),
    )


def _inheriting(mentions: Sequence[OfficialMention], before: Sequence[OfficialMention]) -> Iterator[OfficialMention]:
    """A colleague has the role of the official told just before: «министр Иванов и его турецкий коллега»."""
    for mention in mentions:
        if mention.colleague and mention.role is None and before:
            mention = attrs.evolve(mention, role=before[-1].role)
        yield mention


def first_mention(pieces: list[Piece]) -> OfficialMention | None:
    found = build_officials(pieces)
    return found[0] if found else None
