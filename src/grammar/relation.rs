//! The labels of dependency arcs.

use super::tag::named;

named! {
    /// What a word is to its head, in Universal Dependencies.
    Relation {
        /// Clause that modifies a noun, not relative: `plans [to rebuild]`
        Acl = "acl",
        /// Relative clause: `the dam [that burst]`
        AclRelcl = "acl:relcl",
        /// Clause that modifies a verb: `left [when it rained]`
        Advcl = "advcl",
        /// Relative clause on a whole clause: `he resigned, [which surprised all]`
        AdvclRelcl = "advcl:relcl",
        /// Adverb: `[never] came`
        Advmod = "advmod",
        /// Adjective: `[old] bridge`
        Amod = "amod",
        /// Second name of the same: `Oslo, the [capital]`
        Appos = "appos",
        /// Auxiliary: `[has] gone`
        Aux = "aux",
        /// Auxiliary of the passive: `[was] closed`
        AuxPass = "aux:pass",
        /// Preposition or possessive mark: `[in] Oslo`
        Case = "case",
        /// Conjunction: `[and] Bergen`
        Cc = "cc",
        /// `[both] ... and`
        CcPreconj = "cc:preconj",
        /// Clause as object: `said [it would rain]`
        Ccomp = "ccomp",
        /// Part of a compound: `[fire] brigade`
        Compound = "compound",
        /// Particle of a verb: `broke [out]`
        CompoundPrt = "compound:prt",
        /// Joined by a conjunction: `Oslo and [Bergen]`
        Conj = "conj",
        /// Copula: `[is] open`
        Cop = "cop",
        /// Clause as subject: `[that he lied] is clear`
        Csubj = "csubj",
        /// Clause as subject of a nested clause
        CsubjOuter = "csubj:outer",
        /// Clause as subject of a passive
        CsubjPass = "csubj:pass",
        /// No relation could be told
        Dep = "dep",
        /// Determiner: `[the] bridge`
        Det = "det",
        /// `[all] the bridges`
        DetPredet = "det:predet",
        /// Interjection: `[well], no`
        Discourse = "discourse",
        /// Moved out of its clause
        Dislocated = "dislocated",
        /// Empty subject: `[there] are`
        Expl = "expl",
        /// Later words of a fixed phrase: `because [of]`
        Fixed = "fixed",
        /// Later words of a name: `Anna [Berg]`
        Flat = "flat",
        /// Later part of a word wrongly split
        Goeswith = "goeswith",
        /// Indirect object: `gave [them] a day`
        Iobj = "iobj",
        /// Member of a list
        List = "list",
        /// Conjunction of a subordinate clause: `[that] it rained`; infinitive `[to]`
        Mark = "mark",
        /// Noun that modifies a noun: `bridge over the [river]`
        Nmod = "nmod",
        /// Descriptive title or kind: `[President] Berg`
        NmodDesc = "nmod:desc",
        /// Possessor: `the [city]'s bridge`
        NmodPoss = "nmod:poss",
        /// Noun without preposition that modifies a noun: `ten [kilometres] north`
        NmodUnmarked = "nmod:unmarked",
        /// Subject: `[rain] fell`
        Nsubj = "nsubj",
        /// Subject of a nested clause
        NsubjOuter = "nsubj:outer",
        /// Subject of a passive: `[roads] were closed`
        NsubjPass = "nsubj:pass",
        /// Number that counts a noun: `[seven] roads`
        Nummod = "nummod",
        /// Object: `closed [roads]`
        Obj = "obj",
        /// Noun that modifies a verb: `fell in [Oslo]`
        Obl = "obl",
        /// Agent of a passive: `closed by [police]`
        OblAgent = "obl:agent",
        /// Noun without preposition that modifies a verb: `fell [Monday]`
        OblUnmarked = "obl:unmarked",
        /// Left over from an omitted head
        Orphan = "orphan",
        /// Clause set beside another: `it rained, [she said]`
        Parataxis = "parataxis",
        /// Punctuation
        Punct = "punct",
        /// Overridden by a correction
        Reparandum = "reparandum",
        /// Head of the sentence
        Root = "root",
        /// Person addressed
        Vocative = "vocative",
        /// Clause whose subject is the main clause's: `plans to [rebuild]`
        Xcomp = "xcomp",
    }
}

impl Relation {
    /// Whether the word is a subject of its head, in any way.
    pub fn is_subject(self) -> bool {
        matches!(self, Self::Nsubj | Self::NsubjPass | Self::NsubjOuter)
            || matches!(self, Self::Csubj | Self::CsubjPass | Self::CsubjOuter)
    }

    /// Whether the word heads a clause that hangs on another.
    pub fn is_clause(self) -> bool {
        matches!(self, Self::Acl | Self::AclRelcl | Self::Advcl | Self::AdvclRelcl)
            || matches!(self, Self::Ccomp | Self::Xcomp | Self::Parataxis)
            || matches!(self, Self::Csubj | Self::CsubjPass | Self::CsubjOuter)
    }
}
