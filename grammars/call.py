"""Calls: «Сергей Лавров провёл телефонный разговор с Хаканом Фиданом», «созвонились», «обсудили по
видеосвязи».

Vocabulary and phrases are in `grammars.contacts.phrases` and `grammars.topics`, where meetings take them from too.
"""

from facts import Call
from grammars.call_examples import EXAMPLES
from grammars.call_slot_examples import EXAMPLES as SLOT_EXAMPLES
from grammars.call_told_examples import EXAMPLES as TOLD_EXAMPLES
from grammars.contacts.phrases import (
    ACCUSATIVE,
    BETWEEN,
    DATIVE,
    GENITIVE,
    INITIATIVE,
    MEDIUM,
    NOMINATIVE,
    NOUN,
    PARTNER,
    VERB,
)
from grammars.contacts.reader import CONTACTS
from grammars.context import VISIT
from grammars.documents import DOCUMENT
from grammars.grammar import Grammar
from grammars.predicates import DATE, entity
from grammars.topics import TOPIC_PHRASE
from grammars.triggers import STEMS

CALL = Grammar(
    name="call",
    fact=Call,
    triggers={
        "noun": NOUN,  # телефонный разговор
        "verb": VERB,  # созвонился, позвонил
        "medium": MEDIUM,  # по телефону
    },
    roles={
        "initiator": INITIATIVE,  # по инициативе турецкой стороны
        "topics": TOPIC_PHRASE,  # обсудили поставки зерна
    },
    clues={  # the reader goes by government and word order
        "participants": {
            "subject": NOMINATIVE,  # Сергей Лавров (позвонил)
            "partner": PARTNER,  # (говорил) с Хаканом Фиданом
            "between": BETWEEN,  # (разговор) между министрами
            "genitive": GENITIVE,  # (разговор) министров
            "recipient": DATIVE,  # (позвонил) Хакану Фидану
            "object": ACCUSATIVE,  # (поздравил по телефону) Хакана Фидана
        },
        "date": entity(DATE),
    },
    scene={
        "document": DOCUMENT,  # its dates are not the call's
        "visit": VISIT,
    },
    stems=STEMS,
    examples=EXAMPLES.with_more(SLOT_EXAMPLES).with_more(TOLD_EXAMPLES),
    reader=CONTACTS,
)
