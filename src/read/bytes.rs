//! Bytes to text: size limit, byte order mark, UTF-8.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::model::Error;

/// Files larger than this are refused: 256 MiB.
pub const MAX_BYTES: u64 = 256 << 20;

/// The text of a file, without byte order mark.
pub(super) fn file(path: &Path, name: &str) -> Result<String, Error> {
    let file = File::open(path).map_err(|e| unreadable(name, &e))?;
    text(file, name)
}

/// The text of standard input, without byte order mark.
pub(super) fn stdin(name: &str) -> Result<String, Error> {
    text(io::stdin().lock(), name)
}

fn text(from: impl Read, name: &str) -> Result<String, Error> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|e| unreadable(name, &e))?;
    if bytes.len() as u64 > MAX_BYTES {
        let cause = format!("larger than {} MiB", MAX_BYTES >> 20);
        return Err(Error::new(name, cause, "split it into several files"));
    }
    decode(bytes, name)
}

fn unreadable(name: &str, error: &io::Error) -> Error {
    let mend = match error.kind() {
        io::ErrorKind::PermissionDenied => "check who may read the file",
        io::ErrorKind::NotFound => "check the spelling of the path",
        _ => "",
    };
    Error::new(name, format!("cannot be read: {error}"), mend)
}

fn decode(bytes: Vec<u8>, name: &str) -> Result<String, Error> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Error::new(name, "UTF-16, not UTF-8", "convert it: iconv -f utf-16 -t utf-8"));
    }
    let mut text = String::from_utf8(bytes).map_err(|e| not_utf8(e.as_bytes(), name))?;
    if let Some(at) = text.find('\0') {
        return Err(binary(text.as_bytes(), at, name));
    }
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    if text.trim().is_empty() {
        return Err(Error::new(name, "the file is empty", "it needs the article's text"));
    }
    Ok(text)
}

fn not_utf8(bytes: &[u8], name: &str) -> Error {
    let at = std::str::from_utf8(bytes).map_or_else(|e| e.valid_up_to(), str::len);
    if let Some(zero) = bytes.iter().position(|&b| b == 0) {
        return binary(bytes, zero, name);
    }
    let byte = bytes.get(at).copied().unwrap_or_default();
    let cause = format!("not UTF-8: byte 0x{byte:02x} at offset {at}");
    let (line, column) = place(bytes, at);
    Error::new(name, cause, "convert it, for example: iconv -f windows-1252 -t utf-8").at(line, column)
}

fn binary(bytes: &[u8], at: usize, name: &str) -> Error {
    let (line, column) = place(bytes, at);
    Error::new(name, format!("binary, not text: zero byte at offset {at}"), "name the article's text file")
        .at(line, column)
}

/// Line and column, in characters, of a byte offset; `bytes` are UTF-8 before it.
fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = String::from_utf8_lossy(&bytes[..at.min(bytes.len())]);
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// SHA-256 of a text in lower-case hexadecimal.
pub(super) fn digest(text: &str) -> String {
    let hex = |byte: &u8| {
        [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or_default())
    };
    Sha256::digest(text.as_bytes()).iter().flat_map(hex).collect()
}
