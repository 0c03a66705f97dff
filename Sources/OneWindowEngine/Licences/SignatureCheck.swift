internal import Crypto
internal import OneWindowCore

/// Checks signatures of licences: Ed25519, RFC 8032.
enum SignatureCheck {
    static let verifier: SignatureVerifier = { key, message, signature in
        switch key.algorithm {
        case .ed25519:
            guard let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key.publicKey) else {
                return false
            }
            return publicKey.isValidSignature(signature, for: message)
        }
    }
}
