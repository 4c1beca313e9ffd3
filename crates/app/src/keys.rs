//! The file of server keys: a line a key, `id:base64`; the first signs, all are recognized.

use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::link::{Keyring, ServerKey};
use domain::ports::Entropy;
use domain::values::Secret;

/// Reads the keys.
///
/// # Errors
/// The file cannot be read, or holds no key of at least 32 bytes.
pub fn read(path: &Path) -> anyhow::Result<Keyring> {
    let text = std::fs::read_to_string(path).with_context(|| format!("the server keys {}", path.display()))?;
    let mut keys = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let (id, key) = line.split_once(':').context("a server key is a line `id:base64`")?;
        let bytes = URL_SAFE_NO_PAD.decode(key.trim().trim_end_matches('=')).context("a server key is no base64")?;
        if bytes.len() < 32 || id.is_empty() || !id.chars().all(|c| c.is_ascii_alphanumeric()) {
            bail!("a server key needs a name of letters and digits, and 32 bytes");
        }
        Ok(ServerKey { id: id.to_owned(), bytes: Secret::new(bytes) })
    });
    let signing = keys.next().with_context(|| format!("{} holds no key", path.display()))??;
    Ok(Keyring::new(signing, keys.collect::<anyhow::Result<_>>()?))
}

/// Reads the keys, or makes the file with a first key that only its owner can read.
///
/// # Errors
/// As [`read`]; the file cannot be written.
pub fn read_or_make(path: &Path, entropy: &dyn Entropy) -> anyhow::Result<Keyring> {
    if !path.exists() {
        let key = URL_SAFE_NO_PAD.encode(entropy.secret().expose());
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).with_context(|| format!("cannot make {}", path.display()))?;
        writeln!(file, "# Signs mailed links. Keep it secret and keep it: without it every link is void.\nk1:{key}")?;
        file.sync_all()?;
    }
    read(path)
}
