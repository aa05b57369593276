//! Trains and measures the grammar model from CoNLL-U treebanks.
//!
//! ```text
//! grammar train DIR           learn from DIR/train.conllu, write the model into the library's sources
//! grammar evaluate FILE       measure on FILE, with its sentences and words
//! grammar evaluate-raw FILE   measure on FILE, from raw text
//! grammar speed TEXT          time the whole way from raw text to trees on a file of plain text
//! ```
//!
//! The treebanks and their licences are named beside the model, in `src/grammar/model/NOTICE.md`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command's output")]
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "counts and weights are small"
)]
#![allow(clippy::cast_sign_loss, reason = "bytes of a file")]
#![allow(unreachable_pub, missing_docs, reason = "a program has no callers")]

mod conllu;
mod evaluate;
mod evaluate_raw;
mod train;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use claimdiff::grammar::model::Model;

/// Where the library takes its model from.
const MODEL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/grammar/model/en.bin");

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let result = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["train", dir] => train_model(Path::new(dir)),
        ["evaluate", file] => {
            conllu::read(Path::new(file)).map(|gold| evaluate::print(Model::built_in(), &gold))
        }
        ["evaluate-raw", file] => conllu::read(Path::new(file)).map(|gold| evaluate_raw::print(&gold)),
        ["speed", file] => fs::read_to_string(file).map(|text| evaluate_raw::speed(&text)),
        _ => {
            Err(io::Error::other("usage: grammar train DIR | evaluate FILE | evaluate-raw FILE | speed TEXT"))
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Learns from `DIR/train.conllu`, measures on `DIR/dev.conllu`, writes the model.
fn train_model(dir: &Path) -> io::Result<()> {
    let train = conllu::read(&dir.join("train.conllu"))?;
    let dev = conllu::read(&dir.join("dev.conllu"))?;
    fs::write(MODEL, train::train(&train, &dev))
}
