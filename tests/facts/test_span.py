import pickle

import pytest

from facts import Span


def test_span_is_a_pair() -> None:
    start, stop = Span(3, 8)
    assert (start, stop) == Span(3, 8) == (3, 8)
    assert sorted([Span(5, 6), Span(1, 9)])[0] == Span(1, 9)
    assert pickle.loads(pickle.dumps(Span(3, 8))) == Span(3, 8)


def test_span_of_text() -> None:
    assert Span(3, 8).of("на сайте МИД") == "сайте"
    with pytest.raises(ValueError, match="at least 8 characters, got 3"):
        Span(3, 8).of("abc")


@pytest.mark.parametrize(
    ("start", "stop", "message"),
    [
        (3, 3, "expected 0 <= start < stop, got 3, 3"),
        (5, 3, "expected 0 <= start < stop, got 5, 3"),
        (-1, 3, "expected 0 <= start < stop, got -1, 3"),
        ("1", 3, "expected whole numbers, got '1', 3"),
        (True, 3, "expected whole numbers, got True, 3"),
    ],
)
def test_no_span(start: int, stop: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Span(start, stop)
