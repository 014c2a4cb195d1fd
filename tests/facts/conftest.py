"""Facts of every type, each slot filled, and each with nothing told."""

import pytest

from facts import Agreement, Call, Declaration, Fact, Meeting, Official

MINISTER = Official(name="Анна Берг", role="foreign_minister", post="министр иностранных дел Норвегии", country="NO")
COLLEAGUE = Official(role="foreign_minister", country="FI")

FULL = [
    Call(
        participants=[MINISTER, COLLEAGUE],
        date="2021-03-05",
        initiator="FI",
        medium="phone",
        topics=["рыболовство", "морская граница"],
        status="held",
        spans=[(0, 60), (75, 120)],
        evidence={
            "participants": [(0, 20), (25, 40)],
            "date": [(41, 48)],
            "initiator": [(80, 90), (95, 99)],
            "medium": [(49, 58)],
            "topics": [(100, 106), (107, 119)],
            "status": [(49, 58)],
        },
    ),
    Meeting(
        participants=[COLLEAGUE, Official(country="GECF")],
        date="XXXX-05-10/XXXX-05-11",
        place="Осло",
        topics=["охрана лесов"],
        status="planned",
        spans=[(3, 90)],
        evidence={"place": [(5, 9)]},
    ),
    Agreement(
        kind="договор",
        title="Договор о морской границе",
        date="2019",
        in_force="2020-01",
        terminated="2021-12-31",
        parties=["NO", "FI"],
        signatories=[MINISTER],
        level="highest",
        sides=2,
        place="Хельсинки",
        status="terminated",
        spans=[(0, 10)],
    ),
    Declaration(
        kind="коммюнике",
        title="совместное коммюнике",
        date="XXXX-02",
        parties=["NO", "G20"],
        signatories=[COLLEAGUE],
        level="ministerial",
        sides=3,
        place="Женева",
        status="signed",
        spans=[(7, 8)],
        evidence={"parties": [(1, 2), (1, 2)], "sides": [(2, 3)]},
    ),
]

EMPTY = [Call(), Meeting(), Agreement(), Declaration()]


@pytest.fixture(params=FULL + EMPTY, ids=lambda fact: f"{fact.type}-{'full' if fact.spans else 'empty'}")
def fact(request: pytest.FixtureRequest) -> Fact:
    return request.param
