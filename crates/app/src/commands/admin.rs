//! `lyceum admin`: a System administrator by hand, for when nobody else can.

use std::collections::BTreeSet;

use domain::permission::{Actor, Privilege};
use domain::user::usecases::{PersonForm, add_administrator, change_privileges};

use crate::compose::{Instead, compose};
use crate::config::Config;

/// Whom to make a System administrator.
#[derive(Debug, clap::Args)]
pub struct Admin {
    /// The person's e-mail address.
    address: String,
    /// The person's name; not needed for somebody who has a login.
    #[arg(long, default_value = "")]
    name: String,
}

impl Admin {
    /// Makes the person a System administrator with every privilege; a new one gets a mail to set a password.
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let lyceum = compose(config, Instead::default()).await?;
        let form = PersonForm { name: self.name, address: self.address.clone() };
        let user = add_administrator(&lyceum.ports, &Actor::system(), &form).await.map_err(in_words)?;
        let all: BTreeSet<_> = Privilege::ALL.iter().copied().collect();
        change_privileges(&lyceum.ports, &Actor::system(), user, None, all).await.map_err(in_words)?;
        println!(
            "{} is a System administrator. Without a login so far, they get a mail to set a password.",
            self.address
        );
        lyceum.database.close().await;
        Ok(())
    }
}

/// A refusal with every wrong field.
fn in_words(error: domain::Error) -> anyhow::Error {
    match &error {
        domain::Error::Invalid(fields) => {
            let fields: Vec<_> = fields.iter().map(|one| format!("{} {}", one.field, one.problem)).collect();
            anyhow::anyhow!("{}", fields.join("; "))
        }
        _ => anyhow::anyhow!(error),
    }
}
