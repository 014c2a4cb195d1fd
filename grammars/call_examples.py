"""Examples of calls: the fact first, its phrasings under it; then conversations that are none."""

from facts import Call, Official
from grammars.examples import Examples

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        Call(
            participants=[Official(role="head_of_state", country="CL"), Official(role="head_of_state", country="BO")]
        ): [
            "Состоялся телефонный разговор президентов Чили и Боливии.",
        ],
        Call(
            participants=[
                Official(role="head_of_government", country="FI"),
                Official(role="head_of_government", country="EE"),
            ],
            date="2021-05-19",
        ): [
            "Вчера состоялась телефонная беседа премьер-министров Финляндии и Эстонии.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="KE"),
                Official(role="foreign_minister", country="GH"),
            ],
            date="2021-05-19",
        ): [
            "19 мая состоялся телефонный разговор глав МИД Кении и Ганы.",
        ],
        Call(
            participants=[Official(name="Эммануэль Макрон"), Official(role="head_of_state", country="SN")],
            status="held",
        ): [
            "Состоялся телефонный разговор Эммануэля Макрона с президентом Сенегала\nОб этом "
            "сообщили в Елисейском дворце.",
        ],
        Call(
            participants=[
                Official(role="defence_minister", country="PL"),
                Official(role="defence_minister", country="RO"),
            ]
        ): [
            "Министр обороны Польши провёл телефонные переговоры с министром обороны Румынии.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="CY"), Official(role="head_of_state", country="EG")],
            medium="phone",
        ): [
            "Президент Кипра провёл переговоры по телефону с президентом Египта.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="JP"),
                Official(role="foreign_minister", country="US"),
            ],
            date="2021-05-20",
        ): [
            "Глава МИД Японии провёл сегодня телефонную беседу с госсекретарём США.",
        ],
        (
            Call(
                participants=[
                    Official(role="head_of_state", country="GE"),
                    Official(role="head_of_state", country="LT"),
                ]
            ),
            Call(
                participants=[
                    Official(role="head_of_state", country="GE"),
                    Official(role="head_of_government", country="SE"),
                ]
            ),
        ): [
            "Президент Грузии провёл телефонные разговоры с президентом Литвы и премьером Швеции.",
        ],
        (
            Call(
                participants=[
                    Official(role="foreign_minister", country="QA"),
                    Official(role="foreign_minister", country="OM"),
                ]
            ),
            Call(
                participants=[
                    Official(role="foreign_minister", country="QA"),
                    Official(role="foreign_minister", country="IR"),
                ]
            ),
        ): [
            "Глава МИД Катара провёл отдельные телефонные переговоры с коллегами из Омана и Ирана.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="TR"), Official(role="head_of_state", country="EG")],
            topics=["Поставки зерна"],
        ): [
            "Поставки зерна обсудили по телефону президенты Турции и Египта.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="TD"),
                Official(role="foreign_minister", country="EG"),
            ],
            topics=["Ситуацию в Судане"],
        ): [
            "Ситуацию в Судане обсудили по телефону главы МИД Чада и Египта.",
        ],
        Call(
            participants=[
                Official(name="Радж Верман", role="defence_minister", country="IN"),
                Official(role="defence_minister", country="JP"),
            ],
            topics=["морские учения"],
        ): [
            "Министр обороны Индии Радж Верман обсудил по телефону с министром обороны Японии морские учения.",
        ],
        Call(
            participants=[
                Official(role="head_of_government", country="IE"),
                Official(role="head_of_government", country="DE"),
            ],
            topics=["цены на газ"],
        ): [
            "Премьер Ирландии обсудил с канцлером Германии по телефону цены на газ.",
        ],
        Call(topics=["энергетику", "строительство дорог"]): [
            "Президенты Словении и Хорватии обсудили по телефону энергетику, а также строительство дорог.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="ES"),
                Official(role="foreign_minister", country="MA"),
            ],
            topics=["миграцию"],
            medium="phone",
        ): [
            "Главы МИД Испании и Марокко в ходе телефонного разговора обсудили миграцию.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="BR"), Official(role="head_of_state", country="AR")]
        ): [
            "Президент Бразилии поговорил по телефону с президентом Аргентины.",
        ],
        Call(
            participants=[
                Official(role="head_of_government", country="IN"),
                Official(role="head_of_government", country="NP"),
            ]
        ): [
            "Премьер Индии пообщался по телефону с премьером Непала.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="GH"), Official(role="head_of_state", country="TG")],
            medium="phone",
            date="2021-05-18",
        ): [
            "Президенты Ганы и Того созвонились во вторник.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="VN"),
                Official(role="foreign_minister", country="LA"),
            ]
        ): [
            "Глава МИД Вьетнама переговорил по телефону с главой МИД Лаоса.",
        ],
        Call(
            participants=[
                Official(role="head_of_state", country="FR"),
                Official(role="head_of_government", country="AT"),
            ],
            initiator="FR",
            medium="phone",
        ): [
            "Президент Франции позвонил канцлеру Австрии.",
        ],
        Call(
            participants=[
                Official(role="head_of_state", country="MX"),
                Official(role="head_of_government", country="CA"),
            ],
            initiator="MX",
        ): [
            "Премьер-министру Канады позвонил президент Мексики.",
        ],
        Call(
            participants=[
                Official(name="Нильс Кнудсен", role="foreign_minister", country="DK"),
                Official(role="foreign_minister", country="IS"),
            ],
            initiator="DK",
        ): [
            "Глава МИД Дании Нильс Кнудсен позвонил главе МИД Исландии.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="DZ"), Official(role="head_of_state", country="TN")],
            initiator="TN",
        ): [
            "Президенты Алжира и Туниса поговорили по телефону. Беседа состоялась по инициативе тунисской стороны.",
        ],
        Call(
            participants=[Official(name="Ангела Меркель"), Official(role="head_of_state", country="JO")],
            date="2021-05-20",
        ): [
            "Сегодня по инициативе Ангелы Меркель состоялся её телефонный разговор с королём Иордании.",
        ],
        Call(initiator="HU"): [
            "По инициативе Будапешта состоялся телефонный разговор премьеров Венгрии и Словении.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="VN"), Official(role="head_of_state", country="MN")],
            topics=[],
        ): [
            "Президент Вьетнама по телефону поздравил президента Монголии с победой на выборах.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="JO"), Official(role="head_of_state", country="CY")],
            topics=[],
            status="held",
        ): [
            "В телефонном разговоре с королём Иордании президент Кипра выразил соболезнования.",
        ],
        Call(
            participants=[
                Official(role="head_of_government", country="MY"),
                Official(role="head_of_government", country="TH"),
            ]
        ): [
            "Премьер Малайзии в телефонном разговоре с премьером Таиланда пригласил его в Куала-Лумпур.",
        ],
        Call(topics=["Добыча лития"]): [
            "Добыча лития стала главной темой телефонного разговора президентов Чили и Аргентины.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="PE"), Official(role="head_of_state", country="EC")],
            topics=["рыболовстве", "борьбе с контрабандой"],
        ): [
            "Президенты Перу и Эквадора провели телефонный разговор. Речь шла о рыболовстве и борьбе с контрабандой.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="IQ"),
                Official(role="foreign_minister", country="KW"),
            ],
            topics=["ситуации в заливе"],
        ): [
            "Главы МИД Ирака и Кувейта провели телефонный разговор и обменялись мнениями по ситуации в заливе.",
        ],
        Call(topics=["вопросы туризма"]): [
            "Состоялся телефонный разговор президентов Кубы и Мексики, в ходе которого были затронуты вопросы туризма.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="BR"), Official(role="head_of_state", country="CL")],
            medium="video",
        ): [
            "Президенты Бразилии и Чили пообщались по видеосвязи.",
        ],
        Call(
            participants=[
                Official(role="head_of_government", country="GR"),
                Official(role="head_of_government", country="BG"),
            ],
            medium="video",
        ): [
            "Премьеры Греции и Болгарии провели переговоры в режиме видеоконференции.",
        ],
        Call(
            participants=[
                Official(role="defence_minister", country="AU"),
                Official(role="defence_minister", country="JP"),
            ],
            medium="video",
        ): [
            "Министры обороны Австралии и Японии провели видеопереговоры.",
        ],
        Call(medium="video", topics=["торговлю"]): [
            "Главы МИД Армении и Индии обсудили торговлю по видеосвязи.",
        ],
        Call(status="planned", date="2021-05-21"): [
            "Президент Турции проведёт завтра телефонный разговор с президентом Румынии.",
        ],
        Call(status="planned", date="2021-05-26"): [
            "Телефонный разговор канцлера Австрии и президента Румынии намечен на среду.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="ML"),
                Official(role="foreign_minister", country="NE"),
            ],
            status="planned",
        ): [
            "Ожидается телефонный разговор глав МИД Мали и Нигера.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="SY"), Official(role="head_of_state", country="LB")],
            status="denied",
        ): [
            "Телефонный разговор президентов Сирии и Ливана не состоялся.",
        ],
        Call(status="planned", date="2021-05-25"): [
            "Запланированный телефонный разговор президентов Кореи и Монголии пройдёт 25 мая.",
        ],
        Call(
            participants=[
                Official(name="Имтиаз Хан", role="head_of_government", country="PK"),
                Official(name="Халед Аттия", role="head_of_government", country="QA"),
            ],
            date="2021-05-20",
        ): [
            "Премьеры Пакистана и Катара поговорили по телефону\nПремьер Пакистана Имтиаз Хан "
            "обсудил с катарским коллегой Халедом Аттией поставки сжиженного газа. Разговор "
            "состоялся сегодня.",
        ],
        Call(
            participants=[
                Official(name="Сергей Лавров", role="foreign_minister", country="RU"),
                Official(role="foreign_minister", country="CU"),
            ],
            topics=["туризм"],
        ): [
            "Сергей Лавров провёл телефонный разговор с министром иностранных дел Кубы\nМинистр "
            "иностранных дел России обсудил с кубинским коллегой туризм.",
        ],
        Call(
            participants=[
                Official(name="Матти Лехто", role="head_of_state", country="FI"),
                Official(role="head_of_state", country="SE"),
            ],
            initiator="SE",
            topics=["Арктику"],
        ): [
            "Президент Финляндии Матти Лехто и король Швеции обсудили по телефону Арктику, сообщила "
            "канцелярия. Разговор состоялся по инициативе Стокгольма.",
        ],
        Call(participants=[Official(role="org_head", country="UN"), Official(role="head_of_state", country="SD")]): [
            "Состоялся телефонный разговор генсека ООН с президентом Судана.",
        ],
        Call(participants=[Official(role="org_head", country="NATO"), Official(role="head_of_state", country="GE")]): [
            "Генсек НАТО поговорил по телефону с президентом Грузии.",
        ],
        Call(
            participants=[
                Official(role="foreign_minister", country="RU"),
                Official(role="foreign_minister", country="DZ"),
            ],
            topics=["ситуацию в Ливии"],
        ): [
            "МОСКВА, 18 мая. Министр иностранных дел РФ обсудил по телефону с главой МИД Алжира ситуацию в Ливии.",
        ],
        Call(
            participants=[
                Official(role="head_of_state", country="KE"),
                Official(role="head_of_state", country="UG"),
                Official(role="head_of_state", country="RW"),
            ]
        ): [
            "Трёхсторонний телефонный разговор провели президенты Кении, Уганды и Руанды.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="PA"), Official(role="head_of_state", country="ES")],
            initiator="PA",
        ): [
            "Король Испании провёл серию телефонных переговоров\nЕму позвонил президент Панамы.",
        ],
        (
            Call(
                participants=[
                    Official(role="head_of_state", country="GR"),
                    Official(role="head_of_government", country="IT"),
                ]
            ),
            Call(
                participants=[
                    Official(role="head_of_state", country="AL"),
                    Official(role="head_of_government", country="IT"),
                ]
            ),
        ): [
            "Премьеру Италии позвонили президенты Греции и Албании.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="CZ"), Official(role="head_of_state", country="BE")]
        ): [
            "Стало известно, что президент Чехии сказал королю Бельгии в телефонной беседе.",
        ],
        Call(
            participants=[
                Official(role="head_of_state", country="KE"),
                Official(role="head_of_government", country="IN"),
            ]
        ): [
            "С победой на выборах президента Кении по телефону поздравил премьер Индии.",
        ],
        Call(date="2021-05-20", topics=["рыболовство"]): [
            "Главы МИД Чили и Перу обсудили сегодня по телефону рыболовство.",
        ],
        Call(
            participants=[
                Official(role="defence_minister", country="IN"),
                Official(role="defence_minister", country="FR"),
            ],
            medium="phone",
        ): [
            "Между министрами обороны Индии и Франции состоялся телефонный разговор.",
        ],
        Call(participants=[Official(country="G7")], medium="video", initiator="IT"): [
            "Виртуальный саммит «Большой семёрки» созван по инициативе Италии.",
        ],
    },
    ignored=[
        "Президент поговорил по телефону с женой.",
        "Губернатор обсудил по телефону с мэром ремонт дорог.",
        "Президент России обсудил по телефону с министром финансов России бюджет.",
        "Владимир Путин провёл видеоконференцию с губернаторами.",
        "Неизвестный позвонил в полицию и сообщил о бомбе.",
        "На горячую линию поступило тысяча телефонных звонков.",
        "Телефонные мошенники позвонили пенсионерке.",
        "Первый звонок прозвенел в сельской школе.",
        "Опубликована запись телефонного разговора двух бандитов.",
        "Пранкеры разыграли чиновника по телефону.",
        "Обо всём он рассказал нам по телефону из Рима.",
        "Больница закупила новые телефоны для врачей.",
        "Банк продлил приём заявок по телефону.",
        "Тренер поговорил по телефону с вратарём сборной Испании.",
        "Журналист связался по телефону с посольством.",
        "Режиссёр провёл переговоры по видеосвязи с продюсером.",
        "Президент провёл совещание с членами правительства по видеосвязи.",
        "Певица созвонилась с подругой.",
        "Спасатели держат связь с экипажем по телефону.",
        "Министр сказал, что говорить по телефону за рулём опасно.",
        "Директор завода обсудил по телефону с поставщиком цены на сталь.",
        "Разговор о погоде затянулся до вечера.",
        "Владимир Путин обсудил по видеосвязи с членами Совбеза новую доктрину.",
        "Президент Перу созвонился с министром экономики Перу.",
        "Губернатор Тувы позвонил министру строительства.",
        "Телефонный разговор диспетчера с пилотом попал в эфир.",
    ],
    gaps={
        (
            Call(participants=[Official(name="Ян Новак"), Official(role="head_of_state", country="PE")]),
            Call(participants=[Official(name="Ян Новак"), Official(name="Паоло Росси")]),
        ): [
            # headlines of a digest stand alone
            "Смотрите в этом выпуске: Ян Новак провёл телефонную беседу с президентом Перу; "
            "хоккеисты вернулись домой; пошлины стали темой телефонного разговора Яна Новака и Паоло "
            "Росси;",
        ],
        Call(
            participants=[
                Official(role="head_of_state", country="ES"),
                Official(name="Джон Смит", role="other", country="US"),
            ]
        ): [
            # the director of a foreign service
            "Состоялся телефонный разговор короля Испании с директором ЦРУ Джоном Смитом.",
        ],
        Call(topics=["Международные темы", "торговлю"]): [
            # a topic whose noun is «темы»
            "Международные темы и торговлю обсудили по телефону президенты Чили и Перу.",
        ],
        (
            Call(
                participants=[
                    Official(role="head_of_government", country="IN"),
                    Official(role="head_of_state", country="KE"),
                ]
            ),
            Call(
                participants=[
                    Official(role="head_of_government", country="IN"),
                    Official(role="head_of_state", country="GH"),
                ]
            ),
        ): [
            # two partners are two calls
            "Премьер Индии провёл переговоры по телефону с президентами Кении и Ганы.",
        ],
        Call(
            participants=[
                Official(name="Ян Новак", role="head_of_government", country="CZ"),
                Official(name="Юлия Орлова"),
            ]
        ): [
            # a woman's name in the accusative, read as a man's
            "Премьер Чехии Ян Новак поздравил Юлию Орлову с днём рождения\nВ телефонном разговоре он "
            "затронул тему пошлин Словакии.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="PE"), Official(role="head_of_state", country="CL")],
            topics=["вопросы рыболовства"],
        ): [
            # a call in the locative
            "О телефонном разговоре президентов Перу и Чили сообщил МИД. Они затронули вопросы рыболовства.",
        ],
        Call(
            participants=[Official(role="head_of_state", country="RS"), Official(role="head_of_state", country="ME")]
        ): [
            # presidents of two states, which once were one
            "Президенты Сербии и Черногории обсудили по телефону строительство дорог.",
        ],
        Call(
            participants=[
                Official(role="head_of_state", country="IR"),
                Official(role="head_of_government", country="IQ"),
            ],
            topics=["торговлю"],
        ): [
            # the headline tells by post alone whose conversation the lead reports
            "Президент Ирана поздравил премьера Ирака с праздником\nВ телефонном разговоре главы "
            "двух стран обсудили торговлю.",
        ],
    },
)
