"""Energy released when light nuclei change partners: from atomic masses, and from binding energies."""

from itertools import combinations_with_replacement

from scipy.constants import physical_constants

from referee.physics.bounds import require

# Mass excess of the neutral atom in MeV by (mass number, charge): AME2020, 10.1088/1674-1137/abddaf.
_EXCESS = {
    (1, 0): 8.071318,
    (1, 1): 7.288971,
    (2, 1): 13.135723,
    (3, 1): 14.949811,
    (3, 2): 14.931219,
    (4, 2): 2.424916,
    (4, 3): 25.32,
    (5, 2): 11.231,
    (5, 3): 11.679,
    (6, 3): 14.086880,
    (7, 3): 14.907105,
    (7, 4): 15.769,
}
_ATOMIC_UNIT = physical_constants["atomic mass constant energy equivalent in MeV"][0]
_ELECTRON = physical_constants["electron mass energy equivalent in MeV"][0]
_BARE = {  # nuclear masses in MeV, CODATA
    (1, 0): physical_constants["neutron mass energy equivalent in MeV"][0],
    (1, 1): physical_constants["proton mass energy equivalent in MeV"][0],
    (2, 1): physical_constants["deuteron mass energy equivalent in MeV"][0],
    (3, 1): physical_constants["triton mass energy equivalent in MeV"][0],
    (3, 2): physical_constants["helion mass energy equivalent in MeV"][0],
    (4, 2): physical_constants["alpha particle mass energy equivalent in MeV"][0],
}
# Separation energies in MeV, measured directly: proton from 5Li, neutron from 5He, alpha+d from 6Li, alpha+t from 7Li.
_SEPARATION = {
    (5, 3): (((4, 2), (1, 1)), -1.965),
    (5, 2): (((4, 2), (1, 0)), -0.735),
    (6, 3): (((4, 2), (2, 1)), 1.4738),
    (7, 3): (((4, 2), (3, 1)), 2.4676),
    (7, 4): (((4, 2), (3, 2)), 1.5871),
    (4, 3): (((3, 2), (1, 1)), -3.10),
}

Nuclide = tuple[int, int]


def _known(nuclide: Nuclide) -> Nuclide:
    if nuclide not in _EXCESS:
        raise ValueError(f"nuclide = {nuclide} is not in the table of (mass number, charge)")
    return nuclide


def q_value(before: tuple[Nuclide, ...], after: tuple[Nuclide, ...], positrons: int = 0) -> float:
    """Energy released in MeV, from atomic masses; each positron that leaves costs 2 m_e of them.

    Args:
        before, after: nuclides as (mass number, charge).
        positrons: emitted, ≥ 0.

    Raises: ValueError for a nuclide that is not in the table, or if baryon number or charge is not conserved.
    Source: AME2020, 10.1088/1674-1137/abddaf.
    """
    require("positrons", positrons, 0, 100)
    for name, place in (("baryon number", 0), ("charge", 1)):
        change = sum(_known(x)[place] for x in before) - sum(_known(x)[place] for x in after)
        if change - (positrons if place else 0):
            raise ValueError(f"{name} is not conserved: {before} to {after} with {positrons} positrons")
    return sum(_EXCESS[x] for x in before) - sum(_EXCESS[x] for x in after) - 2 * positrons * _ELECTRON


def q_value_bare(before: tuple[Nuclide, ...], after: tuple[Nuclide, ...], positrons: int = 0) -> float:
    """The same from CODATA's masses of bare nuclei and, beyond the alpha particle, from measured separation energies.

    Args, Raises: as in :func:`q_value`, baryon number and charge being the caller's affair.
    Source: CODATA; separation energies of TUNL's evaluation as adopted in AME2020.
    """
    require("positrons", positrons, 0, 100)

    def mass(nuclide: Nuclide) -> float:
        if nuclide in _BARE:
            return float(_BARE[nuclide])
        parts, energy = _SEPARATION[_known(nuclide)]
        return sum(mass(part) for part in parts) - energy

    return sum(map(mass, before)) - sum(map(mass, after)) - positrons * _ELECTRON


def best_exit(projectile: Nuclide, target: Nuclide) -> tuple[float, tuple[Nuclide, ...]]:
    """The most exothermic exit with at most two nuclei other than elastic scattering: Q in MeV and its products.

    One product stands for capture with a photon. Only strong and electromagnetic exits: charge and baryons are conserved.

    Raises: ValueError for a nuclide that is not in the table, or if no exit is in it. Source: AME2020.
    """
    baryons, charge = (_known(projectile)[i] + _known(target)[i] for i in (0, 1))
    exits: list[tuple[Nuclide, ...]] = [(x,) for x in _EXCESS if x == (baryons, charge)]
    exits += [
        pair
        for pair in combinations_with_replacement(_EXCESS, 2)
        if pair[0][0] + pair[1][0] == baryons
        and pair[0][1] + pair[1][1] == charge
        and set(pair) != {projectile, target}
    ]
    if not exits:
        raise ValueError(f"nuclides = {projectile}, {target} have no exit in the table")
    return max((q_value((projectile, target), exit_), exit_) for exit_ in exits)


def mass_share_released(before: tuple[Nuclide, ...], after: tuple[Nuclide, ...], positrons: int = 0) -> float:
    """Energy released over the rest energy that entered.

    Raises: as :func:`q_value`. Source: AME2020.
    """
    entered = sum(nuclide[0] * _ATOMIC_UNIT + _EXCESS[_known(nuclide)] for nuclide in before)
    return q_value(before, after, positrons) / entered


def light_product_energy(released: float, light: float, heavy: float) -> float:
    """Share of Q that the lighter of two products takes, Q M/(m + M), in the unit of Q; reactants at rest.

    Raises: ValueError naming a parameter out of bounds. Source: momentum conservation (textbook).
    """
    require("released", released, 0.0, 1e3)
    require("light", light, 1e-6, 1e6)
    require("heavy", heavy, 1e-6, 1e6)
    return released * heavy / (light + heavy)


def light_product_energy_relativistic(before: tuple[Nuclide, ...], light: Nuclide, heavy: Nuclide) -> float:
    """The same in MeV from four-momentum: E = (s + m² − M²)/2√s, bare nuclei up to the alpha particle, reactants at rest.

    Raises: ValueError for a nuclide without a bare mass in the table. Source: two-body kinematics (textbook), CODATA.
    """
    for nuclide in (*before, light, heavy):
        if nuclide not in _BARE:
            raise ValueError(f"nuclide = {nuclide} has no bare mass in the table")
    total = sum(_BARE[nuclide] for nuclide in before)
    return float((total**2 + _BARE[light] ** 2 - _BARE[heavy] ** 2) / (2 * total) - _BARE[light])
