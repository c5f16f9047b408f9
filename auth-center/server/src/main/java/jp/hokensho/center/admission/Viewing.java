package jp.hokensho.center.admission;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Viewed;
import jp.hokensho.center.journal.Viewed.How;
import jp.hokensho.center.journal.Viewed.What;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.TraceNumber;

/// Puts on the record who is shown a part of it: called when what is shown is known, before it goes
/// out. What is refused was not shown: it leaves its denial alone.
@Singleton
public class Viewing {

    /// How the caller will use it: `screen` (also where it is absent), `export` or `print`.
    public static final String HEADER = "Viewed-As";

    private final Gate gate;
    private final Journal journal;
    private final CurrentVertxRequest current;

    Viewing(Gate gate, Journal journal, CurrentVertxRequest current) {
        this.gate = gate;
        this.journal = journal;
        this.current = current;
    }

    /// One event, looked up by its number.
    public void shown(What what, TraceNumber number) {
        record(what, Optional.of(number), Map.of(), 1);
    }

    /// @param filter names nobody
    public void shown(What what, Map<String, String> filter, long rows) {
        record(what, Optional.empty(), filter, rows);
    }

    private void record(What what, Optional<TraceNumber> number, Map<String, String> filter, long rows) {
        var caller = gate.caller();
        journal.append(new Viewed(caller.person(), caller.tenant(), what, number, filter, rows, how()));
    }

    /// Where nothing is said, a file of values is an export.
    private How how() {
        var request = current.getCurrent().request();
        var said = Optional.ofNullable(request.getHeader(HEADER)).map(Viewing::how);
        var accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return said.orElseGet(() -> accepted.startsWith("text/csv") ? How.EXPORT : How.SCREEN);
    }

    private static How how(String text) {
        try {
            return How.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new InvalidFields(Map.of(HEADER, InputError.MALFORMED));
        }
    }
}
