//! What happens to what a mention names: the word of its sentence that tells the event.

use crate::grammar::{Pos, Relation};
use crate::lexicon::{Class, Complement, Concept, Frame, Reading, ReportingVerbs};
use crate::model::{Kind, Span};

use super::syntax::Tree;

/// An event and the word that tells it.
pub(super) struct Event {
    /// The word.
    pub(super) word: usize,
    /// Its concept or, for a verb without one, its dictionary form.
    pub(super) name: String,
}

/// What a verb that says little by itself has its event in.
const BELOW: [Relation; 5] =
    [Relation::Obj, Relation::Obl, Relation::Nsubj, Relation::NsubjPass, Relation::Xcomp];

impl Tree<'_> {
    /// The event that a mention of some kind belongs to: what befell those who are counted, what is told of them in a
    /// clause of their own, else the nearest word above it that tells an event, up to the verb of its clause and no further.
    pub(super) fn event_of(&self, mention: Span, kind: Kind) -> Option<Event> {
        let top = self.top(mention)?;
        let counts = kind == Kind::Quantity;
        if let Some(fate) = self.fate(mention).filter(|_| counts) {
            return Some(fate);
        }
        let told_after = || self.told_after(top).filter(|_| counts);
        let clause_after = self.clause_after(top, kind).or_else(told_after);
        if let Some(event) = clause_after.and_then(|verb| self.event_at(verb, (top, kind))) {
            return Some(event);
        }
        let clause = self.sentence().clause_head(top)?;
        let own =
            self.event_above((top, kind), clause).filter(|event| !counts || !self.only_tells(event, top));
        own.or_else(|| self.event_below(clause, mention))
    }

    /// The first event on the way from a word to the verb of its clause.
    fn event_above(&self, (top, kind): (usize, Kind), clause: usize) -> Option<Event> {
        let mut below = top;
        while below != clause {
            let word = self.sentence().head(below)?;
            // What is said of someone in passing is no part of what happened: "Berg, president until 1981, died".
            let passing = below != top && self.is(below, &[Relation::Appos]);
            if passing {
                return None;
            }
            if let Some(event) = self.event_at(word, (top, kind)) {
                return Some(event);
            }
            below = word;
        }
        None
    }

    /// Whether an event is but the saying of a figure that takes no part in it: "with two dead, Berg said, the road".
    fn only_tells(&self, event: &Event, top: usize) -> bool {
        let takes_part = [Relation::Nsubj, Relation::NsubjPass, Relation::Obj, Relation::Iobj];
        let says = |reading: &Reading| reading.verb.frame == Frame::Say;
        let verb = self.sentence().words()[event.word].tag.pos == Pos::Verb;
        verb && ReportingVerbs::get().readings(&event.name).iter().any(says) && !self.is(top, &takes_part)
    }

    /// What befell those who are counted, where the last word of the mention or the next one says it and no verb says more:
    /// "three dead", "left 14 people injured".
    fn fate(&self, mention: Span) -> Option<Event> {
        let words = self.sentence().words_in(mention);
        let (last, next) = (words.end.checked_sub(1)?, words.end);
        let top = self.top(mention)?;
        let told_of = self.is(top, &[Relation::Nsubj, Relation::NsubjPass, Relation::Obj]);
        let above = self.sentence().head(top).filter(|verb| !words.contains(verb));
        if told_of && above.is_some_and(|verb| !self.leaves(verb)) {
            return None;
        }
        // "400 deaths" are what happened, "400 dead" are those it happened to.
        let state = |word: usize| matches!(self.sentence().words()[word].tag.pos, Pos::Adj | Pos::Verb);
        let fate = |word| {
            self.concept_at(word).filter(|concept| concept.fate && state(word)).map(|c| named(word, c))
        };
        fate(last).or_else(|| fate(next))
    }

    /// Whether a verb only brings about the state that is told with it: "left nine skiers dead".
    fn leaves(&self, verb: usize) -> bool {
        self.is_light(verb) || self.lemma(verb) == "leave"
    }

    /// The verb of what is told of a mention that looks like the object of the telling: "police said six, among them two
    /// boys, were hurt".
    fn told_after(&self, top: usize) -> Option<usize> {
        let telling = self.sentence().head(top)?;
        let readings = ReportingVerbs::get().readings(&self.sentence().words()[telling].lemma);
        let tells_all = readings.iter().any(|reading| reading.verb.takes(Complement::Clause))
            && !readings.iter().any(|reading| reading.verb.takes(Complement::Addressee));
        let looks_like_object = self.is(top, &[Relation::Obj]) && tells_all;
        let mut told = self.sentence().children_as(telling, &[Relation::Ccomp]);
        told.find(|&verb| looks_like_object && verb > top)
    }

    /// The verb of a clause that tells what those counted did, or what happened then: "last month, when the dam burst". What
    /// a clause adds after a comma is not what they are counted for.
    fn clause_after(&self, top: usize, kind: Kind) -> Option<usize> {
        let verb = self.sentence().clause_head(top)?;
        let own = self.sentence().children_as(top, &[Relation::AclRelcl]);
        let own = own.filter(|&clause| match kind {
            Kind::Quantity => !self.is_mark(self.sentence().subtree(clause).start),
            _ => !self.sentence().children_as(clause, &[Relation::Mark]).any(|w| self.lemma(w) == "that"),
        });
        let beside = self.sentence().children_as(verb, &[Relation::Advcl]).filter(|&clause| {
            let first = self.sentence().subtree(clause).find(|&w| !self.is_mark(w));
            first.is_some_and(|w| self.is_when(w) && self.follows(w, top))
        });
        own.chain(beside).next()
    }

    fn is_when(&self, word: usize) -> bool {
        self.sentence().words()[word].lemma.eq_ignore_ascii_case("when")
    }

    /// Whether nothing but marks stands between two words.
    fn follows(&self, word: usize, before: usize) -> bool {
        word > before && (before + 1..word).all(|w| self.is_mark(w))
    }

    /// What a word tells as an event: its concept, else that of a verb joined to it, else its dictionary form. A date goes
    /// with all verbs of its subject, a figure with those before it.
    fn event_at(&self, word: usize, (top, kind): (usize, Kind)) -> Option<Event> {
        let shared = |&verb: &usize| {
            let subject = self.sentence().children_as(verb, &SUBJECTS).next();
            subject.is_none() && (verb < top || kind == Kind::Date)
        };
        let joined = self.sentence().children_as(word, &[Relation::Conj]).filter(shared);
        let told = std::iter::once(word).chain(joined).find_map(|w| Some(named(w, self.concept_at(w)?)));
        told.or_else(|| self.carried_on(word, (top, kind))).or_else(|| self.plain(word))
    }

    /// The event that a verb such as "manage" or "continue" goes on to tell.
    fn carried_on(&self, word: usize, (top, kind): (usize, Kind)) -> Option<Event> {
        if !Class::of(&self.lemma(word)).is(Class::SEMI_AUXILIARY) {
            return None;
        }
        let told = self.sentence().children_as(word, &[Relation::Xcomp]).next()?;
        (told != top).then(|| self.event_at(told, (top, kind))).flatten()
    }

    /// A verb of no concept that says something by itself, also where it looks like a noun, or what is told with "be".
    fn plain(&self, word: usize) -> Option<Event> {
        let lemma = self.lemma(word);
        let modifies = self.is(word, &[Relation::Amod, Relation::Compound, Relation::Nummod]);
        let copular = || self.sentence().children_as(word, &[Relation::Cop]).next().is_some();
        let tells = match self.sentence().words()[word].tag.pos {
            Pos::Verb => !modifies && !Class::of(&lemma).is(Class::LIGHT_VERB),
            Pos::Adj => copular(),
            Pos::Noun => self.looks_like_noun(word),
            _ => false,
        };
        tells.then_some(Event { word, name: lemma })
    }

    /// Whether a word that is taken for a noun stands as the verb of a clause: "when the dam burst".
    fn looks_like_noun(&self, word: usize) -> bool {
        let nominal = [Relation::Cop, Relation::Case, Relation::Det, Relation::NmodPoss];
        let verbal = self.sentence().children_as(word, &SUBJECTS).next().is_some();
        let clause = self.sentence().words()[word].relation.is_clause();
        let opened = self.sentence().children(word).iter().any(|&w| self.is_when(w));
        let bare = self.sentence().children_as(word, &nominal).next().is_none();
        clause && (opened || (verbal && bare))
    }

    /// The first event named by what hangs on a verb that says little, outside the mention, or that it happened during:
    /// "made an attack", "had 80 people on board when it sank".
    fn event_below(&self, verb: usize, mention: Span) -> Option<Event> {
        let below = self.sentence().children_as(verb, &BELOW);
        let outside = below.filter(|&w| !self.sentence().words()[w].span.overlaps(mention));
        let own = outside.filter_map(|w| {
            let concept = self.concept_at(w).map(|concept| named(w, concept));
            concept.or_else(|| self.plain(w).filter(|_| self.is(w, &[Relation::Xcomp])))
        });
        let during = self.sentence().children_as(verb, &[Relation::Advcl]);
        let during =
            during.filter(|&clause| self.sentence().children(clause).iter().any(|&w| self.is_when(w)));
        own.chain(during.filter_map(|clause| Some(named(clause, self.concept_at(clause)?)))).next()
    }

    fn is_mark(&self, word: usize) -> bool {
        self.sentence().words()[word].tag.pos == Pos::Punct
    }

    fn is(&self, word: usize, relations: &[Relation]) -> bool {
        relations.contains(&self.sentence().words()[word].relation)
    }

    fn lemma(&self, word: usize) -> String {
        self.sentence().words()[word].lemma.to_lowercase()
    }
}

const SUBJECTS: [Relation; 2] = [Relation::Nsubj, Relation::NsubjPass];

fn named(word: usize, concept: &Concept) -> Event {
    Event { word, name: concept.concept.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::syntax::Trees;
    use super::*;
    use crate::grammar;
    use crate::segment::Document;

    fn predicate(text: &str, mention: &str, kind: Kind) -> Option<String> {
        let document = Document::new(text);
        let at = text.find(mention).unwrap();
        let span = Span::new(at, at + mention.len());
        Trees::new(grammar::Trees::new(&document)).of(span)?.event_of(span, kind).map(|event| event.name)
    }

    #[test]
    fn the_predicate_is_what_governs_the_figure() {
        for (text, mention, expected) in [
            ("Guards arrested 40 sailors after the ferry sank.", "40 sailors", "detain"),
            ("The ferry sank a week after 40 sailors were detained.", "40 sailors", "detain"),
            ("Three dead, five injured in the collapse of a grandstand.", "Three dead", "die"),
            ("Three dead, five injured in the collapse of a grandstand.", "five injured", "injure"),
            ("The avalanche left nine skiers dead.", "nine skiers", "die"),
            ("The vaccine prevented 400 deaths.", "400 deaths", "prevent"),
            ("Police said 20 people detained on Monday were released.", "20 people", "release"),
            (
                "The mayor said at least six guests, four men and two women, were hurt.",
                "six guests",
                "injure",
            ),
            ("The ferry had 80 people on board when it sank.", "80 people", "sink"),
            ("Ten of them managed to escape.", "Ten", "escape"),
            ("The guild employs 90 potters.", "90 potters", "employ"),
            ("Marches shook his 26-year rule.", "26-year", "rule"),
        ] {
            assert_eq!(predicate(text, mention, Kind::Quantity).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_another_clause_tells_is_no_predicate() {
        for (text, mention) in [
            ("The guild had 300 members, but the army arrested its leader.", "300 members"),
            ("The valley had 900 residents before the flood killed three.", "900 residents"),
            ("She has three sons and was elected in May.", "three sons"),
            ("The kiln is worth $3 million, the mayor said.", "$3 million"),
            ("Founded in 1990, the guild has 90 potters.", "90 potters"),
        ] {
            assert_eq!(predicate(text, mention, Kind::Quantity), None, "{text}");
        }
        let text = "Berg, mayor from 1977 to 1981, died on Sunday.";
        assert_eq!(predicate(text, "from 1977 to 1981", Kind::Date), None);
    }

    #[test]
    fn the_predicate_is_what_happened_on_the_date() {
        for (text, mention, expected) in [
            ("Troops sent up a drone and detained the crew on Monday.", "Monday", "detain"),
            ("The dispute grew last month, when the dam burst.", "last month", "burst"),
            ("Last Sunday the navy sent out a boat and detained its crew.", "Last Sunday", "detain"),
            ("The July 9 election was postponed.", "July 9", "elect"),
            ("The committee rejected the plan on Monday.", "Monday", "reject"),
            ("The drought that began in late 2020 killed 900 cows.", "late 2020", "begin"),
            ("The mayor said Thursday that prices fell.", "Thursday", "say"),
        ] {
            assert_eq!(predicate(text, mention, Kind::Date).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_sentence_without_a_verb_has_no_predicate() {
        assert_eq!(predicate("Forty sailors.", "Forty sailors", Kind::Quantity), None);
    }
}
