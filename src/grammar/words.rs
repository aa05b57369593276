//! What is made of words by themselves, kept from sentence to sentence: news says the same words over and over.

use foldhash::{HashMap, HashMapExt};

use super::features;
use super::lemma::Use;
use super::model::Model;

/// Most bytes kept, about; when they are full, all is forgotten, so that long texts need no more memory.
const ROOM: usize = 8 << 20;

/// Words met, found by their letters.
#[derive(Debug)]
pub(super) struct Words {
    places: HashMap<Box<str>, usize>,
    known: Vec<Known>,
    /// Bytes kept, about.
    size: usize,
}

/// A word met.
#[derive(Debug)]
struct Known {
    view: Vec<f32>,
    /// Its dictionary form in each use met.
    lemmas: Vec<(Use, String)>,
}

impl Words {
    /// No word met yet.
    pub(super) fn new() -> Self {
        Self { places: HashMap::new(), known: Vec::new(), size: 0 }
    }

    /// Forgets all words if there are too many. Places given before are void then.
    pub(super) fn make_room(&mut self) {
        if self.size > ROOM {
            *self = Self::new();
        }
    }

    /// The place of a word among those met.
    pub(super) fn place(&mut self, model: &Model, word: &str) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let view = model.network.view(&model.rows.of(word));
        self.size += size_of_val(&view[..]) + 2 * word.len();
        self.known.push(Known { view, lemmas: Vec::new() });
        let place = self.known.len() - 1;
        self.places.insert(word.into(), place);
        place
    }

    /// What the network makes of the word at a place.
    pub(super) fn view(&self, place: usize) -> &[f32] {
        &self.known[place].view
    }

    /// The dictionary form of the word at a place.
    pub(super) fn lemma(&mut self, model: &Model, (place, word): (usize, &str), used: Use) -> String {
        let lemmas = &mut self.known[place].lemmas;
        if let Some((_, lemma)) = lemmas.iter().find(|(met, _)| *met == used) {
            return lemma.clone();
        }
        let known = |lemma: &str| model.rows.get(features::word(lemma)).is_some();
        let lemma = model.lemmatiser.lemma(word, used, known);
        lemmas.push((used, lemma.clone()));
        lemma
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_met_again_has_its_place_until_all_are_forgotten() {
        let model = Model::built_in();
        let mut words = Words::new();
        let boat = words.place(model, "boat");
        assert_ne!(words.place(model, "Boat"), boat);
        assert_eq!(words.place(model, "boat"), boat);
        words.size = ROOM + 1;
        words.make_room();
        assert!(words.places.is_empty());
    }
}
