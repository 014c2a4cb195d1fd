"""Examples of agreements that the clause alone does not tell: relative clauses, who decides, the sentence before."""

from facts import Agreement
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        # the relative clause
        Agreement(title="Договор о пастбищах", parties=["CA"], status="terminated"): [
            "Министры затронули Договор о пастбищах, из которого Канада недавно вышла.",
        ],
        Agreement(title="договор о границе", terminated="2021-07-05"): [
            "Чили и Перу соблюдают договор о границе, срок действия которого истекает 5 июля.",
        ],
        # who decides
        Agreement(kind="договор", parties=["TD"], status="terminated"): [
            "Франция осудила решение Чада о выходе из договора.",
        ],
        Agreement(title="соглашение о свободных поездках", parties=["LT"], status="terminated"): [
            "Опубликовано постановление литовского сейма о денонсации соглашения о свободных поездках.",
        ],
        Agreement(title="соглашение с Ганой о порте", parties=["TG", "GH"], status="terminated"): [
            "Президент Того подписал закон, прекращающий действие соглашения с Ганой о порте.",
        ],
        # the verb is told apart by a parenthesis
        Agreement(kind="соглашение", date="2000-09-02", place="Вена", status="signed"): [
            "Соглашение, напомним, было подписано в Вене 2 сентября 2000 года.",
        ],
        # an end has a day
        Agreement(title="договор о дружбе", parties=["CL"], terminated="2003-05-05", status="terminated"): [
            "Чили вышла из договора о дружбе 5 мая 2003 года.",
        ],
        # the subject is left out
        Agreement(title="Лимский договор", parties=["CL", "PE"], date="1905-08-24", status="terminated"): [
            "Лимский договор заключён между Чили и Перу. Подписан 24 августа 1905 года. Денонсирован в 1956 году.",
        ],
        # who signs is told before
        Agreement(parties=["GT", "HN"], signatories=people("-/minister/GT", "-/minister/HN"), status="signed"): [
            "Гватемала и Гондурас строят мост. Соглашение подписали министры финансов двух стран.",
        ],
        Agreement(
            parties=["KE", "UG"],
            signatories=people("Джон Мванги/foreign_minister/KE", "Пол Окелло/foreign_minister/UG"),
            status="signed",
        ): [
            "Переговоры провели главы МИД Кении и Уганды Джон Мванги и Пол Окелло. Министры подписали протокол о чае.",
        ],
        Agreement(
            parties=["US", "CZ"], signatories=people("Мэри Лоу/ambassador/US", "Ян Новак/minister/CZ"), status="signed"
        ): [
            "С американской стороны соглашение о радаре подписала посол Мэри Лоу, с чешской — министр Ян Новак.",
        ],
        # where: a visit
        Agreement(title="Соглашение о кофе", parties=["BR", "PE"], place="Перу", status="signed"): [
            "Соглашение о кофе подписано в ходе визита президента Бразилии в Перу.",
        ],
        # a parliament approves, and dates no signing by that
        Agreement(title="соглашение о меди", date=None, parties=["CL"], status="ratified"): [
            "Парламент Чили 8 мая одобрил соглашение о меди.",
        ],
    },
)
