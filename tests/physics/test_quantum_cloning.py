"""Copies of an unknown qubit."""

import pytest

from referee.physics import quantum_cloning as qc


@pytest.mark.reference(
    "quantum_cloning.clone_fidelity",
    "quantum_cloning.clone_fidelity_projector",
    source="Bužek and Hillery 1996: 5/6 for two copies; Gisin and Massar 1997: 7/9 for three, 2/3 without limit",
)
def test_known_cloners():
    for fidelity in (qc.clone_fidelity, qc.clone_fidelity_projector):
        assert fidelity(1) == pytest.approx(1.0)
        assert fidelity(2) == pytest.approx(5 / 6)
        assert fidelity(3) == pytest.approx(7 / 9)
    assert qc.clone_fidelity(1e9) == pytest.approx(2 / 3)


@pytest.mark.invariance("quantum_cloning.clone_fidelity_projector", kind="symmetry")
def test_every_state_is_copied_alike():
    values = [
        qc.clone_fidelity_projector(4, polar, azimuth) for polar, azimuth in ((0.0, 0.0), (1.1, 2.0), (3.1, -1.0))
    ]
    assert values == pytest.approx([values[0]] * 3)


@pytest.mark.invariance("quantum_cloning.clone_fidelity", kind="monotony")
def test_more_copies_are_worse():
    values = [float(qc.clone_fidelity(m)) for m in range(1, 20)]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("call", [lambda: qc.clone_fidelity(0), lambda: qc.clone_fidelity_projector(8)])
def test_bad_input_is_named(call):
    with pytest.raises(ValueError, match="copies"):
        call()
