package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;

/// What the counter is told: one case per [Outcome]. On the link it is JSON with `outcome` as its type.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Valid.class, name = "VALID"),
    @JsonSubTypes.Type(value = Answer.Expired.class, name = "EXPIRED"),
    @JsonSubTypes.Type(value = Answer.NotYetValid.class, name = "NOT_YET_VALID"),
    @JsonSubTypes.Type(value = Answer.CardNotFound.class, name = "CARD_NOT_FOUND"),
    @JsonSubTypes.Type(value = Answer.InsurerNotFound.class, name = "INSURER_NOT_FOUND"),
    @JsonSubTypes.Type(value = Answer.Ambiguous.class, name = "AMBIGUOUS"),
    @JsonSubTypes.Type(value = Answer.Withheld.class, name = "WITHHELD"),
    @JsonSubTypes.Type(value = Answer.Unavailable.class, name = "INSURER_UNAVAILABLE"),
})
public sealed interface Answer {

    default Outcome outcome() {
        return switch (this) {
            case Valid _ -> Outcome.VALID;
            case Expired _ -> Outcome.EXPIRED;
            case NotYetValid _ -> Outcome.NOT_YET_VALID;
            case CardNotFound _ -> Outcome.CARD_NOT_FOUND;
            case InsurerNotFound _ -> Outcome.INSURER_NOT_FOUND;
            case Ambiguous _ -> Outcome.AMBIGUOUS;
            case Withheld _ -> Outcome.WITHHELD;
            case Unavailable _ -> Outcome.INSURER_UNAVAILABLE;
        };
    }

    /// What it says about persons, readable; empty where it says nothing of them, or sealed.
    default Optional<Details> open() {
        return switch (this) {
            case Valid valid -> Optional.ofNullable(valid.details());
            case Expired expired -> Optional.ofNullable(expired.details());
            case NotYetValid _, CardNotFound _, InsurerNotFound _, Ambiguous _, Withheld _, Unavailable _ ->
                Optional.empty();
        };
    }

    /// What it says about persons, sealed for the clinic that asked.
    default Optional<SealedDetails> sealed() {
        return switch (this) {
            case Valid valid -> Optional.ofNullable(valid.sealedDetails());
            case Expired expired -> Optional.ofNullable(expired.sealedDetails());
            case NotYetValid _, CardNotFound _, InsurerNotFound _, Ambiguous _, Withheld _, Unavailable _ ->
                Optional.empty();
        };
    }

    /// The same with its details in this form; one that has none stays as it is.
    default Answer sealedAs(SealedDetails sealed) {
        return switch (this) {
            case Valid valid -> new Valid(valid.from(), valid.until(), null, sealed);
            case Expired expired -> new Expired(expired.from(), expired.until(), null, sealed);
            case NotYetValid _, CardNotFound _, InsurerNotFound _, Ambiguous _, Withheld _, Unavailable _ -> this;
        };
    }

    /// @param until the last day; null while open
    /// @param details null where they are sealed
    /// @param sealedDetails null, and then absent, where they are open
    record Valid(
            LocalDate from,
            LocalDate until,
            @JsonInclude(JsonInclude.Include.NON_NULL) Details details,
            @JsonInclude(JsonInclude.Include.NON_NULL) SealedDetails sealedDetails)
            implements Answer {
        public Valid {
            requireNonNull(from, "from");
            requireEither(details, sealedDetails);
        }

        public Valid(LocalDate from, LocalDate until, Details details) {
            this(from, until, details, null);
        }
    }

    /// @param until the last day with cover (the day before the loss 資格喪失日, where that is earlier)
    /// @param details as of [Valid]
    /// @param sealedDetails as of [Valid]
    record Expired(
            LocalDate from,
            LocalDate until,
            @JsonInclude(JsonInclude.Include.NON_NULL) Details details,
            @JsonInclude(JsonInclude.Include.NON_NULL) SealedDetails sealedDetails)
            implements Answer {
        public Expired {
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            requireEither(details, sealedDetails);
        }

        public Expired(LocalDate from, LocalDate until, Details details) {
            this(from, until, details, null);
        }
    }

    private static void requireEither(Details details, SealedDetails sealed) {
        if ((details == null) == (sealed == null)) {
            throw new InvalidInput(details == null ? InputError.MISSING : InputError.NOT_TOGETHER);
        }
    }

    /// Nobody is named before the cover begins.
    record NotYetValid(LocalDate from) implements Answer {
        public NotYetValid {
            requireNonNull(from, "from");
        }
    }

    record CardNotFound() implements Answer {}

    /// @param checkDigitWrong probably a typing mistake; the centre alone says this
    record InsurerNotFound(boolean checkDigitWrong) implements Answer {}

    record Ambiguous() implements Answer {}

    record Withheld() implements Answer {}

    record Unavailable(Unreached why) implements Answer {
        public Unavailable {
            requireNonNull(why, "why");
        }
    }

    /// Why an insurer's answer did not come. Only the centre says these.
    enum Unreached {
        /// no adapter is connected
        NO_LINK,
        /// connected, but silent until the deadline
        TIMEOUT,
        /// the connection broke and no other took over in time
        LINK_LOST,
        /// what came was no answer to this question
        BAD_ANSWER,
        /// as many questions are waiting as this insurer may have
        BUSY,
        /// it failed so often just now that it is left alone for some seconds
        BREAKER_OPEN,
        /// the centre's node died while it asked
        INTERRUPTED
    }
}
