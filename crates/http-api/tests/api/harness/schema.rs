//! Whether a value is as its schema says: the part of JSON Schema that the description uses.

use serde_json::Value;

use super::Described;

impl Described {
    /// Fails when a value is not as its schema says.
    pub fn fits(&self, schema: &Value, value: &Value, what: &str) {
        let problems = self.misfits(schema, value, "");
        assert!(problems.is_empty(), "{what}: {problems:?} in {value}");
    }

    fn misfits(&self, schema: &Value, value: &Value, at: &str) -> Vec<String> {
        let schema = self.schema(schema);
        let list = |name: &str| schema[name].as_array().cloned().unwrap_or_default();
        let mut wrong = Vec::new();
        for part in list("allOf") {
            wrong.extend(self.misfits(&part, value, at));
        }
        let ways = list("oneOf");
        if !ways.is_empty() && ways.iter().filter(|way| self.misfits(way, value, at).is_empty()).count() != 1 {
            wrong.push(format!("{at} is not one of what it may be"));
        }
        if !schema["type"].is_null() && !types(&schema["type"]).iter().any(|name| is(value, name)) {
            wrong.push(format!("{at} is not {}", schema["type"]));
        }
        if !schema["enum"].is_null() && !list("enum").contains(value) {
            wrong.push(format!("{at} is no word of {}", schema["enum"]));
        }
        for name in list("required").iter().filter_map(Value::as_str).filter(|name| value.get(name).is_none()) {
            wrong.push(format!("{at}.{name} is missing"));
        }
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if let Some(value) = value.get(name) {
                wrong.extend(self.misfits(field, value, &format!("{at}.{name}")));
            }
        }
        for item in value.as_array().into_iter().flatten().filter(|_| !schema["items"].is_null()) {
            wrong.extend(self.misfits(&schema["items"], item, &format!("{at}[]")));
        }
        wrong
    }

    /// The names of the fields that an object may have.
    pub fn known(&self, schema: &Value) -> Vec<String> {
        let schema = self.schema(schema);
        let parts = schema["allOf"].as_array().into_iter().flatten().flat_map(|part| self.known(part));
        let own = schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone());
        own.chain(parts).collect()
    }
}

fn types(kind: &Value) -> Vec<&str> {
    match kind {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("a type by a new name, {other}"),
    }
}
