"""Examples of meetings: the fact first, its phrasings under it; then what is none."""

from facts import Meeting, Official
from grammars.examples import Examples

EXAMPLES = Examples(
    date="2021-05-20",
    found={
        Meeting(
            participants=[Official(role="head_of_state", country="CL"), Official(role="head_of_state", country="BO")],
            place="Сантьяго",
        ): [
            "Президенты Чили и Боливии встретились в Сантьяго.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="FI"),
                Official(role="head_of_government", country="EE"),
            ],
            date="2021-05-19",
        ): [
            "Премьер Финляндии встретился вчера с премьером Эстонии.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="JO"), Official(role="head_of_state", country="CY")],
            date="2021-05-21",
            status="planned",
        ): [
            "Король Иордании встретится в пятницу с президентом Кипра.",
        ],
        Meeting(place="Аккра", date="2021-05-28", status="planned"): [
            "Главы МИД Ганы и Того встретятся в Аккре 28 мая.",
        ],
        Meeting(
            participants=[
                Official(name="Джон Смит", role="envoy", country="US"),
                Official(role="head_of_state", country="SD"),
            ],
            place="Хартум",
        ): [
            "Спецпредставитель США по Судану Джон Смит встретился в Хартуме с президентом Судана.",
        ],
        Meeting(
            participants=[Official(role="foreign_minister", country="IR"), Official(role="ambassador", country="IN")]
        ): [
            "Глава МИД Ирана встретился с послом Индии.",
        ],
        Meeting(
            participants=[
                Official(role="defence_minister", country="PL"),
                Official(role="defence_minister", country="RO"),
            ]
        ): [
            "Министр обороны Польши встретился со своим румынским коллегой.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="GE"), Official(role="head_of_state", country="LT")],
            status="held",
        ): [
            "Президент Грузии провёл встречу с президентом Литвы.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="AT"),
                Official(role="head_of_government", country="CZ"),
            ],
            place="Вена",
        ): [
            "Канцлер Австрии провёл в Вене переговоры с премьером Чехии.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="GR"),
                Official(role="head_of_government", country="BG"),
            ],
            place="Варна",
        ): [
            "Премьеры Греции и Болгарии провели переговоры в Варне.",
        ],
        Meeting(
            participants=[
                Official(role="deputy_minister", country="JP"),
                Official(role="deputy_minister", country="IN"),
            ]
        ): [
            "Замглавы МИД Японии провёл консультации с замглавы МИД Индии.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="AM"),
                Official(role="foreign_minister", country="IN"),
            ],
            topics=["вопросам торговли"],
        ): [
            "Министр иностранных дел Армении провёл переговоры с министром иностранных дел Индии по вопросам торговли.",
        ],
        (
            Meeting(
                participants=[
                    Official(role="head_of_government", country="ES"),
                    Official(role="head_of_state", country="FR"),
                ]
            ),
            Meeting(
                participants=[
                    Official(role="head_of_government", country="ES"),
                    Official(role="head_of_government", country="DE"),
                ]
            ),
        ): [
            "Премьер Испании провёл две встречи: с президентом Франции и канцлером Германии.",
            "Премьер Испании провёл встречи с президентом Франции и канцлером Германии.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="RU"),
                Official(role="foreign_minister", country="CU"),
            ],
            place="Москва",
        ): [
            "В Москве состоялась встреча глав МИД России и Кубы.",
        ],
        Meeting(date="2021-05-18", place="Женева"): [
            "18 мая в Женеве прошли переговоры министров обороны Индии и Пакистана.",
        ],
        Meeting(participants=[Official(country="CO"), Official(country="VE")], place="Осло"): [
            "В Осло начались переговоры делегаций Колумбии и Венесуэлы.",
        ],
        Meeting(date="2021-05-20", place="Кремль"): [
            "Сегодня в Кремле проходят переговоры президентов России и Сербии.",
        ],
        Meeting(
            participants=[
                Official(name="Шон Дойл", role="head_of_government", country="IE"),
                Official(role="head_of_state", country="KE"),
            ]
        ): [
            "Состоялась встреча премьер-министра Ирландии Шона Дойла с президентом Кении.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="AT"), Official(role="head_of_state", country="SI")],
            place="Вена",
        ): [
            "В Вене прошла встреча между президентами Австрии и Словении.",
        ],
        Meeting(participants=[Official(country="RU"), Official(country="NO")], place="Осло", topics=["рыболовстве"]): [
            "В Осло прошли российско-норвежские переговоры о рыболовстве.",
        ],
        Meeting(participants=[Official(country="TR"), Official(country="GR")], date="2021-06-03", status="planned"): [
            "Турецко-греческие консультации пройдут в Афинах 3 июня.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_state", country="EG"),
                Official(role="head_of_government", country="SD"),
            ],
            status="held",
        ): [
            "На встрече с президентом Египта премьер Судана попросил о помощи.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="DZ"),
                Official(name="Абдулай Кейта", role="foreign_minister", country="ML"),
            ],
            topics=[],
        ): [
            "По итогам переговоров с главой МИД Алжира министр иностранных дел Мали Абдулай Кейта "
            "заявил о новом этапе.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="VN"), Official(role="head_of_state", country="LA")],
            topics=["торговля рисом"],
        ): [
            "В ходе встречи президентов Вьетнама и Лаоса обсуждалась торговля рисом.",
        ],
        Meeting(
            participants=[
                Official(name="Владимир Путин", role="head_of_state", country="RU"),
                Official(role="head_of_state", country="AO"),
            ]
        ): [
            "Об этом заявил президент России Владимир Путин на встрече с президентом Анголы.",
        ],
        Meeting(
            participants=[
                Official(role="defence_minister", country="IN"),
                Official(role="defence_minister", country="VN"),
            ],
            place="Дели",
            topics=["морские учения"],
        ): [
            "В Дели министры обороны Индии и Вьетнама обсудили морские учения.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="TR"), Official(role="head_of_state", country="IR")],
            topics=["поставки газа", "борьба с контрабандой"],
        ): [
            "Президенты Турции и Ирана встретились в Анкаре. Обсуждались поставки газа и борьба с контрабандой.",
        ],
        Meeting(topics=["строительстве железной дороги"]): [
            "Премьеры Малайзии и Сингапура провели встречу. Речь шла о строительстве железной дороги.",
        ],
        Meeting(place="Бейрут", topics=["возвращению беженцев"]): [
            "Главы МИД Сирии и Ливана в Бейруте обменялись мнениями по возвращению беженцев.",
        ],
        Meeting(participants=[Official(country="ASEAN")], place="Джакарта"): [
            "В Джакарте открылся саммит АСЕАН.",
        ],
        Meeting(participants=[Official(country="NATO")], place="Мадрид", date="2021-06-28", status="planned"): [
            "Саммит НАТО пройдёт в Мадриде 28 июня.",
        ],
        Meeting(participants=[Official(role="head_of_state", country="G20")], place="Рим"): [
            "Лидеры стран G20 встретились в Риме.",
            "Лидеры G20 собрались в Риме.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_state", country="KZ"),
                Official(role="head_of_state", country="KG"),
                Official(role="head_of_state", country="UZ"),
            ],
            place="Ош",
        ): [
            "Саммит президентов Казахстана, Киргизии и Узбекистана прошёл в Оше.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="AM"),
                Official(role="foreign_minister", country="GE"),
                Official(role="foreign_minister", country="IR"),
            ]
        ): [
            "Состоялась трёхсторонняя встреча глав МИД Армении, Грузии и Ирана.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="US"), Official(role="head_of_state", country="CN")],
            status="planned",
        ): [
            "Предстоящая встреча президентов США и Китая пройдёт на Бали.",
        ],
        Meeting(date="2021-06-01", status="planned"): [
            "Переговоры глав МИД Эфиопии и Эритреи запланированы на 1 июня.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="PK"),
                Official(role="head_of_state", country="AF"),
            ],
            status="planned",
        ): [
            "Премьер Пакистана планирует встретиться с президентом Афганистана.",
        ],
        Meeting(
            participants=[
                Official(role="defence_minister", country="IN"),
                Official(role="defence_minister", country="CN"),
            ],
            status="denied",
        ): [
            "Встреча министров обороны Индии и Китая не состоялась.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="RS"), Official(role="head_of_state", country="HR")],
            status="denied",
        ): [
            "Встреча президентов Сербии и Хорватии отменена.",
        ],
        Meeting(date="2021-05-17/2021-05-23", place="Баку"): [
            "На этой неделе в Баку встретились министры обороны Турции и Азербайджана.",
        ],
        Meeting(date="2021-05-10/2021-05-11", place="Рига"): [
            "Переговоры премьеров Литвы и Латвии прошли в Риге 10-11 мая.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="EG"),
                Official(role="foreign_minister", country="ET"),
            ],
            date="2021-05-18",
        ): [
            "Во вторник глава МИД Египта встретился в Аддис-Абебе с коллегой из Эфиопии.",
        ],
        Meeting(date="2019-04", place="Ханой"): [
            "В апреле 2019 года президенты Кореи и Вьетнама встречались в Ханое.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_state", country="MN"),
                Official(name="Дзюн Танака", role="head_of_government", country="JP"),
            ],
            topics=["угольные поставки"],
        ): [
            "Президент Монголии прибыл в Японию\nНа переговорах с премьером Японии Дзюном Танакой он "
            "обсудил угольные поставки.",
        ],
        Meeting(
            participants=[
                Official(name="Ерлан Сабитов", role="foreign_minister", country="KZ"),
                Official(name="Раджив Менон", role="foreign_minister", country="IN"),
            ],
            date="2021-05-20",
            place="Астана",
            topics=["транзит"],
        ): [
            "Главы МИД Казахстана и Индии провели переговоры\nМинистр иностранных дел Казахстана "
            "Ерлан Сабитов и его индийский коллега Раджив Менон встретились сегодня в Астане. "
            "Стороны обсудили транзит.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="DE"),
                Official(role="head_of_state", country="PL"),
            ],
            place="Берлин",
            topics=["миграцию"],
        ): [
            "В Берлине прошли переговоры канцлера Германии и президента Польши. Стороны обсудили миграцию.",
        ],
        Meeting(
            participants=[Official(role="org_head", country="UN"), Official(role="head_of_state", country="SD")],
            place="Хартум",
        ): [
            "Генсек ООН встретился с президентом Судана в Хартуме.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="GR"),
                Official(role="head_of_state", country="EG"),
            ]
        ): [
            "АФИНЫ, 19 мая. Премьер Греции провёл встречу с президентом Египта.",
        ],
        Meeting(
            participants=[Official(role="other", country="EE"), Official(role="other", country="FI")], place="Хельсинки"
        ): [
            "Депутаты парламента Эстонии встретились в Хельсинки с депутатами парламента Финляндии.",
        ],
        Meeting(participants=[Official(name="Владимир Путин"), Official(name="Александр Лукашенко")], place="Минск"): [
            "Владимир Путин и Александр Лукашенко встретились в Минске.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="GR"),
                Official(role="head_of_government", country="BG"),
            ],
            place="София",
        ): [
            "Премьеры Греции и Болгарии провели переговоры в Софии.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="ES"), Official(role="head_of_state", country="PA")],
            place="Мадрид",
            status="held",
        ): [
            "Король Испании принял в Мадриде президента Панамы.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="CZ"), Official(role="head_of_state", country="SK")]
        ): [
            "Президент Чехии принял своего словацкого коллегу.",
        ],
        Meeting(participants=[Official(country="JP"), Official(country="EU")], place="Брюссель"): [
            "В Брюсселе прошёл саммит Япония — ЕС.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="KE"),
                Official(role="foreign_minister", country="GH"),
            ],
            place="Аккра",
            status="planned",
        ): [
            "Главы МИД Кении и Ганы договорились провести встречу в Аккре.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="CA"),
                Official(role="head_of_state", country="NO"),
            ],
            status="planned",
        ): [
            "В Лондон прилетел премьер Канады. Он встретится с королём Норвегии.",
        ],
        Meeting(
            participants=[Official(country="BG"), Official(country="TR")], topics=["водным ресурсам"], status="denied"
        ): [
            "Болгаро-турецкие переговоры по водным ресурсам отложены на неопределённый срок.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="AT"),
                Official(role="head_of_state", country="JO"),
            ]
        ): [
            "Из Вены сообщают: с королём Иордании встречается канцлер Австрии.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="NO"), Official(role="head_of_state", country="IS")]
        ): [
            "О рыболовстве Норвегии и Исландии говорили на встрече президентов двух стран.",
        ],
        Meeting(participants=[Official(name="Реджеп Эрдоган"), Official(name="Ильхам Алиев")]): [
            "Состоялась встреча Реджепа Эрдогана и Ильхама Алиева.",
        ],
        Meeting(
            participants=[
                Official(role="head_of_state", country="CY"),
                Official(name="Хуан Вега", role="head_of_state", country="PE"),
            ]
        ): [
            "Президент Кипра провёл переговоры с президентом Перу Хуаном Вегой\nХуан Вега прибыл на "
            "Кипр с визитом. После этого началась встреча в расширенном составе.",
        ],
        Meeting(date="2021-05-22", place="Батуми", status="planned"): [
            "В субботу в Батуми встречаются президенты Турции и Грузии.",
        ],
        Meeting(participants=[Official(country="G7")], place="Торонто"): [
            "Саммит «большой семёрки» в Торонто завершился.",
        ],
        Meeting(participants=[Official(country="EU")], date="2021-05-21", place="Вена", status="planned"): [
            "Завтра в Вене открывается саммит Евросоюза.",
        ],
        Meeting(participants=[Official(country="CL"), Official(country="PE")], topics=["рыболовству"]): [
            "Чилийско-перуанские консультации по рыболовству завершились.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="CL"),
                Official(role="foreign_minister", country="PE"),
            ],
            place="Лима",
            topics=["рыболовство"],
        ): [
            "Глава МИД Чили обсуждал в Лиме с перуанским коллегой рыболовство.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="QA"),
                Official(role="foreign_minister", country="OM"),
            ],
            topics=["транзит"],
        ): [
            "Главы МИД Катара и Омана встретились. Министры обсудили транзит.",
        ],
        Meeting(date="2021-05-19", place="Сантьяго", topics=["добычу лития"]): [
            "Президенты Чили и Боливии обсудили вчера в Сантьяго добычу лития.",
        ],
        Meeting(
            participants=[
                Official(role="foreign_minister", country="QA"),
                Official(role="foreign_minister", country="OM"),
            ],
            place="Доха",
        ): [
            "Между главами МИД Катара и Омана состоялась встреча в Дохе.",
        ],
    },
    ignored=[
        "Президент России встретился с губернатором Камчатки.",
        "Президент провёл рабочую встречу с министром финансов.",
        "Премьер-министр встретился с членами правительства.",
        "Министр обороны России встретился с военнослужащими.",
        "Президент Франции встретился с премьер-министром Франции.",
        "Мэр провёл встречу с жителями района.",
        "Певец встретился с поклонниками в Минске.",
        "Сборная Испании встретится со сборной Италии в полуфинале.",
        "Жители города готовятся встретить Новый год.",
        "Встреча выпускников прошла в школе.",
        "Компания ведёт переговоры о покупке завода.",
        "Стороны готовы к переговорам.",
        "Переговоры о новом договоре идут с 2008 года.",
        "Террористы согласились на переговоры с полицией.",
        "Депутаты обсудили бюджет.",
        "Совет директоров провёл заседание.",
        "В правительстве обсудили цены на бензин.",
        "Врачи провели консультации для пенсионеров.",
        "Президент обсудил с губернатором строительство дорог.",
        "Парламент Перу провёл заседание.",
        "Учёные встретились на конференции по физике.",
        "Министр встретился с родителями учеников.",
        "Глава концерна провёл переговоры с инвесторами из Китая.",
        "Писатель встречался с читателями в Праге.",
        "Такие редкие птицы встречаются в Перу и Чили.",
        "Если Польша захочет, переговоры возможны.",
        "Владимир Путин провёл встречу с Олегом Кузьминым, который возглавил ведомство.",
        "Президент Сергей Орлов встретился с постоянными членами Совбеза.",
        "Премьер Иван Зимин провёл встречу с депутатами Госдумы.",
        "В финале турнира встретятся россиянин Иван Зимин и испанец Хуан Вега.",
        "Президент ответил на вопросы об итогах саммита G20.",
        "Сможет ли канцлер Германии приехать на саммит G20?",
        "Перед поездкой в Китай президент России обсудил в Совбезе новую доктрину.",
        "Возможна ли встреча президентов России и Украины?",
        "В Кремле прошла встреча президента и вице-премьера Ивана Зимина.",
        "Президент принял главу фонда Олега Кузьмина. Обсудили помощь больным детям.",
        "Президент принял закон о пенсиях.",
        "Министр принял участие в открытии школы.",
        "Президент Перу принял отставку премьер-министра Перу.",
        "Владимир Путин обсудил с Сергеем Орловым развитие Тувы на встрече в Кремле.",
        "Матч отложили: команды Чили и Перу встретятся в среду.",
    ],
    gaps={
        (): [
            "Олег Кузьмин провёл встречу с Питером Блоком, основателем социальной сети.",  # private people
            "Сегодня на поле встречаются команды Испании и Италии.",  # teams of a match are no officials
        ],
        Meeting(participants=[Official(role="head_of_state", country="RS"), Official(country="DZ")], place="Алжир"): [
            # the visit after the talks tells whose they are
            "В Алжире прошли переговоры на высшем уровне\nПрезидент Сербии прибыл в Алжир с визитом.",
        ],
        Meeting(
            participants=[
                Official(role="defence_minister", country="CL"),
                Official(role="defence_minister", country="PE"),
            ],
            place="Лима",
        ): [
            # the place between the noun and «с»
            "Министр обороны Чили сообщил об этом после переговоров в Лиме со своим перуанским коллегой.",
        ],
        Meeting(participants=[Official(country="JP"), Official(country="IN"), Official(country="AU")], place="Осло"): [
            # «в формате» with sides joined by dashes
            "В Осло прошли консультации в формате Япония — Индия — Австралия.",
        ],
        Meeting(
            participants=[Official(country="JP"), Official(country="KR")],
            date="2021-06-01",
            place="Сеул",
            status="planned",
            topics=["пошлинах"],
        ): [
            "Переговоры Японии и Кореи о пошлинах должны пройти 1 июня в Сеуле.",  # «должны пройти»
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="US"), Official(role="head_of_state", country="CN")],
            status="planned",
        ): [
            # what is prepared is planned
            "В Праге идут последние приготовления к саммиту президентов США и Китая.",
        ],
        Meeting(
            participants=[Official(role="head_of_state", country="RU"), Official(role="head_of_state", country="TH")],
            place="Минск",
        ): [
            "Глава России встретился в Минске с королём Таиланда.",  # the head of a state
        ],
        Meeting(place="Кито", topics=["граница"]): [
            # the people stand inside the introduction of the topic
            "Главной темой переговоров президентов Перу и Эквадора в Кито стала граница.",
        ],
        Meeting(participants=[Official(country="IN"), Official(country="AFU")], place="Дели"): [
            "Саммит «Индия — Африка» завершился в Дели.",  # sides joined by a dash
        ],
        Meeting(
            participants=[
                Official(role="head_of_government", country="CZ"),
                Official(role="head_of_government", country="SK"),
            ],
            place="Прага",
            topics=["Пошлины"],
        ): [
            # the place stands between the noun and the people
            "Пошлины обсуждались на встрече в Праге премьеров Чехии и Словакии.",
        ],
        Meeting(
            participants=[
                Official(name="Ларс Берг", role="foreign_minister"),
                Official(role="foreign_minister", country="PE"),
            ]
        ): [
            # two holders of one office, one of no told state
            "Министр иностранных дел Ларс Берг встретился с министром иностранных дел Перу.",
        ],
        Meeting(
            participants=[Official(name="Дзюн Танака"), Official(name="Раджив Менон")],
            place="Токио",
            topics=["морские учения"],
        ): [
            # people of no told state discuss at a told place
            "В Токио Дзюн Танака и Раджив Менон обсудили морские учения.",
        ],
    },
)
