"""Visits: who goes to which country, when, on whose invitation."""

import attrs
from yargy import rule

from facts import Date, Fact, Official
from grammars import Examples, Grammar, value
from grammars.predicates import DATE, OFFICIAL, STATE, entity, lemma, words


# The fact: what is found. A slot that the text does not tell is None.
@attrs.frozen(kw_only=True)
class Visit(Fact):
    SLOTS = ("visitor", "country", "dates", "inviter", "status")

    visitor: Official | None = None
    country: str | None = None
    dates: Date | None = None
    inviter: Official | None = None
    status: str | None = None


# Words
VISIT_NOUN = lemma("визит", "поездка")
VISIT_VERB = lemma("посетить", "прибыть", "прилететь")

# Phrases: one small rule for each role, wherever in the clause it stands
SUBJECT = entity(OFFICIAL, "nomn")  # президент Сербии (посетил)
WHOSE = rule(VISIT_NOUN, value(entity(OFFICIAL, "gent")))  # визит президента Сербии
INTO = rule(words("в", "во", "на"), entity(STATE, "accs"))  # в Казахстан
OBJECT = entity(STATE, "accs")  # (посетил) Казахстан
INVITED = rule(words("по"), lemma("приглашение"), value(entity(OFFICIAL, "gent")))  # по приглашению премьера

VISIT = Grammar(
    name="visit",
    fact=Visit,
    triggers={"noun": VISIT_NOUN, "verb": VISIT_VERB},
    roles={
        "visitor": {"subject": SUBJECT, "whose": WHOSE},
        "country": {"into": INTO, "object": OBJECT},
        "dates": entity(DATE),
        "inviter": INVITED,
    },
    required=["visitor", "country"],
    stems=["визит", "поездк", "посет", "прибы", "приле"],
    examples=Examples(
        date="2021-05-20",
        found={
            Visit(visitor=Official(name="Милан Савич"), country="KZ", status="held"): [
                "Президент Сербии Милан Савич посетил Казахстан.",
                "Президент Сербии Милан Савич прибыл в Казахстан.",
                "Завершилась поездка президента Сербии Милана Савича в Казахстан.",
            ],
            Visit(country="KZ", dates=Date("2021-06-05/2021-06-07"), status="planned"): [
                "Президент Сербии посетит Казахстан с 5 по 7 июня.",
                "Визит президента Сербии в Казахстан пройдёт с 5 по 7 июня.",
            ],
            Visit(inviter=Official(name="Ерлан Тасов"), status="denied"): [
                "Президент Сербии не прилетел в Казахстан по приглашению президента Казахстана Ерлана Тасова.",
            ],
        },
        ignored=[
            "Визит к врачу отложили.",
            "Президент Сербии любит поездки.",
        ],
        gaps={
            Visit(country="KZ"): ["Президента Сербии ждут в Казахстане."],  # no word for a visit
        },
    ),
)
