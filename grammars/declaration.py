"""Declarations: «приняли совместное заявление», «подписали Декларацию о стратегическом партнёрстве».

The phrase of a document with its title is in `grammars.documents`, the words for what befell it in
`words/document_stages.csv` and `words/declaration_stages.csv`; agreements take the phrase from there too.
"""

from facts import Declaration
from grammars.context import VISIT
from grammars.declaration_examples import EXAMPLES
from grammars.documents import BETWEEN, DOCUMENT, IN_CITY, WITH
from grammars.grammar import Grammar
from grammars.instruments.reader import INSTRUMENTS
from grammars.predicates import DATE, OFFICIAL, STATE, STATE_ADJECTIVE, entity
from grammars.triggers import STEMS

DECLARATION = Grammar(
    name="declaration",
    fact=Declaration,
    triggers={"document": DOCUMENT},  # совместное заявление по итогам переговоров
    clues={  # the reader goes by what governs the document
        "parties": {
            "subject": entity(STATE, "nomn"),  # Россия и Перу (приняли)
            "genitive": entity(STATE, "gent"),  # (заявление) России и Перу
            "adjective": entity(STATE_ADJECTIVE),  # российско-китайское (заявление)
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
    scene={"visit": VISIT},  # (подписана в ходе) визита в Перу
    stems=STEMS,
    examples=EXAMPLES,
    reader=INSTRUMENTS,
)
