"""The energy ledger of measuring one qubit: what it holds, what can be used, what the meter and its memory pay."""

from typing import NamedTuple

import numpy as np
import qutip
from scipy import special

from referee.physics.bounds import require


class MeasuredQubit(NamedTuple):
    """Energies in units of ħω, above the ground state: held before, usable before, held after, usable after with the
    record in hand."""

    held: float
    usable: float
    held_after: float
    usable_after: float


def _check(population: float, coherence: float, axis: float) -> None:
    require("population", population, 0.0, 1.0)
    require("coherence", coherence, 0.0, 1.0)
    require("axis", axis, 0.0, np.pi)


def measured_bloch(population: float, coherence: float, axis: float) -> MeasuredQubit:
    """Ledger of a projective measurement along an axis at angle `axis` (rad) to the energy axis, from Bloch vectors.

    `population` p of the upper level; `coherence` from 0 to 1 as a share of the most that p allows, in the plane of the
    axis. Usable means ergotropy; after the measurement, for each outcome with its chance.
    Raises ValueError for values out of range. Source: textbook (Bloch vectors); ergotropy of Allahverdyan 2004,
    doi:10.1209/epl/i2004-10101-2.
    """
    _check(population, coherence, axis)
    z = 2 * population - 1
    x = coherence * 2 * np.sqrt(population * (1 - population))
    nx, nz = np.sin(axis), np.cos(axis)
    along = x * nx + z * nz
    length = np.hypot(x, z)
    # Each outcome is pure, so all that it holds is usable: (1 ± n_z)/2 with chance (1 ± r·n)/2.
    after = float(0.5 * (1 + along * nz))
    return MeasuredQubit(float(population), float(0.5 * (z + length)), after, after)


def measured_density(population: float, coherence: float, axis: float) -> MeasuredQubit:
    """The same ledger with QuTiP: a two-level meter is flipped by a unitary, then read; ergotropies from eigenvalues.

    Arguments and errors as for the Bloch vectors. Source: textbook (von Neumann measurement model).
    """
    _check(population, coherence, axis)
    off = coherence * np.sqrt(population * (1 - population))
    rho = qutip.Qobj(np.array([[population, off], [off, 1 - population]]))
    energy = qutip.basis(2, 0).proj()  # the first basis state is the upper one, as for σz
    direction = np.cos(axis) * qutip.sigmaz() + np.sin(axis) * qutip.sigmax()
    up, down = (qutip.qeye(2) + direction) / 2, (qutip.qeye(2) - direction) / 2
    unitary = qutip.tensor(up, qutip.qeye(2)) + qutip.tensor(down, qutip.sigmax())
    joint = unitary * qutip.tensor(rho, qutip.basis(2, 0).proj()) * unitary.dag()

    def ergotropy(state: qutip.Qobj) -> float:
        lowest = float(np.min(state.eigenenergies()))
        return float(np.real(qutip.expect(energy, state))) - lowest

    held_after = float(np.real(qutip.expect(energy, joint.ptrace(0))))
    usable_after = 0.0
    for reading in (0, 1):
        shown = qutip.tensor(qutip.qeye(2), qutip.basis(2, reading).proj())
        part = (shown * joint * shown).ptrace(0)
        usable_after += ergotropy(part)  # not normalised, hence already weighted by its chance
    return MeasuredQubit(float(population), ergotropy(rho), held_after, usable_after)


def record_erasure_energy(chance: float, thermal_energy: float) -> float:
    """kT times the entropy (nats) of a binary record with the given `chance`: the least energy to erase it.

    In the unit of `thermal_energy` kT. Raises ValueError unless 0 ≤ chance ≤ 1 and kT ≥ 0.
    Source: Landauer's principle (textbook).
    """
    require("chance", chance, 0.0, 1.0)
    require("thermal_energy", thermal_energy, 0.0, 1e12)
    return float(thermal_energy * (special.entr(chance) + special.entr(1 - chance)))
