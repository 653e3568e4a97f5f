"""The qubit: fringes, vectors and frequencies at inputs where the answer is known."""

import numpy as np
import pytest

from referee.qcd import qubit


@pytest.mark.parametrize(
    "weight, mixing, contrast", [(0.5, 0.0, 1.0), (0.1, 0.0, 0.6), (0.5, 0.25, 0.75), (0.2, 0.5, 0.4)]
)
def test_contrast(weight, mixing, contrast):
    outcome = qubit.SUPERPOSITION_FRINGE.run({"weight": weight, "mixing": mixing})
    assert outcome.value("visibility") == pytest.approx(contrast)
    assert outcome.value("l1_coherence") == pytest.approx(contrast)
    assert outcome.value("mixture_visibility") == 0.0


def test_only_pure_states_are_vectors():
    assert qubit.QUBIT_STATE_VECTOR.run().value("share_left_out") == 0.0
    assert qubit.QUBIT_STATE_VECTOR.run({"length": 0.0}).value("share_left_out") == pytest.approx(0.5)


@pytest.mark.parametrize("seed", [2, 3, 5, 8])
def test_born_survives_other_seeds_and_its_rivals_do_not(seed):
    assert qubit.BORN_FREQUENCIES.run({"seed": seed}).value("p_value") > 1e-3
    assert qubit.BORN_FREQUENCIES.run({"seed": seed, "exponent": 3.0}).value("p_value") < 1e-6


def test_fringe_spans_the_full_contrast():
    data = qubit.draw_fringe().data
    assert np.ptp(data["superposition"]) == pytest.approx(2.0)
    assert np.ptp(data["mixture"]) == pytest.approx(0.0, abs=1e-12)
