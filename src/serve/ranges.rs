//! Parts of an answer, which browsers ask for while they play or page through a file.

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// An answer from memory: whole, or the one range that was asked for. Several ranges at once get the whole, as
/// RFC 9110, 14.2 allows.
pub fn with_range(request: &Request, status: StatusCode, kind: &str, bytes: impl Into<Bytes>) -> Response {
    let bytes = bytes.into();
    let length = bytes.len() as u64;
    let asked = request.headers().get(header::RANGE).and_then(|range| range.to_str().ok());
    // Of a mere look at the head, RFC 9110, 14.2 says to ignore it.
    let asked = asked.filter(|_| status == StatusCode::OK && *request.method() == Method::GET);
    let ranges = asked.and_then(|range| http_range_header::parse_range_header(range).ok());
    let ranges = ranges.map(|ranges| ranges.validate(length));
    let (status, range, body) = match ranges {
        Some(Err(_)) => {
            let range = Some(format!("bytes */{length}"));
            (StatusCode::RANGE_NOT_SATISFIABLE, range, Bytes::new())
        }
        Some(Ok(ranges)) if ranges.len() == 1 => {
            let (start, end) = (*ranges[0].start(), *ranges[0].end());
            let part = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
            let body = bytes.slice(part(start)..=part(end));
            (StatusCode::PARTIAL_CONTENT, Some(format!("bytes {start}-{end}/{length}")), body)
        }
        _ => (status, None, bytes),
    };
    let length = body.len();
    let body = if *request.method() == Method::HEAD { Body::empty() } else { Body::from(body) };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CONTENT_LENGTH, length.into());
    for (name, value) in [(header::CONTENT_TYPE, Some(kind)), (header::CONTENT_RANGE, range.as_deref())] {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
            headers.insert(name, value);
        }
    }
    response
}
