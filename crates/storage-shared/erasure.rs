//! Erasures: what is kept of a person beside the aggregates that name them (R49).

use domain::mail::Mentioned;
use domain::store::Erasure;
use sqlx::query;
use sqlx::types::Json;

use crate::db::Connection;
use crate::dialect;

pub async fn carry_out(tx: &mut Connection, erasure: &Erasure) -> sqlx::Result<()> {
    let user = erasure.user;
    let own = query!("DELETE FROM letters WHERE about = $1", user.0);
    own.execute(&mut *tx).await?;
    let mentioned = Mentioned::User(user);
    dialect::no_longer_mention(tx, &mentioned.key(), Json(mentioned.erased(user)), None).await?;
    for held in &erasure.addresses {
        let to = query!("DELETE FROM letters WHERE address_key = $1 AND at <= $2", held.address.key(), held.until);
        to.execute(&mut *tx).await?;
        let mentioned = Mentioned::Address(held.address.key());
        dialect::no_longer_mention(tx, &mentioned.key(), Json(mentioned.erased(user)), Some(held.until)).await?;
    }
    query!("DELETE FROM answers WHERE scope = $1", user.to_string()).execute(tx).await.map(drop)
}
