//! Lists: a page at a time, by the id of the last item seen, so that nothing is shown twice or left out while
//! others add (S73).

use crate::values::Problem;

/// Which page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// How many items: 1 to [`PageRequest::MAX`].
    pub limit: u32,
    /// Goes on after this item.
    pub after: Option<Cursor>,
}

impl PageRequest {
    /// The most items on a page.
    pub const MAX: u32 = 200;
    /// How many items a page has when nobody says.
    pub const USUAL: u32 = 50;

    /// Parses what a caller asks for.
    ///
    /// # Errors
    /// The limit or the cursor is wrong.
    pub fn parse(limit: Option<u32>, after: Option<&str>) -> Result<Self, crate::Error> {
        let limit = limit.unwrap_or(Self::USUAL);
        if !(1..=Self::MAX).contains(&limit) {
            let problem = Problem::OutOfRange { min: 1, max: i64::from(Self::MAX) };
            return Err(crate::Error::field("limit", problem));
        }
        let after = after
            .map(|text| text.parse().map(Cursor).map_err(|_| crate::Error::field("after", Problem::Unknown)))
            .transpose()?;
        Ok(Self { limit, after })
    }
}

impl Default for PageRequest {
    fn default() -> Self {
        Self { limit: Self::USUAL, after: None }
    }
}

/// A place in a list: the id of the last item seen. Lists run from the newest to the oldest, and UUIDv7 sorts by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor(pub uuid::Uuid);

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// Where the next page starts; `None` at the end.
    pub next: Option<Cursor>,
}

impl<T> Page<T> {
    /// Makes a page of what a store read: one item more than asked for tells that more follow.
    pub fn of(mut items: Vec<T>, limit: u32, id: impl Fn(&T) -> uuid::Uuid) -> Self {
        let more = items.len() > limit as usize;
        items.truncate(limit as usize);
        let next = if more { items.last().map(|item| Cursor(id(item))) } else { None };
        Self { items, next }
    }

    /// The same page of other items.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(f).collect(), next: self.next }
    }
}
