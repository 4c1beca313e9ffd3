//! A customer that applies for what a supplier offers: what cases about applications start with.

use std::sync::Arc;

use domain::application::{Application, Stage};
use domain::attendee::Attendee;
use domain::membership::Membership;
use domain::offering::Offering;
use domain::organization::{Customer, Supplier};
use domain::permission::Role;
use domain::ports::Store;
use domain::subject::Subject;
use domain::user::User;

use super::given::{customer, given, member, supplier};
use crate::build::Build;

/// A customer with its admin, and a supplier with a course.
pub(super) struct Market {
    pub build: Build,
    pub school: Customer,
    pub ann: User,
    pub academy: Supplier,
    pub swedish: Subject,
    pub course: Offering,
}

impl Market {
    pub async fn open<S: Store>(store: &Arc<S>) -> Self {
        let build = Build::default();
        let school = customer(store, build.customer("Skolan")).await;
        let (ann, _) = member(store, &build, "ann@school.example", school.id, Role::CustomerAdmin).await;
        let academy = supplier(store, build.supplier("Akademin")).await;
        let swedish = given(store, build.subject("Languages", "Swedish")).await;
        let course = given(store, build.course(academy.id, swedish.id, "Svenska A")).await;
        Self { build, school, ann, academy, swedish, course }
    }

    /// Another customer, with an admin of its own.
    pub async fn other<S: Store>(&self, store: &Arc<S>) -> (Customer, User) {
        let other = customer(store, self.build.customer("Gymnasiet")).await;
        let (olof, _) = member(store, &self.build, "olof@other.example", other.id, Role::CustomerAdmin).await;
        (other, olof)
    }

    /// The customer's application for the course, as far as this, kept nowhere yet.
    pub fn at(&self, stage: Stage) -> Application {
        self.build.application(self.school.id, &self.course, self.ann.id, stage)
    }

    /// The same, kept.
    pub async fn application<S: Store>(&self, store: &Arc<S>, stage: Stage) -> Application {
        given(store, self.at(stage)).await
    }

    /// Puts somebody on an application's list.
    pub async fn listed<S: Store>(&self, store: &Arc<S>, application: &Application, at: &str) -> Attendee {
        given(store, self.build.attendee(application, at)).await
    }

    /// A mentor of the customer.
    pub async fn mentor<S: Store>(&self, store: &Arc<S>, at: &str) -> (User, Membership) {
        member(store, &self.build, at, self.school.id, Role::Mentor).await
    }
}
