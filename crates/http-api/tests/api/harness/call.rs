//! A request being written, and its answer.

use std::net::SocketAddr;

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use serde_json::Value;
use tower::ServiceExt as _;

use super::{Api, ROOT};

/// A request being written.
pub struct Call<'a> {
    pub(super) api: &'a Api,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Option<Vec<u8>>,
    pub(super) from: Option<SocketAddr>,
}

impl Call<'_> {
    pub fn by(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    /// By somebody else than whom it was written for.
    pub fn by_instead(mut self, token: &str) -> Self {
        self.headers.retain(|(name, _)| name != "authorization");
        self.by(token)
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn json(self, body: Value) -> Self {
        self.raw(body.to_string())
    }

    pub fn raw(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header("content-type", "application/json")
    }

    pub fn csv(self, file: impl Into<Vec<u8>>) -> Self {
        self.bytes(file).header("content-type", "text/csv")
    }

    pub fn bytes(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self
    }

    pub fn without_body(mut self) -> Self {
        self.body = None;
        self.headers.retain(|(name, _)| name != "content-type");
        self
    }

    pub fn from(mut self, peer: &str) -> Self {
        self.from = Some(format!("{peer}:4000").parse().unwrap());
        self
    }

    /// Sends it below `/api/v1`.
    pub async fn send(self) -> Reply {
        let path = format!("{ROOT}{}", self.path);
        let (method, described) = (self.method.clone(), &self.api.described);
        let reply = self.at(&path).await;
        described.check(&method, &path, &reply);
        reply
    }

    /// Sends it to this very path.
    pub async fn at(self, path: &str) -> Reply {
        let mut request = Request::builder().method(Method::try_from(self.method.as_str()).unwrap()).uri(path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut request = request.body(self.body.map_or_else(Body::empty, Body::from)).unwrap();
        if let Some(from) = self.from {
            request.extensions_mut().insert(ConnectInfo(from));
        }
        let response = self.api.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Reply { status: parts.status, headers: parts.headers, body, bytes: bytes.to_vec() }
    }

    /// Sends it and expects a status.
    pub async fn expect(self, status: u16) -> Reply {
        let what = format!("{} {}", self.method, self.path);
        let reply = self.send().await;
        assert_eq!(reply.status.as_u16(), status, "{what}: {}", reply.body);
        reply
    }

    /// Sends it and expects a problem.
    pub async fn refused(self, status: u16, code: &str) -> Reply {
        let reply = self.expect(status).await;
        assert_eq!(reply.body["code"], code, "{}", reply.body);
        reply
    }

    pub async fn await_200(self) -> Reply {
        self.expect(200).await
    }

    pub async fn await_201(self) -> Reply {
        self.expect(201).await
    }

    pub async fn await_204(self) -> Reply {
        self.expect(204).await
    }
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub bytes: Vec<u8>,
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub fn text(&self, pointer: &str) -> String {
        self.body[pointer].as_str().unwrap_or_else(|| panic!("no {pointer} in {}", self.body)).to_owned()
    }

    /// The fields that a problem names, with what is wrong.
    pub fn wrong(&self) -> Vec<(String, String)> {
        let errors = self.body["errors"].as_array().cloned().unwrap_or_default();
        let text = |error: &Value, name: &str| error[name].as_str().unwrap_or_default().to_owned();
        errors.iter().map(|error| (text(error, "field"), text(error, "code"))).collect()
    }

    pub fn items(&self) -> &[Value] {
        self.body["items"].as_array().unwrap_or_else(|| panic!("no items in {}", self.body))
    }
}
