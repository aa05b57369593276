//! What the tree of a sentence tells of a cue, for the rules to ask where words alone leave it open.

use std::ops::Range;

use super::cue::{self, Cue};
use super::text::Text;
use crate::grammar::{Pos, Relation, Sentence};
use crate::lexicon::Class;

/// The tokens of the clause that hangs on a cue and follows it.
pub(super) fn clause_after(text: &Text, cue: &Cue) -> Option<Range<usize>> {
    let (tree, verb) = text.tree(cue.tokens.start)?;
    let first = cue.tokens.start - verb;
    let below = tree.subtree(tree.children_as(verb, &[Relation::Ccomp]).find(|c| *c > verb)?);
    (below.start > verb).then_some(below.start + first..below.end + first)
}

fn is_verb(tree: &Sentence, word: usize, class: Class) -> bool {
    Class::of(&tree.words()[word].lemma).is(class)
}

/// The tokens of the clause that a token opens as its mark: `that` or `to`, not a relative pronoun.
pub(super) fn clause_from(text: &Text, mark: usize) -> Option<Range<usize>> {
    let (tree, word) = text.tree(mark)?;
    let first = mark - word;
    let verb = tree.head(word).filter(|verb| *verb > word)?;
    let relation = tree.words().get(word)?.relation;
    // "the fear that it would fail" looks like "the story that she would tell": the verb decides.
    let tells = relation == Relation::Obj && !is_verb(tree, verb, Class::HANDLING);
    if relation != Relation::Mark && !tells {
        return None;
    }
    let clause = tree.subtree(verb);
    (clause.start + 1 >= word).then_some(mark..clause.end + first)
}

/// The subject of the verb that gives voice to a noun: `Ida Berg` in `Ida Berg issued a warning`.
pub(super) fn giver(text: &Text, noun: usize) -> Option<Range<usize>> {
    let (tree, word) = text.tree(noun)?;
    let verb = tree.head(word).filter(|_| tree.words()[word].relation == Relation::Obj)?;
    let voiced = is_verb(tree, verb, Class::VOICING);
    let subject = tree.children_as(verb, &[Relation::Nsubj]).next().filter(|s| voiced && *s < verb)?;
    let phrase = tree.noun_phrase(subject);
    Some(phrase.start + noun - word..phrase.end + noun - word)
}

/// The tokens of the possessor of a noun, its mark included: `Ida Berg's` claim, `her` claim.
pub(super) fn possessor(text: &Text, noun: usize) -> Option<Range<usize>> {
    let (tree, word) = text.tree(noun)?;
    let owner = tree.subtree(tree.children_as(word, &[Relation::NmodPoss]).next()?);
    (owner.end <= word).then_some(owner.start + noun - word..owner.end + noun - word)
}

/// Whether a word stands with a noun that follows it: `that` in `found that pitch dull`.
pub(super) fn is_determiner(text: &Text, token: usize) -> bool {
    let relation = text.tree(token).and_then(|(tree, word)| Some(tree.words().get(word)?.relation));
    relation == Some(Relation::Det)
}

/// Whether a word is a verb with a person for its subject and a clause for its object.
pub(super) fn tells(text: &Text, token: usize) -> bool {
    let person = |subject: usize| {
        let pronoun = ["he", "she", "they", "we", "i", "who"].iter().any(|p| text.is(subject, p));
        pronoun || text.name_at(subject).is_some_and(|n| n.person)
    };
    // Where there is none before the verb, or a noun must stand, the tree need not be grown.
    if follows_noun_words(text, token) || !text.sentence_so_far(token).any(person) {
        return false;
    }
    let Some((tree, word)) = text.tree(token) else { return false };
    let Some(verb) = tree.words().get(word) else { return false };
    let first = token - word;
    verb.tag.pos == Pos::Verb
        && !Class::of(&verb.lemma).is(Class::COGNITION)
        && tree.children_as(word, &[Relation::Ccomp]).any(|c| c > word)
        && tree.children_as(word, &[Relation::Nsubj]).any(|s| s < word && person(first + s))
}

/// Whether an article, a preposition, or a plain noun or adjective stands before a word, after which no verb of a person does.
fn follows_noun_words(text: &Text, token: usize) -> bool {
    let Some(before) = cue::group_start(text, token).checked_sub(1) else { return false };
    let small = text.word(before).starts_with(char::is_lowercase);
    let leads = text.class(before, Class::ARTICLE.or(Class::PREPOSITION)) && !text.is(before, "to");
    leads || small && text.is_content(before)
}

/// Whether the subject of a cue stands behind it: `..., said Ida Berg, who runs the port`.
pub(super) fn is_turned(text: &Text, cue: &Cue) -> bool {
    if cue.participle {
        return false;
    }
    let Some((tree, verb)) = text.tree(cue.tokens.start) else { return false };
    let mut subjects = tree.children_as(verb, &[Relation::Nsubj]);
    subjects.next().is_some_and(|subject| subject > verb)
}

/// The subject of the main verb of the sentence that a token begins.
pub(super) fn main_subject(text: &Text, first: usize) -> Option<Range<usize>> {
    let (tree, _) = text.tree(first)?;
    let subject = tree.children_as(tree.root()?, &[Relation::Nsubj, Relation::NsubjPass]).next()?;
    let phrase = tree.noun_phrase(subject);
    Some(phrase.start + first..phrase.end + first)
}

/// Whether a token belongs to what hangs on a noun phrase before it: an apposition, a relative clause.
pub(super) fn hangs_on(text: &Text, phrase: &Range<usize>, token: usize) -> bool {
    let Some((tree, word)) = text.tree(token) else { return false };
    let first = token - word;
    let Some(start) = phrase.start.checked_sub(first) else { return false };
    let top = tree.top(start..phrase.end - first);
    top.is_some_and(|top| tree.subtree(top).contains(&word))
}

/// Where what is said by a cue in a clause before the main one ends: `As Ida Berg says the ferry is old, | it stays`.
pub(super) fn end_before_main(text: &Text, index: usize, from: usize) -> Option<usize> {
    let cue = &text.cues[index];
    // Without a word that opens it, a clause with a subject is a main one.
    let open = if cue.participle { Class::SUBORDINATOR.or(Class::PREPOSITION) } else { Class::SUBORDINATOR };
    let mut before = text.sentence_so_far(cue.tokens.start);
    if text.subject(index).is_some() && !before.any(|t| text.class(t, open)) {
        return None;
    }
    let (tree, verb) = text.tree(cue.tokens.start)?;
    let fronted = tree.words()[verb].relation == Relation::Advcl && tree.head(verb) > Some(verb);
    let end = cue.tokens.start - verb + tree.subtree(verb).end;
    let comma = text.is(end, ",") || text.is(end - 1, ",");
    (fronted && comma && end > from).then_some(end)
}
