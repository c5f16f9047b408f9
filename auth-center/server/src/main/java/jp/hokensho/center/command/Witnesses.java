package jp.hokensho.center.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.QuarkusApplication;
import jp.hokensho.center.link.Audience;
import jp.hokensho.center.link.Audience.Seat;
import jp.hokensho.center.link.Audience.Seen;
import jp.hokensho.center.tree.Logs;

/// `journal witnesses`: which adapter has seen how much of the record. Also while the centre runs.
class Witnesses implements QuarkusApplication {

    private final Audience audience;
    private final Logs logs;
    private final ObjectMapper json;

    Witnesses(Audience audience, Logs logs, ObjectMapper json) {
        this.audience = audience;
        this.logs = logs;
        this.json = json;
    }

    /// @param arguments `true` for JSON
    @Override
    public int run(String... arguments) throws JsonProcessingException {
        logs.takeStored();
        var seats = audience.all();
        if (Boolean.parseBoolean(arguments[0])) {
            System.out.println(json.writeValueAsString(seats));
            return 0;
        }
        for (var seat : seats) {
            seat.seen().forEach(seen -> System.out.println(line(seat, seen)));
            if (seat.seen().isEmpty()) {
                System.out.println(Messages.of("witnesses.none", seat.insurer(), seat.name(), seat.adapter()));
            }
        }
        return 0;
    }

    private static String line(Seat seat, Seen seen) {
        var key = seen.countersignedAt() == null ? "witnesses.unsigned" : "witnesses.signed";
        return Messages.of(
                key,
                seat.insurer(),
                seat.name(),
                seat.adapter(),
                seen.stream(),
                seen.size(),
                seen.behind(),
                seen.at().toString());
    }
}
