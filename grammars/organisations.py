"""International organisations and movements that act as a side: «ООН», «натовский».

The rules give a `Place` of kind `organisation` or `adjective`. To add an organisation, put a line in
`grammars/words/organisations.csv`.
"""

from __future__ import annotations

from grammars.gazetteer import Gazetteer, Place
from grammars.words import read_table

__all__ = ["ORGANISATION", "ORGANISATION_ADJECTIVE"]

ORGANISATIONS = Gazetteer(Place((row["code"],), row["name"], "organisation") for row in read_table("organisations.csv"))
ORGANISATION_ADJECTIVES = Gazetteer(
    (Place((row["code"],), row["adjective"], "adjective") for row in read_table("organisation_adjectives.csv")),
    any_gender=True,
)

# генсек «ООН», саммит «Большой двадцатки»
ORGANISATION = ORGANISATIONS.rule.named("ORGANISATION")

# «натовский» генерал
ORGANISATION_ADJECTIVE = ORGANISATION_ADJECTIVES.rule.named("ORGANISATION_ADJECTIVE")
