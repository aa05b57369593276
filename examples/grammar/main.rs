//! Trains and measures the grammar model.

mod conllu;
mod evaluate;
mod train;

use std::path::Path;
use std::time::Instant;

use claimdiff::grammar::model::Model;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    match (args[1].as_str(), &args[2]) {
        ("train", dir) => {
            let train = conllu::read(&Path::new(dir).join("train.conllu")).unwrap();
            let dev = conllu::read(&Path::new(dir).join("dev.conllu")).unwrap();
            let begin = Instant::now();
            let (inventory, network) = train::train(&train, &mut |epoch, i, n| {
                println!("{:.0}s", begin.elapsed().as_secs_f64());
                if epoch % 4 == 3 {
                    let bytes = train::file::write(i, n, &Default::default());
                    evaluate::print(&Model::read(&bytes).unwrap(), &dev);
                }
            });
            let lemmas = train::lemmas::learn(&inventory, &train);
            println!("{} edits {} endings", lemmas.edits.len(), lemmas.endings.len());
            let bytes = train::file::write(&inventory, &network, &lemmas);
            println!("{} bytes", bytes.len());
            let out = std::env::var("OUT").unwrap_or("src/grammar/model/en.bin".into());
            std::fs::write(out, &bytes).unwrap();
            evaluate::print(&Model::read(&bytes).unwrap(), &dev);
        }
        ("evaluate", file) => {
            let bytes = std::env::var("MODEL").map(|m| std::fs::read(m).unwrap());
            let model = bytes.ok().map(|b| Model::read(&b).unwrap());
            let begin = Instant::now();
            let model = model.as_ref().unwrap_or_else(|| Model::built_in());
            println!("load {:?}", begin.elapsed());
            evaluate::print(model, &conllu::read(Path::new(file)).unwrap());
        }
        _ => {}
    }
}
