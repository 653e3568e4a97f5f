"""Screening by the string."""

import pytest

from referee.quantum_fusion import string_superconductivity as ss


def test_screening_needs_charge():
    assert ss.STRING_SCREENING.run({"density": 1e29}).value("screened_share") == 0.0
    shares = [
        ss.STRING_SCREENING.run({"charge": 2.0, "density": n, "mass": 1.8e-30}).value("screened_share")
        for n in (1e16, 1e20, 1e28)
    ]
    assert shares == sorted(shares) and shares[-1] == pytest.approx(1.0, abs=1e-6)
