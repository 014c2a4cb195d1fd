"""A fact grammar as one declared object: its fact, the phrases that tell of it, its roles, its examples.

    VISIT = Grammar(
        name="visit",
        fact=Visit,
        triggers={"noun": lemma("визит"), "verb": lemma("посетить")},
        roles={"visitor": {"subject": SUBJECT, "genitive": GENITIVE}, "country": COUNTRY, "date": DATES},
    )

All rules are plain yargy rules over annotated sentences (`grammars.predicates`).
`Extractor(grammars=[VISIT])` runs it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, Protocol

from attrs import evolve, field, frozen
from yargy import or_, rule
from yargy.predicates.constructors import Predicate
from yargy.rule import Rule

from facts.codec import register
from facts.fact import Fact
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.examples import Examples
from grammars.found import Found
from grammars.stems import Stems, strings

Findings = Mapping[str, list[Found]]
Rules = Mapping[str, Rule]


class Reader(Protocol):
    """What turns matches into facts, in two steps."""

    @property
    def reads(self) -> frozenset[str] | None:
        """Names of the rules whose matches it takes, None for all; the others only tell `explain` where it
        looks.
        """
        ...

    def read(self, sentence: Sentence, found: Findings) -> Iterable[Any]:
        """The mentions that one sentence tells; `found` are matches by the names of `Grammar.rules`."""
        ...

    def facts(self, mentions: Sequence[Any], article: Article) -> Iterable[Fact]:
        """The facts behind all mentions of one article, in text order."""
        ...


def _as_rule(value: object) -> object:
    return rule(value) if isinstance(value, Predicate) else value


def _as_rules(rules: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _as_rule(value) for name, value in rules.items()}


def _as_roles(roles: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        slot: _as_rules(told) if isinstance(told, Mapping) else {"": _as_rule(told)} for slot, told in roles.items()
    }


def _as_stems(stems: Stems | Iterable[str] | None) -> Stems | None:
    return stems if stems is None or isinstance(stems, Stems) else Stems(tuple(stems))


@frozen(eq=False, kw_only=True)
class Grammar:
    """How one type of fact is told. Raises ValueError, with the grammar's name, for what cannot be run.

    `fact` is a subclass of `facts.Fact`. `triggers` are named rules of the phrases that tell of the event.
    `roles` map a slot to a rule, or to several named rules, whose matches fill it. `scene` holds rules that
    fill no slot but that the reader needs. `stems` are lower-case pieces of words without any of which no
    sentence tells of the fact; without them every sentence is read. `required` are the slots without which
    nothing is told. `reader` turns matches into facts; None is the one that fills each slot by its nearest
    match (`grammars.slots.SlotReader`).
    """

    name: str
    fact: type[Fact]
    triggers: dict[str, Rule] = field(converter=_as_rules)
    roles: dict[str, dict[str, Rule]] = field(factory=dict, converter=_as_roles)
    scene: dict[str, Rule] = field(factory=dict, converter=_as_rules)
    stems: Stems | None = field(default=None, converter=_as_stems)
    required: tuple[str, ...] = field(default=(), converter=strings)
    examples: Examples = field(factory=Examples)
    reader: Reader | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.isidentifier():
            raise ValueError(f"grammar: expected a name of letters, digits and _, got {self.name!r}")
        if not (isinstance(self.fact, type) and issubclass(self.fact, Fact)):
            raise ValueError(f"grammar {self.name!r}: expected a subclass of facts.Fact, got {self.fact!r}")
        try:
            register(self.fact)
        except ValueError as error:
            raise ValueError(f"grammar {self.name!r}: {error}") from None
        if not self.triggers:
            raise ValueError(f"grammar {self.name!r}: expected at least one trigger, got none")
        for slot in (*self.roles, *self.required):
            if slot not in self.fact.SLOTS:
                expected = f"the slots of {self.fact.__name__} ({', '.join(self.fact.SLOTS)})"
                raise ValueError(f"grammar {self.name!r}: expected roles of {expected}, got {slot!r}")
        for slot, told in self.roles.items():
            if not told:
                raise ValueError(f"grammar {self.name!r}: expected a rule for the slot {slot!r}, got none")
        for name, value in self.rules.items():
            if not isinstance(value, Rule):
                raise ValueError(f"grammar {self.name!r}, {self.title(name)}: expected a yargy rule, got {value!r}")
        names = [*self.triggers, *self.scene, *(name for name, _ in self._role_rules())]
        for name in names:
            if names.count(name) > 1:
                raise ValueError(f"grammar {self.name!r}: expected rules of different names, got {name!r} twice")

    @property
    def rules(self) -> dict[str, Rule]:
        """All rules by name; a role's is `slot`, or `slot.name` where several fill the slot."""
        return {**self.triggers, **dict(self._role_rules()), **self.scene}

    def _role_rules(self) -> list[tuple[str, Rule]]:
        return [
            (f"{slot}.{name}" if name else slot, value)
            for slot, told in self.roles.items()
            for name, value in told.items()
        ]

    def title(self, name: str) -> str:
        """What a rule of this name is, for messages."""
        if name in self.triggers:
            return f"trigger {name!r}"
        return f"scene {name!r}" if name in self.scene else f"slot {name.partition('.')[0]!r}, rule {name!r}"

    def slot_of(self, name: str) -> str | None:
        """The slot that matches of a rule fill; None for triggers and the scene."""
        slot = name.partition(".")[0]
        return slot if slot in self.roles and name not in self.triggers else None

    def with_phrases(
        self, phrases: Mapping[str, Any], stems: Iterable[str] = (), examples: Examples | None = None
    ) -> Grammar:
        """The grammar with more phrases: each is added to the rule of its name as one alternative more.

        `stems` are those of the new phrases, `examples` are added to its own.
        """
        for name in phrases:
            if name not in self.rules or (
                self.reader and self.reader.reads is not None and name not in self.reader.reads
            ):
                taken = sorted(self.rules if self.reader is None or self.reader.reads is None else self.reader.reads)
                raise ValueError(f"grammar {self.name!r}: expected phrases of {', '.join(taken)}, got {name!r}")

        def joined(name: str, own: Rule) -> Rule:
            return or_(own, _as_rule(phrases[name])) if name in phrases else own

        return evolve(
            self,
            triggers={name: joined(name, own) for name, own in self.triggers.items()},
            roles={
                slot: {name: joined(f"{slot}.{name}" if name else slot, own) for name, own in told.items()}
                for slot, told in self.roles.items()
            },
            scene={name: joined(name, own) for name, own in self.scene.items()},
            stems=self.stems and self.stems.with_more(stems),
            examples=self.examples if examples is None else self.examples.with_more(examples),
        )

    def __reduce__(self) -> tuple[Any, ...]:
        for module_name, module in list(sys.modules.items()):
            for name, value in list(getattr(module, "__dict__", {}).items()):
                if value is self and module_name != "__main__":
                    return _attribute, (module_name, name)
        raise TypeError(f"grammar {self.name!r}: expected a variable of a module to hold it, so that it can be pickled")

    def running_reader(self) -> Reader:
        """The reader given, or the one that fills slots by their nearest matches."""
        if self.reader is not None:
            return self.reader
        from grammars.slots import SlotReader

        return SlotReader(self)


def _attribute(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


def checked(grammars: Iterable[Grammar]) -> tuple[Grammar, ...]:
    """The grammars as a tuple; ValueError where one is no Grammar or two bear one name."""
    kept: dict[str, Grammar] = {}
    for grammar in grammars:
        if not isinstance(grammar, Grammar):
            raise ValueError(f"expected a grammars.Grammar, got {grammar!r}")
        if grammar.name in kept:
            raise ValueError(f"grammar {grammar.name!r}: expected grammars of different names, got two of this one")
        kept[grammar.name] = grammar
    if not kept:
        raise ValueError("expected at least one grammar, got none")
    return tuple(kept.values())
