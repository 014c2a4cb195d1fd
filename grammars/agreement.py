"""Agreements: «подписали соглашение о границе», «договор вступил в силу», «вышли из СНВ-3».

The phrase of a document with its title is in `grammars.documents`, the words for what befell it in
`words/document_stages.csv`; declarations take both from there too.
"""

from facts import Agreement
from grammars.agreement_course_examples import EXAMPLES as COURSE_EXAMPLES
from grammars.agreement_examples import EXAMPLES
from grammars.agreement_history_examples import EXAMPLES as HISTORY_EXAMPLES
from grammars.agreement_occasion_examples import EXAMPLES as OCCASION_EXAMPLES
from grammars.agreement_sides_examples import EXAMPLES as SIDES_EXAMPLES
from grammars.agreement_text_examples import EXAMPLES as TEXT_EXAMPLES
from grammars.agreement_title_examples import EXAMPLES as TITLE_EXAMPLES
from grammars.context import VISIT
from grammars.documents import AGAIN, BETWEEN, DOCUMENT, IN_CITY, WITH
from grammars.grammar import Grammar
from grammars.instruments.reader import INSTRUMENTS
from grammars.predicates import DATE, OFFICIAL, STATE, STATE_ADJECTIVE, entity
from grammars.triggers import STEMS

AGREEMENT = Grammar(
    name="agreement",
    fact=Agreement,
    triggers={
        "document": DOCUMENT,  # договор о дружбе между Индией и Непалом
    },
    clues={  # the reader goes by what governs the document
        "parties": {
            "subject": entity(STATE, "nomn"),  # Россия и Перу (подписали)
            "genitive": entity(STATE, "gent"),  # (соглашение) России и Перу
            "adjective": entity(STATE_ADJECTIVE),  # российско-китайский (договор)
            "between": BETWEEN,  # между Индией и Непалом
            "with": WITH,  # с Исландией
        },
        "signatories": {
            "subject": entity(OFFICIAL, "nomn"),  # министр (подписал)
            "agent": entity(OFFICIAL, "ablt"),  # (подписано) министром
        },
        "date": entity(DATE),
        "place": IN_CITY,  # в Сантьяго
    },
    scene={
        "again": AGAIN,  # (он) вступил (в силу)
        "visit": VISIT,  # (подписано в ходе) визита в Перу
    },
    stems=STEMS,
    examples=EXAMPLES.with_more(TEXT_EXAMPLES)
    .with_more(TITLE_EXAMPLES)
    .with_more(HISTORY_EXAMPLES)
    .with_more(COURSE_EXAMPLES)
    .with_more(OCCASION_EXAMPLES)
    .with_more(SIDES_EXAMPLES),
    reader=INSTRUMENTS,
)
