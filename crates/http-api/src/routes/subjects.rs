//! Subjects: what offerings teach.

use axum::extract::State;
use domain::store::Stored;
use domain::subject;
use domain::subject::usecases::{self, SubjectForm};
use domain::values::SubjectId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

use super::Routes;
use crate::extract::{Json, Path, RequiredMatch, SignedIn};
use crate::respond::{List, created, ok, tagged, versioned};
use crate::{Answer, Shared};

pub fn routes() -> Routes {
    Routes::new().routes(routes!(list, add)).routes(routes!(edit))
}

/// Something that is taught.
#[derive(Serialize, ToSchema)]
struct Subject {
    /// Names it.
    id: Uuid,
    /// What it is called.
    #[schema(example = "Swedish")]
    name: String,
    /// The area it belongs to.
    #[schema(example = "Languages")]
    area: String,
    /// The version: what `If-Match` takes, in double quotes.
    version: i64,
}

impl From<&Stored<subject::Subject>> for Subject {
    fn from(one: &Stored<subject::Subject>) -> Self {
        Self { id: one.id.0, name: one.name.to_string(), area: one.area.to_string(), version: one.version.0 }
    }
}

/// A subject, as somebody writes it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewSubject {
    /// What it is called; no two of an area have the same name.
    #[serde(default)]
    #[schema(required, example = "Swedish", max_length = 100)]
    name: String,
    /// The area it belongs to.
    #[serde(default)]
    #[schema(required, example = "Languages", max_length = 100)]
    area: String,
}

impl From<NewSubject> for SubjectForm {
    fn from(form: NewSubject) -> Self {
        Self { name: form.name, area: form.area }
    }
}

/// Lists the subjects, by area and name.
#[utoipa::path(
    get, path = "/subjects", operation_id = "listSubjects", tag = "subjects",
    responses((status = 200, description = "All of them, on one page.", body = List<Subject>)),
)]
async fn list(State(ports): Shared, SignedIn(actor): SignedIn) -> Answer {
    let subjects = usecases::list(&ports, &actor).await?;
    Ok(ok(List::whole(subjects.iter().map(Subject::from).collect())))
}

/// Adds a subject.
#[utoipa::path(
    post, path = "/subjects", operation_id = "addSubject", tag = "subjects",
    request_body = NewSubject,
    responses(
        (status = 201, description = "Added.", body = Subject),
        (status = 403, description = "forbidden"),
        (status = 409, description = "subject_exists"),
    ),
)]
async fn add(State(ports): Shared, SignedIn(actor): SignedIn, Json(form): Json<NewSubject>) -> Answer {
    let added = usecases::add(&ports, &actor, &form.into()).await?;
    Ok(tagged(created(&format!("/subjects/{}", added.id), Subject::from(&added)), added.version))
}

/// Changes a subject, whole; offerings show its new name.
#[utoipa::path(
    put, path = "/subjects/{subject}", operation_id = "editSubject", tag = "subjects",
    params(("subject" = Uuid, Path), RequiredMatch),
    request_body = NewSubject,
    responses(
        (status = 200, description = "Changed.", body = Subject),
        (status = 403, description = "forbidden"),
        (status = 409, description = "subject_exists"),
    ),
)]
async fn edit(
    State(ports): Shared,
    SignedIn(actor): SignedIn,
    Path(id): Path<SubjectId>,
    RequiredMatch(expected): RequiredMatch,
    Json(form): Json<NewSubject>,
) -> Answer {
    let edited = usecases::edit(&ports, &actor, id, expected, &form.into()).await?;
    Ok(versioned(Subject::from(&edited), edited.version))
}
