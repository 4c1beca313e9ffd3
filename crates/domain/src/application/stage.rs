//! How far an application comes, and by which steps.

use crate::permission::words;
use serde::{Deserialize, Serialize};

words! {
    /// How far an application has come.
    Stage {
        /// Being written.
        Draft = "draft", "Draft";
        /// Waits for a reviewer.
        Submitted = "submitted", "Submitted";
        /// A reviewer has taken it.
        UnderReview = "under_review", "Under review";
        /// The customer is asked to change something.
        ChangesRequested = "changes_requested", "Changes requested";
        /// Waits for a place.
        Waitlisted = "waitlisted", "Waitlisted";
        /// Confirmed: an ongoing course, coaching or an on-request service.
        Accepted = "accepted", "Accepted";
        /// Confirmed: a scheduled course.
        Approved = "approved", "Approved";
        /// Refused.
        Rejected = "rejected", "Rejected";
        /// Taken back by the customer before a decision.
        Withdrawn = "withdrawn", "Withdrawn";
        /// Ended before its time.
        Stopped = "stopped", "Stopped";
        /// Carried through; its attendees keep their role, so that history stays readable.
        Completed = "completed", "Completed";
    }
}

impl Stage {
    /// Whether those who are listed take part: what the Attendee role is derived from (R43).
    #[must_use]
    pub fn participation_confirmed(self) -> bool {
        match self {
            Self::Accepted | Self::Approved | Self::Completed => true,
            Self::Draft
            | Self::Submitted
            | Self::UnderReview
            | Self::ChangesRequested
            | Self::Waitlisted
            | Self::Rejected
            | Self::Withdrawn
            | Self::Stopped => false,
        }
    }

    /// Whether it takes places of its offering.
    #[must_use]
    pub fn takes_places(self) -> bool {
        matches!(self, Self::Accepted | Self::Approved)
    }

    /// Whether nothing can happen any more.
    #[must_use]
    pub fn is_over(self) -> bool {
        Step::ALL.iter().all(|step| !step.starts_from().contains(&self))
    }
}

words! {
    /// What takes an application from one stage to another.
    ///
    /// ```
    /// use domain::application::{Stage, Step};
    ///
    /// let open: Vec<_> = Step::ALL.iter().filter(|step| step.starts_from().contains(&Stage::Approved)).collect();
    /// assert_eq!(open, [&Step::Stop, &Step::Complete]);
    /// assert_eq!(Step::Stop.leads_to(), Stage::Stopped);
    /// assert!(Step::Stop.needs_reason());
    /// ```
    Step {
        /// The customer asks for a decision; once more, after changes.
        Submit = "submit", "Submit";
        /// A reviewer begins.
        Take = "take", "Start review";
        /// A reviewer asks for changes, and says which.
        RequestChanges = "request_changes", "Request changes";
        /// A reviewer confirms an ongoing course, coaching or an on-request service.
        Accept = "accept", "Accept";
        /// A reviewer confirms a scheduled course.
        Approve = "approve", "Approve";
        /// A reviewer refuses, and says why.
        Reject = "reject", "Reject";
        /// A reviewer lets it wait for a place.
        Waitlist = "waitlist", "Put on the waitlist";
        /// A place became free, or a reviewer looks at it again.
        MoveUp = "move_up", "Move up";
        /// The customer takes it back.
        Withdraw = "withdraw", "Withdraw";
        /// A reviewer ends what was confirmed, and says why.
        Stop = "stop", "Stop";
        /// A reviewer notes that it was carried through.
        Complete = "complete", "Complete";
    }
}

impl Step {
    /// The stages it is open in.
    #[must_use]
    pub fn starts_from(self) -> &'static [Stage] {
        use Stage::{Accepted, Approved, ChangesRequested, Draft, Submitted, UnderReview, Waitlisted};
        match self {
            Self::Submit => &[Draft, ChangesRequested],
            Self::Take => &[Submitted],
            Self::RequestChanges | Self::Accept | Self::Approve | Self::Reject | Self::Waitlist => &[UnderReview],
            Self::MoveUp => &[Waitlisted],
            Self::Withdraw => &[Draft, Submitted, UnderReview, ChangesRequested, Waitlisted],
            Self::Stop | Self::Complete => &[Accepted, Approved],
        }
    }

    /// The stage it leads to.
    #[must_use]
    pub fn leads_to(self) -> Stage {
        match self {
            Self::Submit => Stage::Submitted,
            Self::Take | Self::MoveUp => Stage::UnderReview,
            Self::RequestChanges => Stage::ChangesRequested,
            Self::Accept => Stage::Accepted,
            Self::Approve => Stage::Approved,
            Self::Reject => Stage::Rejected,
            Self::Waitlist => Stage::Waitlisted,
            Self::Withdraw => Stage::Withdrawn,
            Self::Stop => Stage::Stopped,
            Self::Complete => Stage::Completed,
        }
    }

    /// Whether somebody has to say what must change, or why.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::RequestChanges | Self::Reject | Self::Stop)
    }
}
