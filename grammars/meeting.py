"""Meetings: «встретился с коллегой», «переговоры прошли в Стамбуле», «саммит Россия — ЕС».

Vocabulary and phrases are in `grammars.contacts.phrases` and `grammars.topics`, where calls take them from too.
"""

from facts import Meeting
from grammars.contacts.phrases import (
    ACCUSATIVE,
    BETWEEN,
    GENITIVE,
    MEDIUM,
    NOMINATIVE,
    NOUN,
    PARTNER,
    PLACE,
    VERB,
)
from grammars.contacts.reader import CONTACTS
from grammars.context import VISIT
from grammars.documents import DOCUMENT
from grammars.grammar import Grammar
from grammars.meeting_examples import EXAMPLES
from grammars.meeting_slot_examples import EXAMPLES as SLOT_EXAMPLES
from grammars.meeting_told_examples import EXAMPLES as TOLD_EXAMPLES
from grammars.predicates import DATE, entity
from grammars.topics import TOPIC_PHRASE
from grammars.triggers import STEMS

MEETING = Grammar(
    name="meeting",
    fact=Meeting,
    triggers={
        "noun": NOUN,  # очередной раунд переговоров
        "verb": VERB,  # встретился, принял, обсудили
    },
    roles={
        "topics": TOPIC_PHRASE,  # обсудили поставки зерна
    },
    clues={  # the reader goes by government and word order
        "participants": {
            "subject": NOMINATIVE,  # Сергей Лавров (встретился)
            "partner": PARTNER,  # с коллегой из Катара
            "between": BETWEEN,  # (встреча) между министрами
            "genitive": GENITIVE,  # (встреча) министров
            "object": ACCUSATIVE,  # (принял) посла Франции
        },
        "date": entity(DATE),
        "place": PLACE,  # в Стамбуле
    },
    scene={
        "medium": MEDIUM,  # makes a call of it
        "document": DOCUMENT,  # its dates are not the meeting's
        "visit": VISIT,
    },
    stems=STEMS,
    examples=EXAMPLES.with_more(SLOT_EXAMPLES).with_more(TOLD_EXAMPLES),
    reader=CONTACTS,
)
