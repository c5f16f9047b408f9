package jp.hokensho.adapter.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Instant;
import java.util.List;
import jp.hokensho.adapter.link.Witnessing;
import jp.hokensho.adapter.record.HeldCheckpoint;
import jp.hokensho.adapter.record.RefusedCheckpoint;
import jp.hokensho.adapter.record.Witness;

/// `checkpoints`: what this adapter has seen of the centre's journal, and what it refused to witness.
class Witnessed implements QuarkusApplication {

    static final String JSON = "json";
    static final String NOTES = "notes";

    /// Nothing failed, and a person has to do something.
    private static final int ATTENTION = 6;

    private final Witness witness;
    private final Witnessing witnessing;
    private final JsonMapper json = JsonMapper.builder().build();

    Witnessed(Witness witness, Witnessing witnessing) {
        this.witness = witness;
        this.witnessing = witnessing;
    }

    /// @param arguments `json` or `notes`, else for people
    @Override
    public int run(String... arguments) throws JsonProcessingException {
        var view = new View(
                witness.held().stream().map(Held::of).toList(),
                witness.refused().stream().map(Rejected::of).toList());
        switch (arguments[0]) {
            case NOTES -> System.out.println(json.writeValueAsString(witnessing.notes()));
            case JSON -> System.out.println(json.writeValueAsString(view));
            default -> {
                view.held().forEach(held -> System.out.println(held.line()));
                view.refused().forEach(refused -> System.out.println(refused.text()));
            }
        }
        return view.refused().isEmpty() ? 0 : ATTENTION;
    }

    record View(List<Held> held, List<Rejected> refused) {}

    /// @param at when it came, RFC 3339
    record Held(int stream, long size, String root, String at) {

        private static Held of(HeldCheckpoint held) {
            return new Held(
                    held.stream(),
                    held.size(),
                    held.root().toString(),
                    held.at().toString());
        }

        private String line() {
            return Messages.of("checkpoints.held", stream, size, at);
        }
    }

    /// @param held the note that was held then; null where there was none
    record Rejected(String fault, String note, String held, String at) {

        private static Rejected of(RefusedCheckpoint refused) {
            return new Rejected(
                    refused.fault().name(), refused.note(), refused.held().orElse(null), text(refused.at()));
        }

        private static String text(Instant at) {
            return at.toString();
        }

        private String text() {
            return Messages.of("checkpoints.refused." + fault, at) + "\n" + note.indent(4)
                    + (held == null ? "" : Messages.of("checkpoints.instead") + "\n" + held.indent(4));
        }
    }
}
