"""A contact of officials in person."""

from __future__ import annotations

import attrs

from facts.contact import Contact
from facts.validators import Optional, Text


@attrs.frozen(kw_only=True)
class Meeting(Contact):
    """A meeting, talks, consultations, summit or reception; `place` is told in the nominative."""

    SLOTS = ("participants", "date", "place", "topics", "status")

    place: str | None = attrs.field(default=None, validator=Optional(Text()))
