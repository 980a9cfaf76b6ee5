"""The proof of an Open Badge, checked by another library than made it (eddsa-jcs-2022)."""

import hashlib
import json

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def base58(text):
    number = 0
    for letter in text:
        number = number * 58 + ALPHABET.index(letter)
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8)


def canonical(value):
    """RFC 8785, for documents whose keys are ASCII and whose numbers are whole."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def proof_holds(credential):
    (proof,) = credential["proof"]
    assert proof["type"] == "DataIntegrityProof" and proof["cryptosuite"] == "eddsa-jcs-2022"
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    document = {name: value for name, value in credential.items() if name != "proof"}
    issuer, _, key = proof["verificationMethod"].partition("#")
    assert issuer == credential["issuer"]["id"] == f"did:key:{key}" and key.startswith("z6Mk")
    coded = base58(key[1:])
    assert coded[:2] == b"\xed\x01"
    message = hashlib.sha256(canonical(options)).digest() + hashlib.sha256(canonical(document)).digest()
    try:
        Ed25519PublicKey.from_public_bytes(coded[2:]).verify(base58(proof["proofValue"][1:]), message)
    except InvalidSignature:
        return False
    return True
