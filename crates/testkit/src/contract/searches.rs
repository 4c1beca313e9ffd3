//! Searches: part of a text, in any case, of any alphabet, and never a pattern.
//!
//! Decided for all of them: what is searched for is compared in lower case, as Unicode has it, without the white space
//! around it; nothing but white space finds everything; `%`, `_` and `\` are letters like others.

use std::sync::Arc;

use domain::invitation::Offer;
use domain::invitation::ports::InvitationFilter;
use domain::membership::ports::MemberFilter;
use domain::organization::ROOT;
use domain::organization::ports::OrganizationFilter;
use domain::page::PageRequest;
use domain::permission::Role;
use domain::ports::Store;
use domain::registration::ports::RegistrationFilter;
use domain::user::User;
use domain::user::ports::UserFilter;

use super::given::{customer, given, given_all};
use crate::build::{Build, person_name};

/// What is searched for, and the names it finds.
pub(super) async fn finds(search: impl AsyncFn(Option<String>) -> Vec<String>, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        let mut found = search(Some((*text).to_owned())).await;
        found.sort();
        assert_eq!(found, *expected, "searching for {text:?}");
    }
}

fn named(build: &Build, at: &str, name: &str) -> User {
    User { name: person_name(name), ..build.user(at) }
}

/// Users, by name and by address.
pub async fn users_are_searched<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let users = [
        named(&build, "Asa.1@school.example", "Åsa Öberg"),
        named(&build, "ben_2@school.example", "Ben 100%"),
        named(&build, "ben+3@bücher.example", "Ωmega Back\\slash"),
    ];
    given_all(&store, users.to_vec()).await;
    let search = async |search| -> Vec<String> {
        let filter = UserFilter { search, administrators: false };
        let page = store.users(&filter, PageRequest::default()).await.unwrap();
        page.items.iter().map(|user| user.name.to_string()).collect()
    };
    finds(
        search,
        &[
            ("åSA", &["Åsa Öberg"]),
            ("ÖBERG", &["Åsa Öberg"]),
            ("sa ö", &["Åsa Öberg"]),
            ("ASA.1@SCHOOL", &["Åsa Öberg"]),
            ("ωMEGA", &["Ωmega Back\\slash"]),
            ("%", &["Ben 100%"]),
            ("_", &["Ben 100%"]),
            ("\\", &["Ωmega Back\\slash"]),
            ("  ben ", &["Ben 100%", "Ωmega Back\\slash"]),
            ("nobody", &[]),
            ("'; --", &[]),
            (" ", &["Ben 100%", "Åsa Öberg", "Ωmega Back\\slash"]),
        ],
    )
    .await;
}

/// Members, by name and by address, within their organization and beside the other filters.
pub async fn members_are_searched<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let other = customer(&store, build.customer("Gymnasiet")).await.id;
    let people = [("asa@school.example", "Åsa Öberg"), ("bo_o@school.example", "Bo 100%")];
    for (at, name) in people {
        let user = given(&store, named(&build, at, name)).await;
        given(&store, build.membership(&user, school, Role::Mentor)).await;
    }
    let foreign = given(&store, named(&build, "asa2@school.example", "Åsa Annan")).await;
    given(&store, build.membership(&foreign, other, Role::Mentor)).await;
    let search = async |search| -> Vec<String> {
        let filter = MemberFilter { search, role: Some(Role::Mentor), ..MemberFilter::default() };
        let page = store.members(school, &filter, PageRequest::default()).await.unwrap();
        page.items.iter().map(|member| member.name.to_string()).collect()
    };
    finds(
        search,
        &[
            ("ÅSA", &["Åsa Öberg"]),
            ("BO_", &["Bo 100%"]),
            ("0%", &["Bo 100%"]),
            ("School.", &["Bo 100%", "Åsa Öberg"]),
            ("a%g", &[]),
        ],
    )
    .await;
}

/// Organizations, by name.
pub async fn organizations_are_searched<S: Store>(store: Arc<S>) {
    let build = Build::default();
    for name in ["Åsö Gymnasium", "100% Music", "Under_score"] {
        customer(&store, build.customer(name)).await;
    }
    let search = async |search| -> Vec<String> {
        let filter = OrganizationFilter { search, partner: Some(ROOT), ..OrganizationFilter::default() };
        let page = store.organizations(&filter, PageRequest::default()).await.unwrap();
        page.items.iter().map(|view| view.name.to_string()).collect()
    };
    let cases: [(&str, &[&str]); 4] =
        [("åSÖ G", &["Åsö Gymnasium"]), ("%", &["100% Music"]), ("_", &["Under_score"]), ("å%m", &[])];
    finds(search, &cases).await;
}

/// Registrations, by the organization's name.
pub async fn registrations_are_searched<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let registrations = ["Åsö Gymnasium", "100% Music"].map(|name| build.registration(name, "eva@x.example"));
    given_all(&store, registrations.to_vec()).await;
    let search = async |search| -> Vec<String> {
        let filter = RegistrationFilter { search, ..RegistrationFilter::default() };
        let page = store.registrations(&filter, PageRequest::default()).await.unwrap();
        page.items.iter().map(|view| view.organization.to_string()).collect()
    };
    let cases: [(&str, &[&str]); 4] = [("ÅSÖ", &["Åsö Gymnasium"]), ("%", &["100% Music"]), ("_", &[]), ("eva", &[])];
    finds(search, &cases).await;
}

/// Invitations, by address.
pub async fn invitations_are_searched<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let to = ["Eva_1@school.example", "ada%2@school.example", "bo@other.example"];
    given_all(&store, to.map(|to| build.invitation(school, Offer::Mentor, to, None)).to_vec()).await;
    let search = async |search| -> Vec<String> {
        let filter = InvitationFilter { search, reads: Some("pending".to_owned()) };
        let page = store.invitations(school, &filter, build.at, PageRequest::default()).await.unwrap();
        page.items.iter().map(|view| view.invitation.address.to_string()).collect()
    };
    finds(
        search,
        &[
            ("eVA", &["Eva_1@school.example"]),
            ("_", &["Eva_1@school.example"]),
            ("%", &["ada%2@school.example"]),
            ("SCHOOL", &["Eva_1@school.example", "ada%2@school.example"]),
        ],
    )
    .await;
}

/// What no database can keep, as U+0000 in Postgres, is not found, and is no error.
pub async fn what_cannot_be_kept_is_not_found<S: Store>(store: Arc<S>) {
    let build = Build::default();
    let school = customer(&store, build.customer("Skolan")).await.id;
    let (nul, page) = (|| Some("\0".to_owned()), PageRequest::default());
    let users = UserFilter { search: nul(), ..UserFilter::default() };
    assert_eq!(store.users(&users, page).await.unwrap().items, []);
    let members = MemberFilter { search: nul(), state: nul(), role: None };
    assert_eq!(store.members(school, &members, page).await.unwrap().items, []);
    let organizations = OrganizationFilter { search: nul(), state: nul(), ..OrganizationFilter::default() };
    assert_eq!(store.organizations(&organizations, page).await.unwrap().items, []);
    let registrations = RegistrationFilter { search: nul(), stage: nul(), proven: None };
    assert_eq!(store.registrations(&registrations, page).await.unwrap().items, []);
    let invitations = InvitationFilter { search: nul(), reads: nul() };
    assert_eq!(store.invitations(school, &invitations, build.at, page).await.unwrap().items, []);
}
