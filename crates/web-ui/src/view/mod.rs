//! What the templates show: plain values, every word already in the reader's language.

mod list;
mod shell;

pub use list::{Choice, Column, Crumb, Event, NO_TRAIL, Pair, Problem, Sorted, Step, StepState, Tab};
pub use shell::{Assets, Flash, Help, Item, Items, Language, Person, Shell, Words};

/// `first`, or `second` when `first` is empty.
pub fn or<'a>(first: &'a str, second: &'a str) -> &'a str {
    if first.is_empty() { second } else { first }
}

/// At most two capital initials: of the first and of the last word.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// The color of a state, beside its word.
pub fn kind_of(state: &str) -> &'static str {
    match state {
        "active" | "approved" | "accepted" | "sent" | "ready" | "published" | "completed" | "linked" | "held" => {
            "success"
        }
        "submitted" | "under_review" | "pending" | "queued" | "default" | "invited" => "info",
        "info_requested" | "suspended" | "paused" | "failing" | "incomplete" | "changes_requested" | "waitlisted" => {
            "warning"
        }
        "rejected" | "bounced" | "deactivated" | "stopped" | "cancelled" => "danger",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_the_last_word() {
        assert_eq!(initials("Åsa Maria Öberg"), "ÅÖ");
        assert_eq!(initials("plato"), "P");
        assert_eq!(initials("(Ann) – Lee"), "AL");
        assert_eq!(initials(""), "");
    }
}
