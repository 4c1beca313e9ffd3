use super::*;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

#[tokio::test]
async fn each_test_gets_a_copy_of_what_was_migrated_once() {
    static MIGRATIONS: AtomicU32 = AtomicU32::new(0);
    let migrate = async |url: String| {
        MIGRATIONS.fetch_add(1, Ordering::Relaxed);
        let name = url.split(['/', '?']).find(|part| part.starts_with("words_")).unwrap();
        shared().query(name, "CREATE TABLE words (word text)");
    };
    let (one, other) = tokio::join!(database("words", migrate), database("words", migrate));
    assert_eq!(MIGRATIONS.load(Ordering::Relaxed), 1);
    assert_ne!(one.url(), other.url());

    shared().query(one.name(), "INSERT INTO words VALUES ('Lyceum')");
    assert_eq!(shared().query(one.name(), "SELECT * FROM words"), "Lyceum");
    assert_eq!(shared().query(other.name(), "SELECT * FROM words"), "");

    let name = one.name().to_owned();
    drop(one);
    assert_eq!(shared().query("postgres", &format!("SELECT 1 FROM pg_database WHERE datname = '{name}'")), "");
}

#[test]
fn what_was_committed_outlives_a_kill_and_a_restart() {
    let cluster = Cluster::start_durable();
    cluster.query("postgres", "CREATE TABLE kept AS SELECT 1 AS number");
    cluster.kill();
    cluster.restart();
    assert_eq!(cluster.query("postgres", "SELECT number FROM kept"), "1");
    cluster.restart();
    assert_eq!(cluster.query("postgres", "SELECT number FROM kept"), "1");
}

#[test]
fn a_frozen_server_answers_once_it_is_thawed() {
    let cluster = Cluster::start();
    cluster.freeze();
    std::thread::scope(|scope| {
        let answer = scope.spawn(|| cluster.query("postgres", "SELECT 1"));
        std::thread::sleep(Duration::from_millis(200));
        assert!(!answer.is_finished());
        cluster.thaw();
        assert_eq!(answer.join().unwrap(), "1");
    });
}

#[test]
fn nothing_is_left_when_dropped() {
    for frozen in [false, true] {
        let cluster = Cluster::start();
        let folder = folder(&cluster);
        assert!(Path::new(&folder).is_dir());
        if frozen {
            cluster.freeze();
        }
        drop(cluster);
        assert!(!Path::new(&folder).exists(), "frozen: {frozen}");
    }
}

/// Makes this test the process that is killed, rather than the one that looks on.
const STAYS: &str = "CLUSTER_STAYS";

#[test]
#[allow(clippy::disallowed_methods, reason = "one test as two processes tells them apart by the environment")]
fn nothing_is_left_when_the_process_is_killed() {
    if std::env::var_os(STAYS).is_some() {
        let cluster = Cluster::start();
        println!("\nfolder {}", folder(&cluster));
        std::thread::sleep(Duration::from_secs(60));
        return;
    }
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "postgres::tests::nothing_is_left_when_the_process_is_killed", "--nocapture"])
        .env(STAYS, "")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let folder = lines.map(Result::unwrap).find_map(|line| line.strip_prefix("folder ").map(str::to_owned)).unwrap();
    assert!(Path::new(&folder).is_dir());
    child.kill().unwrap();
    child.wait().unwrap();
    while Path::new(&folder).exists() {
        std::thread::sleep(Duration::from_millis(10));
    }
}

fn folder(cluster: &Cluster) -> String {
    cluster.query("postgres", "SHOW unix_socket_directories")
}
