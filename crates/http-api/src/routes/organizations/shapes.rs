//! What organizations look like.

use domain::organization::ports::OrganizationView;
use domain::organization::{self, Move, Origin};
use domain::user::usecases::PersonForm;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::Profile;
use crate::words;

/// A partner, a customer or a supplier.
#[derive(Serialize, ToSchema)]
pub struct Organization {
    /// Names it.
    id: Uuid,
    /// What kind it is.
    #[schema(value_type = words::OrganizationKind)]
    kind: &'static str,
    /// Its name.
    name: String,
    /// The partner above it; customers have one.
    #[schema(required)]
    partner: Option<Uuid>,
    /// Where it stands.
    #[schema(value_type = words::OrganizationState)]
    state: &'static str,
    /// What can be done with a customer here: each is an action below it.
    #[schema(example = json!(["pause", "deactivate"]))]
    moves: Vec<&'static str>,
    /// What its account can do; customers have some.
    #[schema(value_type = Vec<words::PlatformService>)]
    services: Vec<&'static str>,
    /// Who it is; partners have none.
    #[schema(required)]
    profile: Option<Profile>,
    /// The registration that it comes from.
    #[schema(required)]
    registration: Option<Uuid>,
}

/// An organization where it stands: its partner considered.
#[derive(Serialize, ToSchema)]
#[schema(as = LocatedOrganization)]
pub struct Located {
    /// The organization.
    #[serde(flatten)]
    organization: Organization,
    /// Whether its roles count.
    #[schema(value_type = words::Standing)]
    standing: &'static str,
}

/// An organization in a list.
#[derive(Serialize, ToSchema)]
#[schema(as = OrganizationRow)]
pub struct Row {
    /// Which.
    id: Uuid,
    /// What kind it is.
    #[schema(value_type = words::OrganizationKind)]
    kind: &'static str,
    /// Its name.
    name: String,
    /// Where it stands.
    #[schema(value_type = words::OrganizationState)]
    state: String,
    /// Whether its roles count, its partner considered.
    #[schema(value_type = words::Standing)]
    standing: &'static str,
    /// The name of its admin, when it has one.
    #[schema(required)]
    admin: Option<String>,
    /// The version: what its ETag holds.
    version: i64,
}

/// A person whom an administrator names.
#[derive(Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// Their name; needed for a person without a login only.
    #[schema(example = "Bo Ek", max_length = 100)]
    name: Option<String>,
    /// Their address.
    #[serde(default)]
    #[schema(required, format = Email, example = "bo@school.example", max_length = 254)]
    address: String,
}

impl From<NewPerson> for PersonForm {
    fn from(person: NewPerson) -> Self {
        Self { name: person.name.unwrap_or_default(), address: person.address }
    }
}

impl From<&organization::Organization> for Organization {
    fn from(one: &organization::Organization) -> Self {
        let (moves, services, registration) = match one {
            organization::Organization::Customer(customer) => {
                let from = match customer.origin {
                    Origin::Registration(id) => Some(id.0),
                    Origin::AdminCenter => None,
                };
                let services = customer.services.iter().map(|service| service.word());
                (customer.state.moves().map(Move::word).collect(), services.collect(), from)
            }
            organization::Organization::Partner(_) | organization::Organization::Supplier(_) => {
                (Vec::new(), Vec::new(), None)
            }
        };
        Self {
            id: one.id().0,
            kind: one.kind().word(),
            name: one.name().to_string(),
            partner: one.partner().map(|id| id.0),
            state: one.state(),
            moves,
            services,
            profile: one.profile().map(Profile::from),
            registration,
        }
    }
}

impl From<&organization::Located> for Located {
    fn from(found: &organization::Located) -> Self {
        Self { organization: (&found.organization.value).into(), standing: found.standing.word() }
    }
}

impl From<OrganizationView> for Row {
    fn from(row: OrganizationView) -> Self {
        Self {
            id: row.id.0,
            kind: row.kind.word(),
            name: row.name.to_string(),
            state: row.state,
            standing: row.standing.word(),
            admin: row.admin,
            version: row.version.0,
        }
    }
}
