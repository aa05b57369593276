//! `claimdiff diff`: what changed between two versions of claim sets, and what that does to the comparison.

use std::io;
use std::path::Path;
use std::slice;

use claimdiff::align::{Keep, Story};
use claimdiff::diff;
use claimdiff::model::{ClaimSet, Error, Severity};
use claimdiff::render::{self, NoticeFormat};
use claimdiff::report::{self, Changes, Version};

use crate::args::{Diff, DiffFormat, Level};
use crate::compare::compared;
use crate::git::Revision;
use crate::input::Loaded;
use crate::outcome::Outcome;
use crate::{input, screen};

/// Runs the command.
pub(crate) fn run(args: &Diff) -> io::Result<Outcome> {
    if args.old == Path::new("-") && args.new == Path::new("-") {
        let error =
            Error::new("-", "standard input can be one side only", "give a file, a folder or REV:path");
        return Ok(Outcome::Unreadable.or_errors(&[error]));
    }
    let (mut old, mut new) = (side(&args.old), side(&args.new));
    let errors = [old.errors.clone(), new.errors.clone()].concat();
    // What could not be read would show as removed or added.
    if !errors.is_empty() {
        return Ok(Outcome::Unreadable.or_errors(&errors));
    }
    let changes = changes(&Side::of(&mut old, &args.old), &Side::of(&mut new, &args.new));
    screen::print(&written(&changes, &new, args.format))?;
    Ok(outcome(&changes, args.fail_on))
}

fn side(path: &Path) -> Loaded {
    match Revision::of(path) {
        Some(revision) => revision.load(),
        None => input::load(slice::from_ref(&path.to_owned())),
    }
}

/// One version: its claim sets, story by story.
struct Side<'a> {
    sets: &'a [ClaimSet],
    stories: Vec<Story>,
}

impl<'a> Side<'a> {
    fn of(loaded: &'a mut Loaded, path: &Path) -> Self {
        let stories = loaded.sort_into_stories(slice::from_ref(&path.to_owned()));
        Self { sets: &loaded.sets, stories }
    }
}

/// The changes, with what they do to the comparison where several sources are compared.
fn changes(old: &Side, new: &Side) -> Changes {
    let changes = report::changes(&diff::diff(old.sets, new.sets));
    if changes.sets.is_empty() || old.sets.len().max(new.sets.len()) < 2 {
        return changes;
    }
    let (old_found, old_judgements) = compared(old.sets, &old.stories, Keep::Facts);
    let (new_found, new_judgements) = compared(new.sets, &new.stories, Keep::Facts);
    let before = Version { sets: old.sets, facts: &old_found.facts, judgements: &old_judgements };
    let after = Version { sets: new.sets, facts: &new_found.facts, judgements: &new_judgements };
    changes.with_effects(report::effects(before, after, &diff::continued(old.sets, new.sets)))
}

fn written(changes: &Changes, new: &Loaded, format: DiffFormat) -> String {
    let notices = |format| render::notices(&changes.notices(&new.places()), format);
    let changes = |format| render::changes(changes, format, screen::options());
    match format {
        DiffFormat::Text => changes(render::DiffFormat::Text),
        DiffFormat::Markdown => changes(render::DiffFormat::Markdown),
        DiffFormat::Json => changes(render::DiffFormat::Json),
        DiffFormat::HtmlFragment => changes(render::DiffFormat::HtmlFragment),
        DiffFormat::Github => notices(NoticeFormat::Github),
        DiffFormat::Sarif => notices(NoticeFormat::Sarif),
        DiffFormat::Gitlab => notices(NoticeFormat::Gitlab),
    }
}

fn outcome(changes: &Changes, fail_on: Level) -> Outcome {
    let least = match fail_on {
        Level::Low => Severity::Low,
        Level::Medium => Severity::Medium,
        Level::High => Severity::High,
        Level::Never => return Outcome::Clean,
    };
    if changes.worst().is_some_and(|worst| worst >= least) { Outcome::Findings } else { Outcome::Clean }
}
