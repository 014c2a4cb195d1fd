"""Meetings: one phrasing a test, with the slots that it tells; and gatherings that are none."""

from __future__ import annotations

import pytest

from grammars import extract

PUBLISHED = "2021-05-20"  # a Thursday

# text, then the slots of each meeting it tells. "who" holds name/role/country of each participant,
# "-" for what is not told; slots left out are not compared.
Told = list[tuple[str, list[dict[str, object]]]]
TOLD: Told = [
    # встретился, встретились
    (
        "Министр иностранных дел Норвегии Ларс Берг встретился в Лиме с главой МИД Перу Хуаном Вегой.",
        [
            {
                "who": "Ларс Берг/foreign_minister/NO Хуан Вега/foreign_minister/PE",
                "place": "Лима",
                "date": None,
                "status": "held",
            }
        ],
    ),
    (
        "Президенты Чили и Боливии встретились в Сантьяго.",
        [{"who": "-/head_of_state/CL -/head_of_state/BO", "place": "Сантьяго"}],
    ),
    (
        "Премьер Финляндии встретился вчера с премьером Эстонии.",
        [{"who": "-/head_of_government/FI -/head_of_government/EE", "date": "2021-05-19"}],
    ),
    (
        "Король Иордании встретится в пятницу с президентом Кипра.",
        [{"who": "-/head_of_state/JO -/head_of_state/CY", "date": "2021-05-21", "status": "planned"}],
    ),
    (
        "Главы МИД Ганы и Того встретятся в Аккре 28 мая.",
        [{"place": "Аккра", "date": "2021-05-28", "status": "planned"}],
    ),
    (
        "Спецпредставитель США по Судану Джон Смит встретился в Хартуме с президентом Судана.",
        [{"who": "Джон Смит/envoy/US -/head_of_state/SD", "place": "Хартум"}],
    ),
    ("Глава МИД Ирана встретился с послом Индии.", [{"who": "-/foreign_minister/IR -/ambassador/IN"}]),
    (
        "Министр обороны Польши встретился со своим румынским коллегой.",
        [{"who": "-/defence_minister/PL -/defence_minister/RO"}],
    ),
    # провёл встречу, переговоры, консультации
    (
        "Президент Грузии провёл встречу с президентом Литвы.",
        [{"who": "-/head_of_state/GE -/head_of_state/LT", "status": "held"}],
    ),
    (
        "Канцлер Австрии провёл в Вене переговоры с премьером Чехии.",
        [{"who": "-/head_of_government/AT -/head_of_government/CZ", "place": "Вена"}],
    ),
    (
        "Премьеры Греции и Болгарии провели переговоры в Варне.",
        [{"who": "-/head_of_government/GR -/head_of_government/BG", "place": "Варна"}],
    ),
    (
        "Замглавы МИД Японии провёл консультации с замглавы МИД Индии.",
        [{"who": "-/deputy_minister/JP -/deputy_minister/IN"}],
    ),
    (
        "Министр иностранных дел Армении провёл переговоры с министром иностранных дел Индии по "
        "вопросам торговли.",
        [{"who": "-/foreign_minister/AM -/foreign_minister/IN", "topics": ["вопросам торговли"]}],
    ),
    (
        "Премьер Испании провёл две встречи: с президентом Франции и канцлером Германии.",
        [
            {"who": "-/head_of_government/ES -/head_of_state/FR"},
            {"who": "-/head_of_government/ES -/head_of_government/DE"},
        ],
    ),
    # состоялась, прошла, началась
    (
        "В Москве состоялась встреча глав МИД России и Кубы.",
        [{"who": "-/foreign_minister/RU -/foreign_minister/CU", "place": "Москва"}],
    ),
    (
        "18 мая в Женеве прошли переговоры министров обороны Индии и Пакистана.",
        [{"date": "2021-05-18", "place": "Женева"}],
    ),
    (
        "В Осло начались переговоры делегаций Колумбии и Венесуэлы.",
        [{"who": "-/-/CO -/-/VE", "place": "Осло"}],
    ),
    (
        "Сегодня в Кремле проходят переговоры президентов России и Сербии.",
        [{"date": "2021-05-20", "place": "Кремль"}],
    ),
    (
        "Состоялась встреча премьер-министра Ирландии Шона Дойла с президентом Кении.",
        [{"who": "Шон Дойл/head_of_government/IE -/head_of_state/KE"}],
    ),
    (
        "В Вене прошла встреча между президентами Австрии и Словении.",
        [{"who": "-/head_of_state/AT -/head_of_state/SI", "place": "Вена"}],
    ),
    # российско-норвежские переговоры
    (
        "В Осло прошли российско-норвежские переговоры о рыболовстве.",
        [{"who": "-/-/RU -/-/NO", "place": "Осло", "topics": ["рыболовстве"]}],
    ),
    (
        "Турецко-греческие консультации пройдут в Афинах 3 июня.",
        [{"who": "-/-/TR -/-/GR", "date": "2021-06-03", "status": "planned"}],
    ),
    # во время, по итогам, перед
    (
        "На встрече с президентом Египта премьер Судана попросил о помощи.",
        [{"who": "-/head_of_state/EG -/head_of_government/SD", "status": "held"}],
    ),
    (
        "По итогам переговоров с главой МИД Алжира министр иностранных дел Мали Абдулай Кейта заявил "
        "о новом этапе.",
        [{"who": "-/foreign_minister/DZ Абдулай Кейта/foreign_minister/ML", "topics": []}],
    ),
    (
        "В ходе встречи президентов Вьетнама и Лаоса обсуждалась торговля рисом.",
        [{"who": "-/head_of_state/VN -/head_of_state/LA", "topics": ["торговля рисом"]}],
    ),
    (
        "Об этом заявил президент России Владимир Путин на встрече с президентом Анголы.",
        [{"who": "Владимир Путин/head_of_state/RU -/head_of_state/AO"}],
    ),
    # темы
    (
        "В Дели министры обороны Индии и Вьетнама обсудили морские учения.",
        [
            {
                "who": "-/defence_minister/IN -/defence_minister/VN",
                "place": "Дели",
                "topics": ["морские учения"],
            }
        ],
    ),
    (
        "Президенты Турции и Ирана встретились в Анкаре. Обсуждались поставки газа и борьба с контрабандой.",
        [
            {
                "who": "-/head_of_state/TR -/head_of_state/IR",
                "topics": ["поставки газа", "борьба с контрабандой"],
            }
        ],
    ),
    (
        "Премьеры Малайзии и Сингапура провели встречу. Речь шла о строительстве железной дороги.",
        [{"topics": ["строительстве железной дороги"]}],
    ),
    (
        "Главы МИД Сирии и Ливана в Бейруте обменялись мнениями по возвращению беженцев.",
        [{"place": "Бейрут", "topics": ["возвращению беженцев"]}],
    ),
    # саммиты
    ("В Джакарте открылся саммит АСЕАН.", [{"who": "-/-/ASEAN", "place": "Джакарта"}]),
    (
        "Саммит НАТО пройдёт в Мадриде 28 июня.",
        [{"who": "-/-/NATO", "place": "Мадрид", "date": "2021-06-28", "status": "planned"}],
    ),
    ("Лидеры стран G20 встретились в Риме.", [{"who": "-/head_of_state/G20", "place": "Рим"}]),
    (
        "Саммит президентов Казахстана, Киргизии и Узбекистана прошёл в Оше.",
        [{"who": "-/head_of_state/KZ -/head_of_state/KG -/head_of_state/UZ", "place": "Ош"}],
    ),
    (
        "Состоялась трёхсторонняя встреча глав МИД Армении, Грузии и Ирана.",
        [{"who": "-/foreign_minister/AM -/foreign_minister/GE -/foreign_minister/IR"}],
    ),
    # планы и отмены
    (
        "Предстоящая встреча президентов США и Китая пройдёт на Бали.",
        [{"who": "-/head_of_state/US -/head_of_state/CN", "status": "planned"}],
    ),
    (
        "Переговоры глав МИД Эфиопии и Эритреи запланированы на 1 июня.",
        [{"date": "2021-06-01", "status": "planned"}],
    ),
    (
        "Премьер Пакистана планирует встретиться с президентом Афганистана.",
        [{"who": "-/head_of_government/PK -/head_of_state/AF", "status": "planned"}],
    ),
    (
        "Встреча министров обороны Индии и Китая не состоялась.",
        [{"who": "-/defence_minister/IN -/defence_minister/CN", "status": "denied"}],
    ),
    (
        "Встреча президентов Сербии и Хорватии отменена.",
        [{"who": "-/head_of_state/RS -/head_of_state/HR", "status": "denied"}],
    ),
    # даты
    (
        "На этой неделе в Баку встретились министры обороны Турции и Азербайджана.",
        [{"date": "2021-05-17/2021-05-23", "place": "Баку"}],
    ),
    (
        "Переговоры премьеров Литвы и Латвии прошли в Риге 10-11 мая.",
        [{"date": "2021-05-10/2021-05-11", "place": "Рига"}],
    ),
    (
        "Во вторник глава МИД Египта встретился в Аддис-Абебе с коллегой из Эфиопии.",
        [{"who": "-/foreign_minister/EG -/foreign_minister/ET", "date": "2021-05-18"}],
    ),
    (
        "В апреле 2019 года президенты Кореи и Вьетнама встречались в Ханое.",
        [{"date": "2019-04", "place": "Ханой"}],
    ),
    # звенья одной встречи
    (
        "Президент Монголии прибыл в Японию\nНа переговорах с премьером Японии Дзюном Танакой он "
        "обсудил угольные поставки.",
        [{"who": "-/head_of_state/MN Дзюн Танака/head_of_government/JP", "topics": ["угольные поставки"]}],
    ),
    (
        "Главы МИД Казахстана и Индии провели переговоры\nМинистр иностранных дел Казахстана Ерлан "
        "Сабитов и его индийский коллега "
        "Раджив Менон встретились сегодня в Астане. Стороны обсудили транзит.",
        [
            {
                "who": "Ерлан Сабитов/foreign_minister/KZ Раджив Менон/foreign_minister/IN",
                "date": "2021-05-20",
                "place": "Астана",
                "topics": ["транзит"],
            }
        ],
    ),
    (
        "В Берлине прошли переговоры канцлера Германии и президента Польши. Стороны обсудили миграцию.",
        [{"who": "-/head_of_government/DE -/head_of_state/PL", "place": "Берлин", "topics": ["миграцию"]}],
    ),
    (
        "Генсек ООН встретился с президентом Судана в Хартуме.",
        [{"who": "-/org_head/UN -/head_of_state/SD", "place": "Хартум"}],
    ),
    (
        "АФИНЫ, 19 мая. Премьер Греции провёл встречу с президентом Египта.",
        [{"who": "-/head_of_government/GR -/head_of_state/EG"}],
    ),
    (
        "Депутаты парламента Эстонии встретились в Хельсинки с депутатами парламента Финляндии.",
        [{"who": "-/other/EE -/other/FI", "place": "Хельсинки"}],
    ),
    (
        "Владимир Путин и Александр Лукашенко встретились в Минске.",
        [{"who": "Владимир Путин/-/- Александр Лукашенко/-/-", "place": "Минск"}],
    ),
    (
        "Премьер Испании провёл встречи с президентом Франции и канцлером Германии.",
        [
            {"who": "-/head_of_government/ES -/head_of_state/FR"},
            {"who": "-/head_of_government/ES -/head_of_government/DE"},
        ],
    ),
    (
        "Премьеры Греции и Болгарии провели переговоры в Софии.",
        [{"who": "-/head_of_government/GR -/head_of_government/BG", "place": "София"}],
    ),
    (
        "Король Испании принял в Мадриде президента Панамы.",
        [{"who": "-/head_of_state/ES -/head_of_state/PA", "place": "Мадрид", "status": "held"}],
    ),
    ("Президент Чехии принял своего словацкого коллегу.", [{"who": "-/head_of_state/CZ -/head_of_state/SK"}]),
    ("В Брюсселе прошёл саммит Япония — ЕС.", [{"who": "-/-/JP -/-/EU", "place": "Брюссель"}]),
    (
        "Главы МИД Кении и Ганы договорились провести встречу в Аккре.",
        [{"who": "-/foreign_minister/KE -/foreign_minister/GH", "place": "Аккра", "status": "planned"}],
    ),
    (
        "В Лондон прилетел премьер Канады. Он встретится с королём Норвегии.",
        [{"who": "-/head_of_government/CA -/head_of_state/NO", "status": "planned"}],
    ),
    (
        "Болгаро-турецкие переговоры по водным ресурсам отложены на неопределённый срок.",
        [{"who": "-/-/BG -/-/TR", "topics": ["водным ресурсам"], "status": "denied"}],
    ),
    (
        "Из Вены сообщают: с королём Иордании встречается канцлер Австрии.",
        [{"who": "-/head_of_government/AT -/head_of_state/JO"}],
    ),
    (
        "О рыболовстве Норвегии и Исландии говорили на встрече президентов двух стран.",
        [{"who": "-/head_of_state/NO -/head_of_state/IS"}],
    ),
    ("Генсек ООН встретился с главными редакторами перуанских газет.", []),
    (
        "Состоялась встреча Реджепа Эрдогана и Ильхама Алиева.",
        [{"who": "Реджеп Эрдоган/-/- Ильхам Алиев/-/-"}],
    ),
    ("В резиденции «Сосновый бор» президент встретился с главой «Сталь-групп» Иваном Зиминым.", []),
    (
        "Президент Кипра провёл переговоры с президентом Перу Хуаном Вегой\nХуан Вега прибыл на Кипр с визитом. "
        "После этого началась встреча в расширенном составе.",
        [{"who": "-/head_of_state/CY Хуан Вега/head_of_state/PE"}],
    ),
]

NOTHING = [
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
]

# Sentences that a reader would understand and the grammars do not yet; a fix turns them into failures here.
KNOWN_GAPS: list[tuple[str, list[dict[str, object]], str]] = [
    ("Олег Кузьмин провёл встречу с Питером Блоком, основателем социальной сети.", [], "private people"),
    (
        "В Алжире прошли переговоры на высшем уровне\nПрезидент Сербии прибыл в Алжир с визитом.",
        [{"who": "-/head_of_state/RS -/-/DZ", "place": "Алжир"}],
        "the visit after the talks tells whose they are",
    ),
    (
        "В субботу в Батуми встречаются президенты Турции и Грузии.",
        [{"date": "2021-05-22", "place": "Батуми", "status": "planned"}],
        "the present of a coming weekday",
    ),
    (
        "Министр обороны Чили сообщил об этом после переговоров в Лиме со своим перуанским коллегой.",
        [{"who": "-/defence_minister/CL -/defence_minister/PE", "place": "Лима"}],
        "the place between the noun and «с»",
    ),
    (
        "Саммит «большой семёрки» в Торонто завершился.",
        [{"who": "-/-/G7", "place": "Торонто"}],
        "a group by its nickname, then the place",
    ),
    (
        "Завтра в Вене открывается саммит Евросоюза.",
        [{"who": "-/-/EU", "date": "2021-05-21", "place": "Вена", "status": "planned"}],
        "the present of tomorrow",
    ),
    (
        "В Осло прошли консультации в формате Япония — Индия — Австралия.",
        [{"who": "-/-/JP -/-/IN -/-/AU", "place": "Осло"}],
        "«в формате» with sides joined by dashes",
    ),
    (
        "Чилийско-перуанские консультации по рыболовству завершились.",
        [{"who": "-/-/CL -/-/PE", "topics": ["рыболовству"]}],
        "two states and a topic are enough",
    ),
    (
        "Глава МИД Чили обсуждал в Лиме с перуанским коллегой рыболовство.",
        [{"who": "-/foreign_minister/CL -/foreign_minister/PE", "place": "Лима", "topics": ["рыболовство"]}],
        "discussion with a partner at a place",
    ),
    (
        "Переговоры Японии и Кореи о пошлинах должны пройти 1 июня в Сеуле.",
        [
            {
                "who": "-/-/JP -/-/KR",
                "date": "2021-06-01",
                "place": "Сеул",
                "status": "planned",
                "topics": ["пошлинах"],
            }
        ],
        "«должны пройти»",
    ),
    (
        "В Праге идут последние приготовления к саммиту президентов США и Китая.",
        [{"who": "-/head_of_state/US -/head_of_state/CN", "status": "planned"}],
        "what is prepared is planned",
    ),
    (
        "Глава России встретился в Минске с королём Таиланда.",
        [{"who": "-/head_of_state/RU -/head_of_state/TH", "place": "Минск"}],
        "the head of a state",
    ),
    ("Сегодня на поле встречаются команды Испании и Италии.", [], "teams of a match are no officials"),
    (
        "Лидеры G20 собрались в Риме.",
        [{"who": "-/head_of_state/G20", "place": "Рим"}],
        "a group that gathers",
    ),
    (
        "Главной темой переговоров президентов Перу и Эквадора в Кито стала граница.",
        [{"place": "Кито", "topics": ["граница"]}],
        "the people stand inside the introduction of the topic",
    ),
    (
        "Главы МИД Катара и Омана встретились. Министры обсудили транзит.",
        [{"who": "-/foreign_minister/QA -/foreign_minister/OM", "topics": ["транзит"]}],
        "«министры» are the foreign ministers told before",
    ),
    (
        "Президенты Чили и Боливии обсудили вчера в Сантьяго добычу лития.",
        [{"date": "2021-05-19", "place": "Сантьяго", "topics": ["добычу лития"]}],
        "what stands between the verb and the topic",
    ),
    (
        "Между главами МИД Катара и Омана состоялась встреча в Дохе.",
        [{"who": "-/foreign_minister/QA -/foreign_minister/OM", "place": "Доха"}],
        "«между» before the noun",
    ),
    (
        "Саммит «Индия — Африка» завершился в Дели.",
        [{"who": "-/-/IN -/-/AFU", "place": "Дели"}],
        "sides joined by a dash",
    ),
    (
        "Пошлины обсуждались на встрече в Праге премьеров Чехии и Словакии.",
        [{"who": "-/head_of_government/CZ -/head_of_government/SK", "place": "Прага", "topics": ["Пошлины"]}],
        "the place stands between the noun and the people",
    ),
    (
        "Министр иностранных дел Ларс Берг встретился с министром иностранных дел Перу.",
        [{"who": "Ларс Берг/foreign_minister/- -/foreign_minister/PE"}],
        "two holders of one office, one of no told state",
    ),
    (
        "В Токио Дзюн Танака и Раджив Менон обсудили морские учения.",
        [{"who": "Дзюн Танака/-/- Раджив Менон/-/-", "place": "Токио", "topics": ["морские учения"]}],
        "people of no told state discuss at a told place",
    ),
]

SLOTS = ("place", "status")


def meetings(text: str) -> list[dict[str, object]]:
    return [
        {
            "who": sorted(
                "/".join((o.name or "-", o.role or "-", o.country or "-")) for o in fact.participants
            ),
            "date": fact.date and fact.date.edtf,
            "topics": list(fact.topics),
            **{slot: getattr(fact, slot) for slot in SLOTS},
        }
        for fact in extract(text, PUBLISHED)
        if fact.type == "Meeting"
    ]


def people(told: object) -> list[str]:
    """The participants of a table row, apart; a name may be of several words."""
    parts = str(told).split(" ")
    found: list[str] = []
    for part in parts:
        if found and found[-1].count("/") < 2:
            found[-1] += " " + part
        else:
            found.append(part)
    return sorted(found)


def compare(text: str, expected: list[dict[str, object]]) -> None:
    found = meetings(text)
    assert len(found) == len(expected), found
    for told, wanted in zip(found, expected, strict=True):
        row = {slot: people(value) if slot == "who" else value for slot, value in wanted.items()}
        assert {slot: told[slot] for slot in row} == row


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_tells(text: str, expected: list[dict[str, object]]) -> None:
    compare(text, expected)


@pytest.mark.parametrize("text", NOTHING)
def test_tells_nothing(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, told, id=text, marks=pytest.mark.xfail(strict=True, reason=why))
        for text, told, why in KNOWN_GAPS
    ],
)
def test_gaps(text: str, expected: list[dict[str, object]]) -> None:
    compare(text, expected)


def test_every_slot_is_told_by_the_text() -> None:
    text = "Президенты Чили и Боливии 18 мая в Сантьяго обсудили добычу лития."
    (fact,) = extract(text, PUBLISHED)
    assert [text[span.start : span.stop] for span in fact.evidence["topics"]] == ["добычу лития"]
    assert [text[span.start : span.stop] for span in fact.evidence["date"]] == ["18 мая"]
    assert [text[span.start : span.stop] for span in fact.evidence["place"]] == ["Сантьяго"]
