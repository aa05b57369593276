//! `claimdiff explain`: why a claim was read so, or why claims were put together.

use std::io;

use claimdiff::align::Keep;
use claimdiff::grammar::Sentence;
use claimdiff::model::Error;
use claimdiff::render;
use claimdiff::report::{self, Compared, Missing};
use claimdiff::segment::{self, Document};

use crate::args::Explain;
use crate::compare::compared;
use crate::outcome::Outcome;
use crate::{input, screen};

/// Runs the command.
pub(crate) fn run(args: &Explain) -> io::Result<Outcome> {
    if let Some(text) = &args.tree {
        screen::print(&trees(text))?;
        return Ok(Outcome::Clean);
    }
    let mut loaded = input::load(&args.paths);
    let stories = loaded.sort_into_stories(&args.paths);
    let (found, judgements) = compared(&loaded.sets, &stories, Keep::Pairings);
    let compared =
        Compared { sets: &loaded.sets, texts: &loaded.texts, found: &found, judgements: &judgements };
    let id = args.id.as_deref().unwrap_or_default();
    match report::explain(compared, id) {
        Ok(found) => screen::print(&render::explanation(&found, screen::options()))?,
        Err(missing) => loaded.errors.push(error(id, &missing)),
    }
    Ok(Outcome::Clean.or_errors(&loaded.errors))
}

/// The dependency tree of every sentence of a text.
fn trees(text: &str) -> String {
    let document = Document::new(text);
    let tree = |sentence: &segment::Sentence| {
        Sentence::new(text, &document.tokens[sentence.tokens.clone()]).drawing(text)
    };
    document.sentences.iter().map(tree).collect::<Vec<_>>().join("\n")
}

fn error(id: &str, missing: &Missing) -> Error {
    match missing {
        Missing::Ambiguous(several) => {
            let (cause, mend) = ("claims of several sources have this id", "say which one");
            Error::new(id, cause, format!("{mend}: {}", several.join(", ")))
        }
        Missing::Unknown(near) if near.is_empty() => {
            Error::new(id, "no claim or fact has this id", "`claimdiff compare` shows the ids of facts")
        }
        Missing::Unknown(near) => {
            Error::new(id, "no claim or fact has this id", format!("nearest: {}", near.join(", ")))
        }
    }
}
