//! Every role tries everything: whatever is answered, it is documented and no fault of ours.

use domain::permission::Role;

use super::{absent, call};
use crate::harness::Api;

#[tokio::test]
async fn no_role_finds_an_answer_that_is_not_documented() {
    // A world for each, for some operations end the caller's own sign-in.
    for role in [None].into_iter().chain(Role::ALL.iter().copied().map(Some)) {
        for operation in Api::new().described().operations() {
            let api = Api::new();
            let (customer, _) = api.world.customer("Skolan", "ca@x.se").await;
            let (supplier, _) = api.world.supplier("Kurser", "sa@x.se").await;
            let own = match role {
                Some(Role::SupplierAdmin | Role::Professional) => supplier.id,
                _ => customer.id,
            };
            let token = match role {
                None => api.world.user("guest@x.se").await.id,
                Some(Role::SystemAdministrator) => api.world.system_administrator("sy@x.se").await.user().unwrap(),
                Some(Role::CustomerAdmin) => api.world.user("ca@x.se").await.id,
                Some(Role::SupplierAdmin) => api.world.user("sa@x.se").await.id,
                Some(role) => api.world.member("me@x.se", own, role).await.user().unwrap(),
            };
            let token = api.world.sign_in(token).await.secret().expose().clone();
            let ids = |name: &str| match name {
                "organization" | "customer" => own.to_string(),
                other => absent(other),
            };
            let reply = call(&api, &operation, &ids).by(&token).send().await;
            assert!(!reply.status.is_server_error(), "{role:?} {}: {}", operation.id, reply.body);
            assert_ne!(reply.status, 400, "{role:?} {}: {}", operation.id, reply.body);
        }
    }
}
