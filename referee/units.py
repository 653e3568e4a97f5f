"""Units (pint) and uncertainties (uncertainties), and the one way in which a number is printed."""

from __future__ import annotations

from functools import cache

import pint
from uncertainties import ufloat

REGISTRY: pint.UnitRegistry[float] = pint.UnitRegistry(cache_folder=None)
# Natural units and counted things that the reviews speak of and pint does not know.
for _definition in (
    "mode_quantum = [mode_energy] = ħω",
    "recoil_momentum = [recoil] = ħk",
    "thermal_energy = [thermal] = kT",
    "lattice_energy = [lattice] = ħJ",
    "photon = [photon_number]",
    "quantum = [quantum_number]",
    "qubit = [qubit_number]",
    "ebit = [ebit_number]",
    "decade = [decade_number]",
):
    REGISTRY.define(_definition)

# pint's releases differ in these signs, and Pythons in the release that they take
_SIGNS = str.maketrans("\N{DOT OPERATOR}\N{GREEK SMALL LETTER MU}", "\N{MIDDLE DOT}\N{MICRO SIGN}")


@cache
def parse_unit(unit: str) -> str:
    """The pretty form of `unit` (empty for a pure number, ``1``).

    Raises
    ------
    ValueError
        If pint does not know the unit.
    """
    if unit in ("", "1"):
        return ""
    try:
        return f"{REGISTRY.Unit(unit):~P}".translate(_SIGNS)
    except (pint.UndefinedUnitError, pint.errors.DefinitionSyntaxError, ValueError, TypeError) as error:
        raise ValueError(f"unit = '{unit}' is not known to pint: {error}") from None


def format_number(value: float, digits: int = 4) -> str:
    """`value` to `digits` significant digits; powers of ten as ×10ⁿ outside 10⁻³…10⁵."""
    if value == 0:
        return "0"
    text = f"{value:.{digits - 1}e}"
    mantissa, exponent = text.split("e")
    power = int(exponent)
    if -4 <= power < 6:
        decimals = max(digits - 1 - power, 0)
        plain = f"{float(text):.{decimals}f}"
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        return plain.replace("-", "−")
    mantissa = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    superscript = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    times = f"{mantissa}×10" if mantissa not in ("1", "-1") else mantissa.replace("1", "10")
    return f"{times}{superscript}".replace("-", "−")


def format_value(value: float, unit: str, uncertainty: float | None = None, digits: int = 4, floor: float = 0.0) -> str:
    """A number with its unit and, where it has one, its uncertainty: ``1.40(10)×10³ s``, ``below 10⁻¹⁰``."""
    pretty = parse_unit(unit)
    suffix = f" {pretty}" if pretty else ""
    if floor and abs(value) <= floor:
        return f"below {format_number(floor, 2)}{suffix}"
    if uncertainty is not None:
        return f"{ufloat(value, uncertainty):.2uSP}{suffix}"
    return f"{format_number(value, digits)}{suffix}"
