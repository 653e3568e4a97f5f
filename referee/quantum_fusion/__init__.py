"""The review of the Quantum Fusion hypothesis: one module per section, in the order of the chapter."""

MODULES = (
    # the text, its sources and its equations
    "provenance",
    "self_contradictions",
    "lost_equations",
    # does anything fuse?
    "fusion_dial",
    "cold_molecule",
    "energy_ladder",
    "resonance_lever",
    "moving_parts",
    "nuclear_ledger",
    "plasma_control",
    # Casimir forces, still and moving
    "condensate_walls",
    "counter_rotation",
    "shaken_mirror",
    "squeezed_junction",
    # the tube and what is in it
    "hall_quantisation",
    "magnetic_coordinates",
    "total_angular_momentum",
    "nuclear_fields",
    "tube_torque",
    "gaseous_helium",
    "helium_lubricant",
    "electron_ball",
    "galilean_string",
    "string_curvature",
    "string_superconductivity",
    "core_trap",
    "majorana_ends",
    # graphene, neutrinos, magnets
    "graphene_membrane",
    "carbon_tube",
    "neutrino_properties",
    "solar_neutrinos",
    "small_magnets",
    "heat_turned_aside",
    # rotating frames
    "noninertial",
    "tube_acceleration",
    "string_photons",
    "turning_spin",
    # the superfluid vacuum and the cosmos
    "superfluid_vacuum",
    "acoustic_analogue",
    "mass_generation",
    "vortex_mass",
    "perpetual_motion",
    "quantum_web",
    "rotating_horizon",
    "moebius_band",
    "dark_radiation",
    "trapped_charges",
    # localisation, entanglement, teleportation
    "localised_particle",
    "entangled_influence",
    "teleported_matter",
    "amplified_data",
    "coherence_to_entanglement",
    "levitation",
    # curved spaces
    "curved_levels",
    "boundary_family",
    "curved_orbits",
    "hyperbolic_motion",
    "field_invariance",
    # control, harmonics, hopping, polaritons
    "phase_portrait",
    "jump_resonance",
    "sphere_light",
    "channel_hopping",
    "polariton_vortices",
    # the ball
    "plasmoid",
    "ring_model",
    "ring_forces",
    "fireball_balance",
    "fireball_plasma",
    # statistics and the laws of kinetics
    "fermion_counts",
    "fermi_distribution",
    "multiplicity_peak",
    "levels_and_heat",
    "kinetic_laws",
    "applicable_solutions",
    # promises without a model
    "promised_devices",
    # explorations
    "explore_fusion", "explore_curved_space", "explore_jump_resonance", "explore_ball_lightning", "explore_detailed_balance",
)
