"""Facts as JSON values and back, exactly.

A fact is `{"type", slots…, "spans": [[start, stop]…], "evidence": {slot: [[start, stop]…]}}`, a document
`{"id", "date", "facts"}`, with `"partial"` where only a part of its text was read. Unknown slots are written as
null, empty lists as []; on reading they may be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, get_args, get_origin

from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
    transform_error,
)
from cattrs.gen import make_dict_structure_fn

from facts.agreement import Agreement
from facts.call import Call
from facts.date import Date, optional_date
from facts.declaration import Declaration
from facts.evidence import Evidence
from facts.fact import Fact
from facts.meeting import Meeting
from facts.official import Official
from facts.result import Facts, partial_of
from facts.span import Span

FACT_TYPES: tuple[type[Fact], ...] = (Call, Meeting, Agreement, Declaration)

Json = dict[str, Any]


class Document(NamedTuple):
    """The facts of one document: its id, its publication date where known, and the facts in order.

    `partial` tells why they are those of a part of its text only, None where they are not.
    """

    id: str | int
    date: Date | None
    facts: tuple[Fact, ...]

    @property
    def partial(self) -> str | None:
        return partial_of(self.facts)

    def _repr_html_(self) -> str:
        from facts.view import document_view

        return document_view(self).html


def to_json(fact: Fact) -> Json:
    """The fact as a JSON value, keys in the order of its slots."""
    slots: Json = {slot: _converter.unstructure(getattr(fact, slot)) for slot in fact.SLOTS}
    evidence = {slot: _pairs(fact.evidence[slot]) for slot in fact.SLOTS if slot in fact.evidence}
    return {"type": fact.type, **slots, "spans": _pairs(fact.spans), "evidence": evidence}


def register(kind: type[Fact]) -> type[Fact]:
    """Make facts of a type of your own known to `from_json` and `document_from_json`, by the name of its class.

    A grammar registers its own. A class of the same module and name takes the place of the one before. Raises
    ValueError for what is no subclass of Fact, and for the name of a built-in type.
    """
    if not (isinstance(kind, type) and issubclass(kind, Fact)):
        raise ValueError(f"expected a subclass of facts.Fact, got {kind!r}")
    if kind not in FACT_TYPES:
        if kind.__name__ in {own.__name__ for own in FACT_TYPES}:
            raise ValueError(f"expected a fact type of a name of its own, got {kind.__name__}, which is built in")
        _own_types.setdefault(kind.__name__, {})[kind.__module__, kind.__qualname__] = kind
    return kind


_own_types: dict[str, dict[tuple[str, str], type[Fact]]] = {}


def from_json(value: Mapping[str, Any]) -> Fact:
    """The fact of a JSON value; ValueError with the path, what was expected and what was got.

    Types of your own are known once their grammar is imported, or after `register`.
    """
    return _read_fact(value, "$")


def document_to_json(id: str | int, date: Date | str | None, facts: Iterable[Fact]) -> Json:
    """A document's id, publication date and facts as a JSON value; `Facts` that are partial say so."""
    told, partial = optional_date(date), partial_of(facts)
    value = {"id": id, "date": told and told.edtf, "facts": [to_json(fact) for fact in facts]}
    return {**value, "partial": partial} if partial else value


def document_from_json(value: Mapping[str, Any]) -> Document:
    """The document of a JSON value; ValueError with the path, what was expected and what was got."""
    value = _object(value, "$")
    if unknown := sorted(map(str, set(value) - {"id", "date", "facts", "partial"})):
        raise ValueError(f"expected the keys id, date, facts, partial, got {', '.join(unknown)} @ $")
    id, facts = value.get("id"), value.get("facts")
    if not isinstance(id, (str, int)) or isinstance(id, bool):
        raise ValueError(f"expected a string or a whole number, got {id!r} @ $.id")
    if not isinstance(facts, (list, tuple)):
        raise ValueError(f"expected a list, got {facts!r} @ $.facts")
    try:
        date = optional_date(value.get("date"))
    except ValueError as error:
        raise ValueError(f"{error} @ $.date") from None
    partial = value.get("partial")
    if partial is not None and not isinstance(partial, str):
        raise ValueError(f"expected a string, got {partial!r} @ $.partial")
    return Document(id, date, Facts((_read_fact(fact, f"$.facts[{i}]") for i, fact in enumerate(facts)), partial))


def _read_fact(value: object, path: str) -> Fact:
    slots = dict(_object(value, path))
    kind = _kind(slots.pop("type", None), path)
    try:
        return _converter.structure(slots, kind)
    except BaseValidationError as error:
        raise ValueError("; ".join(transform_error(error, path, _describe))) from None


def _kind(name: object, path: str) -> type[Fact]:
    """The class of a type's name; ValueError where there is none, or two registered ones."""
    kinds = {kind.__name__: kind for kind in FACT_TYPES}
    own = _own_types.get(name, {}) if isinstance(name, str) else {}
    if len(own) > 1:
        told = " and ".join(f"{module}.{title}" for module, title in own)
        raise ValueError(f"expected one fact type {name}, got {told} @ {path}.type")
    found = next(iter(own.values()), None) or (kinds.get(name) if isinstance(name, str) else None)
    if found is None:
        expected = f"one of {', '.join(kinds)} or a registered type"
        raise ValueError(f"expected {expected}, got {name!r} @ {path}.type")
    return found


def _describe(error: BaseException, _: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        return f"expected only known keys, got {', '.join(sorted(error.extra_fields))}"
    return str(error)


def _object(value: object, path: str | None = None) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueError(f"expected an object, got {value!r}" + (f" @ {path}" if path else ""))
    return value


def _pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _read_span(value: object, _: object) -> Span:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise ValueError(f"expected [start, stop], got {value!r}")
    return Span(*value)


def _read_list(value: object, kind: Any) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"expected a list, got {value!r}")
    items, errors = [], []
    for i, item in enumerate(value):
        try:
            items.append(_converter.structure(item, get_args(kind)[0]))
        except (ValueError, BaseValidationError) as error:
            errors.append(_at(error, IterableValidationNote(f"at index {i}", i, kind)))
    if errors:
        raise IterableValidationError("while reading a list", errors, kind)
    return tuple(items)


def _read_evidence(value: object, _: object) -> Evidence:
    passages, errors = {}, []
    for slot, spans in _object(value).items():
        try:
            passages[slot] = _read_list(spans, tuple[Span, ...])
        except (ValueError, BaseValidationError) as error:
            errors.append(_at(error, AttributeValidationNote(f"at slot {slot}", slot, list)))
    if errors:
        raise ClassValidationError("while reading evidence", errors, Evidence)
    return Evidence(passages)


def _at(error: Exception, note: str) -> Exception:
    vars(error)["__notes__"] = [note]  # add_note() came with Python 3.11
    return error


def _as_is(value: object, _: object) -> Any:
    return value  # the classes validate what they are given, and never coerce


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _new_converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    read_official = make_dict_structure_fn(Official, converter, _cattrs_forbid_extra_keys=True)
    for plain in (str, int):
        converter.register_structure_hook(plain, _as_is)
    converter.register_structure_hook_func(lambda kind: kind in (str | None, int | None), _as_is)
    converter.register_structure_hook_func(_is_tuple, _read_list)
    converter.register_structure_hook(Span, _read_span)
    converter.register_structure_hook(Evidence, _read_evidence)
    converter.register_structure_hook(Official, lambda value, kind: read_official(_object(value), kind))
    converter.register_structure_hook(Date, lambda value, _: Date(value))
    converter.register_unstructure_hook(Date, lambda date: date.edtf)
    return converter


_converter = _new_converter()
