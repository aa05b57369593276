//! Text that no reporter writes: extraction takes time in proportion to its length, and never panics.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::{Duration, Instant};

use claimdiff::build;
use claimdiff::model::Source;
use proptest::prelude::*;

/// Words of a report, as many as it takes, with what parts sentences taken out.
const ENDLESS: &str =
    "Police in Lowfield arrested 300 dockers on Monday and the mayor said Ada Holm of the port, 41, paid $5 ";

/// Repeated pieces, each of which once cost more than its share or might.
const PIECES: &[&str] = &[
    ENDLESS,
    "'",
    "\"",
    "“",
    "\"a\" ",
    " \"He said",
    "1 ",
    "123 456 ",
    "1,234,",
    "(",
    "(a ",
    "[said](x)",
    "said ",
    "he said and ",
    "Alpha Beta ",
    "two hundred and ",
    "May 4 2012 ",
    "last year ",
    "between 5 and ",
    "a-",
    "5\n",
    "e\u{301}",
    "U.S.",
    "Mr. ",
    "according to ",
    "JOE: ",
    "dozens of thousands of ",
    "$5 $",
    ", 41, ",
    "at 10:30 p.m. ",
];

fn time(text: &str) -> Duration {
    let started = Instant::now();
    build::claims(Source::default(), text);
    started.elapsed()
}

#[test]
fn time_grows_with_the_length_of_the_text() {
    for piece in PIECES {
        let text = |bytes: usize| piece.repeat(bytes / piece.len());
        let (short, long) = (text(20_000), text(160_000));
        time(&short);
        let (short, long) = (time(&short), time(&long));
        let share = long.as_secs_f64() / short.as_secs_f64().max(0.01);
        assert!(share < 30.0, "8 times as much of {piece:?} took {share:.0} times as long");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_pieces_in_any_order_have_claims(pieces in proptest::collection::vec(0..PIECES.len(), 0..60), rest in "\\PC{0,60}") {
        let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
        let set = build::claims(Source::default(), &(text.clone() + &rest));
        for claim in set.claims {
            prop_assert!(claim.evidence.span.is_some_and(|span| !span.is_empty()));
        }
    }
}
