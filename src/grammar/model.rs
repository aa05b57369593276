//! The model file: its layout, and reading it.
//!
//! All numbers are little-endian; text is one byte of length and UTF-8. In order:
//!
//! | part | layout |
//! |---|---|
//! | magic | [`MAGIC`] |
//! | tags, labels | each: u16 count, texts |
//! | embedding | frequent features first: u32 rows, u16 columns, a u32 key a row, an f32 unit a row, i8 cells |
//! | recurrent layers | u16 count, each: input, forward memory, backward memory |
//! | other layers | tag by word, tag by reading, arc, label, label out |
//! | vectors | arc root, arc prior, arc distance, label root; each: u16 length, f32 cells |
//! | lemmas | u16 edits (u8 lower, u8 cut, text), u32 endings: u32 keys, u16 edits |
//!
//! A layer is u16 inputs, u16 outputs, an f32 unit an output, i8 weights (a row an input), f32 biases.

use std::sync::LazyLock;

use super::encoder::Recurrent;
use super::features::FeatureRows;
use super::lemma::{Edit, Lemmatiser};
use super::math::{Layer, MOST_INPUTS};
use super::network::{BOND_REACH, Embedding, Network, READING_REACH, STEPS, WORD_REACH};
use super::relation::Relation;
use super::tag::Tag;

/// First bytes of a model file; the number is the version of the layout.
pub const MAGIC: &[u8] = b"claimdiff grammar 2\n";

static BUILT_IN: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("model/en.bin")).unwrap_or_default());

/// Everything learnt from the treebank.
#[derive(Debug, Default)]
pub struct Model {
    /// Tags in the order of the network's scores.
    pub tags: Vec<Tag>,
    /// Labels in the order of the network's scores.
    pub labels: Vec<Relation>,
    /// The embedding row of each known feature.
    pub rows: FeatureRows,
    /// The weights.
    pub network: Network,
    /// Dictionary forms.
    pub lemmatiser: Lemmatiser,
}

impl Model {
    /// The model inside the binary, read on first use.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Reads a model file; `None` where it does not follow the layout. Most of it stays where it is.
    pub fn read(bytes: &'static [u8]) -> Option<Self> {
        let mut reader = Reader { bytes };
        if reader.take(MAGIC.len())? != MAGIC {
            return None;
        }
        let tags = reader.texts()?.iter().map(|name| Tag::parse(name)).collect();
        let labels = reader.texts()?.iter().map(|name| label(name)).collect();
        let (rows, embedding) = reader.embedding()?;
        let network = reader.network(embedding)?;
        let lemmatiser = reader.lemmatiser()?;
        let model = Self { tags, labels, rows, network, lemmatiser };
        model.fits().then_some(model)
    }

    /// Whether the parts fit each other, so that no later step can fail.
    fn fits(&self) -> bool {
        let network = &self.network;
        let [root, prior, distance] = &network.arc_extra;
        let arc = network.arc.outputs() / 2;
        network.tag.iter().all(|layer| layer.outputs() == self.tags.len())
            && network.label_out.outputs() == self.labels.len()
            && network.embedding.units.len() == self.rows.len()
            && root.len() == arc
            && prior.len() == arc
            && distance.len() == 2 * STEPS
            && network.label_root.len() == network.label.outputs() / 2
    }
}

/// A label by its name; one unknown here counts as [`Relation::Dep`].
fn label(name: &str) -> Relation {
    Relation::from_name(name).unwrap_or(Relation::Dep)
}

/// Takes values off the front of the bytes.
struct Reader {
    bytes: &'static [u8],
}

impl Reader {
    fn take(&mut self, length: usize) -> Option<&'static [u8]> {
        let (front, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(front)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn u8(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn u16(&mut self) -> Option<usize> {
        self.array().map(|bytes| usize::from(u16::from_le_bytes(bytes)))
    }

    fn u32(&mut self) -> Option<usize> {
        self.array().map(|bytes| u32::from_le_bytes(bytes) as usize)
    }

    /// `count` values of `N` bytes each.
    fn list<const N: usize, T>(&mut self, count: usize, value: impl Fn([u8; N]) -> T) -> Option<Vec<T>> {
        let (chunks, _) = self.take(count.checked_mul(N)?)?.as_chunks::<N>();
        Some(chunks.iter().map(|bytes| value(*bytes)).collect())
    }

    fn text(&mut self) -> Option<&'static str> {
        let length = self.u8()?;
        std::str::from_utf8(self.take(usize::from(length))?).ok()
    }

    fn texts(&mut self) -> Option<Vec<&'static str>> {
        let count = self.u16()?;
        (0..count).map(|_| self.text()).collect()
    }

    fn embedding(&mut self) -> Option<(FeatureRows, Embedding)> {
        let (rows, cols) = (self.u32()?, self.u16()?);
        let keys = self.list(rows, u32::from_le_bytes)?;
        let units = self.list(rows, f32::from_le_bytes)?;
        let cells = bytemuck::cast_slice(self.take(rows.checked_mul(cols)?)?);
        Some((FeatureRows::new(&keys), Embedding { cols, cells, units }))
    }

    fn network(&mut self, embedding: Embedding) -> Option<Network> {
        let count = self.u16()?;
        let mut encoder = Vec::new();
        let mut width = embedding.cols;
        for index in 0..count {
            let reach = if index == 0 { WORD_REACH } else { READING_REACH };
            let layer = self.recurrent(width, reach)?;
            width = 2 * layer.memory[0].outputs() / 3;
            encoder.push(layer);
        }
        Some(Network {
            tag: [self.layer(embedding.cols, WORD_REACH)?, self.layer(width, READING_REACH)?],
            arc: self.layer(width, READING_REACH)?,
            label: self.layer(width, READING_REACH)?,
            label_out: self.any_layer(BOND_REACH)?,
            arc_extra: [self.vector()?, self.vector()?, self.vector()?],
            label_root: self.vector()?,
            embedding,
            encoder,
        })
    }

    fn recurrent(&mut self, inputs: usize, reach: f32) -> Option<Recurrent> {
        let input = self.layer(inputs, reach)?;
        let hidden = input.outputs() / 6;
        let memory = [self.layer(hidden, READING_REACH)?, self.layer(hidden, READING_REACH)?];
        memory.iter().all(|layer| layer.outputs() == 3 * hidden).then_some(Recurrent { input, memory })
    }

    /// A layer that must take `inputs`.
    fn layer(&mut self, inputs: usize, reach: f32) -> Option<Layer> {
        let mut ahead = Reader { bytes: self.bytes };
        (ahead.u16()? == inputs).then(|| self.any_layer(reach))?
    }

    fn any_layer(&mut self, reach: f32) -> Option<Layer> {
        let (inputs, outputs) = (self.u16()?, self.u16()?);
        let units = self.list(outputs, f32::from_le_bytes)?;
        let weights = bytemuck::cast_slice(self.take(inputs * outputs)?);
        let bias = self.list(outputs, f32::from_le_bytes)?;
        (inputs <= MOST_INPUTS).then(|| Layer::new(weights, &units, bias, reach))
    }

    fn vector(&mut self) -> Option<Vec<f32>> {
        let length = self.u16()?;
        self.list(length, f32::from_le_bytes)
    }

    fn lemmatiser(&mut self) -> Option<Lemmatiser> {
        let count = self.u16()?;
        let edits = (0..count).map(|_| self.edit()).collect::<Option<_>>()?;
        let count = self.u32()?;
        let keys = self.list(count, u32::from_le_bytes)?;
        let indexes = self.list(count, u16::from_le_bytes)?;
        Some(Lemmatiser::new(edits, keys.into_iter().zip(indexes).collect()))
    }

    fn edit(&mut self) -> Option<Edit> {
        Some(Edit { lower: self.u8()? != 0, cut: self.u8()?, add: self.text()?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_model_is_whole() {
        let model = Model::built_in();
        assert!(model.tags.len() > 17 && model.labels.len() > 30 && model.rows.len() > 1000);
    }

    #[test]
    fn a_damaged_model_is_refused() {
        let bytes = include_bytes!("model/en.bin");
        assert!(Model::read(&bytes[..bytes.len() - 1]).is_none());
        assert!(Model::read(&bytes[1..]).is_none());
        assert!(Model::read(b"").is_none());
    }
}
