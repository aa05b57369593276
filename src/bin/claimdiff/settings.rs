//! Settings: flags over environment over `claimdiff.toml` over defaults; each knows where it came from.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use claimdiff::config::{self, KEYS, Key, Shape};
use claimdiff::model::Error;

/// A value and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Setting {
    values: Vec<String>,
    from: String,
    flag: bool,
}

/// All settings of a run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    values: BTreeMap<&'static str, Setting>,
    /// The configuration file, where there is one.
    pub(crate) file: Option<PathBuf>,
    /// The folder that the paths of the settings start from.
    root: PathBuf,
    /// The working folder as seen from there; `None` where it lies outside.
    below: Option<PathBuf>,
}

/// What flags set: names and values.
pub(crate) type Flags = Vec<(&'static str, Vec<String>)>;

impl Settings {
    /// Reads the file that is named, else the nearest `claimdiff.toml` from the working folder upwards, then the
    /// environment, then flags.
    pub(crate) fn load(named: Option<&Path>, flags: Flags) -> Result<Self, Error> {
        let here =
            env::current_dir().map_err(|e| Error::new(".", e.to_string(), "go to a folder that exists"))?;
        let file = named.map(|file| here.join(file)).or_else(|| find(&here));
        let root = file.as_deref().and_then(Path::parent).unwrap_or(&here).to_owned();
        let below = here.strip_prefix(&root).ok().map(Path::to_owned);
        let mut settings = Self { file, root, below, ..Self::default() };
        settings.read_file(&here)?;
        settings.read_environment()?;
        for (name, values) in flags {
            settings.set(name, values, (format!("--{name}"), true))?;
        }
        Ok(settings)
    }

    fn read_file(&mut self, here: &Path) -> Result<(), Error> {
        let Some(file) = &self.file else { return Ok(()) };
        let name = file.strip_prefix(here).unwrap_or(file).to_string_lossy().into_owned();
        let text = std::fs::read_to_string(file).map_err(|e| {
            let mend = if e.kind() == ErrorKind::NotFound { "check the path after --config" } else { "" };
            Error::new(&name, format!("cannot be read: {e}"), mend)
        })?;
        for (key, entry) in config::parse(&name, &text)? {
            let setting =
                Setting { values: entry.values, from: format!("{name}:{}", entry.line), flag: false };
            self.values.insert(key, setting);
        }
        Ok(())
    }

    fn read_environment(&mut self) -> Result<(), Error> {
        for key in KEYS {
            let variable = format!("CLAIMDIFF_{}", key.name.to_uppercase().replace('-', "_"));
            let Some(value) = env::var_os(&variable).filter(|v| !v.is_empty()) else { continue };
            let values = match key.shape {
                Shape::Paths => env::split_paths(&value).map(|p| p.to_string_lossy().into_owned()).collect(),
                _ => vec![value.to_string_lossy().into_owned()],
            };
            self.set(key.name, values, (variable, false))?;
        }
        Ok(())
    }

    /// Sets what a flag or the environment gives; their paths start from the working folder.
    fn set(
        &mut self,
        name: &'static str,
        values: Vec<String>,
        (from, flag): (String, bool),
    ) -> Result<(), Error> {
        let Some(key) = Key::named(name) else { return Ok(()) };
        if let Some((cause, mend)) = key.fault(&values) {
            return Err(Error::new(from, cause, mend));
        }
        let path = matches!(key.shape, Shape::Path | Shape::Paths);
        let values = values.into_iter().map(|v| if path { self.rebased(&v) } else { v }).collect();
        self.values.insert(key.name, Setting { values, from, flag });
        Ok(())
    }

    /// A path given in the working folder, as seen from the root.
    pub(crate) fn rebased(&self, path: &str) -> String {
        let below = match &self.below {
            Some(below) if below.as_os_str().is_empty() => return path.to_owned(),
            Some(below) => below.clone(),
            None => env::current_dir().unwrap_or_default(),
        };
        let mut whole = PathBuf::new();
        for part in below.join(path).components() {
            match part {
                Component::CurDir => {}
                Component::ParentDir if whole.file_name().is_some() => drop(whole.pop()),
                part => whole.push(part),
            }
        }
        whole.to_string_lossy().into_owned()
    }

    /// Makes the root the working folder, so that the paths in claim sets are the same wherever a run starts.
    pub(crate) fn enter(&self) -> Result<(), Error> {
        env::set_current_dir(&self.root)
            .map_err(|e| Error::new(self.root.to_string_lossy(), e.to_string(), "the folder must exist"))
    }

    /// The value of a setting; its default where nothing sets it, which may be empty.
    pub(crate) fn get(&self, name: &str) -> &str {
        let set = self.values.get(name).and_then(|s| s.values.first()).map(String::as_str);
        set.or_else(|| Key::named(name).map(|key| key.default)).unwrap_or("")
    }

    /// The values of a list.
    pub(crate) fn list(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], |s| &s.values)
    }

    /// Whether anything sets it.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// A path, whatever the working folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(self.get(name))
    }

    /// Whether a flag sets it.
    pub(crate) fn by_flag(&self, name: &str) -> bool {
        self.values.get(name).is_some_and(|s| s.flag)
    }

    /// Every setting as it would stand in a file, with where it comes from.
    pub(crate) fn show(&self) -> String {
        let mut out = String::new();
        for key in KEYS {
            let set = self.values.get(key.name);
            let from = set.map_or("default", |s| &s.from);
            let quoted = |v: &str| format!("{v:?}");
            let value = match (key.shape, set) {
                (Shape::Paths, Some(s)) => {
                    format!("[{}]", s.values.iter().map(|v| quoted(v)).collect::<Vec<_>>().join(", "))
                }
                (_, None) if key.default.is_empty() => {
                    let _ = writeln!(out, "# {} is not set", key.name);
                    continue;
                }
                _ => quoted(self.get(key.name)),
            };
            let _ = writeln!(out, "{} = {value}  # {from}", key.name);
        }
        out
    }
}

/// The nearest configuration file from a folder upwards.
fn find(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|folder| folder.join(config::FILE)).find(|file| file.is_file())
}
