//! What follows for an operation from its method, its parameters and its body.

use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Required, Response};

use super::errors::Problems;

/// Operations that look at no `Idempotency-Key`: they change nothing, or must not remember.
const UNKEYED: [&str; 5] = ["signIn", "requestPasswordReset", "showRegistration", "openInvitation", "planAttendees"];

/// What has an ETag: the schemas of versioned things.
const VERSIONED: [&str; 18] = [
    "Application",
    "ApplicationDetails",
    "ApprovedRegistration",
    "Invitation",
    "InvitationRow",
    "LocatedOrganization",
    "BillingAccount",
    "Me",
    "Offering",
    "OfferingRow",
    "Organization",
    "Registration",
    "RegistrationToReview",
    "Session",
    "SessionRow",
    "Subject",
    "User",
    "Membership",
];

/// Completes an operation: the parameters, headers and problems that follow from what it is.
pub fn complete(operation: &mut Operation, method: &str, path: &str, problems: &Problems) {
    let id = operation.operation_id.clone().unwrap_or_default();
    let keyed = method == "POST" && !UNKEYED.contains(&id.as_str());
    if keyed {
        operation.parameters.get_or_insert_default().push(idempotency_key().into());
    }
    let declared = declared(operation);
    let mut codes: Vec<&str> = declared.iter().map(String::as_str).collect();
    codes.extend(common(operation, method, path, keyed));

    let responses = &mut operation.responses.responses;
    responses.retain(|status, _| status.starts_with('2'));
    for (status, response) in responses.iter_mut() {
        if let RefOr::T(response) = response {
            success(response, status, method, keyed);
        }
    }
    for (status, response) in problems.responses(&codes) {
        responses.insert(status.to_string(), RefOr::T(response));
    }
}

/// The codes that an operation declares, as the descriptions of its errors.
fn declared(operation: &Operation) -> Vec<String> {
    let errors = operation.responses.responses.iter().filter(|(status, _)| !status.starts_with('2'));
    let texts = errors.filter_map(|(_, response)| match response {
        RefOr::T(response) => Some(&response.description),
        RefOr::Ref(_) => None,
    });
    texts.flat_map(|text| text.split(", ")).map(str::to_owned).collect()
}

/// The codes that follow from what an operation is.
fn common(operation: &Operation, method: &str, path: &str, keyed: bool) -> Vec<&'static str> {
    let mut codes = vec!["unavailable", "timed_out", "internal"];
    let parameters = operation.parameters.iter().flatten();
    let parameters: Vec<_> = parameters
        .filter_map(|one| match one {
            RefOr::T(parameter) => Some(parameter),
            RefOr::Ref(_) => None,
        })
        .collect();
    let open = operation.security.as_ref().is_some_and(|ways| ways.iter().all(|way| *way == Default::default()));
    let needs_sign_in = operation.security.is_none();
    let (reads, links) = (method == "GET", path.contains("/links/"));

    if !open {
        codes.push("not_signed_in");
    }
    if needs_sign_in && !path.contains("/me/") && !path.ends_with("/me") && !links {
        codes.push("consent_needed");
    }
    if !open && !reads {
        codes.push("read_only_token");
    }
    if path.contains('{') {
        codes.push("not_found");
    }
    if let Some(RefOr::T(body)) = &operation.request_body {
        codes.extend([
            "malformed_body",
            "body_too_large",
            "body_unfinished",
            "unsupported_media_type",
            "invalid_fields",
        ]);
        if body.content.contains_key("application/json") {
            codes.push("malformed_json");
        }
    }
    if parameters.iter().any(|parameter| parameter.parameter_in == ParameterIn::Query) {
        codes.push("invalid_fields");
    }
    if let Some(matching) = parameters.iter().find(|parameter| parameter.name == "If-Match") {
        codes.extend(["malformed_header", "stale"]);
        if matching.required == Required::True {
            codes.push("if_match_missing");
        }
    }
    if !reads && !open {
        codes.push("conflict");
    }
    if keyed {
        codes.extend(["malformed_header", "malformed_body", "body_too_large", "body_unfinished"]);
        codes.extend(["idempotency_key_in_use", "idempotency_unanswered", "idempotency_mismatch"]);
    }
    codes
}

/// The headers of an answer that is no problem.
fn success(response: &mut Response, status: &str, method: &str, keyed: bool) {
    let schema = response.content.values().find_map(|content| match content {
        RefOr::T(content) => content.schema.clone(),
        RefOr::Ref(_) => None,
    });
    let name = match schema {
        Some(RefOr::Ref(schema)) => schema.ref_location.rsplit('/').next().unwrap_or_default().to_owned(),
        Some(RefOr::T(_)) | None => String::new(),
    };
    if VERSIONED.contains(&name.as_str()) {
        header(response, "ETag", "The version, for `If-Match`.");
    }
    if status == "201" {
        header(response, "Location", "Where it is.");
    }
    if name.starts_with("List_") && method == "GET" {
        header(response, "Link", "The next page, as `rel=\"next\"`; absent at the end.");
    }
    if keyed {
        header(response, "Idempotency-Replayed", "`true` on an answer that was given before.");
    }
}

/// Adds a header.
pub fn header(response: &mut Response, name: &str, text: &str) {
    let header = HeaderBuilder::new().schema(Some(ObjectBuilder::new().schema_type(Type::String)));
    response.headers.insert(name.to_owned(), RefOr::T(header.description(Some(text)).build()));
}

fn idempotency_key() -> Parameter {
    let schema = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[!-~]{1,255}$"));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "A new key for a new intent, such as a UUID: repeated with it, the request takes effect once.",
        ))
        .schema(Some(schema))
        .build()
}
