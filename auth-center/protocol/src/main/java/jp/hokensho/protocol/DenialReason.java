package jp.hokensho.protocol;

/// Why somebody was turned away. The caller of a failed log-in is told none of these, only that it failed.
public enum DenialReason {
    UNKNOWN_LOGIN,
    WRONG_PASSWORD,
    WRONG_SECOND_FACTOR,
    LOCKED,
    EXPIRED_ID,
    NO_SESSION,
    SESSION_ENDED,
    UNKNOWN_CERTIFICATE,
    REVOKED_CERTIFICATE,
    CERTIFICATE_OF_OTHER_TENANT,
    ROLE_MISSING,
    OTHER_TENANT,
    NOT_PERMITTED,
    ADDRESS,
    HOURS,
    TOO_MANY,
    REPLAYED_KEY
}
