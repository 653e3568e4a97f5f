"""The redshift phase: the textbook gradient, the metric against the uniform field, and scaling."""

import numpy as np
import pytest

from referee.physics.gravitational_redshift import redshift_phase_schwarzschild, redshift_phase_uniform

BOTH = (redshift_phase_uniform, redshift_phase_schwarzschild)


@pytest.mark.reference(
    "gravitational_redshift.redshift_phase_uniform",
    "gravitational_redshift.redshift_phase_schwarzschild",
    source="fractional shift g/c² = 1.0926e-16 per metre with GM/R² = 9.8203 m/s² (textbook: 1.1e-16 per metre)",
)
@pytest.mark.parametrize("method", BOTH)
def test_one_metre_of_height(method):
    assert method(1.0, 1.0, 1.0) / (2 * np.pi) == pytest.approx(1.09264e-16, rel=2e-4)


@pytest.mark.invariance(
    "gravitational_redshift.redshift_phase_uniform", "gravitational_redshift.redshift_phase_schwarzschild", kind="unit"
)
@pytest.mark.parametrize("method", BOTH)
def test_only_the_product_of_splitting_and_time_counts(method):
    assert method(1e3, 0.01, 1400.0) == pytest.approx(method(1.4e6, 0.01, 1.0), rel=1e-12)
    assert method(1e3, 0.0, 1400.0) == 0.0


@pytest.mark.invariance("gravitational_redshift.redshift_phase_schwarzschild", kind="limit")
def test_the_metric_approaches_the_uniform_field_near_the_ground_and_falls_below_it_far_up():
    heights = np.array([1e-6, 1.0, 6.371e6])
    ratio = redshift_phase_schwarzschild(1.0, heights, 1.0) / redshift_phase_uniform(1.0, heights, 1.0)
    assert ratio[:2] == pytest.approx(1.0, abs=1e-6)
    assert ratio[2] == pytest.approx(0.5, rel=1e-6)  # one radius up the potential has risen by half of gR


@pytest.mark.parametrize("method", BOTH)
@pytest.mark.parametrize(
    ("arguments", "name"), [((-1.0, 1.0, 1.0), "splitting"), ((1.0, -1.0, 1.0), "height"), ((1.0, 1.0, -1.0), "time")]
)
def test_bad_input_is_named(method, arguments, name):
    with pytest.raises(ValueError, match=name):
        method(*arguments)
