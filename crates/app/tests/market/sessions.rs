//! Sessions in the story: scheduled, moved, called off, told to everybody they are for; and who was there.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::{Value, json};

use crate::story::{Story, TITLE, at};
use crate::support::{Answer, Api};

/// The ids of a list of sessions, and how far each has come.
fn states(sessions: &Value) -> Vec<(String, String)> {
    let word = |one: &Value, field: &str| one[field].as_str().unwrap().to_owned();
    sessions.as_array().unwrap().iter().map(|one| (word(one, "id"), word(one, "state"))).collect()
}

/// What comes next on somebody's dashboard.
async fn next(api: &Api) -> Vec<(String, String)> {
    states(&api.get("/me/dashboard").await.is(200).body["next"])
}

impl Story {
    // R22, R24, R44, S50, S51, S53, S56
    pub async fn sessions_are_scheduled_and_attended(&self, bo: &Api, eva: &Api, erik: &Api) {
        let first = self.scheduled("2026-03-04").await;
        let second = self.scheduled("2026-03-05").await;
        for (name, subject) in [
            ("bo", "New session of “"),
            ("john", "New session of “"),
            ("erik", "New session of “"),
            ("eva", "Nytt tillfälle i ”"),
        ] {
            let letter = self.cast.letter_saying(&at(name), &format!("{subject}{TITLE}")).await;
            for told in ["Alfabetet", "Sal 4", "13:00–14:30 (Europe/Stockholm)", "/calendar"] {
                assert!(letter.text.contains(told), "{told}: {}", letter.text);
            }
        }
        self.on_dashboards_and_calendars(&first, &second, &[(bo, "attendee"), (eva, "attendee"), (erik, "mentor")])
            .await;
        self.nobody_else_changes_it(&first, &[bo, erik, &self.maria]).await;
        self.moved_and_called_off(&first, &second).await;
        for attendee in [bo, eva] {
            assert_eq!(
                next(attendee).await,
                [(first.clone(), "scheduled".into()), (second.clone(), "cancelled".into())]
            );
        }
        self.attended(&first, bo, erik).await;
    }

    /// The supplier schedules a session for everybody who takes part; its id.
    async fn scheduled(&self, date: &str) -> String {
        let offering = self.maria.get(&self.application).await.is(200).text("/offering").to_owned();
        let form = json!({
            "date": date, "from": "13:00", "to": "14:30", "zone": "Europe/Stockholm",
            "topic": "Alfabetet", "place": "Sal 4"
        });
        let made = self.sven.post(&format!("/offerings/{offering}/sessions"), form).await.is(201);
        made.text("/id").to_owned()
    }

    async fn on_dashboards_and_calendars(&self, first: &str, second: &str, people: &[(&Api, &str)]) {
        let both = [first, second].map(|id| (id.to_owned(), "scheduled".to_owned()));
        let application = self.application.rsplit('/').next().unwrap();
        for (person, role) in people {
            assert_eq!(next(person).await, both);
            let calendar = person.get("/me/sessions?from=2026-03-05").await.is(200);
            assert_eq!(states(&calendar.body["items"]), both[1..]);
            let part = &calendar.items()[0]["parts"][0];
            assert_eq!((&part["application"], &part["role"]), (&json!(application), &json!(role)));
            let schedule = person.get(&format!("{}/sessions", self.application)).await.is(200);
            assert_eq!(states(&schedule.body["items"]), both);
        }
        assert!(self.lena.get("/me/sessions").await.is(200).items().len() == 2);
        assert!(
            self.sven.get("/me/sessions").await.is(200).items().is_empty(),
            "who delivers neither attends nor mentors"
        );
    }

    // S53, S56
    async fn nobody_else_changes_it(&self, session: &str, people: &[&Api]) {
        let path = format!("/sessions/{session}");
        for person in people {
            let tag = person.get(&path).await.is(200).etag();
            let moved = json!({ "from": "15:00", "to": "16:00" });
            person.send(Method::PATCH, &path, Some(moved), &[("if-match", &tag)]).await.is(403);
            person.post(&format!("{path}/cancel"), json!({ "reason": "Ill" })).await.is(403);
            person.send(Method::PUT, &format!("{path}/attendance"), Some(json!({ "marks": [] })), &[]).await.is(403);
            person.get(&format!("{path}/attendance")).await.is(403);
        }
    }

    // R24
    async fn moved_and_called_off(&self, first: &str, second: &str) {
        let path = format!("/sessions/{first}");
        let tag = self.sven.get(&path).await.is(200).etag();
        let moved = json!({ "date": "2026-03-03", "place": "Sal 5" });
        let moved = self.sven.send(Method::PATCH, &path, Some(moved), &[("if-match", &tag)]).await.is(200);
        assert_eq!(
            (moved.text("/date"), moved.text("/topic"), &moved.body["sequence"]),
            ("2026-03-03", "Alfabetet", &json!(1))
        );
        let reason = json!({ "reason": "The teacher is ill" });
        self.sven.post(&format!("/sessions/{second}/cancel"), reason).await.is(200);
        for (name, has_moved, is_cancelled) in [
            ("bo", "has been moved", "is cancelled"),
            ("erik", "has been moved", "is cancelled"),
            ("eva", "har flyttats", "är inställt"),
        ] {
            let letter = self.cast.letter_saying(&at(name), has_moved).await;
            assert!(letter.text.contains("Sal 5"), "{}", letter.text);
            let letter = self.cast.letter_saying(&at(name), is_cancelled).await;
            assert!(letter.text.contains("The teacher is ill"), "{}", letter.text);
        }
    }

    // R22, R44, S57
    async fn attended(&self, session: &str, bo: &Api, erik: &Api) {
        let sheet = format!("/sessions/{session}/attendance");
        let admin = &self.cast.admin;
        let lines = admin.get(&sheet).await.is(200).items().clone();
        assert_eq!(lines.len(), 6, "everybody who is listed");
        let marks: Vec<_> = lines
            .iter()
            .map(|line| {
                let mark = match line["name"].as_str().unwrap() {
                    "bo" => "late",
                    "asa" => "absent",
                    _ => "present",
                };
                json!({ "attendee": line["attendee"], "mark": mark })
            })
            .collect();
        let mark = async || admin.send(Method::PUT, &sheet, Some(json!({ "marks": marks })), &[]).await;
        mark().await.is(409).because("session_not_started");
        self.cast.later(TimeDelta::days(2)).await;
        mark().await.is(200);

        let own = format!("{}/sessions/{session}/attendance", self.application);
        let names = |answer: &Answer| answer.body["lines"].as_array().unwrap().len();
        for reader in [erik, &self.maria] {
            let read = reader.get(&own).await.is(200);
            let tally = json!({ "present": 4, "late": 1, "excused": 0, "absent": 1 });
            assert_eq!((names(&read), &read.body["tally"]), (6, &tally));
            assert_eq!(read.text("/session/state"), "held");
        }
        let read = bo.get(&own).await.is(200);
        assert_eq!((names(&read), read.text("/lines/0/attendance/mark")), (1, "late"), "their own alone");
        let tallied = bo.get(&format!("{}/sessions", self.application)).await.is(200);
        let tally = json!({ "present": 0, "late": 1, "excused": 0, "absent": 0 });
        assert_eq!(tallied.items()[0]["tally"], tally);
    }
}
