//! Which way the clause of a time looks, as the tree of its sentence tells: the verb that governs the time decides, not the
//! verbs that stand near it.

use super::direction::Tense;
use super::found::{Found, Time};
use crate::grammar::{Number, Relation, Sentence, Tense as VerbTense, Trees, VerbForm};
use crate::lexicon::{Class, Direction, Limit, ReportingVerbs, time_directions};
use crate::segment::Document;

/// Most verbs asked one after the other: `wants` for `to try to leave on Friday`.
const STEPS: usize = 4;

/// Asks the trees which way the clauses of times look that name no year or only a day of the week.
pub(super) fn refine(trees: &Trees, read: &mut [(Found, Tense)]) {
    let document = trees.document();
    let start = |found: &Found| document.span_of(found.tokens.clone()).start;
    trees.grow(read.iter().filter(|(found, _)| is_open(found)).map(|(found, _)| start(found)));
    for (found, tense) in read.iter_mut().filter(|(found, _)| is_open(found)) {
        let index = document.sentences.partition_point(|s| s.span.end <= start(found));
        let Some(first) = document.sentences.get(index).map(|s| s.tokens.start) else { continue };
        let Some(tree) = trees.get(index) else { continue };
        let clause = Clause { document, tree, first, found };
        let (own, from) = (clause.looks(), clause.is_from());
        *tense = match own {
            Some(Tense::Open) if *tense == Tense::Ahead => Tense::Ahead,
            own => own.unwrap_or(*tense),
        };
        if from && matches!(own, Some(Tense::Ahead | Tense::Near)) {
            let at = found.tokens.start - 1;
            *found =
                Found { limit: Some(Limit::From), lead: 1, rule: "date/limit", ..found.clone().from(at) };
        }
    }
}

/// Whether the way the clause looks decides which day is meant.
fn is_open(found: &Found) -> bool {
    match &found.time {
        Time::Calendar(date) => date.year.is_none(),
        Time::Weekday(_) => true,
        Time::Range(ends) => is_open(&ends.0) || is_open(&ends.1),
        _ => found.limit == Some(Limit::AsOf),
    }
}

/// Where a plan looks: one told of in the past may have been carried out.
fn planned(past: bool) -> Tense {
    if past { Tense::Near } else { Tense::Ahead }
}

/// A time in the tree of its sentence.
#[derive(Clone, Copy)]
struct Clause<'a> {
    document: &'a Document<'a>,
    tree: &'a Sentence,
    /// The token at which the sentence begins.
    first: usize,
    found: &'a Found,
}

/// What the words that stand with a verb tell.
struct Helpers {
    modal: Option<Modal>,
    /// Whether they are of the past or the perfect: `was`, `has`.
    past: bool,
    be: bool,
}

/// What a modal tells.
#[derive(PartialEq)]
enum Modal {
    /// `will open`
    Ahead,
    /// `would not open`, `could not open`
    Denied,
    /// `would have opened`
    Perfect,
}

impl Clause<'_> {
    /// Which way the clause looks; `None` where the tree leaves it open, or where it stands in a headline.
    fn looks(&self) -> Option<Tense> {
        let last = self.tree.len().checked_sub(1)?;
        if !matches!(self.text(last), "." | "?" | "!" | "\"" | "”" | "’" | "'" | ")") {
            return None;
        }
        let top = self.top()?;
        let verb = self.tree.clause_head(top).filter(|verb| *verb != top)?;
        let tense = self.verb(verb, STEPS)?;
        let deadline = matches!(self.found.limit, Some(Limit::Until | Limit::By | Limit::Before));
        match tense {
            Tense::Back | Tense::Open if deadline => None,
            Tense::Back => Some(Tense::Back),
            tense if self.is_governed(top, verb) => Some(tense),
            // "Friday's vote will be close", but "Friday's fire is the third" and "They will speak of Friday's fire".
            Tense::Ahead if self.is_in_subject(top, verb) => Some(Tense::Ahead),
            Tense::Ahead => None,
            _ => Some(Tense::Open),
        }
    }

    /// The word of the time that its other words hang on.
    fn top(&self) -> Option<usize> {
        let tokens = &self.found.tokens;
        self.tree.top(tokens.start - self.first..(tokens.end - self.first).min(self.tree.len()))
    }

    /// Whether a word hangs on the subject of a verb.
    fn is_in_subject(&self, top: usize, verb: usize) -> bool {
        let noun = self.tree.head(top).filter(|noun| self.tree.head(*noun) == Some(verb));
        noun.is_some_and(|noun| self.tree.words()[noun].relation.is_subject())
    }

    /// Whether a word hangs on the verb itself, or says when what is wanted shall be.
    fn is_governed(&self, top: usize, verb: usize) -> bool {
        let head = self.tree.head(top);
        let wanted = matches!(self.direction(verb), Some(Direction::Plan | Direction::Ahead));
        head == Some(verb)
            || head.is_some_and(|noun| {
                let relation = self.tree.words()[noun].relation;
                let joined = matches!(relation, Relation::Obl | Relation::OblUnmarked | Relation::Conj);
                let date = joined && self.tree.words()[top].relation == Relation::Conj;
                let clock = self.document.is_in(self.first + noun, Class::OF_TIME);
                self.tree.head(noun) == Some(verb) && (date || clock || wanted && relation == Relation::Obj)
            })
    }

    /// Whether it begins then and goes on: `rises from Friday`, but not `the letter from Friday`.
    fn is_from(&self) -> bool {
        let plain = self.found.limit.is_none() && !matches!(self.found.time, Time::Range(_));
        plain
            && self.follows("from")
            && self.top().is_some_and(|top| self.tree.head(top) == self.tree.clause_head(top))
    }

    fn text(&self, word: usize) -> &str {
        self.document.word(self.first + word)
    }

    fn direction(&self, word: usize) -> Option<Direction> {
        time_directions().word(self.text(word))
    }

    /// Which way a verb or predicate looks.
    fn verb(&self, verb: usize, steps: usize) -> Option<Tense> {
        let word = self.tree.words().get(verb)?;
        let helpers = self.helpers(verb);
        if let Some(modal) = helpers.modal {
            let back = modal == Modal::Perfect || modal == Modal::Denied && !self.is_reported(verb);
            return Some(if back { Tense::Back } else { Tense::Ahead });
        }
        let past = helpers.past || word.tag.tense == Some(VerbTense::Past) && !helpers.be;
        let due = self.ahead(verb, Relation::Mark);
        let be = helpers.be || due.is_some_and(|due| due > 0 && matches!(self.text(due - 1), "'s" | "’s"));
        if due.is_some() && !be {
            return self.above(verb, steps); // "due to fog"
        }
        match self.direction(verb) {
            _ if be && due.or_else(|| self.ahead(verb, Relation::Advmod)).is_some() => {
                return Some(planned(past));
            }
            Some(Direction::Ahead) => return Some(planned(past)),
            Some(Direction::Target) if self.leads_to_time() => return Some(Tense::Near),
            _ => {}
        }
        if self.is_infinitive(verb) && !helpers.past {
            return self.infinitive(verb, &helpers, steps);
        }
        match word.tag.form {
            None if word.relation == Relation::Xcomp => self.above(verb, steps),
            _ if past => Some(Tense::Back),
            Some(VerbForm::Finite) => Some(self.present(verb)),
            // "They are meeting on Friday."
            Some(_) if helpers.be && word.tag.tense == Some(VerbTense::Present) => Some(Tense::Near),
            Some(VerbForm::Participle | VerbForm::Gerund) if !helpers.be => self.above(verb, steps),
            _ => Some(Tense::Open),
        }
    }

    /// A word of direction that stands with a predicate: `due` to open, `due` back.
    fn ahead(&self, verb: usize, relation: Relation) -> Option<usize> {
        self.tree.children_as(verb, &[relation]).find(|word| self.direction(*word) == Some(Direction::Ahead))
    }

    fn helpers(&self, verb: usize) -> Helpers {
        let all = [Relation::Aux, Relation::AuxPass, Relation::Cop];
        let any = |holds: &dyn Fn(&str) -> bool| {
            self.tree.children_as(verb, &all).any(|word| holds(&self.text(word).to_lowercase()))
        };
        let is = |text: &str, direction| time_directions().word(text) == Some(direction);
        let would = any(&|text| matches!(text, "would" | "could"));
        let modal = match () {
            () if !any(&|text| is(text, Direction::Ahead)) => None,
            () if any(&|text| text == "have") => Some(Modal::Perfect),
            () if would && self.tree.is_negated(verb) => Some(Modal::Denied),
            () => Some(Modal::Ahead),
        };
        let be = self.tree.children_as(verb, &all).any(|word| self.tree.words()[word].lemma == "be");
        Helpers { modal, past: any(&|text| is(text, Direction::Back)), be }
    }

    /// Whether somebody else than the writer tells the clause, so that its `would` is a `will`.
    fn is_reported(&self, verb: usize) -> bool {
        let words = self.tree.words();
        let clauses = [Relation::Ccomp, Relation::Parataxis];
        let tells = |word: usize| !ReportingVerbs::get().readings(&self.text(word).to_lowercase()).is_empty();
        let until = ["until", "till", "before", "by"].iter().any(|word| self.follows(word));
        let told = clauses.contains(&words[verb].relation) || self.found.limit.is_some() || until;
        told || self.tree.children_as(verb, &clauses[1..]).any(tells)
            || words[verb].relation == Relation::Conj
                && self.tree.head(verb).is_some_and(|v| clauses.contains(&words[v].relation))
    }

    /// Whether the word before the time leads to it: `moved to Friday`, `set for 10 a.m. on Friday`.
    fn leads_to_time(&self) -> bool {
        self.found.limit == Some(Limit::Until) || self.follows("to") || self.follows("for")
    }

    /// Whether the time follows a word.
    fn follows(&self, word: &str) -> bool {
        let before = self.found.tokens.start.checked_sub(1).filter(|&token| token >= self.first);
        before.is_some_and(|token| self.document.is(token, word))
    }

    fn is_infinitive(&self, verb: usize) -> bool {
        self.tree.words()[verb].tag.form == Some(VerbForm::Infinitive)
            || self
                .tree
                .children_as(verb, &[Relation::Mark])
                .any(|mark| self.text(mark).eq_ignore_ascii_case("to"))
    }

    /// `is to open on Friday`, `plans to open on Friday`: what governs the infinitive tells.
    fn infinitive(&self, verb: usize, helpers: &Helpers, steps: usize) -> Option<Tense> {
        let head = self.tree.head(verb);
        if helpers.be || head.is_some_and(|head| self.tree.words()[head].lemma == "be") {
            return Some(Tense::Ahead);
        }
        let head = head.filter(|_| steps > 0)?;
        let told = self.verb(head, steps - 1);
        match self.direction(head) {
            Some(Direction::Ahead | Direction::Plan | Direction::Target) => {
                Some(if told == Some(Tense::Back) { Tense::Near } else { Tense::Ahead })
            }
            _ if self.tree.words()[verb].relation == Relation::Xcomp => told,
            _ => None,
        }
    }

    /// A participle goes with the clause it hangs in.
    fn above(&self, verb: usize, steps: usize) -> Option<Tense> {
        let head = self.tree.head(verb).and_then(|head| self.tree.clause_head(head)).filter(|_| steps > 0)?;
        self.verb(head, steps - 1)
    }

    /// The present tells of what is arranged, unless it reports or is written like the past: `shut`.
    fn present(&self, verb: usize) -> Tense {
        let text = self.text(verb).to_lowercase();
        let reports = !ReportingVerbs::get().readings(&text).is_empty();
        let subject = self.tree.subject_of(verb).map(|subject| self.tree.words()[subject].tag.number);
        let unmarked = subject == Some(Some(Number::Singular)) && !text.ends_with('s');
        let past = unmarked || self.document.is_in(self.first + verb, Class::IRREGULAR_PAST);
        if reports || past { Tense::Open } else { Tense::Near }
    }
}
