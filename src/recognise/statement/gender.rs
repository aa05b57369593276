//! How a text speaks of its persons, as she or he: learnt from titles and from pronouns that can mean one person only.

use foldhash::HashMap;

use super::text::Text;
use crate::lexicon::{Gender, genders};
use crate::model::Span;
use crate::recognise::NameMention;

/// What a title counts for; a pronoun counts one.
const TITLE: i32 = 5;

/// What a given name counts for, each time the whole name stands there.
const GIVEN: i32 = 2;

/// Votes for each person's gender: above zero feminine, below masculine.
#[derive(Debug, Default)]
pub(super) struct Genders {
    votes: HashMap<String, i32>,
}

impl Genders {
    /// Whether a pronoun of this gender may mean the person: only a clear vote for the other one forbids it.
    pub(super) fn may_be(&self, name: &str, gender: Option<Gender>) -> bool {
        let votes = self.votes.get(name).copied().unwrap_or(0);
        match gender {
            Some(Gender::Feminine) => votes >= 0,
            Some(Gender::Masculine) => votes <= 0,
            None => true,
        }
    }

    fn vote(&mut self, name: &str, gender: Gender, weight: i32) {
        let signed = if gender == Gender::Feminine { weight } else { -weight };
        *self.votes.entry(name.to_owned()).or_default() += signed;
    }
}

/// Reads titles before names, and pronouns of sentences that name a single person before them.
pub(super) fn learn(text: &Text) -> Genders {
    let mut learnt = Genders::default();
    for name in text.names.iter().filter(|n| n.person) {
        let title = Span::new(name.span.start, name.name.start);
        for token in text.document.tokens_in(title) {
            if let Some(gender) = of_noun(text.word(token)) {
                learnt.vote(&name.canonical, gender, TITLE);
            }
        }
        let given = text.document.tokens_in(name.name);
        if let Some(gender) = genders().word(text.word(given.start)).filter(|_| given.len() > 1) {
            learnt.vote(&name.canonical, gender, GIVEN);
        }
    }
    let mut persons = text.names.iter().filter(|n| n.person && !in_quotation(text, n)).peekable();
    for sentence in &text.document.sentences {
        let mut only: Option<&NameMention> = None;
        let mut several = false;
        for token in sentence.tokens.clone() {
            let here = text.document.tokens[token].span;
            while let Some(person) = persons.next_if(|p| p.name.end <= here.start) {
                let inside = sentence.span.contains(person.name);
                several |= inside && only.is_some_and(|o| o.canonical != person.canonical);
                only = if inside { Some(person) } else { only };
            }
            if let Some(person) = only.filter(|_| !several)
                && let Some(gender) = pronoun(text, token)
            {
                learnt.vote(&person.canonical, gender, 1);
            }
        }
    }
    learnt
}

/// The gender of a noun for a person, where the word tells it: `queen`, `spokesman`.
pub(super) fn of_noun(word: &str) -> Option<Gender> {
    let lower = word.to_lowercase();
    let suffix = |ending: &str| lower.len() > ending.len() && lower.ends_with(ending);
    genders().word(word).or(match () {
        () if suffix("woman") => Some(Gender::Feminine),
        () if suffix("man") => Some(Gender::Masculine),
        () => None,
    })
}

/// The gender of a pronoun in the outlet's own words.
fn pronoun(text: &Text, token: usize) -> Option<Gender> {
    let word = text.word(token);
    let short = word.len() <= 7 && (word.starts_with(['h', 's', 'H', 'S']));
    let known = ["she", "her", "hers", "herself", "he", "him", "his", "himself"];
    let is_pronoun = short && known.iter().any(|p| word.eq_ignore_ascii_case(p));
    let place = text.document.tokens[token].span.start;
    (is_pronoun && text.document.quotation_at(place).is_none()).then(|| genders().word(word)).flatten()
}

fn in_quotation(text: &Text, name: &NameMention) -> bool {
    text.document.quotation_at(name.name.start).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::Trees;
    use crate::recognise::names;
    use crate::segment::Document;

    fn may_be(text: &str, name: &str, gender: Gender) -> bool {
        let document = Document::new(text);
        let names = names(&document);
        learn(&Text::new(&Trees::new(&document), &names)).may_be(name, Some(gender))
    }

    #[test]
    fn a_pronoun_that_can_mean_one_person_only_tells() {
        let text = "Ida Berg, who says she won, left Oslo. Tom Osei said his boat was gone.";
        assert!(!may_be(text, "Ida Berg", Gender::Masculine));
        assert!(!may_be(text, "Tom Osei", Gender::Feminine));
        assert!(may_be(text, "Ida Berg", Gender::Feminine));
    }

    #[test]
    fn a_title_tells_and_two_persons_before_a_pronoun_do_not() {
        assert!(!may_be("Mrs. Ida Berg left. Then Berg sang.", "Ida Berg", Gender::Masculine));
        let both = "Ida Berg told Tom Osei that her boat was gone.";
        assert!(may_be(both, "Tom Osei", Gender::Masculine));
    }
}
