//! Names as several sources write them.

/// Someone or something that is named, with every spelling in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownName {
    /// The full name that most mentions stand for.
    pub canonical: String,
    /// Whether it names a person, as far as the texts show.
    pub person: bool,
    /// Its spellings, the commonest first.
    pub spellings: Vec<Spelling>,
}

/// One spelling of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The name as written: "Lukashenka".
    pub text: String,
    /// How often each outlet writes it so, by outlet, never 0.
    pub outlets: Vec<(String, usize)>,
}

impl KnownName {
    /// How often it is named.
    pub fn mentions(&self) -> usize {
        self.spellings.iter().map(Spelling::mentions).sum()
    }
}

impl Spelling {
    /// How often the name is written so.
    pub fn mentions(&self) -> usize {
        self.outlets.iter().map(|(_, count)| count).sum()
    }
}
