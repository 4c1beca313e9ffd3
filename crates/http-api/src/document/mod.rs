//! The description of the API: what all operations have in common is said here once, and added to each.

mod errors;
mod operation;

use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{ComponentsBuilder, InfoBuilder, OpenApi, OpenApiBuilder, ServerBuilder};
use utoipa::{PartialSchema as _, ToSchema as _};

use crate::problem::{FieldProblem, ProblemDocument};

const ABOUT: &str = "The accounts of an education marketplace. Sign in with `POST /sign-ins`, then send the token as \
`Authorization: Bearer …`. Problems are documents of RFC 9457 with a stable `code`: `GET /problems` lists them. To \
change something that has an ETag, send it as `If-Match`. A POST may carry an `Idempotency-Key`: repeated, it takes \
effect once. Lists come a page at a time: follow `Link: …; rel=\"next\"`, or send `next` as `after`.";

const TAGS: [(&str, &str); 19] = [
    ("platform", "What everybody may know: settings, permissions, problems."),
    ("registrations", "How an organization asks to become a customer, and how that is reviewed."),
    ("links", "What the holder of a mailed link does. Links travel in bodies, never in addresses."),
    ("sign-ins", "Signing in and out, and the tokens that a user holds."),
    ("me", "The caller's own user, roles and invitations."),
    ("organizations", "Customers and suppliers."),
    ("members", "An organization's people."),
    ("invitations", "Inviting people to an organization."),
    ("subjects", "What offerings teach."),
    ("offerings", "What suppliers offer."),
    ("billing-accounts", "How customers are invoiced."),
    ("applications", "What customers apply for, how it is decided, and which mentors follow it."),
    ("attendees", "Who takes part, listed one by one or from a file."),
    ("observations", "Notes on progress."),
    ("sessions", "When and where offerings are taught, and to whom."),
    ("attendance", "Who was at a session."),
    ("users", "What administrators do with users."),
    ("audit", "What happened: who or what, when, why."),
    ("mailbox", "The local mailbox, while no mail server is configured."),
];

/// The description without operations.
pub fn about() -> OpenApi {
    let info = InfoBuilder::new().title("Lyceum").version(env!("CARGO_PKG_VERSION")).description(Some(ABOUT));
    let tags = TAGS.iter().map(|(name, text)| TagBuilder::new().name(*name).description(Some(*text)).build());
    OpenApiBuilder::new()
        .info(info.build())
        .tags(Some(tags.collect::<Vec<_>>()))
        .servers(Some([ServerBuilder::new().url("/").build()]))
        .security(Some([SecurityRequirement::new("bearer", Vec::<String>::new())]))
        .build()
}

/// Adds what every operation has in common.
pub fn complete(mut api: OpenApi) -> OpenApi {
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("The token of a sign-in (`lys_…`) or an API token (`lyt_…`)."))
        .build();
    let components = api.components.get_or_insert_with(|| ComponentsBuilder::new().build());
    components.security_schemes.insert("bearer".to_owned(), SecurityScheme::Http(bearer).into());
    components.schemas.insert(ProblemDocument::name().into_owned(), ProblemDocument::schema());
    components.schemas.insert(FieldProblem::name().into_owned(), FieldProblem::schema());
    let problems = errors::Problems::known();
    components.examples.extend(problems.examples().map(|(code, example)| (code, example.into())));

    for (path, item) in &mut api.paths.paths {
        for (method, operation) in methods(item) {
            operation::complete(operation, method, path, &problems);
        }
    }
    api
}

fn methods(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    let all = [
        ("GET", &mut item.get),
        ("POST", &mut item.post),
        ("PUT", &mut item.put),
        ("PATCH", &mut item.patch),
        ("DELETE", &mut item.delete),
    ];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?)))
}
