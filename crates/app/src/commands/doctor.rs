//! `lyceum doctor`: what is wrong, in words.

use domain::user::usecases::is_set_up;
use tokio::net::TcpListener;

use crate::compose::{Instead, Lyceum, wire};
use crate::config::Config;
use crate::database::Database;

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
    match looked_at(config).await {
        Err(error) => say("database, keys, mail", Err(format!("{error:#}"))),
        Ok(lyceum) => {
            say("database", Ok(lyceum.database.describe().to_owned()));
            let mail = config.mail.host.clone().unwrap_or_else(|| "caught in the local mailbox".to_owned());
            say("mail", Ok(mail));
            let depth = lyceum.ports.outbox.depth().await;
            say(
                "outbox",
                depth
                    .map(|depth| format!("{} waiting, {} given up", depth.waiting, depth.bounced))
                    .map_err(|error| error.to_string()),
            );
            say(
                "first System administrator",
                match is_set_up(&lyceum.ports).await {
                    Ok(true) => Ok("set up".to_owned()),
                    Ok(false) => Ok("not set up yet: start the server and use the link it prints".to_owned()),
                    Err(_) => Err("the schema is not up to date: run `lyceum migrate`, or start the server".to_owned()),
                },
            );
            lyceum.database.close().await;
        }
    }
    if wrong == 0 { Ok(()) } else { anyhow::bail!("{wrong} thing(s) to mend") }
}

/// Opens everything, and changes nothing.
async fn looked_at(config: &Config) -> anyhow::Result<Lyceum> {
    wire(config, Database::open(config).await?, Instead::default())
}
