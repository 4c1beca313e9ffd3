//! `lyceum demo`: believable data, then serve.

use std::sync::Arc;

use domain::user::usecases::is_set_up;

use crate::compose::{Instead, compose};
use crate::config::Config;
use crate::demo;

/// Fills an empty store, then serves.
pub async fn demo(config: &Config) -> anyhow::Result<()> {
    let time = Arc::new(demo::Passing::default());
    let throttle = Some(Arc::new(demo::Unlimited) as _);
    let instead = Instead { clock: Some(time.clone()), throttle, ..Instead::default() };
    let lyceum = compose(config, instead).await?;
    if is_set_up(&lyceum.ports).await? {
        println!("This store is in use already: it is served as it is.");
    } else {
        println!("Filling the store …");
        demo::fill(&lyceum.ports, &time).await?;
        println!("\nSign in with the password  {}  as", demo::PASSWORD);
        for (address, what) in demo::PEOPLE {
            println!("  {address:<36} {what}");
        }
        println!();
    }
    lyceum.database.close().await;
    super::serve::serve(config).await
}
