//! Keeping the subjects: System administrators write them, everybody with a role reads them.

use super::Subject;
use crate::audit::Fact;
use crate::permission::{Action, Actor, Target};
use crate::store::{EntityKind, Stored, Version};
use crate::values::{Form, SubjectId, Title};
use crate::{Error, Ports};

/// A subject as somebody writes it.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields of Subject, as typed")]
pub struct SubjectForm {
    pub name: String,
    pub area: String,
}

impl SubjectForm {
    fn parse(&self, id: SubjectId) -> Result<Subject, Error> {
        let mut form = Form::default();
        let name = form.take("name", Title::parse(&self.name));
        let area = form.take("area", Title::parse(&self.area));
        form.finish((|| Some(Subject { id, name: name?, area: area? }))())
    }
}

/// Lists every subject, by area and name.
///
/// # Errors
/// [`Error::NotSignedIn`].
pub async fn list(ports: &Ports, actor: &Actor) -> Result<Vec<Stored<Subject>>, Error> {
    actor.known()?;
    Ok(ports.subjects.subjects().await?)
}

/// Adds a subject.
///
/// # Errors
/// [`Error::Invalid`], [`Error::Forbidden`]; a name that the area has already.
pub async fn add(ports: &Ports, actor: &Actor, form: &SubjectForm) -> Result<Stored<Subject>, Error> {
    actor.require(Action::ManageSubjects, Target::Platform)?;
    let subject = form.parse(SubjectId(ports.ids.next()))?;
    ports
        .change(actor, ports.clock.now())
        .create(subject.clone())
        .record(None, Fact::SubjectAdded { subject: subject.id })
        .commit()
        .await?;
    Ok(Stored::new(subject, Version::FIRST))
}

/// Edits a subject; offerings show its new name.
///
/// # Errors
/// [`Error::Invalid`], [`Error::Stale`], [`Error::Unknown`], [`Error::Forbidden`]; a name that the area has already.
pub async fn edit(
    ports: &Ports,
    actor: &Actor,
    id: SubjectId,
    expected: Option<Version>,
    form: &SubjectForm,
) -> Result<Stored<Subject>, Error> {
    actor.require(Action::ManageSubjects, Target::Platform)?;
    let read = ports.subjects.subject(id).await?.ok_or(Error::Unknown(EntityKind::Subject))?;
    read.expect(expected)?;
    let edited = form.parse(id)?;
    ports
        .change(actor, ports.clock.now())
        .update(&read, edited.clone())
        .record(None, Fact::SubjectEdited { subject: id })
        .commit()
        .await?;
    Ok(Stored::new(edited, read.version.next()))
}
