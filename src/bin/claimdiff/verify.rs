//! `claimdiff verify`: every quote of claim sets, looked up in its article.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;

use claimdiff::model::{ClaimSet, Error};
use claimdiff::read::{self, Item};
use claimdiff::render::{self, CheckFormat};
use claimdiff::report::{self, Check, Counts, Notice, Notices, Places};
use claimdiff::verify;

use crate::args::Verify;
use crate::input::{self, Loaded};
use crate::outcome::Outcome;
use crate::screen;
use crate::settings::Settings;

/// Runs the command.
pub(crate) fn run(args: &Verify, settings: &Settings) -> io::Result<Outcome> {
    let paths = if args.paths.is_empty() {
        vec![PathBuf::from(settings.get("claims"))]
    } else {
        args.paths.iter().map(|p| PathBuf::from(settings.rebased(&p.to_string_lossy()))).collect()
    };
    if let Err(error) = settings.enter() {
        return Ok(Outcome::Unreadable.or_errors(&[error]));
    }
    let mut kept = input::load(&paths);
    let texts = texts(&kept.sets, &mut kept.errors);
    kept.errors.extend(kept.sets.iter().filter_map(|set| unread(set, &texts)));
    let places = kept.places();
    let notices = Notices::new(lost(&kept, &texts, &places));
    let claims = kept.sets.iter().map(|set| set.claims.len()).sum();
    let counts = Counts { claim_sets: kept.sets.len(), claims, ..Counts::default() };
    let found = notices.worst().is_some();
    let check = Check { notices, counts };
    screen::print(&render::check(&check, CheckFormat::Text, screen::options()))?;
    Ok(if found { Outcome::Findings } else { Outcome::Clean }.or_errors(&kept.errors))
}

/// The texts of articles by the ids of their sources.
pub(crate) type Texts = BTreeMap<String, String>;

/// The texts that the claim sets were made from.
fn texts(sets: &[ClaimSet], errors: &mut Vec<Error>) -> Texts {
    let paths: BTreeSet<&str> = sets.iter().map(|set| set.source.path.as_str()).collect();
    let paths: Vec<PathBuf> = paths.into_iter().filter(|p| !p.is_empty()).map(PathBuf::from).collect();
    if paths.is_empty() {
        return Texts::new();
    }
    let inputs = read::read(&paths);
    errors.extend(inputs.errors);
    let article = |item| match item {
        Item::Article(article) => Some((article.source.id, article.text)),
        Item::ClaimSet(_) => None,
    };
    inputs.items.into_iter().filter_map(article).collect()
}

/// An error for a claim set whose article is not where it says.
fn unread(set: &ClaimSet, texts: &Texts) -> Option<Error> {
    let (id, path) = (&set.source.id, &set.source.path);
    let cause = if path.is_empty() {
        "was read from standard input: there is no article to look into".to_owned()
    } else {
        format!("its article is not in {path}")
    };
    let mend = "correct `path` and `id` in the claim set, or extract it anew";
    (!texts.contains_key(id)).then(|| Error::new(id, cause, mend))
}

/// A notice for every claim whose words are not in its article. Claim sets without a text are passed over.
pub(crate) fn lost(kept: &Loaded, texts: &Texts, places: &Places) -> Vec<Notice> {
    let mut notices = Vec::new();
    for set in &kept.sets {
        let Some(text) = texts.get(&set.source.id) else { continue };
        for orphan in verify::orphans(set, text) {
            let address = format!("{}/{}", set.source.id, set.claims[orphan.claim].id);
            notices.push(report::lost_notice(
                &address,
                &orphan.words,
                places.of(&set.source.id, &set.claims[orphan.claim].id.0),
            ));
        }
    }
    notices
}
