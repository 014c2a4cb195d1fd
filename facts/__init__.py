"""What is found: facts, their slot values, and the JSON they are exchanged in. Knows no grammar."""

from facts.agreement import Agreement
from facts.call import MEDIA, Call
from facts.codec import Document, document_from_json, document_to_json, from_json, register, to_json
from facts.contact import CONTACT_STATUSES, Contact
from facts.country import check_country, country_codes
from facts.date import Date
from facts.declaration import Declaration
from facts.evidence import Evidence
from facts.fact import Fact
from facts.instrument import INSTRUMENT_STATUSES, LEVELS, Instrument
from facts.meeting import Meeting
from facts.official import ROLES, Official
from facts.result import Facts
from facts.span import Span
from facts.table import to_dyad_rows, to_frame, to_participant_rows, to_rows

__all__ = [
    "CONTACT_STATUSES",
    "INSTRUMENT_STATUSES",
    "LEVELS",
    "MEDIA",
    "ROLES",
    "Agreement",
    "Call",
    "Contact",
    "Date",
    "Declaration",
    "Document",
    "Evidence",
    "Fact",
    "Facts",
    "Instrument",
    "Meeting",
    "Official",
    "Span",
    "check_country",
    "country_codes",
    "document_from_json",
    "document_to_json",
    "from_json",
    "register",
    "to_dyad_rows",
    "to_frame",
    "to_json",
    "to_participant_rows",
    "to_rows",
]
