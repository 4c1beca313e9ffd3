//! Applications at every stage, and the people on them.

use domain::application::{Application, Stage, Step};
use domain::assignment::Assignment;
use domain::attendee::{Attendee, Invite, Participation};
use domain::membership::Membership;
use domain::observation::{Observation, Readers};
use domain::offering::Offering;
use domain::values::{ApplicationId, AssignmentId, AttendeeId, ObservationId, OrganizationId, UserId};

use super::{Build, address, note, person_name};

impl Build {
    /// An application that is being written, without attendees.
    #[must_use]
    pub fn draft(&self, customer: OrganizationId, offering: &Offering, applicant: UserId) -> Application {
        Application {
            id: ApplicationId(self.id()),
            customer,
            offering: offering.id,
            applicant,
            billing_account: None,
            message: Some(note("Vi ser fram emot det.")),
            attendees: 0,
            stage: Stage::Draft,
            decisions: Vec::new(),
            comments: Vec::new(),
            turn: None,
            created_at: self.at,
            submitted_at: None,
            changed_at: self.at,
        }
    }

    /// An application that came as far as this, each step taken by the applicant.
    #[must_use]
    pub fn application(
        &self,
        customer: OrganizationId,
        offering: &Offering,
        applicant: UserId,
        stage: Stage,
    ) -> Application {
        let draft = self.draft(customer, offering, applicant);
        steps_to(stage, offering.kind.confirming()).iter().fold(draft, |one, step| self.stepped(one, *step))
    }

    /// The same application one step further, with a turn once it is submitted.
    #[must_use]
    pub fn stepped(&self, one: Application, step: Step) -> Application {
        let (by, reason) = (one.applicant, step.needs_reason().then(|| note("Därför.")));
        let one = match one.step(step, Some(by), reason, self.at) {
            Ok(one) => one,
            Err(refusal) => panic!("a test's step: {refusal}"),
        };
        if step == Step::Submit {
            Application { turn: Some(self.id()), submitted_at: Some(self.at), ..one }
        } else {
            one
        }
    }

    /// Somebody listed on an application, called as the address begins, whom nobody invited yet.
    #[must_use]
    pub fn attendee(&self, application: &Application, at: &str) -> Attendee {
        let local: String = at.chars().take_while(|c| c.is_alphanumeric()).collect();
        Attendee {
            id: AttendeeId(self.id()),
            application: application.id,
            customer: application.customer,
            address: address(at),
            name: person_name(&local),
            invite: Invite::Later,
            added_by: application.applicant,
            added_at: self.at,
            participation: Participation::Listed,
        }
    }

    /// A mentor's assignment to an application.
    #[must_use]
    pub fn assignment(&self, application: &Application, membership: &Membership) -> Assignment {
        Assignment {
            id: AssignmentId(self.id()),
            application: application.id,
            customer: application.customer,
            membership: membership.id,
            mentor: membership.user,
            by: application.applicant,
            since: self.at,
            ended_at: None,
        }
    }

    /// An observation about the activity as a whole.
    #[must_use]
    pub fn observation(&self, application: &Application, author: UserId, readers: Readers) -> Observation {
        Observation {
            id: ObservationId(self.id()),
            application: application.id,
            customer: application.customer,
            author,
            about: None,
            readers,
            text: note("Gruppen kommer framåt."),
            at: self.at,
            withdrawn: None,
        }
    }
}

/// The steps that lead to a stage, when confirming is done so.
fn steps_to(stage: Stage, confirming: Step) -> Vec<Step> {
    use Step::{Accept, Approve, Complete, Reject, RequestChanges, Stop, Submit, Take, Waitlist, Withdraw};
    match stage {
        Stage::Draft => vec![],
        Stage::Submitted => vec![Submit],
        Stage::UnderReview => vec![Submit, Take],
        Stage::ChangesRequested => vec![Submit, Take, RequestChanges],
        Stage::Waitlisted => vec![Submit, Take, Waitlist],
        Stage::Accepted => vec![Submit, Take, Accept],
        Stage::Approved => vec![Submit, Take, Approve],
        Stage::Rejected => vec![Submit, Take, Reject],
        Stage::Withdrawn => vec![Submit, Withdraw],
        Stage::Stopped => vec![Submit, Take, confirming, Stop],
        Stage::Completed => vec![Submit, Take, confirming, Complete],
    }
}
