//! Files as they were in a revision: `REV:path` to claim sets, through `git cat-file`.

use std::io;
use std::path::Path;

use claimdiff::model::Error;
use tempfile::TempDir;

use super::run::{feed, git};
use crate::input::{self, Loaded};

/// Endings of the files that are read.
const READ: [&str; 7] = [".txt", ".md", ".markdown", ".jsonl", ".ndjson", ".yaml", ".yml"];

/// A place in a revision. The path is relative to the root of the repository, or to the working folder where it begins
/// with `./`, as git has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Revision<'p> {
    revision: &'p str,
    path: &'p str,
}

/// One file of a revision.
struct Blob {
    object: String,
    path: String,
}

impl<'p> Revision<'p> {
    /// What `REV:path` names; `None` for paths that exist, and for those without a revision.
    pub(crate) fn of(path: &'p Path) -> Option<Self> {
        let (revision, inner) = path.to_str()?.split_once(':')?;
        let drive = revision.len() == 1 && inner.starts_with(['\\', '/']);
        let named = !revision.is_empty() && !revision.starts_with('-') && !drive;
        (named && !path.exists()).then_some(Self { revision, path: inner })
    }

    /// Reads its articles and claim sets. They are named as in a working copy; errors are about `REV:path`.
    pub(crate) fn load(self) -> Loaded {
        self.try_load().unwrap_or_else(|error| Loaded { errors: vec![error], ..Loaded::default() })
    }

    fn try_load(self) -> Result<Loaded, Error> {
        let folder = tempfile::tempdir().map_err(|e| self.unwritable(&e))?;
        let path = self.path.trim_start_matches("./").trim_end_matches('/');
        self.check_out(folder.path(), path)?;
        let mut loaded = input::load(&[folder.path().join(path)]);
        self.rename(&mut loaded, &folder);
        Ok(loaded)
    }

    fn name(self) -> String {
        format!("{}:{}", self.revision, self.path)
    }

    fn unwritable(self, error: &io::Error) -> Error {
        Error::new(
            self.name(),
            format!("no room for its files: {error}"),
            "check the folder for temporary files",
        )
    }

    /// Writes the files of the revision under a folder.
    fn check_out(self, folder: &Path, path: &str) -> Result<(), Error> {
        let blobs = self.blobs(path)?;
        let wanted: String = blobs.iter().flat_map(|b| [b.object.as_str(), "\n"]).collect();
        let printed = feed(&self.name(), &["cat-file", "--batch"], wanted.as_bytes())?;
        let mut rest = printed.as_slice();
        for blob in &blobs {
            let (text, after) =
                one(rest).ok_or_else(|| Error::new(self.name(), "git printed too little", ""))?;
            write(&folder.join(&blob.path), text).map_err(|e| self.unwritable(&e))?;
            rest = after;
        }
        Ok(())
    }

    /// The files to read: the one named with its `sources.yaml`, or all under the folder.
    fn blobs(self, path: &str) -> Result<Vec<Blob>, Error> {
        let tree = self.known(
            &format!("{}^{{tree}}", self.revision),
            "no such revision",
            "`git log` shows the revisions",
        )?;
        let spot = if path.is_empty() {
            tree
        } else {
            self.known(&self.name(), "no such file or folder there", "check the spelling of the path")?
        };
        let name = self.name();
        let kind = git(&name, &["cat-file", "-t", &spot])?;
        if kind.starts_with(b"tree") {
            return Ok(entries(&git(&name, &["ls-tree", "-r", "-z", "--full-tree", &spot])?, path));
        }
        let mut blobs = vec![Blob { object: spot, path: path.to_owned() }];
        let (folder, _) = self.path.rsplit_once('/').unwrap_or_default();
        let beside =
            if folder.is_empty() { "sources.yaml".to_owned() } else { format!("{folder}/sources.yaml") };
        if let Ok(object) = self.known(&format!("{}:{beside}", self.revision), "", "") {
            blobs.push(Blob { object, path: beside.trim_start_matches("./").to_owned() });
        }
        Ok(blobs)
    }

    /// The object that a name stands for.
    fn known(self, object: &str, cause: &str, mend: &str) -> Result<String, Error> {
        let found = git(&self.name(), &["rev-parse", "--verify", "--quiet", "--end-of-options", object]);
        let id = found.map_err(|error| {
            // Told to be quiet, git has no words where the name is unknown.
            if error.cause == "git failed" { Error::new(self.name(), cause, mend) } else { error }
        })?;
        Ok(String::from_utf8_lossy(&id).trim().to_owned())
    }

    /// Takes the temporary folder out of all names.
    fn rename(self, loaded: &mut Loaded, folder: &TempDir) {
        let lead = format!("{}/", folder.path().to_string_lossy().replace('\\', "/"));
        let plain = |name: &str| name.replace(&lead, "");
        for set in &mut loaded.sets {
            set.source.path = plain(&set.source.path);
        }
        loaded.files.iter_mut().for_each(|file| *file = plain(file));
        for error in &mut loaded.errors {
            error.file = format!("{}:{}", self.revision, plain(&error.file));
            error.cause = plain(&error.cause);
        }
    }
}

/// The readable files of a listing of `git ls-tree -r -z`, under `folder`.
fn entries(listing: &[u8], folder: &str) -> Vec<Blob> {
    let text = String::from_utf8_lossy(listing);
    let entry = |line: &str| {
        let (meta, path) = line.split_once('\t')?;
        let mut meta = meta.split(' ');
        let file = meta.next()?.starts_with("100");
        let object = meta.nth(1)?.to_owned();
        let path = if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") };
        let lower = path.to_lowercase();
        (file && READ.iter().any(|end| lower.ends_with(end))).then_some(Blob { object, path })
    };
    text.split('\0').filter_map(entry).collect()
}

/// The first object of what `git cat-file --batch` printed, and what follows it.
fn one(printed: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = printed.iter().position(|&b| b == b'\n')?;
    let head = std::str::from_utf8(&printed[..end]).ok()?;
    let size: usize = head.rsplit(' ').next()?.parse().ok()?;
    let text = printed.get(end + 1..end + 1 + size)?;
    Some((text, printed.get(end + 2 + size..)?))
}

fn write(path: &Path, text: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    std::fs::write(path, text)
}
