//! What a case starts with.

use std::sync::Arc;

use domain::membership::Membership;
use domain::organization::{Customer, Organization, Partner, Supplier};
use domain::permission::Role;
use domain::ports::Store;
use domain::store::{Aggregate, Changes};
use domain::user::User;
use domain::values::OrganizationId;

use super::compose::{Compose as _, changes};
use crate::build::Build;

/// Makes changes true that nothing forbids.
pub(super) async fn done<S: Store>(store: &Arc<S>, changes: Changes) {
    store.commit(changes).await.unwrap();
}

/// Creates something.
pub(super) async fn given<S: Store, T: Aggregate>(store: &Arc<S>, one: T) -> T {
    done(store, changes().create(one.clone())).await;
    one
}

/// Creates several.
pub(super) async fn given_all<S: Store, T: Aggregate>(store: &Arc<S>, many: Vec<T>) -> Vec<T> {
    done(store, changes().create_all(many.clone())).await;
    many
}

/// Creates a customer.
pub(super) async fn customer<S: Store>(store: &Arc<S>, one: Customer) -> Customer {
    given(store, Organization::Customer(one.clone())).await;
    one
}

/// Creates a supplier.
pub(super) async fn supplier<S: Store>(store: &Arc<S>, one: Supplier) -> Supplier {
    given(store, Organization::Supplier(one.clone())).await;
    one
}

/// Creates a partner.
pub(super) async fn partner<S: Store>(store: &Arc<S>, one: Partner) -> Partner {
    given(store, Organization::Partner(one.clone())).await;
    one
}

/// Creates a user with a role.
pub(super) async fn member<S: Store>(
    store: &Arc<S>,
    build: &Build,
    at: &str,
    organization: OrganizationId,
    role: Role,
) -> (User, Membership) {
    let user = build.user(at);
    let membership = build.membership(&user, organization, role);
    done(store, changes().create(user.clone()).create(membership.clone())).await;
    (user, membership)
}
