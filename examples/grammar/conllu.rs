//! Reads CoNLL-U files.

use std::fs;
use std::io;
use std::path::Path;

/// One word as the treebank gives it.
#[derive(Debug, Clone, Default)]
pub struct Word {
    /// The word itself.
    pub form: String,
    /// Its dictionary form.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: String,
    /// Morphological features, `Number=Sing|...`, or `_`.
    pub feats: String,
    /// Index of the head in the sentence; `None` for the root.
    pub head: Option<usize>,
    /// Label of the arc to the head.
    pub label: String,
}

/// One sentence.
#[derive(Debug, Clone, Default)]
pub struct Sentence {
    /// Identifier of the document it stands in.
    pub document: String,
    /// The raw text.
    pub text: String,
    /// The words.
    pub words: Vec<Word>,
}

/// Reads every sentence of a file.
///
/// # Errors
/// When the file cannot be read.
pub fn read(path: &Path) -> io::Result<Vec<Sentence>> {
    let mut sentences = Vec::new();
    let mut document = String::new();
    for block in fs::read_to_string(path)?.split("\n\n").filter(|block| !block.trim().is_empty()) {
        if let Some(id) = comment(block, "newdoc id") {
            document = id;
        }
        let words = block.lines().filter_map(word).collect();
        let text = comment(block, "text").unwrap_or_default();
        sentences.push(Sentence { document: document.clone(), text, words });
    }
    Ok(sentences)
}

/// The value of a `# name = value` line.
fn comment(block: &str, name: &str) -> Option<String> {
    let value =
        |line: &str| line.strip_prefix("# ")?.strip_prefix(name)?.strip_prefix(" = ").map(str::to_owned);
    block.lines().find_map(value)
}

/// One line as a word; `None` for comments, joined words and empty nodes.
fn word(line: &str) -> Option<Word> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, upos, _, feats, head, label, _, _] = cells[..] else {
        return None;
    };
    id.parse::<usize>().ok()?;
    let head: usize = head.parse().ok()?;
    Some(Word {
        form: form.to_owned(),
        lemma: lemma.to_owned(),
        upos: upos.to_owned(),
        feats: feats.to_owned(),
        head: head.checked_sub(1),
        label: label.to_owned(),
    })
}
