package jp.hokensho.center.problem;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.hokensho.protocol.FieldError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Words;

/// A "no" on its way to the caller: thrown anywhere inside, turned into a problem document in one place.
/// Carries a type of the closed list and ids, never what somebody typed. No stack trace: it is an answer,
/// not a bug.
public class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final String number;
    private final Duration wait;
    private final InvalidFields fields;
    private String japanese;
    private String english;

    public Refusal(ProblemType type) {
        this(type, null, null, null);
    }

    protected Refusal(ProblemType type, Duration wait) {
        this(type, null, wait, null);
    }

    private Refusal(ProblemType type, String number, Duration wait, InvalidFields fields) {
        super(type.name(), null, false, false);
        this.type = type;
        this.number = number;
        this.wait = wait;
        this.fields = fields;
    }

    public static Refusal of(InvalidFields fields) {
        return new Refusal(fields.problemType(), null, null, fields);
    }

    /// The refusal stands on the record under this number.
    public static Refusal onRecord(ProblemType type, TraceNumber number) {
        return new Refusal(type, number.toString(), null, null);
    }

    /// 503: come back after the wait.
    public static Refusal unavailable(Duration wait) {
        return new Refusal(ProblemType.UNAVAILABLE, null, wait, null);
    }

    /// As `Retry-After`, rounded up to whole seconds.
    public Refusal retryAfter(Duration wait) {
        return new Refusal(type, number, wait, fields).saying(japanese, english);
    }

    /// The same refusal, told as another type without further words.
    public Refusal toldAs(ProblemType other) {
        return new Refusal(other, number, wait, null);
    }

    /// What to do about it. Nothing a caller typed may stand in it.
    public Refusal saying(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }

    Optional<String> detail(Locale locale) {
        return Optional.ofNullable(Words.in(locale, japanese, english));
    }

    List<FieldError> errors(Locale locale) {
        return fields == null ? List.of() : fields.errors(locale);
    }
}
