//! The rules of Lyceum's accounts: roles, invitations, registrations; pure, behind port traits.
