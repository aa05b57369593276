//! Which way a clause looks: whether `Friday` is the last one or the next.

use super::found::Found;
use super::scan::Scan;
use crate::lexicon::{Class, Direction, time_directions};

/// Which way a clause looks in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// Back: it tells what has happened.
    Back,
    /// Nothing shows.
    Open,
    /// Most likely ahead, but what is a short while back is meant sooner than what is a long way ahead.
    Near,
    /// Ahead: it tells what is to come.
    Ahead,
}

/// How many tokens to each side are looked at, so that a text without full stops costs no more than another.
const REACH: usize = 30;

/// Which way the clause around a time expression looks: the nearest verb before it decides, else the first after it.
pub(super) fn tense(scan: &Scan, found: &Found) -> Tense {
    let time = found.time_start();
    let start = scan.sentence().start.max(time.saturating_sub(REACH));
    let end = scan.sentence().end.min(found.tokens.end + REACH);
    let on = || (found.tokens.end..end).find_map(|i| look_on(scan, i)).unwrap_or(Tense::Open);
    if names_a_thing(scan, found) {
        return on();
    }
    match look_back(scan, start..time, leads_to(scan, found)) {
        Some(Direction::Weak) if clause_goes_on_in_the_past(scan, after_lead(scan, found)..end) => {
            Tense::Back
        }
        Some(Direction::Ahead | Direction::Weak) => Tense::Ahead,
        Some(_) => Tense::Back,
        None => on(),
    }
}

/// Whether the date only tells which thing is meant: `the May 3 attack`, `Sunday's vote`.
fn names_a_thing(scan: &Scan, found: &Found) -> bool {
    let possessive = matches!(scan.before(found.tokens.end, 1), "'s" | "’s");
    let determined = ["the", "a", "an", "'s", "’s", "his", "her", "its", "their"];
    let before = scan.before(found.time_start(), 1);
    let noun = scan.text(found.tokens.end).starts_with(char::is_lowercase);
    possessive || (noun && determined.iter().any(|d| before.eq_ignore_ascii_case(d)))
}

/// Where the clause of a time goes on: past the comma of a time that opens the sentence.
fn after_lead(scan: &Scan, found: &Found) -> usize {
    let opens = found.tokens.start == scan.sentence().start && scan.is(found.tokens.end, ",");
    found.tokens.end + usize::from(opens)
}

/// Whether a verb of the past follows before the next comma: `a man on his way to work Friday was hurt`.
fn clause_goes_on_in_the_past(scan: &Scan, rest: std::ops::Range<usize>) -> bool {
    let mut clause = rest.take_while(|&i| scan.text(i) != ",");
    clause.find_map(|i| look_on(scan, i)) == Some(Tense::Back)
}

/// Whether the word before the expression leads to it: `moved to Friday`, `set for 10 a.m. on Friday`.
fn leads_to(scan: &Scan, found: &Found) -> bool {
    let until = scan.is_any(found.time_start().wrapping_sub(1), &["until", "till"]);
    until || scan.is_any(found.tokens.start.wrapping_sub(1), &["to", "for"])
}

/// What the nearest verb or word of direction before the expression shows; `led_to` if a preposition leads to the expression.
fn look_back(scan: &Scan, before: std::ops::Range<usize>, led_to: bool) -> Option<Direction> {
    let mut weak = false;
    // What is done "by Friday" or "until Friday" is most often still to be done.
    let deadline = scan.is_any(before.end.wrapping_sub(1), &["by", "until", "till", "before"]);
    for at in before.rev() {
        match direction(scan, at) {
            Some(Direction::Ahead) => return Some(Direction::Ahead),
            Some(Direction::Target) if led_to => return Some(Direction::Ahead),
            Some(Direction::Plan) if weak => return Some(Direction::Ahead),
            Some(Direction::Target) if deadline => {}
            Some(Direction::Back | Direction::Plan | Direction::Target) => return Some(Direction::Back),
            Some(Direction::Weak) => weak = true,
            None if !deadline && is_past_verb(scan, at) => return Some(Direction::Back),
            None => {}
        }
    }
    weak.then_some(Direction::Weak)
}

fn look_on(scan: &Scan, at: usize) -> Option<Tense> {
    match direction(scan, at) {
        Some(Direction::Ahead) => Some(Tense::Ahead),
        Some(Direction::Back | Direction::Plan | Direction::Target) => Some(Tense::Back),
        Some(Direction::Weak) => None,
        None => is_past_verb(scan, at).then_some(Tense::Back),
    }
}

/// What the word shows; capitalised words inside a sentence are names (`Will`, `May`).
fn direction(scan: &Scan, at: usize) -> Option<Direction> {
    if !scan.is_in(at, Class::DIRECTION) {
        return None;
    }
    let name = scan.is_capital(at) && at > scan.sentence().start;
    let direction = time_directions().word(scan.text(at)).filter(|_| !name)?;
    let infinitive =
        scan.text(at + 1).starts_with(char::is_lowercase) && !scan.is_any(at + 1, &["the", "a", "an"]);
    let after_modal = || time_directions().word(scan.before(at, 1)) == Some(Direction::Ahead);
    if scan.is(at, "have") && after_modal() {
        return None;
    }
    (direction != Direction::Weak || !scan.is(at, "to") || infinitive).then_some(direction)
}

/// Whether the word is a past form in `-ed` that no auxiliary governs: `landed`, but not `be landed`.
fn is_past_verb(scan: &Scan, at: usize) -> bool {
    let word = scan.text(at);
    let past = word.len() > 3 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
    let auxiliary = ["be", "been", "being", "get", "fully", "not", "was", "were", "is", "are"];
    past && !auxiliary.iter().any(|a| scan.before(at, 1).eq_ignore_ascii_case(a))
}
