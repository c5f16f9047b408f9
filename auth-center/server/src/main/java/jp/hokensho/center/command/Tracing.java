package jp.hokensho.center.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Locale;
import jp.hokensho.center.journal.Erasure;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.journal.Recorded;
import jp.hokensho.protocol.TraceNumber;

/// `journal trace`: an event as it is hashed, which names no patient, and whether what named one was erased.
class Tracing implements QuarkusApplication {

    private final Journal journal;
    private final ObjectMapper json;

    Tracing(Journal journal, ObjectMapper json) {
        this.journal = journal;
        this.json = json;
    }

    /// @param arguments the number, `true` for JSON
    @Override
    public int run(String... arguments) throws JsonProcessingException {
        var found = journal.find(TraceNumber.parse(arguments[0]));
        if (found.isEmpty()) {
            Messages.tell("trace.none");
            return 1;
        }
        System.out.println(Boolean.parseBoolean(arguments[1]) ? asJson(found.get()) : asText(found.get()));
        return 0;
    }

    private static String asText(Recorded event) {
        var erased = event.erased()
                .map(erasure -> "\n" + erasure.message(Locale.getDefault()))
                .orElse("");
        return "%s  %s  %s%n%s%s".formatted(event.number(), event.at(), event.kind(), event.header(), erased);
    }

    private String asJson(Recorded event) throws JsonProcessingException {
        var node = json.createObjectNode()
                .put("number", event.number().toString())
                .put("at", event.at().toString())
                .put("kind", event.kind());
        node.set("header", json.readTree(event.header()));
        node.put("chain", event.chain()).putNull("erased");
        event.erased().ifPresent(erasure -> put(erasure, node.putObject("erased")));
        return json.writeValueAsString(node);
    }

    private static void put(Erasure erasure, ObjectNode node) {
        node.put("at", erasure.at().toString())
                .put("days", erasure.days())
                .put("record", erasure.record().toString())
                .put("message", erasure.message(Locale.getDefault()));
    }
}
