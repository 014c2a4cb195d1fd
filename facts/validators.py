"""attrs validators of slot values. Each tells the JSON Schema of what it lets through."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NoReturn, Protocol, TypeAlias

from attrs import Attribute, frozen

from facts.country import check_country

Field: TypeAlias = "Attribute[Any]"


class Validator(Protocol):
    """Raises ValueError with the class, the slot, what was expected and what was got."""

    def __call__(self, owner: object, field: Field, value: object) -> None: ...

    def schema(self) -> dict[str, object]:
        """JSON Schema of the values let through."""
        ...


def refuse(owner: object, field: Field, expected: str, value: object) -> NoReturn:
    raise ValueError(f"{type(owner).__name__}.{field.name}: expected {expected}, got {value!r}")


@frozen
class Text:
    """A string with something in it, without blanks around it."""

    def __call__(self, owner: object, field: Field, value: object) -> None:
        if not isinstance(value, str) or not value or value != value.strip():
            refuse(owner, field, "a non-empty text without blanks around it", value)

    def schema(self) -> dict[str, object]:
        return {"type": "string", "pattern": r"^\S(?:[\s\S]*\S)?$"}


@frozen
class OneOf:
    """One of the listed strings."""

    values: tuple[str, ...]

    def __call__(self, owner: object, field: Field, value: object) -> None:
        if value not in self.values:
            refuse(owner, field, "one of " + ", ".join(self.values), value)

    def schema(self) -> dict[str, object]:
        return {"enum": list(self.values)}


@frozen
class AtLeast:
    """A whole number no less than `least`."""

    least: int

    def __call__(self, owner: object, field: Field, value: object) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or value < self.least:
            refuse(owner, field, f"a whole number from {self.least}", value)

    def schema(self) -> dict[str, object]:
        return {"type": "integer", "minimum": self.least}


@frozen
class CountryCode:
    """A country code, see `facts.country`."""

    def __call__(self, owner: object, field: Field, value: object) -> None:
        try:
            check_country(value)
        except ValueError as error:
            raise ValueError(f"{type(owner).__name__}.{field.name}: {error}") from None

    def schema(self) -> dict[str, object]:
        return {"$ref": "#/$defs/Country"}


@frozen
class InstanceOf:
    """An instance of a class that the JSON Schema defines under its name."""

    kind: type

    def __call__(self, owner: object, field: Field, value: object) -> None:
        if not isinstance(value, self.kind):
            refuse(owner, field, f"{self.kind.__name__}", value)

    def schema(self) -> dict[str, object]:
        return {"$ref": f"#/$defs/{self.kind.__name__}"}


@frozen
class Optional:
    """None, or what the inner validator lets through."""

    inner: Validator

    def __call__(self, owner: object, field: Field, value: object) -> None:
        if value is not None:
            self.inner(owner, field, value)

    def schema(self) -> dict[str, object]:
        return {"anyOf": [self.inner.schema(), {"type": "null"}]}


@frozen
class TupleOf:
    """A tuple of what the inner validator lets through; a list in JSON."""

    inner: Validator

    def __call__(self, owner: object, field: Field, value: object) -> None:
        if not isinstance(value, tuple):
            refuse(owner, field, "a list or tuple", value)
        for item in value:
            self.inner(owner, field, item)

    def schema(self) -> dict[str, object]:
        return {"type": "array", "items": self.inner.schema()}


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """A tuple of any iterable but a string, whose letters are never meant. An attrs converter."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ValueError(f"expected a list or tuple of values, got {values!r}")
    return tuple(values)
