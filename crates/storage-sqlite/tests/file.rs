//! What is particular to a store that is a file.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::path::Path;
use std::time::Duration;

use domain::ports::Answers as _;
use domain::store::{Changes, Commit as _, StoreError, Write};
use domain::user::User;
use domain::user::ports::Users as _;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Executor as _, SqliteConnection};
use storage_sqlite::{OpenError, Options, SqliteStore};
use testkit::build::Build;

async fn open(file: &Path) -> SqliteStore {
    let store = SqliteStore::connect(file, Options::default()).await.unwrap();
    store.migrate().await.unwrap();
    store
}

async fn beside(file: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(file).connect().await.unwrap()
}

async fn add(store: &SqliteStore, user: &User) -> Result<(), StoreError> {
    store.commit(Changes { writes: vec![Write::Create(user.clone().into())], ..Changes::default() }).await
}

#[tokio::test]
async fn the_folder_is_made_and_a_closed_store_is_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("some/where/lyceum.db");
    let user = Build::default().user("ann@school.example");
    let store = open(&file).await;
    add(&store, &user).await.unwrap();
    store.close().await;

    let files: Vec<_> = file.parent().unwrap().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["lyceum.db"]);
    assert_eq!(open(&file).await.user(user.id).await.unwrap().unwrap().value, user);
}

#[tokio::test]
async fn what_is_no_store_does_not_open() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    std::fs::write(&file, "no database at all, but long enough to look for a header in it: ".repeat(20)).unwrap();
    let refused = SqliteStore::connect(&file, Options::default()).await;
    assert!(matches!(refused, Err(OpenError::Connect(_))), "{refused:?}");
    let refused = SqliteStore::connect(file.join("lyceum.db"), Options::default()).await;
    assert!(matches!(refused, Err(OpenError::Folder(..))), "{refused:?}");
}

#[tokio::test]
async fn what_was_never_valid_does_not_load() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lyceum.db");
    let user = Build::default().user("ann@school.example");
    let store = open(&file).await;
    add(&store, &user).await.unwrap();
    beside(&file).await.execute("UPDATE users SET body = json_set(body, '$.name', '<b>')").await.unwrap();
    assert!(matches!(store.user(user.id).await, Err(StoreError::Corrupt(_))));
}

/// Reads go on while another process writes; writes wait for it, but not forever.
#[tokio::test]
async fn another_process_that_writes_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lyceum.db");
    let build = Build::default();
    let store = open(&file).await;
    let mut other = beside(&file).await;
    other.execute("BEGIN IMMEDIATE").await.unwrap();

    let user = build.user("ann@school.example");
    let written = tokio::time::timeout(Duration::from_secs(3), add(&store, &user)).await;
    assert_eq!(written, Ok(Err(StoreError::Unavailable)));
    assert_eq!(store.ping().await, Ok(()));

    let user = build.user("ben@school.example");
    let (written, _) = tokio::join!(add(&store, &user), async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        other.execute("COMMIT").await.unwrap();
    });
    assert_eq!(written, Ok(()));
}

#[tokio::test]
async fn a_commit_with_a_letter_wakes_who_waits() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(&folder.path().join("lyceum.db")).await;
    let long = Duration::from_secs(60);
    let letters = vec![Build::default().letter("ann@school.example")];
    let (_, committed) = tokio::join!(
        store.wait_for_letters(long),
        store.commit(Changes { letters: letters.clone(), ..Changes::default() })
    );
    assert_eq!(committed, Ok(()));
    store.wait_for_letters(Duration::from_millis(1)).await;
}
