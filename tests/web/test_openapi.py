"""The API against its own OpenAPI document: schemathesis draws requests from it, valid and not."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.web.served import Served

schemathesis = pytest.importorskip("schemathesis", reason="requests are drawn by schemathesis")

OPERATIONS = [("/extract", "POST"), ("/explain", "POST"), ("/example", "POST"), ("/settings", "GET")]
POSITIVE, NEGATIVE = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE
# Nothing of GET /settings can be asked wrongly.
TRIED = [(*one, mode) for one in OPERATIONS for mode in (POSITIVE, NEGATIVE) if (one[1], mode) != ("GET", NEGATIVE)]


@pytest.fixture(scope="module")
def api(served: Served) -> Any:
    return schemathesis.openapi.from_url(f"{served.url}/openapi.json")


def test_every_operation_is_tried(api: Any) -> None:
    told = [(one.ok().path, one.ok().method.upper()) for one in api.get_all_operations()]
    assert sorted(told) == sorted(OPERATIONS)


@pytest.mark.parametrize(("path", "method", "mode"), TRIED)
def test_answers_are_as_described_and_never_a_fault_of_the_server(api: Any, path: str, method: str, mode: Any) -> None:
    operation = api[path][method]
    tried = 0

    @given(operation.as_strategy(generation_mode=mode))
    @settings(max_examples=20, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def answers(case: Any) -> None:
        nonlocal tried
        tried += 1
        case.call_and_validate(timeout=60)

    answers()
    assert tried > 0
