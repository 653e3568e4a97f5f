from referee.qcd import symbols


def test_supplied_laws_fix_what_they_are_about_and_nothing_else() -> None:
    nothing, both = symbols.open_symbols(), symbols.open_symbols(laws_for_f_quantum=1, relations_for_n=1)
    assert nothing.value("fixed") == 3  # E_before, E_after, ΔE
    assert both.value("fixed") == 8  # all but the threshold and the thrust
    assert both.value("open_thrust") == 1.0


def test_ground_state_without_excitation_agrees_in_no_two_readings() -> None:
    outcome = symbols.three_alphas(alpha=0.0, fixed_n=2.0)
    assert [outcome.value(f"as_{name}") for name in ("qubit_amplitude", "displacement", "variable")] == [1.0, 0.0, 2.0]
