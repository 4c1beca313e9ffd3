//! `lyceum doctor`: what is wrong, in words.

use domain::Error;
use domain::store::StoreError;
use domain::user::usecases::is_set_up;
use tokio::net::TcpListener;

use crate::compose::{Instead, Lyceum, wire};
use crate::config::Config;
use crate::database::Database;

/// What makes the store.
const START: &str = "start the server with `lyceum`, or run `lyceum migrate`";

/// Looks at everything the configuration names; fails when something is wrong.
pub async fn doctor(config: &Config) -> anyhow::Result<()> {
    let mut wrong = 0;
    let mut say = |what: &str, result: Result<String, String>| match result {
        Ok(fine) => println!("  ok     {what}: {fine}"),
        Err(problem) => {
            wrong += 1;
            println!("  WRONG  {what}: {problem}");
        }
    };
    say("settings", config.settings().map(|settings| settings.origin).map_err(|error| format!("{error:#}")));
    say(
        "cookies",
        if config.secure_cookies() {
            Ok("Secure".to_owned())
        } else {
            Err("origin is neither https nor this machine: browsers would send sign-ins in the clear".to_owned())
        },
    );
    say(
        "address",
        match TcpListener::bind(config.listen).await {
            Ok(_) => Ok(format!("{} is free", config.listen)),
            Err(error) => Err(format!("{}: {error}", config.listen)),
        },
    );
    // Opening it would make it.
    if config.database.is_none() && !config.data.join("lyceum.db").exists() {
        say("database", Ok(format!("there is none yet in {}: {START}", config.data.display())));
        return if wrong == 0 { Ok(()) } else { anyhow::bail!("{wrong} thing(s) to mend") };
    }
    match looked_at(config).await {
        Err(error) => say("database, keys, mail", Err(format!("{error:#}"))),
        Ok(lyceum) => {
            say("database", Ok(lyceum.database.describe().to_owned()));
            let mail = config.mail.host.clone().unwrap_or_else(|| "caught in the local mailbox".to_owned());
            say("mail", Ok(mail));
            match (is_set_up(&lyceum.ports).await, lyceum.ports.outbox.depth().await) {
                (Ok(set_up), Ok(depth)) => {
                    let (waiting, bounced) = (depth.waiting, depth.bounced);
                    say("outbox", Ok(format!("{waiting} waiting, {bounced} given up")));
                    let administrator =
                        if set_up { "set up" } else { "not set up yet: start the server and use the link it prints" };
                    say("first System administrator", Ok(administrator.to_owned()));
                }
                (Err(Error::Store(StoreError::Corrupt(_))), _) | (_, Err(StoreError::Corrupt(_))) => {
                    say("schema", Err(format!("there is none yet, or an older one: {START}")));
                }
                (Err(error), _) => say("database", Err(error.to_string())),
                (_, Err(error)) => say("database", Err(error.to_string())),
            }
            lyceum.database.close().await;
        }
    }
    if wrong == 0 { Ok(()) } else { anyhow::bail!("{wrong} thing(s) to mend") }
}

/// Opens everything, and changes nothing.
async fn looked_at(config: &Config) -> anyhow::Result<Lyceum> {
    wire(config, Database::open(config).await?, Instead::default())
}
