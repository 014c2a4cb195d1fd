"""What calls and meetings share: people who talked, about what, and when."""

from __future__ import annotations

import attrs

from facts.date import Date, optional_date
from facts.fact import Fact
from facts.official import Official
from facts.validators import InstanceOf, OneOf, Optional, Text, TupleOf, as_tuple

CONTACT_STATUSES = ("held", "planned", "denied")


@attrs.frozen(kw_only=True)
class Contact(Fact):
    """The base of Call and Meeting. `topics` are noun phrases as told, `status` one of CONTACT_STATUSES."""

    participants: tuple[Official, ...] = attrs.field(
        default=(), converter=as_tuple, validator=TupleOf(InstanceOf(Official))
    )
    date: Date | None = attrs.field(default=None, converter=optional_date, validator=Optional(InstanceOf(Date)))
    topics: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=TupleOf(Text()))
    status: str | None = attrs.field(default=None, validator=Optional(OneOf(CONTACT_STATUSES)))
