package jp.hokensho.adapter.command;

import io.quarkus.runtime.QuarkusApplication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.hokensho.adapter.record.DenialFilter;
import jp.hokensho.adapter.record.DenialRecord;
import jp.hokensho.protocol.DenialReason;

/// `denials`: who was turned away on this insurer's account 不正アクセスログ.
class Denials implements QuarkusApplication {

    static final String JSON = "json";
    static final String PEOPLE = "people";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final DenialRecord record;

    Denials(DenialRecord record) {
        this.record = record;
    }

    /// @param arguments first day, last day, reason, format; empty where all are wanted
    @Override
    public int run(String... arguments) throws Exception {
        var filter = new DenialFilter(
                midnight(arguments[0], 0),
                midnight(arguments[1], 1),
                Optional.of(arguments[2]).filter(text -> !text.isEmpty()).map(DenialReason::valueOf));
        var list = DenialList.of(record.list(filter));
        if (arguments[3].equals(JSON)) {
            System.out.println(list.json());
        } else {
            list.lines().forEach(System.out::println);
            Messages.tell("denials.count", list.denials().size());
        }
        return 0;
    }

    /// That begins the day, or the one after so many.
    static Optional<Instant> midnight(String day, int daysOn) {
        return Optional.of(day).filter(text -> !text.isEmpty()).map(text -> LocalDate.parse(text)
                .plusDays(daysOn)
                .atStartOfDay(TOKYO)
                .toInstant());
    }
}
