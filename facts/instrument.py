"""What agreements and declarations share: a document of several parties."""

from __future__ import annotations

import attrs

from facts.date import Date, optional_date
from facts.fact import Fact
from facts.official import Official
from facts.validators import AtLeast, CountryCode, InstanceOf, OneOf, Optional, Text, TupleOf, as_tuple

LEVELS = ("highest", "high", "ministerial", "intergovernmental", "interstate", "interagency")
INSTRUMENT_STATUSES = (
    "planned",
    "initialled",
    "signed",
    "ratified",
    "in_force",
    "suspended",
    "terminated",
    "rejected",
)


@attrs.frozen(kw_only=True)
class Instrument(Fact):
    """The base of Agreement and Declaration.

    `kind` is the document noun in the nominative singular, `title` the name or subject with that noun;
    `date` is that of signing or adoption; `parties` are country codes, `signatories` officials; `level` is
    one of LEVELS, `sides` how many parties the text counts (from 2), `status` one of INSTRUMENT_STATUSES.
    """

    kind: str | None = attrs.field(default=None, validator=Optional(Text()))
    title: str | None = attrs.field(default=None, validator=Optional(Text()))
    date: Date | None = attrs.field(default=None, converter=optional_date, validator=Optional(InstanceOf(Date)))
    parties: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=TupleOf(CountryCode()))
    signatories: tuple[Official, ...] = attrs.field(
        default=(), converter=as_tuple, validator=TupleOf(InstanceOf(Official))
    )
    level: str | None = attrs.field(default=None, validator=Optional(OneOf(LEVELS)))
    sides: int | None = attrs.field(default=None, validator=Optional(AtLeast(2)))
    place: str | None = attrs.field(default=None, validator=Optional(Text()))
    status: str | None = attrs.field(default=None, validator=Optional(OneOf(INSTRUMENT_STATUSES)))
