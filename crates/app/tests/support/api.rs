//! A consumer of the HTTP API.

use reqwest::{Client, Method, RequestBuilder, StatusCode};
use serde_json::Value;

/// Somebody who uses the API, signed in or not.
#[derive(Clone)]
pub struct Api {
    client: Client,
    base: String,
    token: Option<String>,
}

/// What the API answered.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: reqwest::header::HeaderMap,
    pub body: Value,
}

impl Api {
    pub fn new(base: String) -> Self {
        Self { client: Client::new(), base, token: None }
    }

    /// The same, signed in.
    pub fn with(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The same person, at another node.
    pub fn at(&self, base: &str) -> Self {
        Self { base: base.to_owned(), ..self.clone() }
    }

    /// Signs in and goes on as that person.
    pub async fn sign_in(&self, address: &str, password: &str) -> Self {
        let body = serde_json::json!({ "address": address, "password": password });
        let answer = self.post("/sign-ins", body).await.is(201);
        self.with(answer.body["token"].as_str().unwrap())
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[]).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body), &[]).await
    }

    /// Acts without a body.
    pub async fn act(&self, path: &str) -> Answer {
        self.send(Method::POST, path, None, &[]).await
    }

    /// Sends a file of attendees.
    pub async fn csv(&self, path: &str, file: &str) -> Answer {
        let request = self.request(Method::POST, path).header("content-type", "text/csv").body(file.to_owned());
        Answer::to(request).await.expect("an answer")
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}/api/v1{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn send(&self, method: Method, path: &str, body: Option<Value>, headers: &[(&str, &str)]) -> Answer {
        self.try_send(method, path, body, headers).await.expect("an answer")
    }

    /// As `send`, where the server may be gone.
    pub async fn try_send(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
        headers: &[(&str, &str)],
    ) -> reqwest::Result<Answer> {
        let mut request = self.request(method, path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        Answer::to(request).await
    }
}

impl Answer {
    async fn to(request: RequestBuilder) -> reqwest::Result<Self> {
        let response = request.send().await?;
        let (status, headers) = (response.status(), response.headers().clone());
        let text = response.text().await?;
        let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
        Ok(Self { status, headers, body })
    }

    /// Insists on a status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }

    /// Insists on a problem's code.
    #[track_caller]
    pub fn because(self, code: &str) -> Self {
        assert_eq!(self.body["code"], code, "{}", self.body);
        self
    }

    /// The page of a list.
    #[track_caller]
    pub fn items(&self) -> &Vec<Value> {
        self.body["items"].as_array().unwrap_or_else(|| panic!("no list: {}", self.body))
    }

    /// A text of the body, by JSON pointer.
    #[track_caller]
    pub fn text(&self, pointer: &str) -> &str {
        self.body.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no {pointer} in {}", self.body))
    }

    pub fn etag(&self) -> String {
        self.headers["etag"].to_str().unwrap().to_owned()
    }
}
