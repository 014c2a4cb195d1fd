"""A document that states a common position."""

from __future__ import annotations

import attrs

from facts.instrument import Instrument


@attrs.frozen(kw_only=True)
class Declaration(Instrument):
    """A declaration, joint statement or communiqué of two or more parties, or a named one of one organ."""

    SLOTS = ("kind", "title", "date", "parties", "signatories", "level", "sides", "place", "status")
