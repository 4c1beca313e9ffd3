//! Letters in every language, and the SMTP transport.
