package jp.hokensho.center.paging;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.TraceNumber;

/// Reads the texts of a request: the query parameters of a list, the members of a body. A moment is an ISO
/// 8601 instant or a day in Asia/Tokyo, and a day as `to` is included.
public final class Query {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final Pattern ID = Pattern.compile("center|[0-9]{8}|[0-9]{10}");

    private final Function<String, String> parameters;
    private final Map<String, InputError> errors = new LinkedHashMap<>();
    private final Map<String, String> asked = new TreeMap<>();

    public Query(MultivaluedMap<String, String> parameters) {
        this(parameters::getFirst);
    }

    /// @param parameters gives the text of a name, null where there is none
    public Query(Function<String, String> parameters) {
        this.parameters = parameters;
    }

    /// `from`, `to`, `after` and `limit`.
    public Span span() {
        return new Span(
                read("from", Query::start),
                read("to", Query::end),
                read("after", Cursor::parse).orElse(Cursor.START),
                limit());
    }

    /// How long a page may be.
    public int limit() {
        return read("limit", Query::limit).orElse(DEFAULT_LIMIT);
    }

    /// Empty where the parameter is absent or blank, or at fault: then [#refuseFaults()] tells.
    public <T> Optional<T> read(String name, Function<String, T> reading) {
        try {
            var value = Optional.ofNullable(parameters.apply(name))
                    .filter(text -> !text.isBlank())
                    .map(reading);
            value.ifPresent(read -> asked.put(name, word(read)));
            return value;
        } catch (InvalidInput invalid) {
            errors.put(name, invalid.error());
            return Optional.empty();
        }
    }

    /// As [#read(String, Function)]; absent is at fault.
    public <T> Optional<T> need(String name, Function<String, T> reading) {
        var value = read(name, reading);
        if (value.isEmpty()) {
            errors.putIfAbsent(name, InputError.MISSING);
        }
        return value;
    }

    /// A value of a closed list, spelled as in contracts.md.
    public <E extends Enum<E>> Optional<E> read(String name, Class<E> list) {
        return read(name, text -> constant(list, text));
    }

    /// What was asked for, fit for the record: values that were understood, and of free texts an
    /// organization's code. Anything else somebody typed is `*`.
    public Map<String, String> asked() {
        return Map.copyOf(asked);
    }

    private static String word(Object value) {
        return switch (value) {
            case String text when !ID.matcher(text).matches() -> "*";
            case Cursor cursor -> cursor.number().toString();
            default -> value.toString();
        };
    }

    /// @throws InvalidFields naming every parameter at fault
    public void refuseFaults() {
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> list, String text) {
        try {
            return Enum.valueOf(list, text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// The `next` of a list that is continued after an id.
    ///
    /// @throws InvalidInput `MALFORMED` for what no page gave
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }

    /// The number in a path.
    ///
    /// @throws InvalidFields naming `number`: 400 where it is none, 422 where the check digit tells a typo
    public static TraceNumber number(String text) {
        try {
            return TraceNumber.parse(text);
        } catch (InvalidInput invalid) {
            throw new InvalidFields(Map.of("number", invalid.error()));
        }
    }

    /// The first moment of a time that begins so.
    public static Instant start(String text) {
        return moment(text, 0);
    }

    /// The first moment no more of a time that ends so.
    public static Instant end(String text) {
        return moment(text, 1);
    }

    /// In microseconds, as the database keeps it: what was stored is found by the same text.
    private static Instant moment(String text, int daysOn) {
        try {
            var instant = Instant.parse(text);
            CardDate.parse(day(instant).toString());
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException _) {
            return CardDate.parse(text).plusDays(daysOn).atStartOfDay(TOKYO).toInstant();
        }
    }

    /// An instant has years that no calendar of ours has.
    private static LocalDate day(Instant instant) {
        try {
            return LocalDate.ofInstant(instant, TOKYO);
        } catch (DateTimeException _) {
            throw new InvalidInput(InputError.OUT_OF_RANGE);
        }
    }

    private static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
            throw new InvalidInput(InputError.OUT_OF_RANGE);
        } catch (NumberFormatException _) {
            throw new InvalidInput(InputError.MALFORMED);
        }
    }
}
