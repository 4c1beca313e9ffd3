//! What every operation keeps, whichever it is: the operations are those of the description, so that a new one is
//! tested as soon as it exists.

mod bodies;
mod examples;
mod given;
mod roles;
mod signed_out;
mod strangers;

use serde_json::Value;

use crate::harness::{Api, Call, Operation};

/// Operations that nobody needs to sign in for, in the order of their names.
pub const PUBLIC: [&str; 21] = [
    "amendRegistration",
    "confirmAddress",
    "declineInvitation",
    "getLetter",
    "getPermissions",
    "getSettings",
    "listCountries",
    "listMailbox",
    "listProblems",
    "listTimeZones",
    "openInvitation",
    "proveRegistration",
    "registerByInvitation",
    "renewRegistrationLink",
    "requestPasswordReset",
    "resetPassword",
    "setUp",
    "showRegistration",
    "signIn",
    "submitRegistration",
    "withdrawRegistration",
];

/// Public operations that look at no token, good or bad.
pub const OPEN: [&str; 10] = [
    "getLetter",
    "getPermissions",
    "getSettings",
    "listCountries",
    "listMailbox",
    "listProblems",
    "listTimeZones",
    "requestPasswordReset",
    "showRegistration",
    "signIn",
];

/// A call of an operation with the examples of its description, its ids given by name.
pub fn call<'a>(api: &'a Api, operation: &Operation, ids: &dyn Fn(&str) -> String) -> Call<'a> {
    let parts =
        operation.path.split('/').map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => ids(name),
            None => part.to_owned(),
        });
    let mut call = api.call(&operation.method, &parts.collect::<Vec<_>>().join("/"));
    if operation.takes("If-Match") {
        call = call.header("if-match", "*");
    }
    match (operation.body(), operation.file()) {
        (Some(schema), _) => call.json(api.described().example(schema)),
        (None, Some(file)) => call.csv(file),
        (None, None) => call,
    }
}

/// The id that the examples of the description name.
pub const EXAMPLE: uuid::Uuid = uuid::uuid!("01890a5d-ac96-774b-bcce-b302099a8057");

/// An id that nothing has, unless a test gives it to something.
pub fn absent(_: &str) -> String {
    EXAMPLE.to_string()
}

/// What makes two answers the same to their reader.
pub fn told(reply: &crate::harness::Reply) -> (u16, Value) {
    (reply.status.as_u16(), reply.body.clone())
}
