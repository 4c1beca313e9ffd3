//! The frame around a page, with the ways that are open to this visitor: the permission table decides.

use domain::organization::OrganizationKind;
use domain::organization::usecases::people_action;
use domain::permission::{Action, HeldRole, Person, Role, Target};

use crate::view::{self, Help, Item, Items, Language, Shell};
use crate::visit::Visit;

/// Pages that the signed-in person finds in their own menu.
const OWN: [(&str, &str); 6] = [
    ("/me", "nav-profile"),
    ("/me/roles", "nav-roles"),
    ("/me/invitations", "nav-invitations"),
    ("/me/sign-ins", "nav-sign-ins"),
    ("/me/tokens", "nav-tokens"),
    ("/me/data", "nav-data"),
];

impl Visit {
    /// The frame of a page with this title.
    pub fn shell(&self, title: &str) -> Shell {
        let words = &self.words;
        let support = self.settings().support.to_string();
        let person = self.actor.person().ok();
        Shell {
            lang: words.lang(),
            theme: String::new(),
            title: title.to_owned(),
            csrf: self.token.clone(),
            path: self.here.clone(),
            language_action: "/language".to_owned(),
            sign_out_action: "/sign-out".to_owned(),
            assets: self.app.assets.clone(),
            words: view::Words {
                skip: words.say("frame-skip"),
                description: words.say("frame-description"),
                navigation: words.say("frame-navigation"),
                menu: words.say("frame-menu"),
                close: words.say("frame-close"),
                language: words.one("frame-language", "language", words.say(format!("language-{}", words.lang()))),
                own_menu: words.one("frame-own-menu", "name", person.map(|one| one.name.as_str()).unwrap_or_default()),
                sign_out: words.say("frame-sign-out"),
                help: words.say("frame-help"),
            },
            languages: self
                .settings()
                .locales
                .iter()
                .map(|locale| Language { code: locale.to_string(), name: words.say(format!("language-{locale}")) })
                .collect(),
            help: Help { href: format!("mailto:{support}"), label: support },
            flashes: self.flash.iter().cloned().collect(),
            person: person.map(|one| view::Person { name: one.name.to_string(), address: one.address.to_string() }),
            navigation: self.navigation(person),
            own_pages: OWN.iter().map(|(href, key)| self.item(href, words.say(key))).collect(),
        }
    }

    fn navigation(&self, person: Option<&Person>) -> Vec<Items> {
        let mut groups = match person {
            None => vec![Items {
                title: String::new(),
                items: vec![
                    self.item("/register", self.words.say("nav-register")),
                    self.item("/sign-in", self.words.say("nav-sign-in")),
                ],
            }],
            Some(person) => {
                let mut groups = vec![self.platform(person)];
                let mut shown = Vec::new();
                for held in person.in_force().filter(|held| held.organization_kind != OrganizationKind::Partner) {
                    if !shown.contains(&held.organization) {
                        shown.push(held.organization);
                        groups.push(self.organization(person, held));
                    }
                }
                groups
            }
        };
        if self.has_mailbox()
            && let Some(first) = groups.first_mut()
        {
            first.items.push(self.item("/mailbox", self.words.say("nav-mailbox")));
        }
        groups
    }

    fn platform(&self, person: &Person) -> Items {
        let may = |action| person.may(action, Target::Platform);
        let partner = person.is(Role::PartnerAdministrator);
        let pages = [
            ("/dashboard", "nav-home", true),
            ("/offerings", "nav-offerings", self.actor.require_anywhere(Action::BrowseOfferings).is_ok()),
            ("/calendar", "nav-calendar", person.is(Role::Attendee) || person.is(Role::Mentor)),
            ("/me/applications", "nav-assigned", person.is(Role::Mentor)),
            ("/review/applications", "nav-applications", may(Action::ReviewApplications)),
            ("/reviews", "nav-reviews", may(Action::ReviewRegistrations)),
            ("/customers", "nav-customers", may(Action::ManageCustomers) || partner),
            ("/suppliers", "nav-suppliers", may(Action::ManageSuppliers)),
            ("/subjects", "nav-subjects", may(Action::ManageSubjects)),
            ("/users", "nav-users", may(Action::ManageUsers)),
            ("/history", "nav-history", may(Action::ReadAudit)),
        ];
        let open = pages.into_iter().filter(|(_, _, open)| *open);
        Items { title: String::new(), items: open.map(|(href, key, _)| self.item(href, self.words.say(key))).collect() }
    }

    fn organization(&self, person: &Person, held: &HeldRole) -> Items {
        let target = Target::Organization { id: held.organization, partner: None };
        let root = format!("/organizations/{}", held.organization);
        let people = person.may(people_action(held.organization_kind), target);
        let pages = [
            (root.clone(), "nav-overview", true),
            (format!("{root}/applications"), "nav-applications", person.may(Action::ViewApplications, target)),
            (format!("{root}/people"), "nav-people", people),
            (format!("{root}/invitations"), "nav-invited", people),
            (format!("{root}/offerings"), "nav-own-offerings", person.may(Action::PublishOfferings, target)),
            (format!("{root}/billing-accounts"), "nav-billing", person.may(Action::ReadBillingAccounts, target)),
            (format!("{root}/history"), "nav-history", person.may(Action::ReadAudit, target)),
        ];
        let open = pages.into_iter().filter(|(_, _, open)| *open);
        Items {
            title: held.organization_name.clone(),
            items: open.map(|(href, key, _)| self.item(&href, self.words.say(key))).collect(),
        }
    }

    fn item(&self, href: &str, label: String) -> Item {
        let current = self.path() == href;
        Item { label, href: href.to_owned(), current, count: None }
    }
}
