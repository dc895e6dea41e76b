"""Trusted time stamps (RFC 3161): an authority that the user names signs when a bundle was there."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path

from sayso.intake import IntakeOptions
from sayso.intake.address import Caller
from sayso.records.errors import BadSetting, UnreadableReport

_ASK, _ANSWER = "application/timestamp-query", "application/timestamp-reply"


def stamp(message: bytes, address: str, options: IntakeOptions) -> bytes:
    """The authority's answer about a message, of which it gets the SHA-512 alone; it is not yet checked whose it is.

    Args:
        address: asked by POST, and nothing else is; a redirect is not followed.

    Raises:
        ForbiddenAddress, MissingInput, UnreadableReport: as for any address; also where it gives no time stamp.
    """
    from rfc3161_client import HashAlgorithm, PKIStatus, TimestampRequestBuilder, decode_timestamp_response

    request = TimestampRequestBuilder().data(message).hash_algorithm(HashAlgorithm.SHA512).build()
    with Caller(options, agent="sayso/0.1 (asks for one time stamp that its user named)") as caller:
        answer = caller.ask(address, headers={"Content-Type": _ASK, "Accept": _ANSWER}, content=request.as_bytes())
    if not 200 <= answer.status < 300:
        raise UnreadableReport(f"authority '{address}' answers HTTP {answer.status}.", reason="http_error",
                               remedy="Give the address at which it takes requests of RFC 3161.")
    try:
        told = decode_timestamp_response(answer.body)
        granted = PKIStatus(told.status) == PKIStatus.GRANTED
        ours = granted and (told.tst_info.nonce, told.tst_info.message_imprint.message) == (
            request.nonce, request.message_imprint.message)
    except (ValueError, TypeError) as error:
        raise UnreadableReport(f"authority '{address}' gives no time stamp: {error}.", reason="unreadable",
                               remedy="Give the address at which it takes requests of RFC 3161.") from None
    if not ours:
        raise UnreadableReport(f"authority '{address}' {'stamps something else' if granted else 'refuses to stamp'}.",
                               reason="unreadable", remedy="Ask another authority.")
    return answer.body


def stamped_at(token: bytes, message: bytes, authority: Path) -> str:
    """When an authority says that the message was there: ISO 8601, UTC.

    Args:
        token: its answer as kept. authority: PEM file of its root certificate, and of those between, if it has such.

    Raises:
        BadSetting: the file holds no certificate. ValueError: the token is not the authority's, or not of this message.
    """
    from cryptography.x509 import load_pem_x509_certificates
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    try:
        certificates = load_pem_x509_certificates(authority.read_bytes())
    except (OSError, ValueError) as error:
        raise BadSetting(f"--authority {authority} holds no certificate: {error}.",
                         remedy="Give the authority's root certificate in PEM form.") from None
    builder = VerifierBuilder()
    for one in certificates:
        own = one.issuer == one.subject
        builder = builder.add_root_certificate(one) if own else builder.add_intermediate_certificate(one)
    try:
        told = decode_timestamp_response(token)
        builder.build().verify_message(told, message)
    except (VerificationError, ValueError, TypeError) as error:
        raise ValueError(str(error)) from None
    return told.tst_info.gen_time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
