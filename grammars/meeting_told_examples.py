"""Examples of meetings told by the words around them: on what level, at whose journey, as what others talk of."""

from facts import Meeting
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        # the level tells who came
        Meeting(participants=people("-/foreign_minister/PE", "-/foreign_minister/CL"), place="Лима", status="held"): [
            "В Лиме прошла встреча Перу и Чили на уровне министров иностранных дел.",
            "Перу и Чили провели в Лиме переговоры на уровне министров иностранных дел.",
        ],
        Meeting(participants=people("-/deputy_minister/PE", "-/deputy_minister/CL"), place="Лима", status="held"): [
            "Перу и Чили провели в Лиме консультации на уровне заместителей министров иностранных дел.",
        ],
        # who comes where a summit is
        Meeting(participants=people("Хуан Вега/head_of_state/CL", "-/-/MERCOSUR"), place="Лима", status="held"): [
            "Президент Чили Хуан Вега прилетел в Лиму, где проходит саммит Меркосур.",
            "Президент Чили Хуан Вега выступил на открытии саммита Меркосур в Лиме.",
        ],
        Meeting(participants=people("Хуан Вега/head_of_state/CL", "-/-/MERCOSUR"), place="Лима", status="planned"): [
            "Президент Чили Хуан Вега прибыл в Лиму для участия в саммите Меркосур.",
        ],
        Meeting(participants=people("-/-/MERCOSUR"), place="Лима", status="held"): [
            "Президент Чили Хуан Вега заявил об этом в Лиме, где проходит саммит Меркосур.",
        ],
        # those told before in one breath
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), date="1991-07-31", place="Вена"): [
            "Договор был подписан президентами Чили и Перу 31 июля 1991 года на встрече двух президентов в Вене.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Вена", status="held"): [
            "Президенты Чили и Перу подписали договор. Они провели встречу в Вене.",
            "Президент Чили вручил орден президенту Перу на встрече двух президентов в Вене.",
            "К согласию по итогам «тихой встречи» в Вене пришли президент Чили и президент Перу.",
        ],
        # what is said or done on it, and to whom
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), topics=["торговлю"], place="Лима"): [
            "Президент Чили обсудил с президентом Перу торговлю на встрече в Лиме.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Лима", status="planned"): [
            "Президент Чили собирается обсудить с президентом Перу торговлю на встрече в Лиме.",
            "Президент Чили намерен сообщить президенту Перу о засухе на встрече в Лиме.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Лима", status="held"): [
            "Президент Чили на встрече в Лиме поблагодарил президента Перу за помощь.",
            "О засухе президент Чили рассказал президенту Перу в ходе переговоров в Лиме.",
            # what others talk of
            "Газеты обсуждают переговоры в Лиме президента Чили и президента Перу.",
        ],
        Meeting(participants=people("Хуан Вега/foreign_minister/CL", "-/-/EU"), place="Осло", status="held"): [
            "В Осло прибыл глава МИД Чили Хуан Вега. Вопрос, который обсуждался на его встрече "
            "с руководством ЕС, не нов.",
        ],
        (
            Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), status="planned"),
            Meeting(participants=people("-/head_of_state/CL", "-/head_of_government/PE"), status="planned"),
        ): [
            "Президент Чили отправится в Лиму, там намечены его встречи с президентом Перу и премьером Перу.",
        ],
        # what a journey was or is made for
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="Лима", status="planned"): [
            "Президент Чили приехал в Лиму, чтобы встретиться с президентом Перу.",
            "Президент Чили отправился в Лиму, чтобы обсудить с президентом Перу торговлю.",
            "Президент Чили и президент Перу прибыли в Лиму, чтобы обсудить торговлю.",
        ],
        Meeting(participants=people("-/head_of_government/CL", "-/-/PE"), place="Лима", status="held"): [
            "Премьер Чили слетал в Лиму. Переговоры шли за закрытыми дверями.",
            "Премьер Чили побывал в Лиме. Переговоры двух премьеров шли за закрытыми дверями.",
        ],
        # what was to be and is not
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), status="denied"): [
            "Визит президента Чили в Лиму отменён. Ожидалось, что он обсудит с президентом Перу торговлю.",
            "Президент Чили не поедет в Лиму, где должен был встретиться с президентом Перу.",
            "Поездка президента Чили в Лиму, где он должен был увидеться с президентом Перу, сорвалась.",
            "Речь не идёт о встрече президента Чили с президентом Перу.",
            "О встрече президентов Чили и Перу речь не идёт.",
        ],
        # in one room
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/VE"), status="held"): [
            "Президент Чили беседовал в Большом дворце с президентом Венесуэлы.",
            "Президент Чили поговорил с президентом Венесуэлы за ужином.",
            "Президент Чили и президент Венесуэлы сели за стол переговоров.",
            "Президент Чили увиделся с президентом Венесуэлы.",
        ],
        Meeting(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE", "-/head_of_government/DK"), status="held"
        ): [
            "Встреча президентов Чили и Перу проходит в присутствии премьера Дании.",
            "Переговоры президентов Чили и Перу прошли при посредничестве премьера Дании.",
        ],
        Meeting(participants=people("-/foreign_minister/CL", "-/ambassador/CIS"), status="held"): [
            "Глава МИД Чили обсудил эту тему с послами стран СНГ.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), date="2021-05-18", place="Лима"): [
            "Президенты Чили и Перу обсудили этот вопрос во вторник в Лиме.",
        ],
    },
    ignored=[
        "На встрече с губернаторами президент Чили сообщил о письме президенту Перу.",
        "Президент Чили сообщил журналистам о письме президента Перу на встрече в Лиме.",
        "Генсек АСЕАН не принял приглашение президента Чили.",
        "Президент Перу принял приглашение президента Чили приехать в Лиму.",
        "Стороны готовы сесть за стол переговоров.",
        "Министры обсудили этот вопрос.",
        "Премьера Чили вскоре после аудиенции у короля поздравил Иван Орлов.",
    ],
)
