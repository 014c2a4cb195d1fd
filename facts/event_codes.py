"""Codes of event data for facts: CAMEO event code, PLOVER event type, mode and context.

The codes are CAMEO's (Schrodt, *CAMEO Conflict and Mediation Event Observations: Event and Actor Codebook*,
1.1b3, 2012, chapters 03 to 12) and their PLOVER counterparts those of `CAMEO2PLOVER-2021.txt` in
https://github.com/openeventdata/PLOVER; mode `phone` is "phone or some other remote medium" there (PLOVER
manual, CONSULT modes), so that a video link has it too, and of a visit "the visitor will always be coded as
the source actor and the host will be the recipient".

| fact | CAMEO | PLOVER |
|---|---|---|
| Call held, by phone or video | 041 Discuss by telephone | CONSULT phone |
| Call held, medium not told | 040 Consult | CONSULT |
| Meeting held | 040 Consult | CONSULT |
| Meeting held, told as talks («переговоры») | 046 Engage in negotiation | CONSULT diplomatic |
| Meeting held in the country of one side | 042 Make a visit, 043 Host a visit | CONSULT visit, host |
| Meeting held in a third country | 044 Meet at a "third" location | CONSULT third-party |
| Call or Meeting planned | 036 Express intent to meet or negotiate | AGREE diplomatic |
| Agreement, Declaration signed, ratified… | 057 Sign formal agreement | SUPPORT diplomatic |
| Agreement, Declaration planned | 032 Express intent … diplomatic cooperation | AGREE diplomatic |
| Agreement, Declaration rejected | 120 Reject | REJECT |
| denied, suspended, terminated, mentioned | none | none |

042, 043 and 044 are told of dyads only. Ours, where the codebooks are silent: 041 for a video call; 057 for
an agreement that is initialled or in force, and for every declaration; 032 and 120 for documents. What was
denied, suspended, terminated or only mentioned is none of these events.
"""

from __future__ import annotations

from typing import NamedTuple

from facts.call import Call
from facts.contact import Contact
from facts.fact import Fact
from facts.instrument import Instrument
from facts.meeting import Meeting

VISITOR, HOST, THIRD = "visitor", "host", "third"
TALKS = "переговор"  # the stem of talks and of what belongs to them


class EventCode(NamedTuple):
    """A CAMEO code and what PLOVER has for it; None throughout where the fact is no event of either."""

    cameo: str | None = None
    plover: str | None = None
    plover_mode: str | None = None
    plover_context: str | None = None


NO_EVENT = EventCode()
MEET = EventCode("036", "AGREE", None, "diplomatic")
CONSULT = EventCode("040", "CONSULT", None, None)
PHONE = EventCode("041", "CONSULT", "phone", None)
VISIT = EventCode("042", "CONSULT", "visit", None)
HOST_VISIT = EventCode("043", "CONSULT", "host", None)
THIRD_PLACE = EventCode("044", "CONSULT", "third-party", None)
NEGOTIATE = EventCode("046", "CONSULT", None, "diplomatic")
SIGN = EventCode("057", "SUPPORT", None, "diplomatic")
PROMISE = EventCode("032", "AGREE", None, "diplomatic")
REJECT = EventCode("120", "REJECT", None, None)

_INSTRUMENTS = {
    "planned": PROMISE,
    "initialled": SIGN,
    "signed": SIGN,
    "ratified": SIGN,
    "in_force": SIGN,
    "rejected": REJECT,
}
_PLACES = {VISITOR: VISIT, HOST: HOST_VISIT, THIRD: THIRD_PLACE}


def event_code(fact: Fact, passages: str | None = None, side: str | None = None) -> EventCode:
    """The event code of a fact.

    `passages`, the text the fact was read from, tells talks from other meetings; `side` tells where a meeting
    was held as the source of a dyad sees it: VISITOR, HOST, or THIRD for neither side's country.
    """
    if isinstance(fact, Instrument):
        return _INSTRUMENTS.get(fact.status or "", NO_EVENT)
    if not isinstance(fact, Contact) or fact.status == "denied":
        return NO_EVENT
    if fact.status == "planned":
        return MEET
    if isinstance(fact, Call):
        return PHONE if fact.medium else CONSULT
    if isinstance(fact, Meeting) and side in _PLACES:
        return _PLACES[side]
    return NEGOTIATE if TALKS in (passages or "").lower() else CONSULT
