"""Photons of a displaced thermal mode: moments against the density matrix."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.dephased_displaced_mode import photons_closed, photons_fock

SOURCE = "moments of a displaced thermal state, textbook: |2⟩ coherent has n = 4; λ = 2 leaves 4e^−2 of it coherent"


@pytest.mark.reference("dephased_displaced_mode.photons_closed", "dephased_displaced_mode.photons_fock", source=SOURCE)
@pytest.mark.parametrize("method", [photons_closed, photons_fock])
@pytest.mark.parametrize(
    ("arguments", "total", "coherent"),
    [((2.0, 0.0, 0.0, 0.0), 4.0, 4.0), ((2.0, 0.0, 2.0, 0.0), 4.0, 0.5413411329), ((1.0, 0.5, 0.0, 0.5), 0.75, 0.5)],
)
def test_known_modes(method, arguments, total, coherent):
    photons = method(*arguments)
    assert photons.total == pytest.approx(total, abs=1e-8)
    assert photons.coherent == pytest.approx(coherent, abs=1e-8)


@pytest.mark.invariance("dephased_displaced_mode.photons_closed", kind="method")
@settings(deadline=None, max_examples=15, derandomize=True)
@given(st.floats(0.0, 2.5), st.floats(0.0, 1.0, allow_subnormal=False), st.floats(0.0, 5.0), st.floats(0.0, 1.0))
def test_the_matrix_agrees_and_dephasing_spares_the_energy(alpha, thermal, dephasing, loss):
    closed, fock = photons_closed(alpha, thermal, dephasing, loss), photons_fock(alpha, thermal, dephasing, loss)
    assert fock.total == pytest.approx(closed.total, abs=1e-5)
    assert fock.coherent == pytest.approx(closed.coherent, abs=1e-5)
    assert photons_closed(alpha, thermal, 0.0, loss).total == closed.total


@pytest.mark.invariance("dephased_displaced_mode.photons_fock", kind="truncation")
def test_levels_do_not_matter():
    a, b = (photons_fock(2.0, 0.5, 0.3, 0.4, levels) for levels in (70, 110))
    np.testing.assert_allclose(a, b, atol=1e-6)


@pytest.mark.parametrize("method", [photons_closed, photons_fock])
def test_bad_input_is_refused(method):
    with pytest.raises(ValueError, match="alpha"):
        method(4.0, 0.0, 0.0, 0.0)
    with pytest.raises(ValueError, match="loss"):
        method(1.0, 0.0, 0.0, 1.5)
    assert method(1.0, 0.0, 0.0, 1.0).total == 0.0
