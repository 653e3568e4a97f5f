"""The review of the Quantum Coherence Drive: one module per section, in the order of the chapter."""

MODULES = (
    # the ship in one diagram
    "claim_map",
    "foundations",
    "symbols",
    # what it gets right
    "qubit",
    "field",
    "lorentz",
    # the equation that eats itself
    "coherence_peak",
    "equation",
    "optimum",
    "qubit_energy",
    "retention",
    "closed_mode",
    # making coherence
    "coherence_control",
    "amplification",
    "phase_reference",
    "macroscopic",
    "photon_cat",
    "spacecraft_coherence",
    # follow the joules
    "decoherence",
    "relaxed_coupling",
    "spontaneous_emission",
    "usable_work",
    "work",
    "energy_store",
    "coherence_rocket",
    "conceded_premise",
    # follow the momentum
    "thrust",
    "superposition_recoil",
    "light_drive",
    "phased_light",
    "vacuum_radiation",
    "battery",
    # bending space
    "spacetime",
    "negative_energy",
    "self_pull",
    # the shield
    "shield",
    "shield_dipole",
    "shield_threats",
    "shield_neutral",
    "shield_composite",
    "shield_quantum_threats",
    # the relay
    "microcausality",
    "entangled_pair",
    "relay",
    "teleported_qubit",
    # the gates, and what can be saved
    "gates",
    "salvage",
    # explorations
    "explore_formula",
    "explore_ledger",
    "explore_thrust",
    "explore_shield",
    "explore_signal",
)
