//! The preview over HTTP: one page, file or stream an address, for the reader's own browser and nobody else.

use super::events;
use super::hosts::Hosts;
use super::overlay::{ICON, OWN, Overlay, SCRIPT, STYLE};
use super::ranges::with_range;
use crate::diag::Messages;
use crate::preview::{Bytes, Version};
use crate::route::encode;
use crate::value::Lang;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use hyper_util::rt::{TokioIo, TokioTimer};
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// So many connections are served at once; others wait.
const CONNECTIONS: usize = 512;
/// Whoever does not send the head of a request in this time is sent away.
const PATIENCE: Duration = Duration::from_secs(20);
/// A longer head of a request is refused.
const LONGEST_HEAD: usize = 32 * 1024;
/// What pages may load: what lies beside them. A finished site can be served with the same.
pub const POLICY: &str =
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

/// All that an answer is made from.
pub struct Server {
    /// The site as it is now.
    pub site: watch::Receiver<Arc<Version>>,
    /// What is added to pages.
    pub overlay: Overlay,
    /// By which names the server may be called.
    pub hosts: Hosts,
    /// The language of messages, where it is not that of the site.
    pub lang: Option<Lang>,
    /// A permit for each stream of events.
    pub streams: Arc<Semaphore>,
    /// The pages that are being looked at, each with the number of those who do.
    pub looked_at: Mutex<BTreeMap<String, usize>>,
}

impl Server {
    /// The site as it is now.
    pub fn version(&self) -> Arc<Version> {
        Arc::clone(&self.site.borrow())
    }

    /// The messages for a version.
    pub fn messages(&self, version: &Version) -> Messages {
        Messages::new(self.lang.unwrap_or_else(|| version.lang()))
    }
}

/// Answers requests until the program ends.
pub async fn listen(listener: TcpListener, server: Arc<Server>) {
    let app = Router::new()
        .route("/.salkku/events", get(events::events))
        .route("/.salkku/{file}", get(own_file))
        .fallback(page)
        .layer(middleware::from_fn_with_state(Arc::clone(&server), guard))
        .with_state(server);
    let connections = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(permit) = Arc::clone(&connections).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            // The system is out of something; it may have more of it soon.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let app = app.clone();
        tokio::spawn(async move {
            let service = hyper::service::service_fn(move |request: Request<hyper::body::Incoming>| {
                app.clone().oneshot(request.map(Body::new))
            });
            let mut http = hyper::server::conn::http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(LONGEST_HEAD);
            // A connection that breaks off has nobody left to be told.
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
            drop(permit);
        });
    }
}

/// Lets through what the preview's own pages ask for, and adds to every answer what keeps others out.
async fn guard(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let mut response = if let Some(reason) = refused(&server, &request) {
        plain(StatusCode::FORBIDDEN, reason)
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        response
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Why a request is refused: another page of the web, or a name that leads here and is not ours, is behind it.
fn refused(server: &Server, request: &Request) -> Option<&'static str> {
    let headers = request.headers();
    let host =
        text(headers, &header::HOST).or_else(|| request.uri().authority().map(axum::http::uri::Authority::as_str));
    if !host.is_some_and(|host| server.hosts.knows(host)) {
        return Some("This preview does not answer to that host name.\n");
    }
    let origin = text(headers, &header::ORIGIN);
    let site = text(headers, &HeaderName::from_static("sec-fetch-site"));
    let is_own = origin.is_none_or(|origin| host.is_some_and(|host| origin == format!("http://{host}")))
        && site.is_none_or(|site| matches!(site, "same-origin" | "none"));
    let is_reading = matches!(*request.method(), Method::GET | Method::HEAD);
    if is_reading && request.uri().path() != "/.salkku/events" {
        // A link on another page may lead here; nothing else there may use what is here.
        let follows_link = text(headers, &HeaderName::from_static("sec-fetch-mode")) == Some("navigate");
        return (!is_own && !follows_link).then_some("This preview is for its own pages only.\n");
    }
    let has_token = token(request) == Some(server.overlay.token.as_str());
    (!is_own || !has_token).then_some("This is for the preview's own pages only.\n")
}

/// The token that a request brings, in its address or in a header.
fn token(request: &Request) -> Option<&str> {
    let query = request.uri().query().unwrap_or_default();
    let in_query = query.split('&').find_map(|pair| pair.strip_prefix("token="));
    in_query.or_else(|| text(request.headers(), &HeaderName::from_static("x-salkku-token")))
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// The preview's own files.
async fn own_file(State(server): State<Arc<Server>>, request: Request) -> Response {
    let version = server.version();
    let (kind, bytes): (_, axum::body::Bytes) = match request.uri().path().strip_prefix(OWN) {
        Some("preview.js") => ("text/javascript; charset=utf-8", SCRIPT.into()),
        Some("preview.css") => ("text/css; charset=utf-8", STYLE.into()),
        Some("icon.svg") => ("image/svg+xml", ICON.into()),
        Some("findings") => {
            ("text/html; charset=utf-8", server.overlay.findings(&version, &server.messages(&version)).into())
        }
        _ => return not_found(&server, &version, request.uri().path()),
    };
    with_range(&request, StatusCode::OK, kind, bytes)
}

/// A page or a file of the site.
async fn page(State(server): State<Arc<Server>>, request: Request) -> Response {
    let version = server.version();
    let Some(asked) = path_of(request.uri().path()) else { return not_found(&server, &version, "") };
    match find(&version, &asked) {
        Found::Page(position) => {
            let worker = Arc::clone(&version);
            // Rendering takes a processor for a while, and others want their answers meanwhile.
            let bytes = tokio::task::spawn_blocking(move || worker.bytes(position)).await.unwrap_or(Bytes::Missing);
            answer(&server, &version, position, bytes, request).await
        }
        Found::Elsewhere(path) => redirect(&path),
        Found::Nothing => not_found(&server, &version, &asked),
    }
}

/// What a path leads to.
enum Found {
    /// The page at a position.
    Page(usize),
    /// Another path.
    Elsewhere(String),
    /// No page.
    Nothing,
}

/// The path from the site's root that an address means, with its percent signs decoded; `None` where it is no text.
///
/// Nothing more is to be done against paths that lead out: pages are found by their names alone.
pub fn path_of(path: &str) -> Option<String> {
    let path = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?;
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.into_owned() })
}

fn find(version: &Version, path: &str) -> Found {
    if let Some(position) = version.find(path) {
        return Found::Page(position);
    }
    if version.find(&format!("{path}/index.html")).is_some() {
        return Found::Elsewhere(format!("{path}/"));
    }
    // The page for lost readers leads to addresses below the path of the published site.
    let below = version.base_path().and_then(|base| path.strip_prefix(base)?.strip_prefix('/'));
    match below.filter(|below| version.find(below).is_some()) {
        Some(below) => Found::Elsewhere(below.to_owned()),
        None => Found::Nothing,
    }
}

fn redirect(path: &str) -> Response {
    let location = format!("/{}", encode(path.strip_suffix("index.html").unwrap_or(path)));
    (StatusCode::FOUND, [(header::LOCATION, location)]).into_response()
}

async fn answer(server: &Server, version: &Version, position: usize, bytes: Bytes, request: Request) -> Response {
    let page = &version.pages()[position];
    let kind = kind_of(&page.path);
    let is_html = kind.starts_with("text/html");
    match bytes {
        Bytes::Held(html) if is_html => {
            let html = server.overlay.page(&html, version, &page.path, &server.messages(version));
            with_range(&request, StatusCode::OK, &kind, html)
        }
        // Whoever reads slowly holds what others read too, and no copy.
        Bytes::Held(bytes) => with_range(&request, StatusCode::OK, &kind, axum::body::Bytes::from_owner(Shared(bytes))),
        Bytes::File(path) => {
            // It may have become a link to somewhere else since it was seen.
            if !version.is_inside(&path) {
                return not_found(server, version, &page.path);
            }
            let (mut parts, _) = request.into_parts();
            // A file may be saved twice in a second, which is as exactly as browsers ask.
            for name in [header::IF_MODIFIED_SINCE, header::IF_UNMODIFIED_SINCE] {
                parts.headers.remove(name);
            }
            if parts.method == Method::HEAD {
                parts.headers.remove(header::RANGE);
            }
            let request = Request::from_parts(parts, Body::empty());
            let mime = kind.parse().unwrap_or(mime_guess::mime::APPLICATION_OCTET_STREAM);
            match ServeFile::new_with_mime(path, &mime).oneshot(request).await {
                Ok(response) => {
                    let mut response = response.map(Body::new);
                    response.headers_mut().remove(header::LAST_MODIFIED);
                    response
                }
                Err(never) => match never {},
            }
        }
        Bytes::Missing => {
            let html = server.overlay.stand_in(version, &page.path, &server.messages(version));
            with_range(&request, StatusCode::INTERNAL_SERVER_ERROR, "text/html; charset=utf-8", html)
        }
    }
}

/// Bytes that several answers share.
struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// What a file is, for browsers.
fn kind_of(path: &str) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_text = kind.type_() == mime_guess::mime::TEXT || matches!(kind.subtype().as_str(), "javascript" | "json");
    if is_text { format!("{}; charset=utf-8", kind.essence_str()) } else { kind.essence_str().to_owned() }
}

/// The site's own page for lost readers; for a document that has never been sound, with what is wrong with it.
fn not_found(server: &Server, version: &Version, path: &str) -> Response {
    let messages = server.messages(version);
    let html = match version.find("404.html").map(|position| version.bytes(position)) {
        Some(Bytes::Held(html)) if !version.is_absent(path) => server.overlay.page(&html, version, path, &messages),
        _ => server.overlay.stand_in(version, path, &messages),
    };
    (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}
