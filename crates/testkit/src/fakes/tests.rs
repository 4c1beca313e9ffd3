use chrono::TimeDelta;
use domain::ports::{Allowance, Clock, Entropy, Ids, Throttle};

use super::*;

#[test]
fn ids_are_version_7_and_grow() {
    let ids = SequentialIds::default();
    let made: Vec<_> = std::iter::repeat_with(|| ids.next()).take(10_000).collect();
    assert!(made.is_sorted_by(|a, b| a < b));
    assert!(made.iter().all(|id| id.get_version_num() == 7));
    assert!(made.iter().all(|id| id.get_variant() == uuid::Variant::RFC4122));
}

#[test]
fn the_clock_moves_when_told() {
    let clock = FakeClock::default();
    let before = clock.now();
    assert_eq!(clock.now(), before);
    clock.advance(TimeDelta::hours(2));
    assert_eq!(clock.now() - before, TimeDelta::hours(2));
}

#[test]
fn secrets_differ() {
    let entropy = FakeEntropy::default();
    assert_ne!(entropy.secret(), entropy.secret());
    assert_eq!(FakeEntropy::default().secret(), FakeEntropy::default().secret());
}

#[test]
fn a_limit_holds_for_each_allowance_by_itself() {
    let throttle = CountingThrottle::default();
    throttle.allow(1);
    let (one, other) = (Allowance::Place("a".to_owned()), Allowance::Place("b".to_owned()));
    assert!(throttle.take(&one).is_ok());
    assert_eq!(throttle.take(&one), Err(CountingThrottle::WAIT));
    assert!(throttle.take(&other).is_ok());
    assert_eq!(throttle.taken(&one), 2);
}
