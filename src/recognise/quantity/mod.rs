//! Quantities: numbers are read first, each grammar says what they may measure, one rule decides between them, and
//! ranges and bounds are joined last.

mod age;
mod bound;
mod change;
mod children;
mod compound;
mod converted;
mod count;
mod denied;
mod duration;
mod elided;
#[cfg(test)]
mod examples;
mod exclude;
mod fraction;
mod frequency;
mod line;
mod money;
mod multiple;
mod none;
mod noun_phrase;
mod number;
mod ordinal;
mod parallel;
mod power;
mod proportion;
mod range;
mod reading;
mod relation;
mod scale_mark;
mod temperature;
mod trend;
mod unit;
mod vague;
mod words;

pub(crate) use self::children::CHILDREN;
use self::line::Line;
use self::number::Numeral;
pub(crate) use self::reading::CARRIED_UNIT;
use self::reading::Reading;
use super::{QuantityMention, conflict};
use crate::lexicon::Class;
use crate::model::Dimension;
use crate::segment::{Document, Sentence};

/// What reads a number as a quantity of one dimension.
type Grammar = fn(&Line, &Numeral) -> Option<Reading>;

/// One grammar a dimension; the conflict rule decides between those that fire.
const GRAMMARS: [Grammar; 7] = [
    age::reading,
    money::reading,
    temperature::reading,
    unit::reading,
    proportion::part,
    ordinal::reading,
    count::reading,
];

/// What reads amounts that have no number of their own.
type BareGrammar = fn(&Line) -> Vec<Reading>;

/// These grammars, each with the classes of which its amounts have a word.
const BARE: [(Class, BareGrammar); 6] = [
    (Class::AMOUNT, proportion::most),
    (Class::AMOUNT, age::bare),
    (Class::DURATION, duration::bare),
    (Class::NUMBER, frequency::all),
    (Class::NUMBER.or(Class::AMOUNT), multiple::bare),
    (Class::AMOUNT, none::all),
];

/// All quantities of a text, in text order, none overlapping another.
pub(super) fn find(document: &Document) -> Vec<QuantityMention> {
    document.sentences.iter().flat_map(|sentence| in_sentence(document, sentence)).collect()
}

/// Drops counts inside another's counted phrase: `two new 737 Max jets` are two. Readings are in text order.
fn drop_inner(readings: &mut Vec<Reading>) {
    let mut phrase = 0..0;
    readings.retain(|reading| {
        let count = reading.dimension == Dimension::Count;
        let inside = count && phrase.start < reading.at.start && reading.at.start < phrase.end;
        if let Some(thing) = reading.thing.clone().filter(|_| count && !inside) {
            phrase = thing;
        }
        !inside
    });
}

/// Words of which a sentence without digits has one if it has a quantity.
const OPENS: Class = Class::NUMBER.or(Class::VAGUE).or(Class::DURATION).or(Class::AMOUNT);

/// Whether a token may be part of an amount: `half`, `14`, `½`, `dozens`.
fn may_open(document: &Document, token: usize) -> bool {
    if document.is_in(token, OPENS) {
        return true;
    }
    let word = document.word(token);
    let digits = word.bytes().any(|byte| byte.is_ascii_digit()) || word.starts_with(char::is_numeric);
    digits || word.get(..5).is_some_and(|w| w.eq_ignore_ascii_case("multi"))
}

fn in_sentence(document: &Document, sentence: &Sentence) -> Vec<QuantityMention> {
    if !sentence.tokens.clone().any(|token| may_open(document, token)) {
        return Vec::new();
    }
    let line = Line::new(document, sentence);
    let numerals = number::all(&line);
    let mut readings: Vec<Reading> =
        numerals.iter().flat_map(|n| GRAMMARS.iter().filter_map(|grammar| grammar(&line, n))).collect();
    readings.extend(proportion::ratios(&line, &numerals));
    readings.extend(multiple::folds(&line, &numerals));
    readings.extend(
        BARE.iter().filter(|(classes, _)| line.holds(*classes)).flat_map(|(_, grammar)| grammar(&line)),
    );
    if readings.is_empty() {
        return Vec::new();
    }
    for reading in &mut readings {
        reading.span = line.span(&reading.at);
    }
    let readings = compound::join(&line, conflict::resolve(readings));
    let mut readings = range::join(&line, readings);
    elided::share(&line, &mut readings);
    parallel::share(&line, &mut readings);
    readings.retain(|reading| !count::is_weak(&line, reading));
    drop_inner(&mut readings);
    bound::extend(&line, &mut readings);
    let mut readings = range::between_bounds(&line, readings);
    converted::share_bounds(&line, &mut readings);
    denied::leave_out(&line, &mut readings);
    trend::mark(&line, &mut readings);
    relation::mark(&line, &mut readings);
    change::add(&line, &mut readings);
    readings.into_iter().map(|r| r.mention(&line)).collect()
}
