//! Whom a pronoun stands for.

use std::ops::Range;

use super::gender;
use super::resolver::{Last, Named, Resolver};
use super::text::Text;
use super::{kind, main_clause, subject, tree};
use crate::lexicon::{Class, Gender, Roles, SpeakerKinds, genders, in_lower_case};
use crate::recognise::NameMention;

impl Resolver<'_, '_> {
    /// The person a pronoun stands for: one named before it in its sentence, the last speaker if near, else one named in
    /// the sentences before. Nobody whom the text speaks of by the other pronoun.
    pub(super) fn person(&self, token: usize, last: &Last) -> Option<Named> {
        let gender = genders().word(self.text.word(token));
        let fits = |n: &NameMention| n.person && self.genders.may_be(&n.canonical, gender);
        let near = self.text.paragraph(token) <= last.paragraph + 1;
        let speaker = self.speaker(last, gender);
        let others =
            |back: usize, name: &str| self.names_before(token, back).any(|n| fits(n) && n.canonical != name);
        let rivals = |name: &str| (0..3).any(|back| others(back, name));
        let here = |back| self.named(token, back, fits).map(Named::sure);
        here(0)
            .or_else(|| speaker.clone().filter(|_| near))
            .or_else(|| (1..3).find_map(|back| here(back).or_else(|| self.subject(token, back, gender))))
            .or(speaker)
            .map(|n| Named { sure: n.sure && !rivals(&n.name), ..n })
    }

    /// The person who spoke last and may be meant; behind a description that fits nobody the one who spoke by name before,
    /// if the text does not tell what they are.
    fn speaker(&self, last: &Last, gender: Option<Gender>) -> Option<Named> {
        let speaker = last.person.clone().filter(|p| self.may_speak(p, gender))?;
        let open = speaker.phrase.is_some();
        let named = last.named.as_ref().filter(|n| open && self.genders.may_be(&n.name, gender));
        let untold = named.filter(|n| !self.descriptions.tell_of(&n.name));
        Some(untold.map_or(speaker, |n| Named { sure: false, ..n.clone() }))
    }

    /// Whether a pronoun of this gender may mean a speaker.
    fn may_speak(&self, speaker: &Named, gender: Option<Gender>) -> bool {
        let head = speaker.phrase.as_ref().map(|p| self.text.word(kind::head(self.text, p)));
        let told = head.and_then(gender::of_noun);
        let apart = told.is_some() && gender.is_some() && told != gender;
        self.genders.may_be(&speaker.name, gender) && !apart
    }

    /// The person whom the subject of a sentence before tells of by a role: `the mayor`.
    fn subject(&self, token: usize, back: usize, gender: Option<Gender>) -> Option<Named> {
        let phrase = self.subject_before(token, back).filter(|p| is_one(self.text, p))?;
        let called = Named::called(self.text, phrase.clone());
        let named = self.of_phrase(&phrase);
        let named = if self.is_person(&named.name) { named } else { called };
        self.may_speak(&named, gender).then_some(named)
    }

    /// Those whom `they` stands for: the group that spoke last, or the subject of a sentence before if no other group
    /// stands there.
    pub(super) fn group(&self, token: usize, last: &Last) -> Option<Named> {
        let near = self.text.paragraph(token) <= last.paragraph + 1;
        let spoke = last.group.clone().filter(|_| near);
        spoke.or_else(|| (1..3).find_map(|back| self.groups_before(token, back)))
    }

    fn groups_before(&self, token: usize, back: usize) -> Option<Named> {
        let text = self.text;
        let phrase = self.subject_before(token, back)?;
        if let [first, second] = self.within(text.span(phrase.clone())) {
            let joined = first.person && second.person && phrase.clone().any(|t| text.is(t, "and"));
            return joined.then(|| Named::sure(format!("{}; {}", first.canonical, second.canonical)));
        }
        let end = text.sentence_end(phrase.start);
        let rival = (phrase.end..end).any(|t| text.is_content(t) && is_group_noun(text.word(t)));
        (is_group(text, &phrase) && !rival).then(|| Named::called(text, phrase))
    }

    /// The subject of the main clause of the sentence so many before a token's, and before the token.
    fn subject_before(&self, token: usize, back: usize) -> Option<Range<usize>> {
        let text = self.text;
        let sentence = text.document.sentences.get(text.sentence(token).checked_sub(back)?)?;
        let tokens = sentence.tokens.clone();
        let own = || main_clause::subject(text, tokens.start, tokens.end);
        let phrase = tree::main_subject(text, tokens.start).or_else(own)?;
        let joined = text.is(phrase.end, "and") && text.name_at(phrase.end + 1).is_some_and(|n| n.person);
        let next = || text.name_at(phrase.end + 1).map(|n| text.document.tokens_in(n.span).end);
        let end = if joined { next()? } else { phrase.end };
        (text.quotation(phrase.start).is_none()).then_some(phrase.start..end)
    }

    /// What a relative pronoun stands for: the noun phrase right before it.
    pub(super) fn antecedent(&self, token: usize, last: &Last) -> Option<Named> {
        let at = token - usize::from(token > 0 && self.text.is(token - 1, ","));
        let phrase = subject::noun_phrase_before(self.text, at, self.text.sentence_start(token))?;
        let cut =
            phrase.clone().rev().find(|&t| self.text.class(t, Class::PREPOSITION) && !self.text.is(t, "of"));
        let phrase = cut.map_or(phrase.start, |t| t + 1)..phrase.end;
        let relative = phrase.len() == 1 && self.text.class(phrase.start, Class::RELATIVE);
        if relative { None } else { self.name(&phrase, last) }
    }
}

/// Whether a phrase tells of persons, by name, role or sort.
pub(super) fn is_human(text: &Text, phrase: &Range<usize>) -> bool {
    let end = phrase.end.saturating_sub(1);
    text.name_at(end).is_some_and(|n| n.person) || is_one(text, phrase) || is_group(text, phrase)
}

/// Whether a phrase tells of one person by a role: `a spokeswoman for the port`.
pub(super) fn is_one(text: &Text, phrase: &Range<usize>) -> bool {
    let head = text.word(kind::head(text, phrase)).to_lowercase();
    let body = ["police", "authority"].contains(&head.as_str());
    Roles::get().class(&head).is_some() || !body && SpeakerKinds::get().of_noun(&head).is_some()
}

/// Whether a phrase tells of several persons: `two engineers`, `police`.
pub(super) fn is_group(text: &Text, phrase: &Range<usize>) -> bool {
    let head = kind::head(text, phrase);
    text.name_at(head).is_none_or(|n| {
        n.span.end > text.document.tokens[head].span.end || !text.is_capital(head) || head == phrase.start
    }) && is_group_noun(text.word(head))
}

/// Whether a noun is a plural for persons, as far as its ending tells.
fn is_group_noun(word: &str) -> bool {
    if Class::of(word).is(Class::PEOPLE) {
        return true;
    }
    let lower = in_lower_case(word);
    let Some(singular) = lower.strip_suffix('s') else { return false };
    let ending = ["er", "or", "ist", "ian", "man", "woman", "ent", "ant"]
        .iter()
        .any(|e| singular.ends_with(e) && singular.len() > 5);
    ending || Roles::get().class(singular).is_some() || SpeakerKinds::get().of_noun(singular).is_some()
}
