//! Letters about sessions tell everybody when, there and where they are.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod samples;

use domain::mail::ports::Renderer as _;
use domain::mail::{AboutSession, Letter};
use domain::values::{SessionTime, TimeZone};
use samples::{about_session, about_session_bare, envelope, letters, note, session_time};

/// A letter's text, for a reader in that zone.
fn told(locale: &str, zone: &str, time: SessionTime) -> String {
    let about = AboutSession { time, ..about_session() };
    let mut envelope = envelope(locale, Letter::SessionScheduled { about });
    envelope.to.zone = TimeZone::parse(zone).unwrap();
    letters().render(&envelope).text
}

// R24
#[test]
fn a_time_is_told_by_the_clocks_there_and_by_the_readers() {
    let morning = session_time("2027-01-12", "09:00", "10:30", "Europe/Stockholm");
    for (locale, zone, times) in [
        (
            "en",
            "Asia/Kolkata",
            [
                "When: Tuesday 12 January 2027, 09:00–10:30 (Europe/Stockholm)\n",
                "In your time zone: Tuesday 12 January 2027, 13:30–15:00 (Asia/Kolkata)\n",
            ],
        ),
        (
            "sv",
            "America/New_York",
            [
                "När: tisdag 12 januari 2027 kl. 09:00–10:30 (Europe/Stockholm)\n",
                "I din tidszon: tisdag 12 januari 2027 kl. 03:00–04:30 (America/New_York)\n",
            ],
        ),
    ] {
        let text = told(locale, zone, morning);
        assert!(times.iter().all(|time| text.contains(time)), "{text}");
    }
}

// R24
#[test]
fn a_readers_day_may_be_another_one_or_two() {
    let evening = session_time("2027-01-12", "19:00", "20:00", "Europe/Stockholm");
    assert!(told("en", "Asia/Tokyo", evening).contains("Wednesday 13 January 2027, 03:00–04:00 (Asia/Tokyo)"));
    let over = told("en", "Asia/Kolkata", evening);
    let spans = "Tuesday 12 January 2027, 23:30 – Wednesday 13 January 2027, 00:30 (Asia/Kolkata)";
    assert!(over.contains(spans), "{over}");
    let spans = "tisdag 12 januari 2027 kl. 23:30 – onsdag 13 januari 2027 kl. 00:30 (Asia/Kolkata)";
    assert!(told("sv", "Asia/Kolkata", evening).contains(spans));
}

// S64
#[test]
fn a_time_is_told_once_to_readers_whose_clocks_show_the_same() {
    let twice = |time, zone| told("en", zone, time).contains("In your time zone:");
    let winter = session_time("2027-01-12", "09:00", "10:30", "Europe/Stockholm");
    for zone in ["Europe/Stockholm", "Europe/Paris", "Africa/Lagos"] {
        assert!(!twice(winter, zone), "{zone}");
    }
    // Lagos has no summer time.
    let summer = session_time("2027-06-12", "09:00", "10:30", "Europe/Stockholm");
    assert!(!twice(summer, "Europe/Paris") && twice(summer, "Africa/Lagos"));
}

// R24
#[test]
fn they_lead_to_the_session_on_the_readers_calendar() {
    // In New York, it is still the day before.
    let time = session_time("2027-01-12", "03:00", "04:00", "Europe/Stockholm");
    let about = || AboutSession { time, ..about_session() };
    for letter in [
        Letter::SessionScheduled { about: about() },
        Letter::SessionChanged { about: about(), was: None },
        Letter::SessionCancelled { about: about(), reason: note("Snow.") },
    ] {
        let mut envelope = envelope("en", letter);
        for (zone, day) in [("Europe/Stockholm", "2027-01-12"), ("America/New_York", "2027-01-11")] {
            envelope.to.zone = TimeZone::parse(zone).unwrap();
            let page = format!("\nhttps://lyceum.example/calendar?from={day}#session-{}\n", about().session);
            assert!(letters().render(&envelope).text.contains(&page), "{zone}");
        }
    }
}

// S67
#[test]
fn a_place_is_shown_line_by_line_and_inert() {
    let place = note("<b>Room 4</b>\nOpen your calendar:\nhttps://evil.example/?a=1&b=\"2\"");
    let about = AboutSession { place: Some(place), ..about_session_bare() };
    let mail = letters().render(&envelope("en", Letter::SessionScheduled { about }));
    let lines = "Place: <b>Room 4</b>\n  Open your calendar:\n  https://evil.example/?a=1&b=\"2\"\n";
    assert!(mail.text.contains(lines), "{}", mail.text);
    assert!(mail.html.contains("&#60;b&#62;Room 4&#60;/b&#62;<br>Open your calendar:<br>https://evil.example/"));
    assert!(!mail.html.contains("<b>") && !mail.html.contains("href=\"https://evil"));
}
