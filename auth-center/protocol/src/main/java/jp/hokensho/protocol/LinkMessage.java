package jp.hokensho.protocol;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What centre and adapter say to each other, JSON bodies of [Frame]s with `type` (docs/link.md). Who speaks
/// is known from the certificate of the connection; nothing in a message can change it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = LinkMessage.Unknown.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = LinkMessage.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = LinkMessage.Told.class, name = "told"),
    @JsonSubTypes.Type(value = LinkMessage.Bye.class, name = "bye"),
    @JsonSubTypes.Type(value = LinkMessage.Notify.class, name = "notify"),
    @JsonSubTypes.Type(value = LinkMessage.Noted.class, name = "noted"),
    @JsonSubTypes.Type(value = LinkMessage.Witnessed.class, name = "witnessed"),
    @JsonSubTypes.Type(value = LinkMessage.Tally.class, name = "tally"),
    @JsonSubTypes.Type(value = LinkMessage.Show.class, name = "show"),
    @JsonSubTypes.Type(value = LinkMessage.Shown.class, name = "shown"),
    @JsonSubTypes.Type(value = LinkMessage.Compared.class, name = "compared"),
})
public sealed interface LinkMessage {

    /// Centre → adapter: a question. Idempotent by its number: it may come again on another link.
    ///
    /// @param insurer whom the question is for: the connection's own insurer
    /// @param branch null where not given
    /// @param birthDate null where not given
    /// @param deadlineMs milliseconds from receipt after which nobody waits for the answer
    /// @param sealingKey the clinic's key in use, for which details are to be sealed; null, and then absent,
    /// where it has none or is registered as one that opens no seals
    record Ask(
            TraceNumber number,
            Asker asker,
            InsurerNumber insurer,
            String symbol,
            String cardNumber,
            Branch branch,
            LocalDate birthDate,
            LocalDate targetDate,
            long deadlineMs,
            @JsonInclude(JsonInclude.Include.NON_NULL) BoundKey sealingKey)
            implements LinkMessage {

        public Ask {
            requireNonNull(number, "number");
            requireNonNull(asker, "asker");
            requireNonNull(insurer, "insurer");
            requireNonNull(symbol, "symbol");
            requireNonNull(cardNumber, "cardNumber");
            requireNonNull(targetDate, "targetDate");
            if (deadlineMs <= 0) {
                throw new InvalidInput(InputError.OUT_OF_RANGE);
            }
        }

        /// The same with so much time.
        public Ask within(long milliseconds) {
            return new Ask(
                    number,
                    asker,
                    insurer,
                    symbol,
                    cardNumber,
                    branch,
                    birthDate,
                    targetDate,
                    milliseconds,
                    sealingKey);
        }

        /// The same with the clinic's key.
        public Ask withKey(BoundKey key) {
            return new Ask(number, asker, insurer, symbol, cardNumber, branch, birthDate, targetDate, deadlineMs, key);
        }

        /// The bare question: asked again, it may come with another key.
        public Ask withoutKey() {
            return withKey(null);
        }

        @Override
        public String toString() {
            return "Ask[" + number + "]";
        }
    }

    /// Adapter → centre: the answer to the [Ask] with the same number and correlation id.
    ///
    /// @param answer never `InsurerNotFound` nor `Unavailable`: only the centre says those
    /// @param asOf when the adapter looked
    /// @param statement [Statement] as the insurer signed it; null, and then absent, from an adapter that signs
    /// nothing yet
    record Told(
            TraceNumber number,
            InsurerNumber insurer,
            Answer answer,
            Instant asOf,
            @JsonInclude(JsonInclude.Include.NON_NULL) String statement)
            implements LinkMessage {
        public Told {
            requireNonNull(number, "number");
            requireNonNull(insurer, "insurer");
            requireNonNull(answer, "answer");
            requireNonNull(asOf, "asOf");
            if (statement != null && statement.length() > Statement.LONGEST) {
                throw new InvalidInput(InputError.TOO_LONG);
            }
        }

        /// What nobody has signed yet.
        public static Told unsigned(TraceNumber number, InsurerNumber insurer, Answer answer, Instant asOf) {
            return new Told(number, insurer, answer, asOf, null);
        }

        /// The same with its details sealed.
        public Told sealed(SealedDetails details) {
            return new Told(number, insurer, answer.sealedAs(details), asOf, statement);
        }

        /// The same with the insurer's signature.
        public Told signed(String signed) {
            return new Told(number, insurer, answer, asOf, signed);
        }
    }

    /// Adapter → centre: planned downtime. The centre asks nothing more on this connection.
    ///
    /// @param until when it expects to be back; null where unknown
    record Bye(Instant until) implements LinkMessage {}

    /// Centre → adapter: the next denials that concern its insurer and the next attempts on cards that it
    /// withholds, each by stream and position. They come until they are [Noted], perhaps more than once.
    /// Or how far the journal is, until that is [Witnessed].
    ///
    /// @param attempts absent where the centre is older than they
    /// @param checkpoints absent where there is none to be witnessed
    record Notify(
            List<Denial> denials,
            List<WithheldAttempt> attempts,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Continuation> checkpoints)
            implements LinkMessage {
        public Notify {
            denials = List.copyOf(requireNonNull(denials, "denials"));
            attempts = attempts == null ? List.of() : List.copyOf(attempts);
            checkpoints = checkpoints == null ? List.of() : List.copyOf(checkpoints);
            if (checkpoints.size() > Witnessed.MOST) {
                throw new InvalidInput(InputError.TOO_LONG);
            }
        }

        public static Notify of(List<Denial> denials, List<WithheldAttempt> attempts) {
            return new Notify(denials, attempts, List.of());
        }

        public static Notify of(List<Continuation> checkpoints) {
            return new Notify(List.of(), List.of(), checkpoints);
        }
    }

    /// Adapter → centre: so far denials and attempts are on its own record, durably. Said when a link opens and
    /// after each [Notify]; who never says it is sent none.
    ///
    /// @param upTo number of the last denial of each stream; empty while there is none
    /// @param attemptsUpTo likewise of the attempts; null where the adapter keeps none, and then it is sent none
    record Noted(List<TraceNumber> upTo, List<TraceNumber> attemptsUpTo) implements LinkMessage {
        public Noted {
            upTo = List.copyOf(requireNonNull(upTo, "upTo"));
            attemptsUpTo = attemptsUpTo == null ? null : List.copyOf(attemptsUpTo);
        }
    }

    /// Adapter → centre: the newest checkpoint of each stream that it has kept, durably, and countersigned where it
    /// has a key for that. Said when a link opens, with none where it has none yet, and after each checkpoint that
    /// it was told; who never says it is sent none. More than [#MOST] go in several messages.
    ///
    /// @param checkpoints signed notes
    record Witnessed(List<String> checkpoints) implements LinkMessage {

        /// Of one message.
        public static final int MOST = 32;

        public Witnessed {
            checkpoints = List.copyOf(requireNonNull(checkpoints, "checkpoints"));
            if (checkpoints.size() > MOST) {
                throw new InvalidInput(InputError.TOO_LONG);
            }
        }
    }

    /// Adapter → centre: what its record says of a past day, as it signs it.
    ///
    /// @param slots see [DayTally]
    /// @param statement the adapter's, signed
    record Tally(LocalDate day, List<DayTally.Slot> slots, String statement) implements LinkMessage {
        public Tally {
            requireNonNull(day, "day");
            slots = List.copyOf(requireNonNull(slots, "slots"));
            requireNonNull(statement, "statement");
        }
    }

    /// Centre → adapter: the records of this part of the day differ. Which numbers are there?
    ///
    /// @param after the last number that was shown; null for the first page
    record Show(LocalDate day, int slot, TraceNumber after) implements LinkMessage {
        public Show {
            requireNonNull(day, "day");
        }
    }

    /// Adapter → centre: the next of them, by number.
    ///
    /// @param after as in [Show]
    /// @param entries at most [#PAGE]
    /// @param more whether others follow
    record Shown(LocalDate day, int slot, TraceNumber after, List<Entry> entries, boolean more) implements LinkMessage {

        /// Entries of one page.
        public static final int PAGE = 400;

        public Shown {
            requireNonNull(day, "day");
            entries = List.copyOf(requireNonNull(entries, "entries"));
            if (entries.size() > PAGE || more && entries.isEmpty()) {
                throw new InvalidInput(InputError.OUT_OF_RANGE);
            }
        }

        /// @param mark [DayEntry#mark]
        public record Entry(TraceNumber number, String mark) {
            public Entry {
                requireNonNull(number, "number");
                KeyId.bytes(mark);
            }
        }
    }

    /// Centre → adapter: what came of it; on the centre's record already.
    ///
    /// @param statement the centre's, signed: of its own record, naming the adapter's statement
    /// @param part from 1
    /// @param total differences of the day
    /// @param differences those of this part
    record Compared(LocalDate day, String statement, int part, int parts, long total, List<Difference> differences)
            implements LinkMessage {
        public Compared {
            requireNonNull(day, "day");
            requireNonNull(statement, "statement");
            differences = List.copyOf(requireNonNull(differences, "differences"));
        }
    }

    /// Any other `type`: a word of a later version. Read and ignored by both sides, never written.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unknown() implements LinkMessage {}
}
