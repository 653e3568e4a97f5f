"""How numbers are printed."""

import pytest

from referee.units import format_number, format_value, parse_unit


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.0, 4, "0"),
        (4.0, 4, "4"),
        (12.3456, 4, "12.35"),
        (0.00123456, 3, "0.00123"),
        (1e23, 4, "10²³"),
        (-1e-12, 4, "−10⁻¹²"),
        (3.2e-9, 4, "3.2×10⁻⁹"),
        (123456.7, 4, "123500"),
        (999999.0, 3, "10⁶"),
        (-0.5, 2, "−0.5"),
    ],
)
def test_numbers(value: float, digits: int, text: str) -> None:
    assert format_number(value, digits) == text


def test_units_uncertainty_and_floor() -> None:
    assert format_value(4.0, "ħω") == "4 ħω"
    assert format_value(1400.0, "s", 100.0) == "1.40(10)×10³ s"
    assert format_value(3e-13, "1", floor=1e-10) == "below 10⁻¹⁰"
    assert parse_unit("1") == ""
    # with this dot and this mu whichever release of pint a Python takes
    assert parse_unit("keV*s/m**3") == "keV·s/m³"
    assert parse_unit("us") == "µs"


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="unit = 'furlong_per_wish'"):
        parse_unit("furlong_per_wish")
