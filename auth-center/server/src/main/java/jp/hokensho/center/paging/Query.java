package jp.hokensho.center.paging;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;

/// Reads the query parameters of a list. A moment is an ISO 8601 instant or a day in Asia/Tokyo, and a day
/// as `to` is included.
public final class Query {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final MultivaluedMap<String, String> parameters;
    private final Map<String, InputError> errors = new LinkedHashMap<>();

    public Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /// `from`, `to`, `after` and `limit`.
    public Span span() {
        return new Span(
                read("from", text -> moment(text, 0)),
                read("to", text -> moment(text, 1)),
                read("after", Cursor::parse).orElse(Cursor.START),
                read("limit", Query::limit).orElse(DEFAULT_LIMIT));
    }

    /// Empty where the parameter is absent or blank, or at fault: then [#refuseFaults()] tells.
    public <T> Optional<T> read(String name, Function<String, T> reading) {
        try {
            return Optional.ofNullable(parameters.getFirst(name))
                    .filter(text -> !text.isBlank())
                    .map(reading);
        } catch (InvalidInput invalid) {
            errors.put(name, invalid.error());
            return Optional.empty();
        }
    }

    /// A value of a closed list, spelled as in contracts.md.
    public <E extends Enum<E>> Optional<E> read(String name, Class<E> list) {
        return read(name, text -> constant(list, text));
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

    private static Instant moment(String text, int daysOn) {
        try {
            var instant = Instant.parse(text);
            CardDate.parse(LocalDate.ofInstant(instant, TOKYO).toString());
            return instant;
        } catch (DateTimeParseException _) {
            return CardDate.parse(text).plusDays(daysOn).atStartOfDay(TOKYO).toInstant();
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
