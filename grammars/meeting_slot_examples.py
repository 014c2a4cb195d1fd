"""Examples of who is who and where people met: cities before names, venues, visits, adjectives of cities."""

from facts import Meeting
from grammars.examples import Examples, people

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        # a city that is a given name too
        Meeting(participants=people("Хуан Вега/-/-", "-/head_of_government/IT"), place="Милан"): [
            "В Милане Хуан Вега встретился с премьером Италии.",
        ],
        Meeting(participants=people("Хуан Вега/-/-", "-/head_of_state/PE"), place="Сантьяго"): [
            "Об этом заявил в Сантьяго Хуан Вега после встречи с президентом Перу.",
            "В Сантьяго Хуан Вега встретился с президентом Перу.",
        ],
        Meeting(participants=people("Хуан Вега/-/-", "-/head_of_state/PE"), place="Сан-Хосе"): [
            "В Сан-Хосе Хуан Вега встретился с президентом Перу.",
        ],
        Meeting(participants=people("Сантьяго Вега/head_of_state/CL", "-/head_of_state/PE"), place=None): [
            "Президент Чили Сантьяго Вега встретился с президентом Перу.",
        ],
        # the adjective of a city
        Meeting(participants=people("-/-/OSCE"), place="Стамбул"): [
            "На Стамбульском саммите ОБСЕ говорили о границах.",
        ],
        Meeting(participants=people("-/-/BRICS"), place="Лима"): [
            "По итогам лимского саммита БРИКС принята декларация.",
        ],
        # a name of two unknown words
        Meeting(participants=people("Тсанглун Сисурит/-/-", "-/head_of_state/CL")): [
            "Тсанглун Сисурит встретился с президентом Чили.",
            "Президент Чили встретился с Тсанглуном Сисуритом.",
        ],
        # posts that do not decline
        Meeting(participants=people("-/head_of_state/CL", "Хуан Вега/other/PE")): [
            "Президент Чили встретился с зампремьера Перу Хуаном Вегой.",
            "Зампремьера Перу Хуан Вега встретился с президентом Чили.",
        ],
        # venues
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="село Вилья"): [
            "Президенты Чили и Перу встретились в чилийском селе Вилья.",
            "В селе Вилья прошла встреча президентов Чили и Перу.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="посёлок Вилья под Лимой"): [
            "Президенты Чили и Перу встретились в посёлке Вилья под Лимой.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="предместье Лимы"): [
            "Президенты Чили и Перу провели переговоры в предместье Лимы.",
        ],
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_government/PE"), place="загородная резиденция"): [
            "Президент Чили принял в своей загородной резиденции премьера Перу.",
        ],
        Meeting(
            participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place="правительственная вилла «Мир»"
        ): [
            "Президент Чили встретился с президентом Перу в правительственной вилле «Мир».",
        ],
        Meeting(participants=people("-/head_of_state/PE", "-/head_of_government/CL"), place="Зеркальный зал дворца"): [
            "Президент Перу принял в Зеркальном зале дворца премьера Чили.",
        ],
        # a noun that only looks like one: «после» is no ambassador
        Meeting(participants=people("-/defence_minister/PE", "-/defence_minister/KG"), place="Бишкек"): [
            "Об этом сообщил министр обороны Перу после переговоров в Бишкеке со своим киргизским коллегой.",
            "Министр обороны Перу сообщил об этом после переговоров в Бишкеке со своим киргизским коллегой.",
        ],
        # a visit tells where talks with several took place
        (
            Meeting(participants=people("Хуан Вега/foreign_minister/CL", "-/head_of_government/NO"), place="Норвегия"),
            Meeting(participants=people("Хуан Вега/foreign_minister/CL", "-/minister/NO"), place="Норвегия"),
        ): [
            "Министр иностранных дел Чили Хуан Вега находится с официальным визитом в Норвегии.\n"
            "Хуан Вега провёл встречи с премьер-министром Норвегии и с министром рыболовства страны.",
        ],
        Meeting(
            participants=people("Иван Орлов/minister/RU", "-/head_of_government/RS"), place="Белград", date="2021-05-20"
        ): [
            "Сегодня в Белград по поручению президента вылетел глава МЧС Иван Орлов. "
            "Орлов уже встретился с главой правительства Сербии.",
        ],
        # a head told without a state is not of the city where heads meet
        Meeting(
            participants=people("Джон Стоун/head_of_state/-", "Хуан Вега/head_of_state/PE"),
            place="Будапешт",
            status="planned",
        ): [
            "Президент Джон Стоун и президент Перу Хуан Вега договорились провести встречу в Будапеште.",
        ],
        # no venue is told
        Meeting(participants=people("-/head_of_state/CL", "-/head_of_state/PE"), place=None): [
            "Президенты Чили и Перу встретились в зале заседаний.",
            "Президенты Чили и Перу встретились в своей резиденции.",
        ],
    },
)
