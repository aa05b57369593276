//! Writes the model file; its layout stands in the library's `grammar/model.rs`.

use claimdiff::grammar::lemma::Lemmatiser;
use claimdiff::grammar::math::{Matrix, WEIGHT_LIMIT};
use claimdiff::grammar::model::MAGIC;

use super::data::Inventory;
use super::matrix::Layer;
use super::network::Network;

/// The whole model file.
pub fn write(inventory: &Inventory, network: &Network, lemmatiser: &Lemmatiser) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    texts(&mut file, &inventory.tags.list);
    texts(&mut file, &inventory.labels.list);
    embedding(&mut file, inventory, &network.embedding);
    short(&mut file, network.encoder.len());
    for recurrent in &network.encoder {
        layer(&mut file, &recurrent.input.weight, &recurrent.input.bias.data);
        for memory in &recurrent.memory {
            layer(&mut file, memory, &vec![0.0; memory.cols]);
        }
    }
    let split = network.embedding.cols * network.tag.weight.cols;
    let (by_word, by_reading) = network.tag.weight.data.split_at(split);
    let part = |data: &[f32]| Matrix { cols: network.tag.weight.cols, data: data.to_vec() };
    layer(&mut file, &part(by_word), &network.tag.bias.data);
    layer(&mut file, &part(by_reading), &vec![0.0; network.tag.weight.cols]);
    for Layer { weight, bias } in [&network.arc, &network.label, &network.label_out] {
        layer(&mut file, weight, &bias.data);
    }
    for vector in network.arc_extra.iter().chain([&network.label_root]) {
        short(&mut file, vector.data.len());
        floats(&mut file, &vector.data);
    }
    lemmas(&mut file, lemmatiser);
    file
}

fn short(file: &mut Vec<u8>, value: usize) {
    file.extend((value as u16).to_le_bytes());
}

fn long(file: &mut Vec<u8>, value: usize) {
    file.extend((value as u32).to_le_bytes());
}

fn text(file: &mut Vec<u8>, text: &str) {
    file.push(text.len() as u8);
    file.extend(text.as_bytes());
}

fn texts(file: &mut Vec<u8>, list: &[String]) {
    short(file, list.len());
    for name in list {
        text(file, name);
    }
}

fn floats(file: &mut Vec<u8>, values: &[f32]) {
    for value in values {
        file.extend(value.to_le_bytes());
    }
}

/// Keys, then what a unit is worth in each row, then the cells as whole numbers of units.
fn embedding(file: &mut Vec<u8>, inventory: &Inventory, table: &Matrix) {
    long(file, table.rows());
    short(file, table.cols);
    for (key, _) in &inventory.features {
        file.extend(key.to_le_bytes());
    }
    let units: Vec<f32> = (0..table.rows()).map(|row| unit(table.row(row).iter().copied(), 127.0)).collect();
    floats(file, &units);
    for (row, unit) in units.iter().enumerate() {
        file.extend(table.row(row).iter().map(|cell| (cell / unit).round() as i8 as u8));
    }
}

/// A layer: of each output, in whole numbers of one unit.
fn layer(file: &mut Vec<u8>, weight: &Matrix, bias: &[f32]) {
    short(file, weight.rows());
    short(file, weight.cols);
    let output = |col| weight.data.iter().skip(col).step_by(weight.cols).copied();
    let units: Vec<f32> = (0..weight.cols).map(|col| unit(output(col), WEIGHT_LIMIT)).collect();
    floats(file, &units);
    for row in 0..weight.rows() {
        file.extend(weight.row(row).iter().zip(&units).map(|(cell, unit)| (cell / unit).round() as i8 as u8));
    }
    floats(file, bias);
}

/// The unit in which the greatest of the values is `limit`.
fn unit(values: impl Iterator<Item = f32>, limit: f32) -> f32 {
    let greatest = values.fold(0.0f32, |most, value| most.max(value.abs()));
    greatest.max(1e-6) / limit
}

fn lemmas(file: &mut Vec<u8>, lemmatiser: &Lemmatiser) {
    short(file, lemmatiser.edits.len());
    for edit in &lemmatiser.edits {
        file.extend([u8::from(edit.lower), edit.cut]);
        text(file, &edit.add);
    }
    long(file, lemmatiser.endings.len());
    for (key, _) in &lemmatiser.endings {
        file.extend(key.to_le_bytes());
    }
    for (_, edit) in &lemmatiser.endings {
        file.extend(edit.to_le_bytes());
    }
}
