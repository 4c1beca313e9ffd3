//! Counting marks.

use super::{Mark, Tally};

// S57
#[test]
fn each_mark_is_counted_once() {
    let tally: Tally = [Mark::Present, Mark::Late, Mark::Present, Mark::Absent].into_iter().collect();
    assert_eq!(tally, Tally { present: 2, late: 1, excused: 0, absent: 1 });
    assert_eq!(tally.marked(), 4);
}
