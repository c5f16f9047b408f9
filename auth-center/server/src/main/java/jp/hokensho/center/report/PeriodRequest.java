package jp.hokensho.center.report;

import java.time.Instant;
import java.util.Optional;
import jp.hokensho.center.paging.Query;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import jp.hokensho.protocol.Typed;

/// Body of `PUT /v1/reports/periods`. Moments are as in queries: an ISO 8601 instant or a day in Asia/Tokyo, and a day
/// as `to` is included.
///
/// @param clinic code of a registered clinic
/// @param name up to 40 code points
record PeriodRequest(String clinic, String name, String from, String to) {

    private static final int MAX_TEXT = 40;

    /// @throws InvalidFields naming every field at fault
    Period period() {
        var fields = new Query(this::text);
        var code = fields.need("clinic", PeriodRequest::line);
        var called = fields.need("name", PeriodRequest::line);
        var start = fields.need("from", Query::start);
        var end = fields.need("to", text -> after(start, Query.end(text)));
        fields.refuseFaults();
        return new Period(code.orElseThrow(), called.orElseThrow(), start.orElseThrow(), end.orElseThrow());
    }

    private String text(String field) {
        return switch (field) {
            case "clinic" -> clinic;
            case "name" -> name;
            case "from" -> from;
            default -> to;
        };
    }

    private static String line(String text) {
        return Typed.line(text.strip(), MAX_TEXT);
    }

    private static Instant after(Optional<Instant> start, Instant end) {
        if (start.filter(it -> !it.isBefore(end)).isPresent()) {
            throw new InvalidInput(InputError.OUT_OF_RANGE);
        }
        return end;
    }
}
