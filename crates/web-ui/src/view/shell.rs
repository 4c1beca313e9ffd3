//! What the frame around a page needs.

/// The frame's content; every page template has one, in a field named `shell`.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// The language of the page, as in `lang`.
    pub lang: String,
    /// `light`, `dark`, or empty for what the reader's system prefers.
    pub theme: String,
    /// The title of the page, without the product's name.
    pub title: String,
    /// The form token.
    pub csrf: String,
    /// The path and query of this page, to come back to after a change of language.
    pub path: String,
    /// Where the language switch posts `language` and `back` to.
    pub language_action: String,
    /// Where signing out posts to.
    pub sign_out_action: String,
    /// The addresses of the assets.
    pub assets: Assets,
    /// The frame's words.
    pub words: Words,
    /// The languages to choose from.
    pub languages: Vec<Language>,
    /// Whom to ask.
    pub help: Help,
    /// What the page before has to say.
    pub flashes: Vec<Flash>,
    /// Who is signed in.
    pub person: Option<Person>,
    /// The navigation: at the side when signed in, in the masthead on public pages.
    pub navigation: Vec<Items>,
    /// The person's own pages, in their menu.
    pub own_pages: Vec<Item>,
}

impl Shell {
    /// The name of the page's language, in itself.
    pub fn language(&self) -> &str {
        self.languages.iter().find(|language| language.code == self.lang).map_or(&self.lang, |language| &language.name)
    }

    /// The navigation for the masthead: what belongs to no group, whose title would be missing there.
    pub fn top_items(&self) -> impl Iterator<Item = &Item> {
        self.navigation.iter().filter(|group| group.title.is_empty()).flat_map(|group| &group.items)
    }
}

/// Addresses of what every page loads.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// `lyceum.css`, `shell.css`, `components.css`, in this order.
    pub styles: Vec<String>,
    /// `lyceum.js`.
    pub script: String,
    /// `favicon.svg`.
    pub icon: String,
}

/// The frame's words, in the reader's language.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Skip to the content.
    pub skip: String,
    /// What Lyceum is, in a sentence.
    pub description: String,
    /// The name of the main navigation.
    pub navigation: String,
    /// The button that opens it on a phone.
    pub menu: String,
    /// The button that closes it again.
    pub close: String,
    /// The name of the language switch.
    pub language: String,
    /// The name of the person's own menu.
    pub own_menu: String,
    /// Sign out.
    pub sign_out: String,
    /// Leads to the help contact: "Questions? Ask".
    pub help: String,
}

/// A language to choose.
#[derive(Clone, Debug)]
pub struct Language {
    /// As in `lang`.
    pub code: String,
    /// In itself: "Svenska".
    pub name: String,
}

/// Whom to ask for help.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// A name or an address.
    pub label: String,
    /// `mailto:` or a page.
    pub href: String,
}

/// Something to tell once, after a redirect.
#[derive(Clone, Debug)]
pub struct Flash {
    /// `info`, `success`, `warning` or `danger`.
    pub kind: &'static str,
    /// What happened.
    pub text: String,
}

/// The signed-in person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their address.
    pub address: String,
}

/// A group of the navigation.
#[derive(Clone, Debug, Default)]
pub struct Items {
    /// Empty for the first group; else the organization or the subject.
    pub title: String,
    /// Its links.
    pub items: Vec<Item>,
}

/// A link of the navigation.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// It leads to this page.
    pub current: bool,
    /// How many things wait there.
    pub count: Option<u64>,
}
