"""A document or understanding by which states bind themselves."""

from __future__ import annotations

import attrs

from facts.date import Date, optional_date
from facts.instrument import Instrument
from facts.validators import InstanceOf, Optional


@attrs.frozen(kw_only=True)
class Agreement(Instrument):
    """A treaty, agreement, memorandum or the like.

    `in_force` is the date of its entry into force, `terminated` that of its end, denunciation or withdrawal.
    """

    SLOTS = (
        "kind",
        "title",
        "date",
        "in_force",
        "terminated",
        "parties",
        "signatories",
        "level",
        "sides",
        "place",
        "status",
    )

    in_force: Date | None = attrs.field(default=None, converter=optional_date, validator=Optional(InstanceOf(Date)))
    terminated: Date | None = attrs.field(default=None, converter=optional_date, validator=Optional(InstanceOf(Date)))
