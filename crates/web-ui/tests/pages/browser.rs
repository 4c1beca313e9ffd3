//! A browser without a screen: keeps cookies, repeats form tokens, and looks at every page it gets.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use domain::permission::Role;
use domain::values::{OrganizationId, Token};
use testkit::world::World;
use tower::ServiceExt as _;
use web_ui::Options;

/// What a page is answered with.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    /// Where it was found.
    pub path: String,
}

impl Page {
    /// Where it sends the browser on to.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The page says this.
    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "{} ({}) does not say {text}:\n{}", self.path, self.status, self.text());
        self
    }

    /// The page says nothing of this.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        assert!(!self.body.contains(text), "{} says {text}:\n{}", self.path, self.text());
        self
    }

    /// The page was answered with this status.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{} to {}:\n{}", self.path, self.location(), self.text());
        self
    }

    /// The value of a hidden field.
    #[track_caller]
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.body.split_once(&start).unwrap_or_else(|| panic!("no {name} in {}", self.path));
        rest.split('"').next().unwrap_or_default().to_owned()
    }

    /// The part of an address on the page that follows `start`.
    #[track_caller]
    pub fn address(&self, start: &str) -> String {
        let (_, rest) = self.body.split_once(start).unwrap_or_else(|| panic!("no {start} in {}", self.path));
        format!("{start}{}", rest.split(['"', '/', '?']).next().unwrap_or_default())
    }

    /// What is left without the markup, for messages.
    fn text(&self) -> String {
        let main = self.body.split_once("<main").map_or(&*self.body, |(_, main)| main);
        let mut text = String::new();
        for piece in main.split('<') {
            text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        }
        text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// What holds for every answer.
    fn look(&self) {
        for name in [
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "permissions-policy",
            "cache-control",
        ] {
            assert!(self.headers.contains_key(name), "{name} is missing on {}", self.path);
        }
        if self.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/html; charset=utf-8") {
            for wrong in ["⟦", "{$", "{ $", " style=", "<style", "onclick=", "javascript:"] {
                assert!(!self.body.contains(wrong), "{wrong} on {}:\n{}", self.path, self.text());
            }
        }
        let cookies = self.headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        for cookie in cookies {
            for part in ["__Host-", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
                assert!(cookie.contains(part), "{part} is missing in {cookie}");
            }
        }
    }
}

/// A browser.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    pub cookies: BTreeMap<String, String>,
    pub language: &'static str,
    pub peer: SocketAddr,
}

impl Browser {
    /// A browser in which nobody is signed in, far from the server.
    pub fn new(world: &World) -> Self {
        Self {
            router: web_ui::router(world.ports.clone(), Options { secure_cookies: true }),
            cookies: BTreeMap::new(),
            language: "en",
            peer: SocketAddr::from(([192, 0, 2, 7], 4711)),
        }
    }

    /// A browser in which the holder of a token is signed in.
    pub fn of(world: &World, token: &Token) -> Self {
        let mut browser = Self::new(world);
        browser.cookies.insert("__Host-lyceum-sign-in".to_owned(), token.secret().expose().clone());
        browser
    }

    /// A browser of a new System administrator with every privilege.
    pub async fn of_administrator(world: &World, at: &str) -> Self {
        let actor = world.system_administrator(at).await;
        Self::of(world, &world.sign_in(actor.user().unwrap()).await)
    }

    /// A browser of the member of an organization.
    pub async fn of_member(world: &World, at: &str, organization: OrganizationId, role: Role) -> Self {
        let actor = world.member(at, organization, role).await;
        Self::of(world, &world.sign_in(actor.user().unwrap()).await)
    }

    /// A browser of a user.
    pub async fn of_user(world: &World, at: &str) -> Self {
        let user = world.user(at).await;
        Self::of(world, &world.sign_in(user.id).await)
    }

    pub fn is_signed_in(&self) -> bool {
        self.cookies.contains_key("__Host-lyceum-sign-in")
    }

    pub fn token(&self) -> String {
        self.cookies.get("__Host-lyceum-form").cloned().unwrap_or_default()
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.ask("GET", path, &[], None::<String>).await
    }

    pub async fn head(&mut self, path: &str) -> Page {
        self.ask("HEAD", path, &[], None::<String>).await
    }

    /// Opens a page, and goes where it sends the browser.
    pub async fn open(&mut self, path: &str) -> Page {
        let page = self.get(path).await;
        self.follow(page).await
    }

    /// Sends a form from one of our pages.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        if self.token().is_empty() {
            self.get("/").await;
        }
        let token = self.token();
        let fields: Vec<_> = [("csrf", &*token)].into_iter().chain(fields.iter().copied()).collect();
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, &[("sec-fetch-site", "same-origin")], Some(body)).await
    }

    /// Sends a form with a file from one of our pages.
    pub async fn upload(&mut self, path: &str, file: &[u8]) -> Page {
        if self.token().is_empty() {
            self.get("/").await;
        }
        let part = |head: &str, body: &[u8]| [b"--cut\r\n", head.as_bytes(), b"\r\n\r\n", body, b"\r\n"].concat();
        let named = "Content-Disposition: form-data; name";
        let body = [
            part(&format!("{named}=\"csrf\""), self.token().as_bytes()),
            part(&format!("{named}=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv"), file),
            b"--cut--\r\n".to_vec(),
        ];
        let headers = [("sec-fetch-site", "same-origin"), ("content-type", "multipart/form-data; boundary=cut")];
        self.ask("POST", path, &headers, Some(body.concat())).await
    }

    /// Sends a form, and goes where the answer sends the browser.
    pub async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.post(path, fields).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}:\n{}", page.text());
        self.follow(page).await
    }

    pub async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..5 {
            if !page.status.is_redirection() {
                break;
            }
            page = self.get(page.location()).await;
        }
        page
    }

    pub async fn ask(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<impl Into<Body>>,
    ) -> Page {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "lyceum.example")
            .header(header::ACCEPT_LANGUAGE, self.language)
            .header(header::COOKIE, cookies.join("; "))
            .extension(ConnectInfo(self.peer));
        if body.is_some() && headers.iter().all(|(name, _)| *name != "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.map_or_else(Body::empty, Into::into)).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let page = Page {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            path: path.to_owned(),
        };
        page.look();
        for cookie in page.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if cookie.contains("; Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        page
    }
}
