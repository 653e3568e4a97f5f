"""No local choice of Alice's reaches Bob; each way of cheating does."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import no_signalling as ns

SINGLET = np.array([[0, 0, 0, 0], [0, 0.5, -0.5, 0], [0, -0.5, 0.5, 0], [0, 0, 0, 0]])


@pytest.mark.reference(
    "no_signalling.random_channels", source="textbook: the Kraus operators of a channel obey sum K†K = 1"
)
def test_channels_preserve_the_trace():
    kraus = ns.random_channels(50, 3, 2)
    assert np.allclose(np.einsum("nkia,nkib->nab", kraus.conj(), kraus), np.eye(2))


@pytest.mark.invariance("no_signalling.random_channels", kind="seed")
def test_channels_are_reproducible_and_not_special():
    assert np.array_equal(ns.random_channels(3, seed=4), ns.random_channels(3, seed=4))
    assert not np.allclose(ns.random_channels(3, seed=4), ns.random_channels(3, seed=5))


@pytest.mark.reference(
    "no_signalling.bob_states_numpy",
    "no_signalling.bob_states_qutip",
    source="textbook: half a singlet is one half times the identity",
)
@pytest.mark.parametrize("route", [ns.bob_states_numpy, ns.bob_states_qutip])
def test_half_a_singlet_is_fully_mixed(route):
    assert np.allclose(route(SINGLET, ns.random_channels(20)), np.eye(2) / 2, atol=1e-13)


@pytest.mark.invariance("no_signalling.bob_states_numpy", "no_signalling.bob_states_qutip", kind="seed")
@pytest.mark.parametrize("route", [ns.bob_states_numpy, ns.bob_states_qutip])
def test_bobs_state_does_not_depend_on_the_draw(route):
    rho = np.diag([0.1, 0.5, 0.1, 0.3]).astype(complex)
    assert np.allclose(
        route(rho, ns.random_channels(10, seed=1)), route(rho, ns.random_channels(10, seed=9)), atol=1e-13
    )


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(0, 10_000), st.integers(1, 6))
def test_no_signalling_for_any_state_and_channel(seed, operators):
    draw = np.random.default_rng(seed).normal(size=(2, 4, 4))
    root = draw[0] + 1j * draw[1]
    rho = root @ root.conj().T / np.trace(root @ root.conj().T).real
    found = ns.bob_states_numpy(rho, ns.random_channels(40, operators, seed))
    assert ns.largest_trace_distance(found) < 1e-13


def test_channel_that_loses_trace_would_be_seen():
    found = ns.bob_states_numpy(SINGLET, np.array([[np.eye(2)], [np.diag([1, 0])]]))
    assert ns.largest_trace_distance(found) > 0.2


@pytest.mark.reference(
    "no_signalling.largest_trace_distance",
    source="textbook: orthogonal pure states are at distance 1, |0> and |+> at 1/sqrt 2",
)
def test_trace_distance():
    states = [np.diag([1.0, 0.0]), np.full((2, 2), 0.5)]
    assert ns.largest_trace_distance(states) == pytest.approx(0.7071067811865476)
    assert ns.largest_trace_distance([np.diag([1.0, 0.0]), np.diag([0.0, 1.0])]) == pytest.approx(1.0)


@pytest.mark.invariance("no_signalling.largest_trace_distance", kind="symmetry")
def test_trace_distance_is_the_same_in_every_basis():
    turn = np.array([[np.cos(0.4), -np.sin(0.4)], [np.sin(0.4), np.cos(0.4)]])
    states = np.array([np.diag([0.9, 0.1]), np.full((2, 2), 0.5)])
    assert ns.largest_trace_distance(turn @ states @ turn.T) == pytest.approx(ns.largest_trace_distance(states))


@pytest.mark.reference(
    "no_signalling.holevo_information",
    source="textbook: two pure states of overlap c carry h((1 + c)/2); 0.600876 for |0>, |+>",
)
def test_holevo_of_two_pure_states():
    assert ns.holevo_information(np.diag([1.0, 0.0]), np.full((2, 2), 0.5)) == pytest.approx(0.6008760366, abs=1e-8)


@pytest.mark.invariance("no_signalling.holevo_information", kind="symmetry")
def test_holevo_does_not_ask_which_state_comes_first():
    one, two = np.diag([1.0, 0.0]), np.diag([0.5, 0.5])
    assert ns.holevo_information(one, two) == pytest.approx(ns.holevo_information(two, one), abs=1e-10)
    assert ns.holevo_information(one, two) == pytest.approx(0.3219280949, abs=1e-8)  # the Z channel, log2(5/4)


@pytest.mark.reference(
    "no_signalling.blahut_arimoto",
    source="textbook: Z channel with 1/2 has log2(5/4); binary symmetric channel 1 - h(0.11) = 0.500084",
)
def test_capacity_of_textbook_channels():
    assert ns.blahut_arimoto([[1.0, 0.0], [0.5, 0.5]]) == pytest.approx(0.3219280949, abs=1e-8)
    assert ns.blahut_arimoto([[0.89, 0.11], [0.11, 0.89]]) == pytest.approx(0.5000842, abs=1e-6)


@pytest.mark.invariance("no_signalling.blahut_arimoto", kind="iterations")
def test_capacity_has_converged():
    matrix = [[0.8, 0.2], [0.3, 0.7]]
    assert ns.blahut_arimoto(matrix, 500) == pytest.approx(ns.blahut_arimoto(matrix, 4000), abs=1e-10)


@pytest.mark.reference(
    "no_signalling.struck_out_states", source="textbook: with Alice's +z kept, Bob's half of a singlet is |1>"
)
def test_complete_list_steers_bob():
    assert np.allclose(ns.struck_out_states(SINGLET, [0.0], 1.0)[0], np.diag([0.0, 1.0]))


@pytest.mark.invariance("no_signalling.struck_out_states", "no_signalling.struck_out_polarisation", kind="limit")
def test_without_a_list_nothing_arrives():
    assert ns.largest_trace_distance(ns.struck_out_states(SINGLET, np.linspace(0, 6, 50), 0.0)) < 1e-14
    assert ns.struck_out_polarisation(1.0, 0.0) == 0.0


@pytest.mark.reference(
    "no_signalling.struck_out_polarisation", source="Born rule by hand: (1/2 - 1/4)/(3/4) = 1/3 for v = 1, s = 1/2"
)
def test_half_a_list():
    assert ns.struck_out_polarisation(1.0, 0.5) == pytest.approx(1 / 3)


@pytest.mark.reference(
    "no_signalling.cloned_states", source="by hand: (1 + ZZ)/4 and (1 + XX)/4 are at trace distance 1/2"
)
def test_two_clones_tell_the_bases_apart():
    z, x = ns.cloned_states([0.0, np.pi / 2], 2)
    assert np.abs(np.linalg.eigvalsh(z - x)).sum() / 2 == pytest.approx(0.5)
    assert ns.holevo_information(z, x) == pytest.approx(0.5, abs=1e-9)


@pytest.mark.invariance("no_signalling.cloned_states", kind="limit")
def test_one_copy_is_no_clone_and_more_copies_tell_more():
    assert np.allclose(ns.cloned_states([0.0, 1.1], 1), np.eye(2) / 2)
    told = [ns.holevo_information(*ns.cloned_states([0.0, np.pi / 2], n)) for n in (2, 3, 5)]
    assert told == sorted(told) and told[-1] < 1.0


@pytest.mark.reference(
    "no_signalling.sample_outcomes", source="textbook: kept +z outcomes of a singlet leave Bob at -1 along z"
)
def test_sampling_with_a_complete_list():
    settings_, bob = ns.sample_outcomes(1.0, [0.0, np.pi], 0.0, 5000, 3, 1.0)
    assert np.array_equal(bob, 1 - settings_)


@pytest.mark.invariance("no_signalling.sample_outcomes", kind="seed")
def test_sampling_is_fair_whatever_the_seed():
    for seed in (1, 2, 3):
        _, bob = ns.sample_outcomes(1.0, [0.0, np.pi / 2], 0.3, 40_000, seed)
        assert abs(bob.mean() - 0.5) < 5 * 0.5 / 200


@pytest.mark.reference(
    "no_signalling.mutual_information",
    source="by hand: a copied bit carries 1 bit; bias (2-1)(2-1)/(2·4 ln 2) = 0.180337",
)
def test_mutual_information_by_hand():
    plug_in, corrected = ns.mutual_information([0, 1, 0, 1], [0, 1, 0, 1])
    assert plug_in == pytest.approx(1.0)
    assert plug_in - corrected == pytest.approx(0.1803368801)


@pytest.mark.invariance("no_signalling.mutual_information", kind="seed")
def test_correction_removes_the_bias_on_average():
    estimates = [ns.mutual_information(*ns.sample_outcomes(1.0, [0.0, 1.5], 0.0, 2000, seed)) for seed in range(400)]
    raw, corrected = np.mean(estimates, axis=0)
    assert raw == pytest.approx(1 / (4000 * np.log(2)), rel=0.25)
    assert abs(corrected) < 0.25 * raw


@pytest.mark.reference(
    "no_signalling.permutation_p_value",
    source="Fisher's tea table 3-1/1-3 (textbook): two-sided p = 34/70, mid-p 18/70",
)
def test_lady_tasting_tea():
    chosen, seen = [0, 0, 0, 0, 1, 1, 1, 1], [0, 0, 0, 1, 0, 1, 1, 1]
    assert ns.permutation_p_value(chosen, seen, 200_000) == pytest.approx(18 / 70, abs=0.005)


@pytest.mark.invariance("no_signalling.permutation_p_value", kind="symmetry")
def test_p_value_does_not_care_what_is_called_zero():
    chosen, seen = ns.sample_outcomes(1.0, [0.0, 1.0], 0.0, 3000, 7)
    assert ns.permutation_p_value(chosen, seen, 50_000) == pytest.approx(
        ns.permutation_p_value(1 - chosen, seen, 50_000), abs=0.01
    )


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ns.bob_states_numpy(np.eye(2), ns.random_channels(1)), "state"),
        (lambda: ns.bob_states_qutip(np.eye(4), ns.random_channels(1)), "trace"),
        (lambda: ns.blahut_arimoto([[0.5, 0.4], [0.5, 0.5]]), "row sums"),
        (lambda: ns.struck_out_states(SINGLET, [0.0], 1.2), "struck"),
        (lambda: ns.mutual_information([0, 1], [0]), "outcomes"),
        (lambda: ns.cloned_states([0.0], 20), "copies"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_random_channels_keep_the_trace():
    kraus = ns.random_channels(3, 4)
    assert kraus.shape == (3, 4, 2, 2)
    whole = np.einsum("nkji,nkjl->nil", kraus.conj(), kraus)
    assert whole == pytest.approx(np.broadcast_to(np.eye(2), (3, 2, 2)), abs=1e-12)
