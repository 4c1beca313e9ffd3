//! From rows to values, and from what callers ask to what statements are given.

use domain::page::PageRequest;
use domain::store::{StoreError, Stored, Version};
use sqlx::types::Json;
use uuid::Uuid;

use super::error::{answered, corrupt};

/// An aggregate that is kept whole: what was never valid does not load.
pub struct Row<T> {
    pub version: i64,
    pub body: Json<T>,
}

impl<T> From<Row<T>> for Stored<T> {
    fn from(row: Row<T>) -> Self {
        Self::new(row.body.0, Version(row.version))
    }
}

/// The one aggregate that a query finds.
pub async fn one<T>(
    query: impl Future<Output = sqlx::Result<Option<Row<T>>>>,
) -> Result<Option<Stored<T>>, StoreError> {
    Ok(answered(query).await?.map(Stored::from))
}

/// The aggregates that a query finds.
pub async fn many<T>(query: impl Future<Output = sqlx::Result<Vec<Row<T>>>>) -> Result<Vec<Stored<T>>, StoreError> {
    Ok(answered(query).await?.into_iter().map(Stored::from).collect())
}

/// A validated value read from a column.
pub fn parsed<T: TryFrom<String>>(column: &'static str, text: String) -> Result<T, StoreError> {
    T::try_from(text).map_err(|_| corrupt(format_args!("{column} does not load")))
}

/// A value read from the word that a column holds.
pub fn known<T>(column: &'static str, word: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
    read(word).ok_or_else(|| corrupt(format_args!("{column} holds an unknown word")))
}

/// A count read from a column.
pub fn count(column: &'static str, number: i64) -> Result<u64, StoreError> {
    number.try_into().map_err(|_| corrupt(format_args!("{column} is negative")))
}

/// A small count read from a column.
pub fn small(column: &'static str, number: i64) -> Result<u32, StoreError> {
    number.try_into().map_err(|_| corrupt(format_args!("{column} is out of range")))
}

/// Where a page starts, and how many rows tell whether another follows.
///
/// A list of what belongs to an owner asks for `owner >= $1 AND (owner, id) < ($1, $2) ORDER BY owner DESC, id DESC`.
/// These are the rows of `owner = $1 AND id < $2`, put so that no planner takes another index than `(owner, id)`.
pub fn window(page: PageRequest) -> (Uuid, i64) {
    (page.after.map_or(Uuid::max(), |cursor| cursor.0), i64::from(page.limit) + 1)
}

/// The same for a list that runs from the earliest to the latest: `owner <= $1 AND (owner, place) > ($1, $2)
/// ORDER BY owner, place`.
pub fn onward(page: PageRequest) -> (Uuid, i64) {
    (page.after.map_or(Uuid::nil(), |cursor| cursor.0), i64::from(page.limit) + 1)
}

/// A text as it is searched: lower case, white space folded.
pub fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pattern that finds a part of a key, whatever somebody searches for; nothing when they search for nothing.
pub fn needle(search: Option<&str>) -> Option<String> {
    /// Longer than anything that is searched.
    const LONGEST: usize = 300;
    let search = search.map(folded).filter(|text| !text.is_empty())?;
    let mut pattern = String::from("%");
    for letter in search.chars().take(LONGEST) {
        match letter {
            '%' | '_' | '\\' => pattern.extend(['\\', letter]),
            '\0' => pattern.push(char::REPLACEMENT_CHARACTER),
            _ => pattern.push(letter),
        }
    }
    pattern.push('%');
    Some(pattern)
}

/// Text from outside, without what Postgres cannot keep.
pub fn storable(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_needle_is_found_as_typed_in_any_case() {
        assert_eq!(needle(Some(" 50%_Öl\\ ")).as_deref(), Some("%50\\%\\_öl\\\\%"));
        assert_eq!(needle(Some(" ")), None);
        assert_eq!(needle(None), None);
    }
}
