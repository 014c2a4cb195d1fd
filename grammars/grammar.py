"""A fact grammar as one declared object: its fact, the phrases that tell of it, its roles, its examples.

    VISIT = Grammar(
        name="visit",
        fact=Visit,
        triggers={"noun": lemma("визит"), "verb": lemma("посетить")},
        roles={"visitor": {"subject": SUBJECT, "genitive": GENITIVE}, "country": COUNTRY, "date": DATES},
    )

All rules are plain yargy rules over annotated sentences (`grammars.predicates`).
`Extractor(grammars=[VISIT])` runs it. The built-in types are made by nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from attrs import evolve, field, frozen
from yargy import or_, rule
from yargy.predicates.constructors import Predicate
from yargy.rule import Rule

from facts.codec import register
from facts.fact import Fact
from grammars.examples import Examples
from grammars.reader import Reader
from grammars.refusals import like, wrong_fact, wrong_roles, wrong_rule, wrong_rules, wrong_stems
from grammars.stems import Stems


def _as_rule(value: object) -> object:
    return rule(value) if isinstance(value, Predicate) else value


def _as_rules(rules: Any) -> Any:
    """Rules by name; what is no mapping stays as it is, to be refused with the grammar's name."""
    return {name: _as_rule(value) for name, value in rules.items()} if isinstance(rules, Mapping) else rules


def _as_roles(roles: Any) -> Any:
    if not isinstance(roles, Mapping):
        return roles
    return {
        slot: _as_rules(told) if isinstance(told, Mapping) else {"": _as_rule(told)} for slot, told in roles.items()
    }


def _as_stems(stems: Any) -> Any:
    return stems if isinstance(stems, Stems) or wrong_stems(stems) or stems is None else Stems(tuple(stems))


def _as_required(slots: Any) -> Any:
    return tuple(slots) if isinstance(slots, Iterable) and not isinstance(slots, str) else slots


@frozen(eq=False, kw_only=True)
class Grammar:
    """How one type of fact is told. Raises ValueError, with the grammar's name, for what cannot be run.

    `fact` is a subclass of `facts.Fact`. `triggers` are named rules of the phrases that tell of the event.
    `roles` map a slot to a rule, or to several named rules, whose matches fill it. `scene` holds rules that
    fill no slot but that the reader needs. `stems` are lower-case pieces of words without any of which no
    sentence tells of the fact; without them every sentence is read. `required` are the slots without which
    nothing is told. `reader` turns matches into facts (`grammars.reader.Reader`); None is the one that fills
    each slot by its nearest match (`grammars.slots.SlotReader`).

    `clues` are written as roles are, for the slots that a reader of one's own fills by other means (government,
    word order): no reader gets their matches, `explain` tells by them where a value stands or what is lacking.
    """

    name: str
    fact: type[Fact]
    triggers: dict[str, Rule] = field(converter=_as_rules)
    roles: dict[str, dict[str, Rule]] = field(factory=dict, converter=_as_roles)
    clues: dict[str, dict[str, Rule]] = field(factory=dict, converter=_as_roles)
    scene: dict[str, Rule] = field(factory=dict, converter=_as_rules)
    stems: Stems | None = field(default=None, converter=_as_stems)
    required: tuple[str, ...] = field(default=(), converter=_as_required)
    examples: Examples = field(factory=Examples)
    reader: Reader | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.isidentifier():
            raise ValueError(f"grammar: expected a name of letters, digits and _, got {self.name!r}")
        self._refuse(wrong_fact(self.fact))
        try:
            register(self.fact)
        except ValueError as error:
            raise ValueError(f"grammar {self.name!r}: {error}") from None
        self._refuse(wrong_rules("triggers", self.triggers) or wrong_rules("scene", self.scene))
        self._refuse(wrong_roles("roles", self.roles) or wrong_roles("clues", self.clues))
        self._refuse(wrong_stems(self.stems))
        if not isinstance(self.required, tuple):
            self._refuse(f"expected required as a list of slots, as ['country'], got {self.required!r}")
        if not self.triggers:
            self._refuse("expected at least one trigger, got none")
        for slot in (*self.roles, *self.clues, *self.required):
            if slot not in self.fact.SLOTS:
                expected = f"the slots of {self.fact.__name__} ({', '.join(self.fact.SLOTS)})"
                self._refuse(f"expected roles of {expected}, got {slot!r}{like(slot, self.fact.SLOTS)}")
        for slot, told in (*self.roles.items(), *self.clues.items()):
            if not told:
                self._refuse(f"expected a rule for the slot {slot!r}, got none")
        names = [*self.triggers, *self.scene, *self._by_slot(self.clues), *self._by_slot(self.roles)]
        for name, value in self.rules.items():
            self._refuse(wrong_rule(value), name)
            if names.count(name) > 1:
                self._refuse(f"expected rules of different names, got {name!r} twice")
        self._check_reader()
        if not isinstance(self.examples, Examples):
            self._refuse(f"expected grammars.Examples, got {self.examples!r}")
        for example in self.examples:
            for fact in example.facts:
                if type(fact) is not self.fact:
                    got = f"expected a fact of the type {self.fact.__name__}, got a {type(fact).__name__}"
                    self._refuse(f"example {example.text!r}: {got}")

    def _refuse(self, wrong: str | None, rule: str | None = None) -> None:
        """Raise ValueError where something is wrong, with the grammar and the rule."""
        if wrong is not None:
            at = f", {self.title(rule)}" if rule is not None else ""
            raise ValueError(f"grammar {self.name!r}{at}: {wrong}")

    def _check_reader(self) -> None:
        if self.reader is None:
            if self.clues:
                self._refuse("expected clues beside a reader of your own; without one, rules that fill slots are roles")
            return
        if not isinstance(self.reader, Reader):
            self._refuse(f"expected an instance of grammars.Reader, got {self.reader!r}")
        makes = getattr(self.reader, "makes", ())
        if not isinstance(makes, tuple):
            self._refuse(f"expected `makes` of its reader as a tuple of fact types, got {makes!r}")
        if self.fact not in makes:
            made = ", ".join(kind.__name__ for kind in makes) or "nothing: its class sets no `makes`"
            self._refuse(f"expected a fact type that its reader makes ({made}), got {self.fact.__name__}")
        for name, value in self.reader_rules.items():
            self._check_rule(name, value)

    def _check_rule(self, name: str, value: Rule) -> None:
        try:
            if self.reader is not None:
                self.reader.check(name, value)
        except ValueError as error:
            raise ValueError(f"grammar {self.name!r}, {self.title(name)}: {error}") from None

    @property
    def rules(self) -> dict[str, Rule]:
        """All rules by name; a role's or a clue's is `slot`, or `slot.name` where several tell of the slot."""
        return {**self.triggers, **self._by_slot(self.clues), **self._by_slot(self.roles), **self.scene}

    @property
    def reader_rules(self) -> dict[str, Rule]:
        """The rules whose matches the reader gets: all but the clues."""
        return {**self.triggers, **self._by_slot(self.roles), **self.scene}

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots that some rule tells of, a role or a clue."""
        return tuple(dict.fromkeys((*self.clues, *self.roles)))

    def _by_slot(self, roles: Mapping[str, Mapping[str, Rule]]) -> dict[str, Rule]:
        return {
            f"{slot}.{name}" if name else slot: value for slot, told in roles.items() for name, value in told.items()
        }

    def title(self, name: str) -> str:
        """What a rule of this name is, for messages."""
        if name in self.triggers:
            return f"trigger {name!r}"
        return f"scene {name!r}" if name in self.scene else f"slot {name.partition('.')[0]!r}, rule {name!r}"

    def slot_of(self, name: str) -> str | None:
        """The slot that a rule tells of, as a role or a clue; None for triggers and the scene."""
        if name in self.triggers or name in self.scene:
            return None
        slot = name.partition(".")[0]
        return slot if slot in self.slots else None

    def with_phrases(
        self, phrases: Mapping[str, Any], stems: Iterable[str] = (), examples: Examples | None = None
    ) -> Grammar:
        """The grammar with more phrases: each is added to the rule of its name as one alternative more.

        `stems` are those of the new phrases, `examples` are added to its own. Raises ValueError, with the grammar and
        the rule, for a name that it has no rule of, for a clue, which fills nothing, and for what is no rule or none
        that its reader can read.
        """
        taken = self.reader_rules
        if not isinstance(phrases, Mapping):
            self._refuse(f"expected phrases as a dict of rules by name, as {{'verb': …}}, got {phrases!r}")
        self._refuse(wrong_stems(stems or None))
        added = _as_rules(phrases)
        for name, value in added.items():
            if name not in taken:
                why = ", a clue, which fills no slot" if name in self.rules else like(name, taken)
                self._refuse(f"expected phrases of {', '.join(sorted(taken))}, got {name!r}{why}")
            self._refuse(wrong_rule(value), name)
            self._check_rule(name, value)
        if examples is not None and not isinstance(examples, Examples):
            self._refuse(f"expected grammars.Examples, got {examples!r}")

        def joined(name: str, own: Rule) -> Rule:
            return or_(own, added[name]) if name in added else own

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
    if isinstance(grammars, (Grammar, str)) or not isinstance(grammars, Iterable):
        told = f"the grammar {grammars.name!r} alone" if isinstance(grammars, Grammar) else repr(grammars)
        raise ValueError(f"expected a list of grammars, as grammars=[VISIT], got {told}")
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
