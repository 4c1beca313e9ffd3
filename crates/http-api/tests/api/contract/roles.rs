//! Every role tries everything: whatever is answered, it is documented and no fault of ours.

use domain::membership::Membership;
use domain::permission::Role;
use domain::values::MembershipId;

use super::{EXAMPLE, absent, call, given};
use crate::harness::Api;

/// What ends the caller, or a role of theirs, and so comes last.
const LAST: [&str; 2] = ["leaveRole", "eraseMe"];

#[tokio::test]
async fn no_role_finds_an_answer_that_is_not_documented() {
    for role in [None].into_iter().chain(Role::ALL.iter().copied().map(Some)) {
        let api = Api::new();
        let (customer, _) = api.world.customer("Skolan", "ca@x.se").await;
        let (supplier, _) = api.world.supplier("Kurser", "sa@x.se").await;
        let (ca, otto) = (api.world.user("ca@x.se").await, api.world.user("otto@x.se").await);
        let mentor =
            Membership { id: MembershipId(EXAMPLE), ..api.world.build().membership(&otto, customer.id, Role::Mentor) };
        api.world.given(mentor.clone()).await;
        given::marketplace(&api.world, "", &customer, &supplier, &ca, &mentor).await;
        let own = match role {
            Some(Role::SupplierAdmin | Role::Professional) => supplier.id,
            _ => customer.id,
        };
        let user = match role {
            None => api.world.user("guest@x.se").await.id,
            Some(Role::SystemAdministrator) => api.world.system_administrator("sy@x.se").await.user().unwrap(),
            Some(Role::CustomerAdmin) => api.world.user("ca@x.se").await.id,
            Some(Role::SupplierAdmin) => api.world.user("sa@x.se").await.id,
            Some(role) => api.world.member("me@x.se", own, role).await.user().unwrap(),
        };
        let ids = |name: &str| match name {
            "organization" | "customer" => own.to_string(),
            other => absent(other),
        };
        let mut operations = api.described().operations();
        operations.sort_by_key(|operation| LAST.iter().position(|last| *last == operation.id));
        for operation in operations {
            let token = api.world.sign_in(user).await;
            let reply = call(&api, &operation, &ids).by(token.secret().expose()).send().await;
            assert!(!reply.status.is_server_error(), "{role:?} {}: {}", operation.id, reply.body);
            assert_ne!(reply.status, 400, "{role:?} {}: {}", operation.id, reply.body);
        }
    }
}
