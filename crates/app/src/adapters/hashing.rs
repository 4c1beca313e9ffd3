//! Argon2id in memory that is kept from one password to the next. Given back each time, an allocator would keep a copy of
//! its own for every thread that ever hashed.

use std::sync::{Mutex, PoisonError};

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::password_hash::{Error, Result};
use argon2::{Algorithm, Argon2, Block, Params, Version};

/// Hashes; as many at once as callers let it, each in 19 MiB that stay.
#[derive(Debug, Default)]
pub struct Hasher {
    resting: Mutex<Vec<Vec<Block>>>,
}

impl Hasher {
    /// Hashes a password with new salt, in PHC form.
    pub fn hash(&self, password: &str) -> Result<String> {
        let salt = Salt::generate();
        let output = self.output(Algorithm::Argon2id, Version::V0x13, Params::default(), password, &salt)?;
        written(salt, output)
    }

    /// What looks like a hash, and takes as long to verify, but is none of any password.
    pub fn decoy() -> Result<String> {
        written(Salt::generate(), Output::new(&[0; Params::DEFAULT_OUTPUT_LEN])?)
    }

    /// Whether a password is the one behind a hash in PHC form.
    pub fn verify(&self, password: &str, hash: &str) -> Result<bool> {
        let hash = PasswordHash::new(hash)?;
        let (Some(salt), Some(expected)) = (&hash.salt, &hash.hash) else { return Err(Error::EncodingInvalid) };
        let algorithm = Algorithm::try_from(hash.algorithm.as_str())?;
        let version = hash.version.map(Version::try_from).transpose()?.unwrap_or_default();
        // Outputs compare in constant time.
        Ok(self.output(algorithm, version, Params::try_from(&hash)?, password, salt)? == *expected)
    }

    fn output(
        &self,
        algorithm: Algorithm,
        version: Version,
        params: Params,
        password: &str,
        salt: &[u8],
    ) -> Result<Output> {
        let mut memory = self.resting.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        if memory.len() < params.block_count() {
            memory.resize(params.block_count(), Block::new());
        }
        let mut bytes = [0; Output::MAX_LENGTH];
        let length = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
        let output = bytes.get_mut(..length).ok_or(Error::OutputSize)?;
        Argon2::new(algorithm, version, params).hash_password_into_with_memory(
            password.as_bytes(),
            salt,
            output,
            &mut memory,
        )?;
        self.resting.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
        Ok(Output::new(output)?)
    }
}

fn written(salt: Salt, output: Output) -> Result<String> {
    let hash = PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(&Params::default())?,
        salt: Some(salt),
        hash: Some(output),
    };
    Ok(hash.to_string())
}

#[cfg(test)]
mod tests {
    use argon2::{PasswordHasher as _, PasswordVerifier as _};

    use super::*;

    #[test]
    fn it_hashes_as_the_library_does_and_in_one_memory() {
        let hasher = Hasher::default();
        let ours = hasher.hash("correct horse").unwrap();
        assert!(Argon2::default().verify_password(b"correct horse", ours.as_str()).is_ok());
        let theirs = Argon2::default().hash_password(b"correct horse").unwrap().to_string();
        assert!(hasher.verify("correct horse", &theirs).unwrap());
        assert!(!hasher.verify("correct house", &theirs).unwrap());
        assert!(hasher.verify("correct horse", "$argon2id$nonsense").is_err());
        assert_eq!(hasher.resting.lock().unwrap().len(), 1);
    }
}
