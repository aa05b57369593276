//! scratch
use claimdiff::{align, build, read};
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let pats: Vec<String> = std::env::args().skip(2).collect();
    let inputs = read::read(&[dir.into()]);
    let sets: Vec<_> = inputs.items.into_iter().filter_map(|i| match i { read::Item::Article(a) => Some(build::claims(a.source, &a.text)), _ => None }).collect();
    let c = align::Candidates::of(&sets);
    let claim = |m: claimdiff::model::Member| &sets[m.set].claims[m.claim];
    for p in c.bare() {
        let (a, b) = (claim(p.a), claim(p.b));
        let hit = |x: &str| a.text.contains(x) || b.text.contains(x);
        if (pats.len() > 1 && ((a.text.contains(&pats[0]) && b.text.contains(&pats[1])) || (a.text.contains(&pats[1]) && b.text.contains(&pats[0])))) || (pats.len() == 1 && hit(&pats[0])) {
            println!("{} {:?} [{:?}] {:?} {:?} || {} {:?} [{:?}] {:?} {:?}", sets[p.a.set].source.id, a.text, a.predicate, a.agent, a.names, sets[p.b.set].source.id, b.text, b.predicate, b.agent, b.names);
            println!("    {}", p.features.iter().map(|(n, x)| format!("{n} {x:.2}")).collect::<Vec<_>>().join(", "));
        }
    }
}
