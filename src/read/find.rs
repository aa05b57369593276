//! Paths to files: expands folders and globs, in a fixed order.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use crate::model::Error;

/// What standard input is called in messages.
pub(super) const STDIN: &str = "<stdin>";

/// What can be read, for messages.
pub(super) const KINDS: &str =
    "claimdiff reads .txt, .md and .jsonl articles, and .yaml claim sets; name other text files one by one";

/// What a file is by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Plain text.
    Text,
    /// Text with YAML front matter.
    Markdown,
    /// One article a line, as JSON.
    Collection,
    /// A claim set.
    Claims,
    /// Standard input, whose form its text must tell.
    Stdin,
}

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct File {
    /// Where it is.
    pub(super) path: PathBuf,
    /// What to call it in messages and in [`crate::model::Source::path`]: with forward slashes.
    pub(super) name: String,
    /// Its folder, relative to the folder that was asked for.
    pub(super) folder: PathBuf,
    /// What it is.
    pub(super) form: Form,
    /// Whether it was found in a folder, rather than named.
    pub(super) found: bool,
}

/// Files to read, and the paths that lead nowhere.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) files: Vec<File>,
    pub(super) errors: Vec<Error>,
}

/// All files that `paths` lead to; a file that several lead to is there once.
pub(super) fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        found.add(path);
    }
    let mut seen = BTreeSet::new();
    found.files.retain(|file| seen.insert(std::fs::canonicalize(&file.path).unwrap_or(file.path.clone())));
    found
}

impl Found {
    fn add(&mut self, path: &Path) {
        if path == Path::new("-") {
            self.files.push(stdin());
        } else if path.is_dir() {
            self.walk(path, None, &show(path));
        } else if path.exists() {
            self.named(path);
        } else if is_glob(path) {
            self.glob(path);
        } else {
            self.errors.push(Error::new(
                show(path),
                "no such file or folder",
                "check the spelling of the path",
            ));
        }
    }

    fn named(&mut self, path: &Path) {
        if is_sidecar(path) {
            return;
        }
        match unsupported(path) {
            Some(error) => self.errors.push(error),
            None => self.files.push(file(path, PathBuf::new(), form(path).unwrap_or(Form::Text), false)),
        }
    }

    /// Adds the readable files under `root` that match `pattern`, by name.
    fn walk(&mut self, root: &Path, pattern: Option<&GlobMatcher>, asked: &str) {
        let before = self.files.len() + self.errors.len();
        let walker = WalkBuilder::new(root)
            .standard_filters(false)
            .hidden(true)
            .ignore(true)
            .sort_by_file_path(Path::cmp)
            .build();
        for entry in walker {
            match entry {
                Ok(entry) => self.visit(root, entry.path(), pattern),
                Err(error) => self.errors.push(Error::new(show(root), error.to_string(), "")),
            }
        }
        if self.files.len() + self.errors.len() == before {
            self.errors.push(Error::new(asked, "no articles or claim sets here", KINDS));
        }
    }

    fn visit(&mut self, root: &Path, path: &Path, pattern: Option<&GlobMatcher>) {
        let clean = without_dot(path);
        if !path.is_file() || is_sidecar(path) || pattern.is_some_and(|p| !p.is_match(&clean)) {
            return;
        }
        let Some(form) = form(path) else { return };
        let folder = path.strip_prefix(root).ok().and_then(Path::parent).map(Path::to_owned);
        self.files.push(file(path, folder.unwrap_or_default(), form, true));
    }

    fn glob(&mut self, path: &Path) {
        let pattern = show(path);
        match GlobBuilder::new(&pattern).literal_separator(true).build() {
            Ok(glob) => self.walk(&glob_root(path), Some(&glob.compile_matcher()), &pattern),
            Err(error) => self.errors.push(Error::new(pattern, error.kind().to_string(), "")),
        }
    }
}

fn stdin() -> File {
    let path = PathBuf::from("-");
    File { path, name: STDIN.to_owned(), folder: PathBuf::new(), form: Form::Stdin, found: false }
}

fn file(path: &Path, folder: PathBuf, form: Form, found: bool) -> File {
    File { path: path.to_owned(), name: show(path), folder, form, found }
}

/// A path for people and for files that are shared: forward slashes, no leading `./`.
pub(super) fn show(path: &Path) -> String {
    let clean = without_dot(path).to_string_lossy().into_owned();
    let clean = if std::path::MAIN_SEPARATOR == '\\' { clean.replace('\\', "/") } else { clean };
    if clean.is_empty() { ".".to_owned() } else { clean }
}

fn without_dot(path: &Path) -> PathBuf {
    path.components().filter(|c| *c != Component::CurDir).collect()
}

fn is_glob(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

/// The folder above the first part of a pattern that is not literal.
fn glob_root(path: &Path) -> PathBuf {
    let root: PathBuf = path.components().take_while(|c| !is_glob(Path::new(c.as_os_str()))).collect();
    if root.as_os_str().is_empty() { PathBuf::from(".") } else { root }
}

/// Whether the file describes the articles beside it.
pub(super) fn is_sidecar(path: &Path) -> bool {
    matches!(path.file_name().and_then(OsStr::to_str), Some("sources.yaml" | "sources.yml"))
}

fn extension(path: &Path) -> String {
    path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn form(path: &Path) -> Option<Form> {
    match extension(path).as_str() {
        "txt" => Some(Form::Text),
        "md" | "markdown" => Some(Form::Markdown),
        "jsonl" | "ndjson" => Some(Form::Collection),
        "yaml" | "yml" => Some(Form::Claims),
        _ => None,
    }
}

/// An error for files whose text we would misread.
fn unsupported(path: &Path) -> Option<Error> {
    let extension = extension(path);
    let known = ["html", "htm", "pdf", "docx", "doc", "odt", "rtf", "json", "csv", "xml"];
    known.contains(&extension.as_str()).then(|| {
        let cause = format!("claimdiff does not read .{extension} files");
        Error::new(show(path), cause, "save the article as .txt or .md, or many as .jsonl")
    })
}
