"""A fact type of a user's own, built outside the packages: visits."""

import attrs
from yargy import or_, rule

from facts import Date, Fact, Official
from grammars import Examples, Grammar, name, value
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, entity, lemma, words


@attrs.frozen(kw_only=True)
class Visit(Fact):
    SLOTS = ("visitor", "country", "place", "dates", "inviter", "goals", "status")

    visitor: Official | None = None
    country: str | None = None
    place: str | None = None
    dates: Date | None = None
    inviter: Official | None = None
    goals: tuple[str, ...] = ()
    status: str | None = None


TO = words("в", "во", "на")

VISIT = Grammar(
    name="visit",
    fact=Visit,
    triggers={
        "noun": lemma("визит", "поездка"),
        "verb": lemma("посетить", "прибыть"),
    },
    roles={
        "visitor": {"subject": entity(OFFICIAL, "nomn"), "genitive": entity(OFFICIAL, "gent")},
        "country": {"to": rule(TO, entity(STATE, "accs")), "object": entity(STATE, "accs")},
        "place": rule(TO, name(or_(entity(CITY, "loct"), entity(STATE, "loct")))),
        "dates": entity(DATE),
        "inviter": rule(words("по"), lemma("приглашение"), value(entity(OFFICIAL, "gent"))),
        "goals": rule(words("с"), words("целью"), value(lemma("укрепление"), lemma("дружба"))),
    },
    required=("visitor", "country"),
    stems=["визит", "поездк", "посет", "прибы"],
    examples=Examples(
        date="2021-05-20",
        found={
            Visit(visitor=Official(name="Милан Савич", country="RS"), country="KZ", status="held"): [
                "Президент Сербии Милан Савич посетил Казахстан.",
                "Завершился визит президента Сербии Милана Савича в Казахстан.",
            ],
        },
        ignored=["Визит к врачу отложили."],
        gaps={Visit(country="KZ"): ["Савич и Казахстан."]},
    ),
)
