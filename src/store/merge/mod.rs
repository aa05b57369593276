//! Three-way merges of claim-set files: claims meet by id, and within a claim field by field.
//!
//! Where one side alone changed a field, its change is taken. Where both changed it, and not to the same, the field keeps
//! our value, and a `conflict` key beside it holds all three. [`parse`](super::parse) refuses such a file until the key is
//! gone, so nothing goes on with half a decision.

mod fields;
mod order;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::comments::keep_comments;
use super::parse::parse;
use super::yaml_out::{self, Fields};
use crate::model::{ClaimSet, Error};
use fields::{Side, Sides, merge};

/// The three versions of a claim-set file.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'v> {
    /// What both sides started from; empty where both added the file.
    pub base: &'v str,
    /// Our side.
    pub ours: &'v str,
    /// The other side.
    pub theirs: &'v str,
}

/// The outcome of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The merged file: always valid YAML.
    pub yaml: String,
    /// Ids of the claims in conflict, in their order; `source` stands for the source block.
    pub conflicts: Vec<String>,
}

/// One block of the file: the source or a claim.
struct Block {
    fields: Fields,
    conflict: Option<[Side; 3]>,
}

/// Merges three versions of one claim-set file. `file` names it in errors: a version that cannot be read is one.
pub fn merge_files(file: &str, versions: Versions) -> Result<Merged, Error> {
    let read = |which: &str, text: &str| {
        let name = format!("{file} ({which})");
        if text.trim().is_empty() { Ok(None) } else { parse(&name, text).map(Some) }
    };
    let sets = [read("base", versions.base)?, read("ours", versions.ours)?, read("theirs", versions.theirs)?];
    let source = source(&sets);
    let sets = sets.map(Option::unwrap_or_default);
    let ids = order::merged(&sets);
    let claims: Vec<(String, Block)> = claims(&sets, &ids);
    let named = source.conflict.iter().map(|_| "source".to_owned());
    let conflicts = claims.iter().filter(|(_, block)| block.conflict.is_some()).map(|(id, _)| id.clone());
    let conflicts = named.chain(conflicts).collect();
    let blocks: Vec<Block> = claims.into_iter().map(|(_, block)| block).collect();
    let yaml = keep_comments(versions.theirs, versions.base, &write(&source, &blocks));
    Ok(Merged { yaml: keep_comments(versions.ours, "", &yaml), conflicts })
}

fn source(sets: &[Option<ClaimSet>; 3]) -> Block {
    let [base, ours, theirs] = sets.each_ref().map(|set| set.as_ref().map(|s| yaml_out::source(&s.source)));
    merge(Sides { base, ours, theirs }).unwrap_or(Block { fields: Vec::new(), conflict: None })
}

/// The merged claims in the given order; those that are gone have none.
fn claims(sets: &[ClaimSet; 3], ids: &[&str]) -> Vec<(String, Block)> {
    let index = |set: &ClaimSet| -> BTreeMap<String, Fields> {
        set.claims.iter().map(|c| (c.id.to_string(), yaml_out::fields(c))).collect()
    };
    let [mut base, mut ours, mut theirs] = sets.each_ref().map(index);
    let mut done = BTreeSet::new();
    let fresh = ids.iter().filter(|id| done.insert(**id));
    let sides = fresh.map(|id| {
        (*id, Sides { base: base.remove(*id), ours: ours.remove(*id), theirs: theirs.remove(*id) })
    });
    sides.filter_map(|(id, sides)| Some((id.to_owned(), merge(sides)?))).collect()
}

fn write(source: &Block, claims: &[Block]) -> String {
    let mut out = yaml_out::head(0);
    block(&mut out, source, "  ");
    out.push_str(if claims.is_empty() { "claims: []\n" } else { "claims:\n" });
    for (i, claim) in claims.iter().enumerate() {
        out.push_str(if i > 0 { "\n" } else { "" });
        block(&mut out, claim, "- ");
    }
    out
}

/// Writes the fields of a block, the first after `lead`, and its conflict.
fn block(out: &mut String, block: &Block, mut lead: &str) {
    for (key, value) in &block.fields {
        let _ = writeln!(out, "{lead}{key}: {value}");
        lead = "  ";
    }
    let Some(sides) = &block.conflict else { return };
    let _ = writeln!(out, "{lead}conflict:");
    for (name, side) in ["base", "ours", "theirs"].iter().zip(sides) {
        let _ = match side {
            Side::Gone => writeln!(out, "    {name}: deleted"),
            Side::Has(fields) if fields.is_empty() => writeln!(out, "    {name}: {{}}"),
            Side::Has(_) => writeln!(out, "    {name}:"),
        };
        let Side::Has(fields) = side else { continue };
        for (key, value) in fields {
            let _ = writeln!(out, "      {key}: {value}");
        }
    }
}
