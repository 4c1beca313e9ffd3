//! The items of lists that components show.

/// Something to choose in a select or as a card.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A line beneath; cards only.
    pub hint: String,
}

impl Choice {
    /// Whether this is the chosen one.
    pub fn is(&self, value: &str) -> bool {
        self.value == value
    }
}

/// An error of a form that came back.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The id of its field.
    pub field: String,
    /// What is wrong, and what to do.
    pub text: String,
}

/// A step of the way to this page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// For a page that nothing leads to.
pub const NO_TRAIL: [Crumb; 0] = [];

/// A tab, which is a page.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// It is this page.
    pub current: bool,
    /// How many things it holds.
    pub count: Option<u64>,
}

/// A name with its value.
#[derive(Clone, Debug)]
pub struct Pair {
    /// What it is.
    pub name: String,
    /// Its value, as text.
    pub value: String,
}

/// The head of a table's column.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Its words.
    pub label: String,
    /// The address of the list sorted by it; empty when it cannot be.
    pub href: String,
    /// How the list is sorted by it now.
    pub sorted: Option<Sorted>,
    /// The words are only read out; for the column of actions.
    pub quiet: bool,
}

/// The direction of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// A first.
    Ascending,
    /// Z first.
    Descending,
}

impl Sorted {
    /// As `aria-sort` has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }
}

/// A step of a process.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its words.
    pub label: String,
    /// Where the process stands with it.
    pub state: StepState,
    /// The state in words, read out after the label.
    pub said: String,
}

/// Where a process stands with a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Here.
    Current,
    /// Not yet.
    Ahead,
    /// It ended here: rejected, withdrawn, lapsed.
    Stopped,
}

impl StepState {
    /// As the style sheet has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Current => "current",
            Self::Ahead => "ahead",
            Self::Stopped => "stopped",
        }
    }

    /// Whether the process stands here.
    pub fn is_current(self) -> bool {
        matches!(self, Self::Current | Self::Stopped)
    }
}

/// An entry of a timeline.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// What happened.
    pub text: String,
    /// Whom or what it concerns; may be empty.
    pub about: String,
    /// Who did it; may be empty.
    pub who: String,
    /// In which organization; may be empty.
    pub place: String,
    /// The instant, in RFC 3339.
    pub at: String,
    /// The instant as the reader reads it, with the zone.
    pub when: String,
    /// A reason or a remark; may be empty.
    pub note: String,
    /// Empty, `info`, `success`, `warning` or `danger`.
    pub kind: &'static str,
}
