"""A quantum on two paths and a coupler."""

import numpy as np
import pytest

from referee.physics import path_interferometer as paths


@pytest.mark.reference(
    "path_interferometer.routed_share_closed",
    "path_interferometer.routed_share_density",
    source="Mach-Zehnder: at 50/50 all quanta leave by one port at phase 0, by the other at pi; a mixture splits evenly",
)
def test_the_ports_of_an_interferometer():
    for share in (paths.routed_share_closed, paths.routed_share_density):
        assert float(share(np.pi / 4, 0.0, 1.0)) == pytest.approx(1.0)
        assert float(share(np.pi / 4, np.pi, 1.0)) == pytest.approx(0.0, abs=1e-12)
        assert float(share(np.pi / 4, 0.0, 0.0)) == pytest.approx(0.5)


@pytest.mark.invariance(
    "path_interferometer.routed_share_closed", "path_interferometer.routed_share_density", kind="limit"
)
def test_without_a_coupler_the_phase_is_not_seen():
    for share in (paths.routed_share_closed, paths.routed_share_density):
        assert [float(share(0.0, phase, 1.0)) for phase in (0.0, 1.0, 2.5)] == pytest.approx([0.5] * 3)
        assert float(share(0.6, 0.4, 1.0)) + float(share(0.6, 0.4 + np.pi, 1.0)) == pytest.approx(1.0)


def test_bad_input():
    with pytest.raises(ValueError, match="coupler"):
        paths.routed_share_closed(3.0, 0.0, 1.0)
    with pytest.raises(ValueError, match="coherence"):
        paths.routed_share_density(0.3, 0.0, 1.2)
