//! The description of the API, and whether an answer keeps to it.

use std::sync::LazyLock;

use serde_json::Value;

use super::{ROOT, Reply};

/// The description of the API.
#[derive(Clone, Copy)]
pub struct Described(&'static Value);

static DESCRIBED: LazyLock<Value> = LazyLock::new(|| serde_json::to_value(http_api::openapi()).unwrap());

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(operations);

/// An operation of the description.
#[derive(Clone)]
pub struct Operation {
    pub id: String,
    pub method: String,
    /// Below `/api/v1`, with `{…}` for ids.
    pub path: String,
    pub value: Value,
}

impl Operation {
    /// The schema of its body.
    pub fn body(&self) -> Option<&Value> {
        let schema = &self.value["requestBody"]["content"]["application/json"]["schema"];
        (!schema.is_null()).then_some(schema)
    }

    /// The example of the file that it takes.
    pub fn file(&self) -> Option<&str> {
        self.value["requestBody"]["content"]["text/csv"]["example"].as_str()
    }

    pub fn needs_body(&self) -> bool {
        self.value["requestBody"]["required"] == true
    }

    /// Whether it has a parameter of this name.
    pub fn takes(&self, parameter: &str) -> bool {
        self.value["parameters"].as_array().into_iter().flatten().any(|one| one["name"] == parameter)
    }

    /// Whether one of its ways in is to say nothing.
    pub fn is_public(&self) -> bool {
        self.value["security"].as_array().into_iter().flatten().any(|way| way == &serde_json::json!({}))
    }
}

impl Described {
    pub fn new() -> Self {
        Self(&DESCRIBED)
    }

    pub fn operations(&self) -> Vec<Operation> {
        OPERATIONS.clone()
    }

    pub fn operation(&self, id: &str) -> Operation {
        self.operations().into_iter().find(|one| one.id == id).unwrap_or_else(|| panic!("no operation {id}"))
    }

    /// A schema, or what a reference names.
    pub fn schema<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(name) => &self.0["components"]["schemas"][name.rsplit('/').next().unwrap()],
            None => schema,
        }
    }

    /// The example of a body, put together of the examples of its fields.
    pub fn example(&self, schema: &Value) -> Value {
        let schema = self.schema(schema);
        if let Some(example) = schema.get("example").or_else(|| schema["examples"].get(0)) {
            return example.clone();
        }
        let one_of = schema["oneOf"].as_array().into_iter().flatten();
        if let Some(one) = one_of.into_iter().find(|one| one["type"] != "null") {
            return self.example(one);
        }
        match schema["properties"].as_object() {
            Some(fields) => {
                let given = fields.iter().map(|(name, field)| (name.clone(), self.example(field)));
                Value::Object(given.filter(|(_, value)| !value.is_null()).collect())
            }
            None => schema["enum"].get(0).cloned().unwrap_or(Value::Null),
        }
    }

    /// The names of a body's fields.
    pub fn fields(&self, schema: &Value) -> Vec<String> {
        let schema = self.schema(schema);
        let one_of = schema["oneOf"].as_array().into_iter().flatten();
        let schema = one_of.into_iter().find(|one| one["type"] != "null").map_or(schema, |one| self.schema(one));
        schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    }

    /// Fails when an answer is not among those that its operation documents.
    pub fn check(&self, method: &str, path: &str, reply: &Reply) {
        let path = path.split('?').next().unwrap().strip_prefix(ROOT).unwrap();
        let fits = |one: &Operation| one.method == method && is_at(&one.path, path);
        let mut fitting: Vec<_> = OPERATIONS.iter().filter(|one| fits(one)).collect();
        fitting.sort_by_key(|one| one.path.matches('{').count());
        let Some(operation) = fitting.first() else { return };
        let (status, what) = (reply.status.as_u16().to_string(), format!("{method} {path}"));
        let documented = &operation.value["responses"][&status];
        assert!(!documented.is_null(), "{what} answers {status}, undocumented: {}", reply.body);
        if reply.status.as_u16() >= 400 {
            assert_eq!(reply.header("content-type"), "application/problem+json", "{what}");
            let code = reply.body["code"].as_str().unwrap_or_default();
            let examples = &documented["content"]["application/problem+json"]["examples"];
            assert!(!examples[code].is_null(), "{what} answers {status} {code}, undocumented: {}", reply.body);
        }
        let kind = reply.header("content-type");
        let schema = &documented["content"][kind]["schema"];
        assert_eq!(
            schema.is_null(),
            reply.bytes.is_empty(),
            "{what} has a body, or none, undocumented: {}",
            reply.body
        );
        if !schema.is_null() {
            self.fits(schema, &reply.body, &what);
            let known = self.known(schema);
            let unknown = reply.body.as_object().into_iter().flatten().find(|(name, _)| !known.contains(name));
            assert!(unknown.is_none() || reply.status.as_u16() >= 400, "{what} tells {unknown:?}, undocumented");
        }
        for name in ["etag", "location", "link"] {
            let described = documented["headers"].as_object().into_iter().flatten();
            let described = described.into_iter().any(|(header, _)| header.eq_ignore_ascii_case(name));
            assert!(described || !reply.headers.contains_key(name), "{what} answers with {name}, undocumented");
        }
    }
}

fn operations() -> Vec<Operation> {
    let mut all = Vec::new();
    for (path, item) in DESCRIBED["paths"].as_object().unwrap() {
        for (method, value) in item.as_object().unwrap() {
            let id = value["operationId"].as_str().unwrap().to_owned();
            let path = path.strip_prefix(ROOT).unwrap().to_owned();
            all.push(Operation { id, method: method.to_uppercase(), path, value: value.clone() });
        }
    }
    all
}

fn is_at(template: &str, path: &str) -> bool {
    let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len()
        && template.iter().zip(&path).all(|(part, given)| part.starts_with('{') || part == given)
}
