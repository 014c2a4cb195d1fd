"""What every fact has: its slots, the passages it was read from, and the passages of each slot."""

from __future__ import annotations

from typing import ClassVar

import attrs

from facts.evidence import Evidence, as_evidence, as_spans
from facts.span import Span


@attrs.frozen(kw_only=True)
class Fact:
    """The base of Call, Meeting, Agreement and Declaration.

    `spans` are the passages of the text that the fact was read from; `evidence` maps a filled slot to the
    passages its value was read from, one a value for list slots. Both are character offsets `[start, stop)`
    in the input text; both may be left out. Facts are immutable, compare by value, hash and pickle.
    """

    SLOTS: ClassVar[tuple[str, ...]] = ()
    """Names of the slots in the order in which they are written."""

    spans: tuple[Span, ...] = attrs.field(default=(), converter=as_spans)
    evidence: Evidence = attrs.field(factory=Evidence, converter=as_evidence)

    def __attrs_post_init__(self) -> None:
        for slot, spans in self.evidence.items():
            if slot not in self.SLOTS:
                expected = ", ".join(self.SLOTS)
                raise ValueError(f"{self.type}.evidence: expected one of {expected}, got {slot!r}")
            self._check_evidence(slot, spans)

    def _check_evidence(self, slot: str, spans: tuple[Span, ...]) -> None:
        value = getattr(self, slot)
        if isinstance(value, tuple):
            if len(spans) != len(value):
                raise ValueError(
                    f"{self.type}.evidence: expected one passage for each of the {len(value)} values "
                    f"of {slot}, got {len(spans)}"
                )
        elif (value is None) != (not spans):
            raise ValueError(
                f"{self.type}.evidence: expected passages of filled slots only and at least one of each, "
                f"got {len(spans)} for {slot}={value!r}"
            )

    @property
    def type(self) -> str:
        """The name of the class, as `type` in JSON."""
        return type(self).__name__

    def evidence_for(self, slot: str) -> tuple[Span, ...]:
        """The passages a slot's value was read from, as offsets; empty where none are known.

        Raises ValueError if the fact has no such slot.
        """
        if slot not in self.SLOTS:
            raise ValueError(f"{self.type}: expected one of the slots {', '.join(self.SLOTS)}, got {slot!r}")
        return self.evidence.get(slot, ())

    def passages(self, slot: str, text: str) -> tuple[str, ...]:
        """The passages a slot's value was read from, as text; `text` is the document."""
        return tuple(span.of(text) for span in self.evidence_for(slot))

    def _repr_html_(self) -> str:
        from facts.view import view

        return view(self).html
