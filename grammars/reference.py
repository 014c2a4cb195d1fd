"""Who is who in one document: bare surnames, «глава МИД РФ», «его коллега» lead back to the person told in full.

Only what the document tells is used; no knowledge of the world.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from attrs import define, field

from facts import Official
from grammars.words import read_table

# «лидер», «глава» of a state may be the same person as its president or premier
ALIKE = 0.85  # how far two spellings of one name agree at least
LEADERS = frozenset({"head_of_state", "head_of_government", None})

PAST_OR_UNRECOGNISED = frozenset({"AB", "CS", "DD", "DNR", "LNR", "NKR", "OS", "PMR", "SU", "XK", "YU"})
#: Names whose words are remembered.
NAMES_BOUND = 20_000
ORGANISATIONS = frozenset({"EU", "UN", "WB", "G7", "G8"})


def is_state(code: str) -> bool:
    """Whether a code is a state's and not an organisation's or a movement's."""
    return code in PAST_OR_UNRECOGNISED or (len(code) == 2 and code not in ORGANISATIONS)


@define
class Person:
    """All that the document tells of one person."""

    name: str
    role: str | None = None
    post: str | None = None
    country: str | None = None
    order: int = 0
    first: int = 0  # the order in which people are first told
    spellings: list[str] = field(factory=list)  # other ways in which the text writes the name


_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
#: «Елизавета Вторая» and «Елизавета II» are one.
NUMERALS = {
    row["form"].replace("ё", "е"): _ROMAN[int(row["number"])]
    for row in read_table("ordinals.csv")
    if int(row["number"]) < len(_ROMAN)
}


def folded(word: str) -> str:
    lower = word.lower().replace("ё", "е")
    genitive = lower[:-2] + "ого" if lower.endswith(("ая", "ой", "ый")) else lower
    return NUMERALS.get(genitive, lower)


def surname(name: str) -> str:
    return folded(name.split()[-1])


@lru_cache(maxsize=NAMES_BOUND)
def folded_words(name: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in name.replace("-", " ").split())


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: equal surnames, first names or initials that do not conflict."""
    a, b = folded_words(one), folded_words(other)
    if a[-1] != b[-1] and not (set(a) >= set(b) or set(b) >= set(a)):
        return False
    if len(a) == 1 or len(b) == 1:
        return a[-1] == b[-1] or a[-1] in b or b[-1] in a
    first, second = a[0].rstrip("."), b[0].rstrip(".")
    short, long_ = sorted((first, second), key=len)
    if long_.startswith(short) or first in b or second in a:  # С. and Сергей, Джо and Джозеф
        return True
    return first[0] == second[0] and SequenceMatcher(None, first, second).ratio() >= 0.75  # Биньямин and Беньямин


@define
class Registry:
    """The people of one document, in the order in which they are first told."""

    people: list[Person] = field(factory=list)
    order: int = 0
    # By a word of their names, and by the last one, those who bear it: a long list of people is not looked through
    # for each of them.
    _by_word: dict[str, list[Person]] = field(factory=dict, init=False, repr=False)
    _by_last: dict[str, list[Person]] = field(factory=dict, init=False, repr=False)

    def add(self, mention: Any) -> Person | None:
        """Take in one mention; the person it belongs to, or None where it tells no name."""
        self.order += 1
        if not mention.name:
            return None
        person = self.named(mention.name)
        if person is None:
            person = self.spelt_otherwise(mention)
        if person is None:
            person = Person(mention.name, first=self.order)
            self.people.append(person)
            self._index(person, person.name)
        if len(mention.name.split()) > len(person.name.split()) or (
            len(mention.name.split()) == len(person.name.split()) and "." in person.name and "." not in mention.name
        ):
            person.name = mention.name
            self._index(person, person.name)
        country = mention.countries[0] if mention.countries else None
        known = mention.role and mention.role != "other"
        if mention.role and (person.role is None or (person.country is None and country and known)):
            person.role, person.post = mention.role, mention.post or person.post
        if country and (person.country is None):
            person.country = country
        if person.post is None:
            person.post = mention.post
        person.order = self.order
        return person

    def rename(self, told: str, name: str) -> None:
        """Take `name` for the nominative of the person so far read as `told`."""
        for person in self.people:
            if person.name == told:
                person.name = name
                self._index(person, name)

    def _index(self, person: Person, name: str) -> None:
        words = folded_words(name)
        for index, word in [(self._by_last, words[-1]), *((self._by_word, word) for word in words)]:
            known = index.setdefault(word, [])
            if not any(person is other for other in known[-1:]):
                known.append(person)

    def named(self, name: str) -> Person | None:
        """The person told last whose name may be this one."""
        words = folded_words(name)
        near = [self._by_word.get(words[-1], ()), *(self._by_last.get(word, ()) for word in words)]
        matching = (
            person
            for people in near
            for person in people
            if any(same_name(told, name) for told in (person.name, *person.spellings))
        )
        return max(matching, key=lambda person: person.order, default=None)

    def spelt_otherwise(self, mention: Any) -> Person | None:
        """The holder of the same post of the same country, one of whose names differs by a letter: «Ху Дзиньтао»."""
        country = mention.countries[0] if mention.countries else None
        sharing = [person for word in folded_words(mention.name) for person in self._by_word.get(word, ())]
        for person in sorted(sharing, key=lambda person: person.first) if country else ():
            if (person.role, person.country) == (mention.role, country):
                one, other = folded(person.name), folded(mention.name)
                if len(one.split()) == len(other.split()) > 1 and SequenceMatcher(None, one, other).ratio() >= ALIKE:
                    person.spellings.append(mention.name)
                    self._index(person, mention.name)
                    return person
        return None

    def holding(self, role: str | None, country: str | None) -> Person | None:
        """The one named person with this role for this country, if the document tells just one."""
        if country is None and role is None:
            return None
        matching = [
            person
            for person in self.people
            if (country is None or person.country == country) and (role is None or person.role == role)
        ]
        return matching[0] if len({person.name for person in matching}) == 1 else None

    def heading(self, post: str | None) -> Person | None:
        """The one named person whose post is told again by what it is the head of: «лидер коалиции «Союз»» is
        «глава коалиции».
        """
        of = set((post or "").split()[1:])
        matching = [person for person in self.people if of and person.post and of <= set(person.post.split()[1:])]
        return matching[0] if len(matching) == 1 else None

    def latest(self, role: str) -> Person | None:
        matching = [person for person in self.people if person.role == role]
        return max(matching, key=lambda person: person.order, default=None)

    def official(self, mention: Any, fallback_role: str | None = None) -> Official | None:
        """The official that a mention means, with all that the document tells of the person."""
        country = mention.countries[0] if mention.countries else None
        role = mention.role or (fallback_role if mention.colleague else None)
        if mention.name:
            person = self.named(mention.name)
            if person is not None:
                return Official(
                    name=person.name,
                    role=person.role or role,
                    post=person.post or mention.post,
                    country=person.country or country,
                )
            return Official(name=mention.name, role=role, post=mention.post, country=country)
        if mention.colleague and role is None and country:
            person = self.holding(None, country)
            if person is not None and not mention.plural:
                return Official(name=person.name, role=person.role, post=person.post, country=country)
        if role and (country or role not in {"minister", "other", "deputy_minister", "envoy", "ambassador"}):
            person = self.holding(role, country)
            if person is not None and (country or not mention.plural):
                return Official(name=person.name, role=person.role, post=person.post, country=person.country or country)
        if role is None and mention.post is None and country is None:
            return None
        person = None if country or mention.plural else self.heading(mention.post)
        if person is not None:
            return Official(name=person.name, role=person.role, post=person.post, country=person.country)
        return Official(name=None, role=role, post=mention.post, country=country)


def same_official(one: Official, other: Official) -> bool:
    """Whether two officials of one document may be the same person."""
    if one.name and other.name:
        return same_name(one.name, other.name)
    if one.country and other.country and one.country != other.country:
        return False
    if one.country is None and other.country is None:
        return one.role == other.role and one.role is not None
    if one.role and other.role and one.role != other.role:
        return {one.role, other.role} <= LEADERS
    return one.country == other.country or (one.role == other.role and one.role is not None)


def unite(one: Official, other: Official) -> Official:
    """What two mentions of one official tell together; the first wins where they differ."""
    name = max((one.name or "", other.name or ""), key=lambda name: len(name.split())) or None
    return Official(
        name=name,
        role=one.role or other.role,
        post=one.post or other.post,
        country=one.country or other.country,
    )


def unite_all(officials: Iterable[Official]) -> list[Official]:
    """Each person once, in order."""
    united: list[Official] = []
    for official in officials:
        for index, known in enumerate(united):
            if same_official(known, official):
                united[index] = unite(known, official)
                break
        else:
            united.append(official)
    return united
