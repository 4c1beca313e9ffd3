//! Attendees from a file: comma, semicolon or tab between columns, with or without a heading, as spreadsheets write it.

use crate::values::{EmailAddress, PersonName, Problem};

/// The lines of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The lines that hold anything, the heading left out.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which line of the file it begins at, from 1.
    pub number: u64,
    /// The address as written.
    pub address: String,
    /// The name as written.
    pub name: String,
}

/// Which columns hold what.
#[derive(Clone, Copy)]
struct Columns {
    address: usize,
    name: usize,
}

impl Sheet {
    /// The most lines a file has.
    pub const MOST_LINES: usize = 1_000;

    /// Reads a file: UTF-8, with or without a byte order mark, else Windows-1252, as older spreadsheets save it.
    ///
    /// ```
    /// use domain::attendee::Sheet;
    ///
    /// let sheet = Sheet::read("\u{feff}Namn;E-post\r\nÅsa Öberg;asa@x.se\r\n".as_bytes()).unwrap();
    /// assert_eq!((sheet.lines[0].number, sheet.lines[0].name.as_str()), (2, "Åsa Öberg"));
    /// ```
    ///
    /// # Errors
    /// [`Problem::Missing`] for an empty file, [`Problem::NoColumns`], [`Problem::TooManyLines`].
    pub fn read(file: &[u8]) -> Result<Self, Problem> {
        let (utf8, _, broken) = encoding_rs::UTF_8.decode(file);
        let text = if broken { encoding_rs::WINDOWS_1252.decode(file).0 } else { utf8 };
        let first = text.lines().find(|line| !line.trim().is_empty()).ok_or(Problem::Missing)?;
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter(first))
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());

        let mut columns = None;
        let mut lines = Vec::new();
        for record in reader.records() {
            let Ok(record) = record else { return Err(Problem::NoColumns) };
            if record.iter().all(str::is_empty) {
                continue;
            }
            let Some(known) = columns else {
                let heading = heading(&record);
                columns = Some(heading.or_else(|| without_heading(&record)).ok_or(Problem::NoColumns)?);
                if heading.is_none() {
                    lines.extend(columns.map(|columns| line(&text, &record, columns)));
                }
                continue;
            };
            if lines.len() == Self::MOST_LINES {
                return Err(Problem::TooManyLines { max: Self::MOST_LINES });
            }
            lines.push(line(&text, &record, known));
        }
        if lines.is_empty() { Err(Problem::Missing) } else { Ok(Self { lines }) }
    }
}

impl Line {
    /// The address, when it is one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn address(&self) -> Result<EmailAddress, Problem> {
        inert(&self.address)?;
        EmailAddress::parse(&self.address)
    }

    /// The name, when it is one.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn name(&self) -> Result<PersonName, Problem> {
        inert(&self.name)?;
        PersonName::parse(&self.name)
    }
}

fn inert(cell: &str) -> Result<(), Problem> {
    if cell.starts_with(['=', '+', '-', '@']) { Err(Problem::Formula) } else { Ok(()) }
}

fn delimiter(line: &str) -> u8 {
    let most = [b';', b'\t', b','].into_iter().max_by_key(|sign| line.bytes().filter(|byte| byte == sign).count());
    most.unwrap_or(b',')
}

fn heading(record: &csv::StringRecord) -> Option<Columns> {
    let column = |words: &[&str]| record.iter().position(|cell| words.contains(&cell.to_lowercase().as_str()));
    Some(Columns {
        address: column(&["address", "e-mail", "email", "e-mail address", "mail", "e-post", "epost", "e-postadress"])?,
        name: column(&["name", "full name", "namn", "attendee", "deltagare"])?,
    })
}

/// Without a heading the first line shows which of two columns holds addresses.
fn without_heading(record: &csv::StringRecord) -> Option<Columns> {
    if record.len() < 2 {
        return None;
    }
    let address = record.iter().position(|cell| cell.contains('@'))?;
    Some(Columns { address, name: usize::from(address == 0) })
}

fn line(text: &str, record: &csv::StringRecord, columns: Columns) -> Line {
    let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
    Line { number: number(text, record), address: cell(columns.address), name: cell(columns.name) }
}

/// The line a record begins at: the reader counts from the end of the one before, empty lines left out of sight.
fn number(text: &str, record: &csv::StringRecord) -> u64 {
    let Some(from) = record.position() else { return 0 };
    let rest = text.bytes().skip(usize::try_from(from.byte()).unwrap_or(usize::MAX));
    let empty = rest.take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| *byte == b'\n').count();
    from.line() + empty as u64
}
