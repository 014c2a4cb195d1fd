from hypothesis import given
from hypothesis import strategies as st
from yargy.span import resolve_spans

from grammars.engine.spans import chosen, chosen_valid

SPANS = st.lists(
    st.tuples(st.integers(0, 15), st.integers(1, 5)).map(lambda pair: (pair[0], sum(pair))), unique=True
).map(lambda spans: sorted(spans, key=lambda span: (span[0], -span[1])))


@given(SPANS)
def test_the_choice_is_yargys(spans):
    assert chosen(spans) == list(resolve_spans(spans))


@given(SPANS, st.sets(st.tuples(st.integers(0, 15), st.integers(1, 20))))
def test_asking_about_the_chosen_alone_gives_the_choice_among_all_valid(spans, refused):
    valid = [span for span in spans if span not in refused]
    assert chosen_valid(spans, lambda span: span not in refused) == list(resolve_spans(valid))
