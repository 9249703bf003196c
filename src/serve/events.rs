//! The stream of news by which a page keeps itself up to date.

use super::http::{Server, path_of};
use super::overlay::{FINDINGS, badge, stamp};
use crate::preview::Version;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use std::convert::Infallible;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, watch};

/// So many pages can follow the site at once; see [`Server::streams`].
pub const STREAMS: usize = 64;

/// What a page says of itself.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// The path that it was asked for at.
    path: String,
    /// What it was made from.
    stamp: String,
}

/// What a page is told.
#[derive(Debug, Serialize)]
struct Told<'a> {
    /// Whether the page itself is another one now.
    page: bool,
    /// What the page is made from now.
    stamp: &'a str,
    /// The badge.
    badge: &'a str,
    /// Files that have changed, by their addresses.
    files: Vec<String>,
    /// Another page that has changed, where the one that is looked at has not.
    elsewhere: Option<Elsewhere<'a>>,
}

#[derive(Debug, Serialize)]
struct Elsewhere<'a> {
    href: String,
    title: &'a str,
}

/// One page that follows the site.
struct Follower {
    server: Arc<Server>,
    site: watch::Receiver<Arc<Version>>,
    path: String,
    stamp: String,
    badge: String,
    /// The version that the page has been told of.
    known: Arc<Version>,
    is_new: bool,
    _permit: OwnedSemaphorePermit,
}

/// Follows the site for a page. Whether the page may has been looked at before.
pub async fn events(State(server): State<Arc<Server>>, Query(asked): Query<Asked>) -> Response {
    let Ok(permit) = Arc::clone(&server.streams).try_acquire_owned() else {
        let headers = [(header::RETRY_AFTER, "5"), (header::CONTENT_TYPE, "text/plain; charset=utf-8")];
        return (StatusCode::SERVICE_UNAVAILABLE, headers, "Too many pages follow this preview.\n").into_response();
    };
    let path = path_of(&asked.path).unwrap_or_default();
    let mut looked_at = server.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
    *looked_at.entry(path.clone()).or_default() += 1;
    drop(looked_at);
    let site = server.site.clone();
    let known = server.version();
    let badge = badge(&known, &server.messages(&known));
    let follower = Follower { server, site, path, stamp: asked.stamp, badge, known, is_new: true, _permit: permit };
    let stream = futures_util::stream::unfold(follower, |mut follower| async move {
        let event = follower.next().await?;
        Some((Ok::<_, Infallible>(event), follower))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}

impl Follower {
    /// Waits until there is something to tell; `None` when the program ends.
    async fn next(&mut self) -> Option<Event> {
        loop {
            // The first answer comes at once, so that a page that was old when it asked is told so.
            if !std::mem::take(&mut self.is_new) {
                self.site.changed().await.ok()?;
            }
            let now = Arc::clone(&self.site.borrow_and_update());
            let messages = self.server.messages(&now);
            let badge = badge(&now, &messages);
            let stamp = stamp(&now, &self.path, &messages).to_string();
            let files: Vec<String> = now
                .changed_files(&self.known)
                .into_iter()
                .map(|path| format!("/{}", crate::route::encode(path)))
                .collect();
            let page = stamp != self.stamp;
            let is_news = now.number != self.known.number && !page && self.path != FINDINGS;
            let elsewhere = now
                .news
                .iter()
                .find(|news| is_news && news.path != self.path)
                .map(|news| Elsewhere { href: format!("/{}", crate::route::encode(&news.path)), title: &news.title });
            if page || badge != self.badge || !files.is_empty() || elsewhere.is_some() {
                let told = Told { page, stamp: &stamp, badge: &badge, files, elsewhere };
                let told = serde_json::to_string(&told).ok()?;
                let event = Some(Event::default().event("news").id(now.number.to_string()).data(told));
                (self.stamp, self.badge, self.known) = (stamp, badge, now);
                return event;
            }
            self.known = now;
        }
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        let mut looked_at = self.server.looked_at.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = looked_at.get_mut(&self.path) {
            *count -= 1;
            if *count == 0 {
                looked_at.remove(&self.path);
            }
        }
    }
}
