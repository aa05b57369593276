//! `claimdiff explain`: why a claim was read so, or why claims were put together.

use std::io;

use claimdiff::model::Error;
use claimdiff::render;
use claimdiff::report::{self, Compared, Missing};

use crate::args::Explain;
use crate::compare::compared;
use crate::outcome::Outcome;
use crate::{input, screen};

/// Runs the command.
pub(crate) fn run(args: &Explain) -> io::Result<Outcome> {
    let mut loaded = input::load(&args.paths);
    let (facts, judgements) = compared(&loaded.sets);
    let compared =
        Compared { sets: &loaded.sets, texts: &loaded.texts, facts: &facts, judgements: &judgements };
    match report::explain(compared, &args.id) {
        Ok(found) => screen::print(&render::explanation(&found, screen::options()))?,
        Err(missing) => loaded.errors.push(error(&args.id, &missing)),
    }
    Ok(Outcome::Clean.or_errors(&loaded.errors))
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
