"""Sharing entanglement among many: 2/n."""

import pytest

from referee.physics import entangled_web as ew


@pytest.mark.reference(
    "entangled_web.web_concurrence",
    "entangled_web.web_concurrence_state",
    source="Koashi, Bužek and Imoto 2000: 2/n; a Bell pair has concurrence 1, three qubits 2/3",
)
def test_known_webs():
    for concurrence in (ew.web_concurrence, ew.web_concurrence_state):
        assert concurrence(2) == pytest.approx(1.0, abs=1e-7)
        assert concurrence(3) == pytest.approx(2 / 3, abs=1e-7)


@pytest.mark.invariance("entangled_web.web_concurrence", "entangled_web.web_concurrence_state", kind="monogamy")
def test_twice_the_nodes_halve_the_share():
    for concurrence in (ew.web_concurrence, ew.web_concurrence_state):
        assert concurrence(8) == pytest.approx(float(concurrence(4)) / 2, abs=1e-6)
        # Coffman, Kundu and Wootters: the squares that one node shares do not add up to more than one
        assert 7 * concurrence(8) ** 2 <= 1


@pytest.mark.parametrize("call", [lambda: ew.web_concurrence(1), lambda: ew.web_concurrence_state(11)])
def test_bad_input_is_named(call):
    with pytest.raises(ValueError, match="nodes"):
        call()
