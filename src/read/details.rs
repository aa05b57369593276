//! What front matter, a sidecar entry or a line of a collection says about an article.

use jiff::civil::Date;
use serde::Deserialize;

use crate::model::{Error, Source};

/// Details of an article as they are written; all may be absent, unknown keys are ignored.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Details {
    pub(super) id: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) agency: Option<String>,
    #[serde(alias = "headline")]
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    #[serde(alias = "reference")]
    pub(super) published: Option<String>,
    pub(super) url: Option<String>,
}

/// Longest id, in bytes: it becomes a file name.
const MAX_ID: usize = 200;

impl Details {
    /// These details, and where they say nothing, those of `other`.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            id: self.id.or(other.id),
            outlet: self.outlet.or(other.outlet),
            agency: self.agency.or(other.agency),
            title: self.title.or(other.title),
            byline: self.byline.or(other.byline),
            published: self.published.or(other.published),
            url: self.url.or(other.url),
        }
    }

    /// The source these details describe. `name` is its id unless they give one; `file` is for messages.
    pub(super) fn source(self, file: &str, name: &str) -> Result<Source, Error> {
        let id = present(self.id).unwrap_or_else(|| name.to_owned());
        if id.len() > MAX_ID || id.is_empty() || id.chars().any(char::is_control) {
            let mend = format!("an id has 1 to {MAX_ID} bytes and no control characters");
            return Err(Error::new(file, "the source's id cannot be used", mend));
        }
        let published = present(self.published).map(|p| day(&p, file)).transpose()?;
        Ok(Source {
            id,
            published,
            outlet: present(self.outlet),
            agency: present(self.agency),
            title: present(self.title),
            byline: present(self.byline),
            url: present(self.url),
            ..Source::default()
        })
    }
}

fn present(value: Option<String>) -> Option<String> {
    value.map(|v| v.trim().to_owned()).filter(|v| !v.is_empty())
}

/// The day of `2021-05-28` or of `2021-05-28T10:00:00Z`.
fn day(written: &str, file: &str) -> Result<Date, Error> {
    let date =
        written.get(..10).filter(|_| matches!(written.as_bytes().get(10), None | Some(b'T' | b't' | b' ')));
    date.and_then(|d| d.parse().ok()).ok_or_else(|| {
        let cause = format!("`published` is `{written}`, which is no date");
        Error::new(file, cause, "write it as 2024-05-31")
    })
}
