//! Rates of exchange from the command line and from a file.

use std::collections::BTreeMap;
use std::path::Path;

use claimdiff::judge::Rates;
use claimdiff::model::Error;
use claimdiff::yaml;
use rust_decimal::Decimal;

const MEND: &str = "write what one unit is worth in US dollars: EUR=1.18, in a file EUR: 1.18";

/// `EUR=1.18` as an argument.
pub(crate) fn parse(text: &str) -> Result<(String, Decimal), String> {
    let (currency, rate) = text.split_once('=').ok_or(MEND)?;
    Ok((currency.trim().to_owned(), rate.trim().parse().map_err(|_| MEND)?))
}

/// The rates of a file and of the flags, which go before it.
pub(crate) fn given(flags: &[(String, Decimal)], file: Option<&Path>) -> Result<Rates, Error> {
    let mut rates = file.map_or_else(|| Ok(BTreeMap::new()), read)?;
    rates.extend(flags.iter().cloned());
    let name = file.map_or_else(|| "--rate".into(), Path::to_string_lossy);
    Rates::new(rates).map_err(|wrong| Error::new(name, format!("`{wrong}` is no rate of exchange"), MEND))
}

fn read(file: &Path) -> Result<BTreeMap<String, Decimal>, Error> {
    let name = file.to_string_lossy();
    let text = std::fs::read_to_string(file)
        .map_err(|e| Error::new(&*name, format!("cannot be read: {e}"), "check the path after --rates"))?;
    let rates: BTreeMap<String, serde_json::Value> = yaml::parse(&name, &text)?;
    let number = |(currency, rate): (String, serde_json::Value)| {
        // A float is read by its digits: rates are exact decimals.
        let digits = rate.as_str().map_or_else(|| rate.to_string(), str::to_owned);
        let wrong = || Error::new(&*name, format!("`{currency}: {rate}` is no rate of exchange"), MEND);
        let rate = digits.parse().map_err(|_| wrong())?;
        Ok((currency, rate))
    };
    rates.into_iter().map(number).collect()
}
