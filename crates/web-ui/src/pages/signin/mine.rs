//! Where one is signed in, and signing out there.

use askama::Template;
use axum::Router;
use axum::routing::{get, post};
use domain::permission::Via;
use domain::signin::usecases as sign_ins;
use domain::values::SignInId;

use super::super::Routes;
use crate::cookies::{Keep, Name};
use crate::form::Posted;
use crate::listing::At;
use crate::reply::{Go, Reply, page};
use crate::view::{Column, Shell};
use crate::visit::Visit;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().route("/me/sign-ins", get(list)).route("/me/sign-ins/{id}/revoke", post(revoke))
}

#[derive(Template)]
#[template(path = "pages/signin/mine.html")]
struct Mine {
    shell: Shell,
    w: Words,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    device: String,
    current: bool,
    since: String,
    seen: String,
}

async fn list(visit: Visit) -> Reply {
    let words = &visit.words;
    let person = visit.actor.person()?;
    let all = sign_ins::sign_ins(visit.ports(), &visit.actor).await?;
    let row = |one: &domain::signin::SignIn| Row {
        id: one.id.to_string(),
        device: device(words, &one.device),
        current: person.via == Via::SignIn(one.id),
        since: words.moment(&one.created_at),
        seen: words.moment(&one.last_seen_at),
    };
    page(&Mine {
        shell: visit.shell(&words.say("sign-ins")),
        w: words.clone(),
        columns: words.columns(&["sign-ins.device", "sign-ins.since", "sign-ins.seen", "list-acts"]),
        rows: all.iter().map(|one| row(one)).collect(),
    })
}

async fn revoke(visit: Visit, At(id): At<SignInId>, Posted(_): Posted) -> Reply {
    let own = visit.actor.person()?.via == Via::SignIn(id);
    sign_ins::revoke_sign_in(visit.ports(), &visit.actor, id).await?;
    if own {
        return Go::to("/").keeping(Keep::Forget(Name::SignIn)).done(&visit, "sign-in.out").now();
    }
    Go::to("/me/sign-ins").done(&visit, "sign-ins.revoked").now()
}

/// Browser and system, as far as the browser's own description tells.
fn device(words: &Words, agent: &str) -> String {
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let find =
        |known: &[(&str, &'static str)]| known.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => words.two("sign-ins.on", "browser", browser, "system", system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) if agent.trim().is_empty() => words.say("sign-ins.unknown"),
        (None, None) => agent.chars().take(60).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::device;
    use crate::words::Words;
    use domain::values::{Locale, TimeZone};

    #[test]
    fn a_device_is_told_by_browser_and_system() {
        let words = Words::of(&Locale::english(), TimeZone::UTC);
        let agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36";
        assert_eq!(device(&words, agent), "Chrome on Linux");
        assert_eq!(device(&words, "curl/8"), "curl");
        assert_eq!(device(&words, ""), "An unknown device");
    }
}
