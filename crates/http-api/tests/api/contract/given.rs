//! Something of every kind, for the examples of the description to name: all of it has the example's id.

use domain::application::{Application, Stage};
use domain::assignment::Assignment;
use domain::attendee::Attendee;
use domain::billing::BillingAccount;
use domain::membership::Membership;
use domain::observation::{Observation, Readers};
use domain::offering::Offering;
use domain::organization::{Customer, Supplier};
use domain::session::Session;
use domain::subject::Subject;
use domain::user::User;
use domain::values::{
    ApplicationId, AssignmentId, AttendeeId, BillingAccountId, ObservationId, OfferingId, SessionId, SubjectId,
};
use testkit::world::World;

use super::EXAMPLE;

/// The stage at which an operation finds the application.
fn stage(operation: &str) -> Stage {
    match operation {
        "takeApplication" | "withdrawApplication" => Stage::Submitted,
        "requestApplicationChanges" | "approveApplication" | "rejectApplication" | "waitlistApplication" => {
            Stage::UnderReview
        }
        "moveUpApplication" => Stage::Waitlisted,
        "stopApplication"
        | "completeApplication"
        | "scheduleSession"
        | "markAttendance"
        | "getApplicationAttendance" => Stage::Approved,
        _ => Stage::Draft,
    }
}

/// A catalogue, an application of the customer with everybody on it, and a session that has begun.
pub async fn marketplace(
    world: &World,
    operation: &str,
    customer: &Customer,
    supplier: &Supplier,
    ann: &User,
    mentor: &Membership,
) {
    let build = world.build();
    let subject = Subject { id: SubjectId(EXAMPLE), ..build.subject("Languages", "Finnish") };
    let offering = build.course(supplier.id, subject.id, "Finnish for beginners");
    // Nobody waits for places that are free.
    let taken = if operation == "waitlistApplication" { offering.capacity.unwrap_or_default() } else { 1 };
    let offering = Offering { id: OfferingId(EXAMPLE), taken, ..offering };
    world.given(subject).await;
    world.given(offering.clone()).await;

    let account = build.other_billing_account(customer.id, "Lower school");
    world.given(BillingAccount { id: BillingAccountId(EXAMPLE), ..account }).await;
    world.given(build.billing_account(customer.id, "Upper school")).await;

    let application = build.application(customer.id, &offering, ann.id, stage(operation));
    let application = Application { id: ApplicationId(EXAMPLE), attendees: 1, ..application };
    world.given(application.clone()).await;
    let attendee = build.attendee(&application, "bo@school.example");
    world.given(Attendee { id: AttendeeId(EXAMPLE), ..attendee }).await;
    if operation != "assignMentor" {
        world.given(Assignment { id: AssignmentId(EXAMPLE), ..build.assignment(&application, mentor) }).await;
    }
    let observation = build.observation(&application, ann.id, Readers::Mentors);
    world.given(Observation { id: ObservationId(EXAMPLE), ..observation }).await;
    let session = build.session(&offering, "2026-03-02", "09:30", "11:00");
    world.given(Session { id: SessionId(EXAMPLE), ..session }).await;
}
