"""Filling of the turning frame, and the film."""

import pytest

from referee.quantum_fusion import helium_lubricant as hl


def test_filling_falls_with_the_rate():
    slow, fast = (hl.HELIUM_FILLING.run({"rotation": w}).value("filling") for w in (1e3, 1e6))
    assert slow == pytest.approx(1000 * fast, rel=1e-2)


def test_film_bears_in_proportion_to_its_viscosity_and_thinness():
    base = hl.HELIUM_FILM.run().value("film_pressure")
    assert hl.HELIUM_FILM.run({"viscosity": 3e-6}).value("film_pressure") == pytest.approx(2 * base, rel=1e-3)
    assert hl.HELIUM_FILM.run({"film": 1e-6}).value("film_pressure") == pytest.approx(100 * base, rel=1e-3)
    assert hl.HELIUM_FILM.run({"viscosity": 0.0}).value("film_pressure") == 0.0


def test_a_thin_film_bears_the_weight_but_not_the_pull():
    outcome = hl.HELIUM_FILM.run({"film": 1e-6})
    assert outcome.value("film_over_weight") > 1 > outcome.value("film_over_pull")
