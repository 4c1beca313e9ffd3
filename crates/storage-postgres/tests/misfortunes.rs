//! A Postgres that freezes, dies and comes back, and one that several nodes use.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::time::Duration;

use domain::ports::Answers as _;
use domain::store::{Changes, Commit as _, StoreError, Write};
use domain::user::User;
use domain::user::ports::Users as _;
use sqlx::{Connection as _, Executor as _, PgConnection};
use storage_postgres::{OpenError, Options, PostgresStore};
use testkit::build::Build;
use testkit::postgres::{Cluster, database};

async fn open(url: &str) -> PostgresStore {
    let store = PostgresStore::connect(url, Options { connections: 4 }).await.unwrap();
    store.migrate().await.unwrap();
    store
}

async fn add(store: &PostgresStore, user: &User) -> Result<(), StoreError> {
    store.commit(Changes { writes: vec![Write::Create(user.clone().into())], ..Changes::default() }).await
}

/// A cluster of its own, for it is mistreated.
fn cluster() -> Cluster {
    let cluster = Cluster::start_durable();
    cluster.create("lyceum", None);
    cluster
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_server_is_told_within_three_seconds() {
    let cluster = cluster();
    let store = open(&cluster.url("lyceum")).await;
    let build = Build::default();
    add(&store, &build.user("ann@school.example")).await.unwrap();

    let ben = build.user("ben@school.example");
    cluster.freeze();
    let both = async { tokio::join!(store.ping(), add(&store, &ben)) };
    let told = tokio::time::timeout(Duration::from_secs(3), both).await;
    cluster.thaw();
    assert_eq!(told, Ok((Err(StoreError::Unavailable), Err(StoreError::Unavailable))));
    assert_eq!(soon(&store).await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_killed_is_found_again() {
    let cluster = cluster();
    let store = open(&cluster.url("lyceum")).await;
    let user = Build::default().user("ann@school.example");
    add(&store, &user).await.unwrap();

    cluster.kill();
    assert_eq!(store.ping().await, Err(StoreError::Unavailable));
    cluster.restart();
    assert_eq!(soon(&store).await, Ok(()));
    assert_eq!(store.user(user.id).await.unwrap().unwrap().value, user);
}

/// Asks until the store works again; it has ten seconds.
async fn soon(store: &PostgresStore) -> Result<(), StoreError> {
    for _ in 0..50 {
        if store.ping().await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    store.ping().await
}

#[tokio::test]
async fn what_is_no_server_is_refused() {
    for address in ["nonsense", "postgres://nobody@127.0.0.1:1/lyceum"] {
        let refused = PostgresStore::connect(address, Options::default()).await;
        assert!(matches!(refused, Err(OpenError::Connect(_))), "{refused:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_with_a_letter_wakes_every_node() {
    let database = database("news", async |url| open(&url).await.close().await).await;
    let (here, elsewhere) = (open(&database.url()).await, open(&database.url()).await);
    let build = Build::default();
    let letters = |to| Changes { letters: vec![build.letter(to)], ..Changes::default() };

    // Listening from now on; nothing has happened yet.
    elsewhere.wait_for_letters(Duration::from_millis(200)).await;
    here.commit(letters("ann@school.example")).await.unwrap();
    let long = Duration::from_secs(60);
    let both = async { tokio::join!(here.wait_for_letters(long), elsewhere.wait_for_letters(long)) };
    assert!(tokio::time::timeout(Duration::from_secs(10), both).await.is_ok());
}

#[tokio::test]
async fn what_was_never_valid_does_not_load() {
    let database = database("corrupt", async |url| open(&url).await.close().await).await;
    let store = open(&database.url()).await;
    let user = Build::default().user("ann@school.example");
    add(&store, &user).await.unwrap();
    let mut beside = PgConnection::connect(&database.url()).await.unwrap();
    beside.execute(r#"UPDATE users SET body = jsonb_set(body, '{name}', '"<b>"')"#).await.unwrap();
    assert!(matches!(store.user(user.id).await, Err(StoreError::Corrupt(_))));
}
