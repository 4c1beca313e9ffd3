//! Wires Lyceum: configuration, composition, commands, background work.
