package jp.hokensho.center.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/// Everything we undertake to remember. A case is a record of protocol values and ids; its
/// JSON is the header of the journal row and names no patient. What does is [#personal()], stored encrypted
/// beside it.
public sealed interface JournalEvent
        permits Asked,
                Answered,
                AnsweredLate,
                StatementRejected,
                RecordsCompared,
                Denied,
                DenialsCounted,
                HandshakesFailed,
                SignedIn,
                SignedOut,
                PasswordChanged,
                ActivationIssued,
                Activated,
                CredentialsReset,
                FactorRegistered,
                RecoveryCodeUsed,
                PersonChanged,
                PolicySet,
                Registered,
                Enrolled,
                Renewed,
                Revoked,
                CardsImported,
                PeriodNamed,
                Applied,
                Decided,
                UnusualUse,
                Reviewed,
                Viewed,
                MandateGiven,
                MandateEnded,
                MandateWithdrawn,
                BatchGiven,
                BatchEnded,
                LabelPrinted,
                ResultsExported,
                EnrolmentCodeIssued,
                AccessReviewOpened,
                AccessReviewed,
                AccessReviewSigned,
                KeyProposed,
                KeyBound,
                KeyWrapped,
                ReceiptKeyMade,
                TokenKeyMade,
                CheckpointKeyMade,
                AuthorityRotated,
                Restored,
                Erased,
                KeysRewrapped {

    /// What names a person: serialized to JSON, encrypted, kept for its own time.
    @JsonIgnore
    default Optional<Object> personal() {
        return Optional.empty();
    }

    /// The name of this kind of event on the record, for ever.
    @JsonIgnore
    default String kind() {
        return getClass().getSimpleName();
    }
}
