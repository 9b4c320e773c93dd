//! A request, and what every client has to read from the response.

use std::net::SocketAddr;

use serde_json::{Map, Value, json};
use status_codes::VariantDoc;

/// What clients send as `Accept-Language`: nothing, each language, a list, and one that no text is in.
pub(crate) const LANGUAGES: [Option<&str>; 5] =
    [None, Some("en"), Some("ko"), Some("ko-KR, en;q=0.5"), Some("fr")];

/// A request, and what the response to it means.
pub(crate) struct Exchange {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// `[kind, status, title, detail, retry, members]`; of a response that no client knows, the kind and
    /// the retry are `null`, and the last is the document, or `null` if there is none.
    pub(crate) meaning: Value,
}

impl Exchange {
    /// The request without a body that has this response.
    pub(crate) fn get(path: &str, language: Option<&str>, meaning: Value) -> Self {
        let headers = language.map(|tags| ("Accept-Language".to_owned(), tags.to_owned()));
        Self {
            method: "GET".to_owned(),
            path: path.to_owned(),
            headers: headers.into_iter().collect(),
            body: String::new(),
            meaning,
        }
    }

    /// The request as the programs read it.
    pub(super) fn request(&self, address: SocketAddr) -> Value {
        let headers: Map<String, Value> =
            self.headers.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        json!({
            "method": self.method,
            "url": format!("http://{address}{}", self.path),
            "headers": headers,
            "body": self.body,
        })
    }
}

/// What a document means that a variant has sent.
///
/// # Panics
///
/// If its members are others than those that the variant declares.
pub(crate) fn known(doc: &VariantDoc, document: &Value) -> Value {
    let mut members = document.as_object().unwrap().clone();
    for name in ["type", "title", "status", "detail", "instance"] {
        members.remove(name);
    }
    let mut declared: Vec<_> = doc.members.iter().map(|member| member.name).collect();
    declared.sort_unstable();
    assert_eq!(members.keys().collect::<Vec<_>>(), declared, "{document}");
    let text = |name: &str| document.get(name).cloned().unwrap_or_default();
    let retry = doc.retry().keyword();
    json!([doc.id, document["status"], text("title"), text("detail"), retry, members])
}

/// What a document means to a client that does not know its `type`.
pub(crate) fn unknown(document: &Value) -> Value {
    let text = |name: &str| document.get(name).cloned().unwrap_or_default();
    json!([null, document["status"], text("title"), text("detail"), null, document])
}
