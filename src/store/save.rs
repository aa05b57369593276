//! Files written whole or not at all.

use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::model::Error;

/// Writes a file so that whoever reads it sees the old text or the new, never a part. Makes its folder where missing.
pub fn save(path: &Path, text: &str) -> Result<(), Error> {
    write(path, text).map_err(|e| {
        let mend = match e.kind() {
            io::ErrorKind::PermissionDenied => "check who may write there",
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
                "a file stands where a folder is needed"
            }
            _ => "",
        };
        Error::new(path.to_string_lossy(), format!("cannot be written: {e}"), mend)
    })
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    readable(&file)?;
    file.persist(path)?;
    Ok(())
}

/// Gives the file the rights of any new file; temporary ones are private.
#[cfg(unix)]
fn readable(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_file: &NamedTempFile) -> io::Result<()> {
    Ok(())
}
