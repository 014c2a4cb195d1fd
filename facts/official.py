"""A person who acts for a state or an international organisation."""

from __future__ import annotations

import attrs

from facts.validators import CountryCode, OneOf, Optional, Text

ROLES = (
    "foreign_minister",
    "head_of_state",
    "head_of_government",
    "defence_minister",
    "minister",
    "deputy_minister",
    "ambassador",
    "org_head",
    "envoy",
    "other",
)


@attrs.frozen(kw_only=True)
class Official:
    """An official, as far as the document tells: `name` and `post` in the nominative, `role` one of ROLES,
    `country` a code of `facts.country`. At least one of the four is known, else ValueError.

    >>> Official(name="Сергей Лавров", role="foreign_minister", country="RU").post is None
    True
    """

    name: str | None = attrs.field(default=None, validator=Optional(Text()))
    role: str | None = attrs.field(default=None, validator=Optional(OneOf(ROLES)))
    post: str | None = attrs.field(default=None, validator=Optional(Text()))
    country: str | None = attrs.field(default=None, validator=Optional(CountryCode()))

    def __attrs_post_init__(self) -> None:
        if self.name is self.role is self.post is self.country is None:
            raise ValueError("Official: expected at least one of name, role, post, country, got none")
