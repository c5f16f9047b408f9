package jp.hokensho.adapter.command;

import io.quarkus.runtime.QuarkusApplication;
import java.time.LocalDate;
import java.util.Optional;
import jp.hokensho.adapter.record.DayRecord;
import jp.hokensho.adapter.record.DifferenceFilter;

/// `differences`: the numbers of which this record and the centre's do not say the same.
class Differences implements QuarkusApplication {

    private final DayRecord record;

    Differences(DayRecord record) {
        this.record = record;
    }

    /// @param arguments first day, last day, format; empty where all are wanted
    @Override
    public int run(String... arguments) throws Exception {
        var list = DifferenceList.of(record.list(new DifferenceFilter(day(arguments[0]), day(arguments[1]))));
        if (arguments[2].equals(Denials.JSON)) {
            System.out.println(list.json());
        } else if (list.differences().isEmpty()) {
            Messages.tell("differences.none");
        } else {
            list.lines().forEach(System.out::println);
            Messages.tell("differences.count", list.differences().size());
        }
        return 0;
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }
}
