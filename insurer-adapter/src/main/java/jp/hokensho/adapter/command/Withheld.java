package jp.hokensho.adapter.command;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.adapter.record.AttemptFilter;
import jp.hokensho.adapter.record.DenialRecord;

/// `withheld`: who asked about cards that this insurer withholds 自動応答不可.
class Withheld implements QuarkusApplication {

    private final DenialRecord record;

    Withheld(DenialRecord record) {
        this.record = record;
    }

    /// @param arguments first day, last day, id of the order, format; empty where all are wanted
    @Override
    public int run(String... arguments) throws Exception {
        var filter = new AttemptFilter(
                Denials.midnight(arguments[0], 0),
                Denials.midnight(arguments[1], 1),
                Optional.of(arguments[2]).filter(text -> !text.isEmpty()).map(UUID::fromString));
        var list = WithheldList.of(record.list(filter));
        if (arguments[3].equals(Denials.JSON)) {
            System.out.println(list.json());
        } else {
            list.lines().forEach(System.out::println);
            Messages.tell("withheld.count", list.attempts().size());
        }
        return 0;
    }
}
