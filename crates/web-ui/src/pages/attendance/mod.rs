//! Attendance: marked on a session's sheet, read by those who follow an application and by those who take part (R22).

mod application;
mod marking;
mod sheet;

use axum::Router;
use domain::attendance::{Mark, Tally};

use super::Routes;
use crate::words::Words;

pub(super) fn routes() -> Routes {
    Router::new().merge(application::routes()).merge(sheet::routes()).merge(marking::routes())
}

/// How many were there; of somebody alone, whether they were. Empty while nobody is marked.
fn told(words: &Words, tally: &Tally, alone: bool) -> String {
    let counts = [tally.present, tally.late, tally.excused, tally.absent];
    let some = Mark::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
    let each = some.map(|(mark, count)| match alone {
        true => words.say(format!("mark-{}", mark.word())),
        false => words.count(&format!("tally-{}", mark.word()), count as usize),
    });
    each.collect::<Vec<_>>().join(", ")
}

/// The color of a mark, beside its word.
fn kind(mark: Mark) -> &'static str {
    match mark {
        Mark::Present => "success",
        Mark::Late => "warning",
        Mark::Excused => "info",
        Mark::Absent => "danger",
    }
}
