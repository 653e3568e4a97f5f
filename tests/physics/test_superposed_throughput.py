"""A plant in superposition makes what the lottery makes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import superposed_throughput as sp


@pytest.mark.reference(
    "superposed_throughput.best_mixture",
    "superposed_throughput.best_superposition",
    "superposed_throughput.best_superposition_iterated",
    source="textbook: a diagonal operator's largest eigenvalue is its largest entry; equal rates r with coupling c give r + 2c",
)
def test_three_schedules():
    assert sp.best_mixture([1.0, 3.0, 2.0]) == pytest.approx(3.0)
    assert sp.best_superposition([1.0, 3.0, 2.0]) == pytest.approx(3.0)
    assert sp.best_superposition([1.0, 1.0, 1.0], 0.5) == pytest.approx(2.0)
    assert sp.best_superposition_iterated([1.0, 1.0, 1.0], 0.5) == pytest.approx(2.0)


@pytest.mark.reference(
    "superposed_throughput.mean_output", source="Born: amplitudes 3 and 4i on rates 0 and 1 give 16/25"
)
def test_born():
    assert sp.mean_output([3.0, 4.0j], [0.0, 1.0]) == pytest.approx(0.64)


@pytest.mark.invariance("superposed_throughput.best_superposition_iterated", kind="steps")
def test_steps():
    rates = [1.0, 3.0, 2.0]
    assert sp.best_superposition_iterated(rates, 0.3, 500) == pytest.approx(
        sp.best_superposition_iterated(rates, 0.3, 2000), rel=1e-10
    )


@pytest.mark.invariance(
    "superposed_throughput.mean_output",
    "superposed_throughput.best_mixture",
    "superposed_throughput.best_superposition",
    kind="phase",
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.lists(st.floats(0.1, 9.0), min_size=3, max_size=3), st.lists(st.floats(0.0, 6.28), min_size=3, max_size=3))
def test_phases_drop_out_and_no_superposition_beats_the_best_schedule(rates, phases):
    amplitudes = np.array([1.0, 0.5, 0.2])
    plain = sp.mean_output(amplitudes, rates)
    assert sp.mean_output(amplitudes * np.exp(1j * np.array(phases)), rates) == pytest.approx(plain)
    assert plain <= sp.best_mixture(rates) + 1e-9
    assert sp.best_superposition(rates) == pytest.approx(sp.best_mixture(rates), rel=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: sp.best_mixture([np.nan]), "rates"),
        (lambda: sp.mean_output([1.0], [1.0, 2.0]), "number of amplitudes"),
        (lambda: sp.best_superposition_iterated([1.0], 0.0, 0), "steps"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()
