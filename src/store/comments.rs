//! Comments of YAML files, kept when a file is written anew: each stays with the key it stood at.

use std::collections::BTreeMap;

use granit_parser::{Event, Parser, Placement};

/// What marks the comment that tells editors the schema.
const SCHEMA: &str = "yaml-language-server:";

/// A key by its way from the root; items of lists go by their `id` or `fingerprint`, else by number.
type Path = Vec<String>;

/// A comment with the key it belongs to; `None` where it ends the file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Comment {
    /// With its `#`.
    text: String,
    /// Whether it stands behind the key's value, rather than above the key.
    right: bool,
    at: Option<Path>,
}

/// The text of `fresh` with the comments of `old`, an earlier version of it, but for those that `known` has at the same
/// keys. Comments whose key is gone go to the nearest place above. In `fresh` every value stands on its key's line.
pub fn keep_comments(old: &str, known: &str, fresh: &str) -> String {
    let (schema, comments): (Vec<_>, Vec<_>) =
        layout(old).1.into_iter().partition(|c| c.text.contains(SCHEMA));
    let (keys, mut present) = layout(fresh);
    present.extend(layout(known).1);
    let mut lines: BTreeMap<&[String], usize> = BTreeMap::new();
    for (line, path) in &keys {
        for end in 1..=path.len() {
            lines.entry(&path[..end]).or_insert(*line);
        }
    }
    let mut weave = Weave { above: BTreeMap::new(), right: BTreeMap::new(), end: Vec::new() };
    for comment in comments.into_iter().filter(|c| !present.contains(c)) {
        weave.place(comment, &lines);
    }
    let text = weave.apply(fresh);
    match schema.first() {
        Some(line) => with_schema(&text, &line.text),
        None => text,
    }
}

/// Puts another line in place of the first one, which tells the schema.
fn with_schema(text: &str, line: &str) -> String {
    match text.split_once('\n') {
        Some((first, rest)) if first.contains(SCHEMA) => format!("{line}\n{rest}"),
        _ => format!("{line}\n{text}"),
    }
}

/// All comments of a YAML text, in order, with their `#`.
pub fn comments(text: &str) -> Vec<String> {
    layout(text).1.into_iter().map(|c| c.text).collect()
}

/// Comments by the line of the fresh text they go to.
struct Weave {
    above: BTreeMap<usize, Vec<String>>,
    right: BTreeMap<usize, Vec<String>>,
    end: Vec<String>,
}

impl Weave {
    fn place(&mut self, comment: Comment, lines: &BTreeMap<&[String], usize>) {
        let Some(mut path) = comment.at else { return self.end.push(comment.text) };
        let exact = lines.get(path.as_slice()).copied();
        while !path.is_empty() && !lines.contains_key(path.as_slice()) {
            path.pop();
        }
        match (exact, lines.get(path.as_slice())) {
            (Some(line), _) if comment.right => self.right.entry(line).or_default().push(comment.text),
            (_, Some(line)) => self.above.entry(*line).or_default().push(comment.text),
            (_, None) => self.end.push(comment.text),
        }
    }

    fn apply(&self, fresh: &str) -> String {
        let mut out = String::with_capacity(fresh.len());
        for (i, line) in fresh.lines().enumerate() {
            let indent: String = line.chars().take_while(|c| *c == ' ').collect();
            for text in self.above.get(&(i + 1)).into_iter().flatten() {
                out.extend([&indent, text.as_str(), "\n"]);
            }
            out.push_str(line);
            for text in self.right.get(&(i + 1)).into_iter().flatten() {
                out.extend([" ", text]);
            }
            out.push('\n');
        }
        self.end.iter().for_each(|text| out.extend([text.as_str(), "\n"]));
        out
    }
}

/// Where one is in a document: a mapping with its current key, or a list with its current item.
enum Level {
    Mapping { key: Option<String> },
    List { item: usize },
}

/// What the walk through a document finds.
#[derive(Default)]
struct Walk {
    levels: Vec<Level>,
    /// The line of every key.
    keys: Vec<(usize, Path)>,
    /// What items of lists are called, by their path.
    names: BTreeMap<Path, String>,
    comments: Vec<(usize, bool, String)>,
}

/// The keys of a text with their lines, counted from 1, and its comments. What follows an error is passed over.
fn layout(text: &str) -> (Vec<(usize, Path)>, Vec<Comment>) {
    let mut walk = Walk::default();
    for event in Parser::new_from_str(text).map_while(Result::ok) {
        let line = event.1.start.line();
        match event.0 {
            Event::Comment(words, placement) => {
                walk.comments.push((line, placement == Placement::Right, format!("#{words}")));
            }
            Event::MappingStart(..) => walk.open(Level::Mapping { key: None }),
            Event::SequenceStart(..) => walk.open(Level::List { item: 0 }),
            Event::MappingEnd | Event::SequenceEnd => walk.close(),
            Event::Scalar(value, ..) => walk.scalar(&value, line),
            _ => {}
        }
    }
    walk.finish()
}

impl Walk {
    fn path(&self) -> Path {
        let name = |level: &Level| match level {
            Level::Mapping { key } => key.clone().unwrap_or_default(),
            Level::List { item } => item.to_string(),
        };
        self.levels.iter().map(name).collect()
    }

    fn open(&mut self, level: Level) {
        self.levels.push(level);
    }

    fn close(&mut self) {
        self.levels.pop();
        self.value_done();
    }

    /// After a value comes the next key or item.
    fn value_done(&mut self) {
        match self.levels.last_mut() {
            Some(Level::Mapping { key }) => *key = None,
            Some(Level::List { item }) => *item += 1,
            None => {}
        }
    }

    fn scalar(&mut self, value: &str, line: usize) {
        if let Some(Level::Mapping { key: key @ None }) = self.levels.last_mut() {
            *key = Some(value.to_owned());
            let path = self.path();
            self.keys.push((line, path));
            return;
        }
        let mut path = self.path();
        if matches!(path.pop().as_deref(), Some("id" | "fingerprint")) {
            self.names.insert(path, format!("={value}"));
        }
        self.value_done();
    }

    fn finish(self) -> (Vec<(usize, Path)>, Vec<Comment>) {
        let Self { keys, names, comments, .. } = self;
        let keys: Vec<(usize, Path)> =
            keys.into_iter().map(|(line, path)| (line, named(&path, &names))).collect();
        let comment = |(line, right, text): (usize, bool, String)| {
            let next = keys.partition_point(|(l, _)| if right { *l <= line } else { *l < line });
            let at = if right { next.checked_sub(1) } else { Some(next) };
            Comment { text, right, at: at.and_then(|i| keys.get(i)).map(|(_, path)| path.clone()) }
        };
        let comments = comments.into_iter().map(comment).collect();
        (keys, comments)
    }
}

/// The path with the names of items in place of their numbers.
fn named(path: &[String], names: &BTreeMap<Path, String>) -> Path {
    let part = |i: usize| names.get(&path[..=i]).cloned().unwrap_or_else(|| path[i].clone());
    (0..path.len()).map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stay_with_their_keys() {
        let old =
            "# note\nformat: 1 # one\nclaims:\n# of b\n- id: b # bee\n  text: x\n  # of y\n  y: 2\n# last\n";
        let fresh = "# s\nformat: 1\nclaims:\n- id: a\n  text: z\n\n- id: b\n  text: x\n  y: 2\n";
        let expected = "# s\n# note\nformat: 1 # one\nclaims:\n- id: a\n  text: z\n\n# of b\n- id: b # bee\n  text: x\n  # of y\n  y: 2\n# last\n";
        let kept = keep_comments(old, "", fresh);
        assert_eq!(kept, expected);
        assert_eq!(keep_comments(old, "", &kept), kept);
    }

    #[test]
    fn what_lost_its_key_stays_near() {
        let old = "claims:\n- id: b\n  text: x # gone\n";
        assert_eq!(keep_comments(old, "", "claims:\n- id: b\n"), "claims:\n# gone\n- id: b\n");
    }

    #[test]
    fn the_line_for_editors_is_kept_as_it_was() {
        let old = "# yaml-language-server: $schema=../x.json\nformat: 1\n";
        assert_eq!(keep_comments(old, "", "# yaml-language-server: $schema=x.json\nformat: 1\n"), old);
        assert_eq!(comments("a: '#no' # yes\n# too\n"), ["# yes", "# too"]);
    }
}
