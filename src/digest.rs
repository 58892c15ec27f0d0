//! The hash that says which bytes something was made from.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// HMAC-SHA-256: a hash that nobody can make without the key.
pub fn keyed_hash(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut hash = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length");
    hash.update(text);
    hash.finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyed_hash_is_that_of_the_standard() {
        // Test case 2 of RFC 4231.
        let hash = keyed_hash(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hash[..4], [0x5b, 0xdc, 0xc1, 0x46]);
        assert_eq!(hash[28..], [0x64, 0xec, 0x38, 0x43]);
    }
}
