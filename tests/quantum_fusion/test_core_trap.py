"""Fermions in the core."""

import pytest

from referee.quantum_fusion import core_trap as ct


def test_stronger_repulsion_binds_deeper():
    depths = [ct.FERMIONS_IN_THE_CORE.run({"length_ratio": x}).value("binding_share") for x in (0.5, 1.0, 3.0, 10.0)]
    assert depths == sorted(depths)


def test_denser_condensate_makes_a_deeper_and_narrower_trap():
    thin, dense = (ct.FERMIONS_IN_THE_CORE.run({"density": n}) for n in (1e19, 1e20))
    assert dense.value("binding") == pytest.approx(10 * thin.value("binding"), rel=1e-2)
    assert dense.value("healing_length") < thin.value("healing_length")
