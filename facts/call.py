"""A remote spoken conversation between officials."""

from __future__ import annotations

import attrs

from facts.contact import Contact
from facts.validators import CountryCode, OneOf, Optional

MEDIA = ("phone", "video")


@attrs.frozen(kw_only=True)
class Call(Contact):
    """A call of officials of at least two states or organisations, by telephone or video link.

    `initiator` is the country code of the side on whose initiative it was held, `medium` one of MEDIA.
    """

    SLOTS = ("participants", "date", "initiator", "medium", "topics", "status")

    initiator: str | None = attrs.field(default=None, validator=Optional(CountryCode()))
    medium: str | None = attrs.field(default=None, validator=Optional(OneOf(MEDIA)))
