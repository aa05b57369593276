//! `claimdiff.toml`: what a desk sets once for all commands. Pure reading; the program finds the file and adds flags and environment.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use crate::model::Error;

/// The file's name.
pub const FILE: &str = "claimdiff.toml";

/// What a value may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A list of paths, or one alone.
    Paths,
    /// One path.
    Path,
    /// Any text but the empty one.
    Text,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A number from 1 to 65535.
    Count,
}

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Its name: in the file, in flags (`--fail-on`), and in the environment (`CLAIMDIFF_FAIL_ON`).
    pub name: &'static str,
    /// What it sets, in one sentence.
    pub about: &'static str,
    /// What its value may be.
    pub shape: Shape,
    /// Its value where nothing sets it; empty for none.
    pub default: &'static str,
}

/// Every setting, in the order in which they are shown.
pub const KEYS: &[Key] = &[
    key("sources", "Articles: files, folders or globs.", Shape::Paths, ""),
    key("claims", "The folder of the claim sets.", Shape::Path, "claims"),
    key("decisions", "The file of the decisions on findings.", Shape::Path, "decisions.yaml"),
    key("fail-on", "The least severity for which `check` exits with 1.", LEVELS, "medium"),
    key("by", "Who decides; else git's `user.name`.", Shape::Text, ""),
    key("color", "When to use colour.", Shape::Choice(&["auto", "always", "never"]), "auto"),
    key("threads", "How many threads to use; else all cores.", Shape::Count, ""),
];

const LEVELS: Shape = Shape::Choice(&["low", "medium", "high", "never"]);

const fn key(name: &'static str, about: &'static str, shape: Shape, default: &'static str) -> Key {
    Key { name, about, shape, default }
}

impl Key {
    /// The setting of a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// What is wrong with some values, and how to mend it; nothing if they will do.
    pub fn fault(&self, values: &[String]) -> Option<(String, String)> {
        let name = self.name;
        let single = self.shape == Shape::Paths || values.len() == 1;
        if values.is_empty() || values.iter().any(|v| v.trim().is_empty()) || !single {
            return Some((format!("`{name}` has no value"), self.about.to_owned()));
        }
        let value = &values[0];
        match self.shape {
            Shape::Choice(words) if !words.contains(&value.as_str()) => {
                Some((format!("`{value}` is not a value of `{name}`"), format!("use {}", words.join(", "))))
            }
            Shape::Count if value.parse::<u16>().map_or(true, |n| n == 0) => {
                Some((format!("`{value}` is not a value of `{name}`"), "use a number from 1 to 65535".into()))
            }
            _ => None,
        }
    }
}

/// What a file sets, and in which line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The value, or the values of a list.
    pub values: Vec<String>,
    /// The line of the key, counted from 1.
    pub line: usize,
}

/// Reads a configuration; `file` names it in errors. The settings come by name.
pub fn parse(file: &str, text: &str) -> Result<BTreeMap<&'static str, Entry>, Error> {
    let at = |offset: usize, cause: String, mend: String| {
        let (line, column) = place(text, offset);
        Error::new(file, cause, mend).at(line, column)
    };
    let table = DeTable::parse(text).map_err(|e| {
        let offset = e.span().map_or(0, |span| span.start);
        at(offset, e.message().to_owned(), "the file is written in TOML: `key = \"value\"`".into())
    })?;
    let mut entries = BTreeMap::new();
    for (name, value) in table.get_ref() {
        let Some(key) = Key::named(name.get_ref()) else {
            let cause = format!("`{}` is not a setting", name.get_ref());
            return Err(at(name.span().start, cause, nearest(name.get_ref())));
        };
        let values = texts(value.get_ref()).unwrap_or_default();
        if let Some((cause, mend)) = key.fault(&values) {
            return Err(at(value.span().start, cause, mend));
        }
        entries.insert(key.name, Entry { values, line: place(text, name.span().start).0 });
    }
    Ok(entries)
}

/// The texts of a string, a whole number, or a list of strings.
fn texts(value: &DeValue) -> Option<Vec<String>> {
    match value {
        DeValue::String(text) => Some(vec![text.to_string()]),
        DeValue::Integer(number) => Some(vec![number.to_string()]),
        DeValue::Array(items) => {
            items.iter().map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
        }
        _ => None,
    }
}

/// Line and column of a byte, counted from 1.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}

/// The setting that was meant, if one is near; else all of them.
fn nearest(name: &str) -> String {
    let near = KEYS.iter().map(|key| (strsim::jaro_winkler(name, key.name), key.name));
    match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((likeness, key)) if likeness > 0.8 => format!("did you mean `{key}`?"),
        _ => format!("settings are: {}", KEYS.iter().map(|k| k.name).collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_read_with_its_line() {
        let text = "# ours\nsources = [\"a\", \"b\"]\nclaims = \"c\"\n\nfail-on = \"high\"\nthreads = 2\n";
        let read = parse("claimdiff.toml", text).unwrap();
        let shown: Vec<_> = read.iter().map(|(k, e)| (*k, e.values.join("+"), e.line)).collect();
        let expected =
            [("claims", "c", 3), ("fail-on", "high", 5), ("sources", "a+b", 2), ("threads", "2", 6)];
        assert_eq!(shown, expected.map(|(k, v, line)| (k, v.to_owned(), line)));
    }

    #[test]
    fn faults_name_line_key_and_mend() {
        for (text, expected) in [
            (
                "\nclams = \"c\"\n",
                "claimdiff.toml:2:1: `clams` is not a setting\n  help: did you mean `claims`?",
            ),
            ("x = 1", "claimdiff.toml:1:1: `x` is not a setting\n  help: settings are: sources, claims"),
            ("fail-on = \"hi\"", "claimdiff.toml:1:11: `hi` is not a value of `fail-on`\n  help: use low"),
            ("threads = 0", "claimdiff.toml:1:11: `0` is not a value of `threads`"),
            ("claims = [\"a\", \"b\"]", "`claims` has no value"),
            ("by = {x = 1}", "`by` has no value"),
            ("claims = ", "claimdiff.toml:1:"),
            ("claims = 'a'\nclaims = 'b'", "claimdiff.toml:2:"),
        ] {
            let error = parse("claimdiff.toml", text).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn defaults_are_values_their_keys_may_have() {
        for key in KEYS.iter().filter(|key| !key.default.is_empty()) {
            assert_eq!(key.fault(&[key.default.to_owned()]), None, "{}", key.name);
        }
    }
}
