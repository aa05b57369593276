//! What is made of words by themselves, kept from sentence to sentence: news says the same words over and over.

use foldhash::{HashMap, HashMapExt};

use super::lemma::Use;
use super::math::Matrix;
use super::model::Model;
use super::tag::Tense;
use super::{features, irregular};

/// Most bytes kept, about; when they are full, all is forgotten, so that long texts need no more memory. More room
/// saves little work: the words that come often are soon met again.
const ROOM: usize = 4 << 20;

/// Words met, found by their letters.
#[derive(Debug)]
pub(super) struct Words {
    places: HashMap<Box<str>, usize>,
    /// What the network makes of each word.
    views: Matrix,
    /// The dictionary form of each word in each use met.
    lemmas: Vec<Vec<(Use, String)>>,
    /// Bytes kept, about.
    size: usize,
}

impl Words {
    /// No word met yet.
    pub(super) fn new() -> Self {
        let views = Matrix { cols: 0, data: Vec::with_capacity(ROOM / size_of::<f32>()) };
        Self { places: HashMap::new(), views, lemmas: Vec::new(), size: 0 }
    }

    /// Forgets all words if there are too many. Places given before are void then.
    pub(super) fn make_room(&mut self) {
        if self.size > ROOM {
            self.places.clear();
            self.views.data.clear();
            self.lemmas.clear();
            self.size = 0;
        }
    }

    /// The places of words among those met. What the network makes of the new ones is made together.
    pub(super) fn places(&mut self, model: &Model, words: &[&str]) -> Vec<usize> {
        let mut new = Vec::new();
        let places = words.iter().map(|word| self.place(model, word, &mut new)).collect();
        model.network.view(&new, &mut self.views);
        places
    }

    /// The place of a word; if it is new, its embedding rows are added to those of the new ones.
    fn place(&mut self, model: &Model, word: &str, new: &mut Vec<Vec<u32>>) -> usize {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = self.lemmas.len();
        new.push(model.rows.of(word));
        self.lemmas.push(Vec::new());
        self.places.insert(word.into(), place);
        self.size += model.network.view_len() * size_of::<f32>() + 2 * word.len();
        place
    }

    /// What the network makes of the word at a place.
    pub(super) fn view(&self, place: usize) -> &[f32] {
        self.views.row(place)
    }

    /// The dictionary form of the word at a place.
    pub(super) fn lemma(&mut self, model: &Model, (place, word): (usize, &str), used: Use) -> String {
        let lemmas = &mut self.lemmas[place];
        if let Some((_, lemma)) = lemmas.iter().find(|(met, _)| *met == used) {
            return lemma.clone();
        }
        let known = |lemma: &str| model.rows.get(features::word(lemma)).is_some();
        let past = model.tags.get(used.tag).is_some_and(|tag| tag.tense == Some(Tense::Past));
        let irregular = past.then(|| irregular::base(&word.to_lowercase())).flatten();
        let lemma = irregular.unwrap_or_else(|| model.lemmatiser.lemma(word, used, known));
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
        let places = words.places(model, &["boat", "Boat", "boat"]);
        assert_eq!(places, [0, 1, 0]);
        assert_eq!(words.places(model, &["ship", "Boat"]), [2, 1]);
        words.size = ROOM + 1;
        words.make_room();
        assert!(words.places.is_empty());
    }
}
