//! Error responses: a problem document, with an example for each code.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::example::{Example, ExampleBuilder};
use utoipa::openapi::{Ref, RefOr, Response, ResponseBuilder};

use super::operation::header;
use crate::problem::{address, catalog, title};

/// The status and the text of each code.
pub struct Problems(BTreeMap<String, (u16, String)>);

impl Problems {
    /// All that can be answered.
    pub fn known() -> Self {
        Self(catalog().into_iter().map(|entry| (entry.code, (entry.status, entry.detail))).collect())
    }

    /// The responses of an operation that refuses with these codes: one for each status.
    pub fn responses(&self, codes: &[&str]) -> BTreeMap<u16, Response> {
        let mut by_status: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
        for code in codes {
            if let Some((status, _)) = self.0.get(*code) {
                let known = by_status.entry(*status).or_default();
                if !known.contains(code) {
                    known.push(code);
                }
            }
        }
        by_status.into_iter().map(|(status, codes)| (status, self.response(status, &codes))).collect()
    }

    fn response(&self, status: u16, codes: &[&str]) -> Response {
        let examples = codes
            .iter()
            .map(|code| ((*code).to_owned(), RefOr::<Example>::Ref(Ref::new(format!("#/components/examples/{code}")))));
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).examples_from_iter(examples);
        let names: Vec<_> = codes.iter().map(|code| format!("`{code}`")).collect();
        let response = ResponseBuilder::new().description(names.join(", "));
        let mut response = response.content("application/problem+json", content.build()).build();
        match status {
            401 => header(&mut response, "WWW-Authenticate", "How to sign in."),
            429 | 503 => header(&mut response, "Retry-After", "How many seconds to wait."),
            _ => {}
        }
        response
    }

    /// An example of each problem, which the responses refer to.
    pub fn examples(&self) -> impl Iterator<Item = (String, Example)> {
        self.0.iter().map(|(code, (status, detail))| {
            let example = ExampleBuilder::new().summary(title(code)).value(Some(example(*status, code, detail)));
            (code.clone(), example.build())
        })
    }
}

fn example(status: u16, code: &str, detail: &str) -> Value {
    let mut example = json!({
        "type": address("https://lyceum.example", code),
        "title": title(code),
        "status": status,
        "detail": detail,
        "code": code,
    });
    if code == "invalid_fields" {
        example["errors"] = json!([{ "field": "name", "code": "missing", "detail": "is required" }]);
    }
    example
}
