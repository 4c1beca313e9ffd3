//! Reading organizations.

use std::sync::Arc;

use domain::membership::MembershipState;
use domain::organization::ports::{OrganizationFilter, OrganizationView};
use domain::organization::{Customer, CustomerState, Organization, OrganizationKind, ROOT, Standing};
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::store::Version;
use domain::values::OrganizationId;

use super::compose::{Compose as _, changes};
use super::given::{customer, done, member, partner, supplier};
use crate::build::Build;

async fn listed<S: Store>(store: &Arc<S>, filter: &OrganizationFilter) -> Vec<OrganizationView> {
    store.organizations(filter, PageRequest::default()).await.unwrap().items
}

async fn ids<S: Store>(store: &Arc<S>, filter: OrganizationFilter) -> Vec<OrganizationId> {
    listed(store, &filter).await.iter().map(|view| view.id).collect()
}

/// An organization that does not exist is none.
pub async fn an_unknown_organization_is_none<S: Store>(store: Arc<S>) {
    let id = Build::default().customer("Skolan").id;
    assert_eq!(store.organization(id).await.unwrap(), None);
}

/// A customer stands no higher than its partner; suppliers and partners stand by themselves (R39).
pub async fn an_organization_stands_under_its_partner<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let mut region = partner(&store, build.partner("Region Skåne")).await;
    let academy = supplier(&store, build.supplier("Akademin")).await;
    let mut below = Vec::new();
    for state in CustomerState::ALL {
        let one = Customer { partner: region.id, state, ..build.customer(state.word()) };
        below.push(customer(&store, one).await);
    }
    let standing = async |id| store.organization(id).await.unwrap().unwrap().standing;
    for one in &below {
        assert_eq!(standing(one.id).await, one.state.standing());
    }
    region.active = false;
    done(&store, changes().update(Organization::Partner(region.clone()), 1)).await;
    for one in &below {
        assert_eq!(standing(one.id).await, Standing::Dormant);
    }
    assert_eq!(standing(region.id).await, Standing::Dormant);
    assert_eq!(standing(academy.id).await, Standing::InForce);
    assert_eq!(standing(ROOT).await, Standing::InForce);
    let filter = OrganizationFilter { partner: Some(region.id), ..OrganizationFilter::default() };
    assert!(listed(&store, &filter).await.iter().all(|view| view.standing == Standing::Dormant));
}

/// All organizations, the newest first, the root partner last.
pub async fn organizations_are_listed_newest_first<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let academy = supplier(&store, build.supplier("Akademin")).await.id;
    assert_eq!(ids(&store, OrganizationFilter::default()).await, [academy, school, ROOT]);
}

/// Filters hold all at once; a word that is no state finds nothing.
pub async fn organizations_are_filtered<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let region = partner(&store, build.partner("Region Skåne")).await;
    let one = customer(&store, Customer { partner: region.id, ..build.customer("Skolan") }).await.id;
    let paused = Customer { partner: region.id, state: CustomerState::Paused, ..build.customer("Gymnasiet") };
    let paused = customer(&store, paused).await.id;
    let other = customer(&store, build.customer("Annan")).await.id;
    let mut gone = build.supplier("Akademin");
    gone.active = false;
    let gone = supplier(&store, gone).await.id;

    let all = OrganizationFilter::default;
    let state = |word: &str| Some(word.to_owned());
    assert_eq!(ids(&store, OrganizationFilter { kind: Some(OrganizationKind::Supplier), ..all() }).await, [gone]);
    let partners = ids(&store, OrganizationFilter { kind: Some(OrganizationKind::Partner), ..all() }).await;
    assert_eq!(partners, [region.id, ROOT]);
    let customers = OrganizationFilter { kind: Some(OrganizationKind::Customer), ..all() };
    assert_eq!(ids(&store, customers).await, [other, paused, one]);
    assert_eq!(ids(&store, OrganizationFilter { partner: Some(region.id), ..all() }).await, [paused, one]);
    assert_eq!(ids(&store, OrganizationFilter { partner: Some(ROOT), ..all() }).await, [other]);
    assert_eq!(ids(&store, OrganizationFilter { state: state("paused"), ..all() }).await, [paused]);
    assert_eq!(ids(&store, OrganizationFilter { state: state("deactivated"), ..all() }).await, [gone]);
    assert_eq!(ids(&store, OrganizationFilter { state: state("nonsense"), ..all() }).await, []);
    let both = OrganizationFilter { partner: Some(region.id), state: state("active"), ..all() };
    assert_eq!(ids(&store, both).await, [one]);
}

/// A view tells the admin's name: of the membership that has not ended. Decided: partners have none, for their
/// administrators are many.
pub async fn a_listed_organization_names_its_admin<S: Store>(store: Arc<S>) {
    let build = Build::default();
    member(&store, &build, "root@lyceum.example", ROOT, Role::SystemAdministrator).await;
    let region = partner(&store, build.partner("Region Skåne")).await;
    member(&store, &build, "par@region.example", region.id, Role::PartnerAdministrator).await;
    let school = customer(&store, build.customer("Skolan")).await;
    member(&store, &build, "mio@school.example", school.id, Role::Mentor).await;
    let (_, mut old) = member(&store, &build, "old@school.example", school.id, Role::CustomerAdmin).await;
    old.state = MembershipState::Ended { at: build.at, reason: None };
    done(&store, changes().update(old, 1)).await;
    let find = async |id: OrganizationId| {
        listed(&store, &OrganizationFilter::default()).await.into_iter().find(|view| view.id == id).unwrap()
    };
    assert_eq!(find(school.id).await.admin, None);

    member(&store, &build, "ann@school.example", school.id, Role::CustomerAdmin).await;
    let academy = supplier(&store, build.supplier("Akademin")).await;
    member(&store, &build, "sam@academy.example", academy.id, Role::SupplierAdmin).await;
    let expected = OrganizationView {
        id: school.id,
        kind: OrganizationKind::Customer,
        name: school.profile.name,
        state: "active".to_owned(),
        standing: Standing::InForce,
        admin: Some("Ann".to_owned()),
        version: Version::FIRST,
    };
    assert_eq!(find(school.id).await, expected);
    assert_eq!(find(academy.id).await.admin, Some("Sam".to_owned()));
    assert_eq!(find(region.id).await.admin, None);
    assert_eq!(find(ROOT).await.admin, None);
}
