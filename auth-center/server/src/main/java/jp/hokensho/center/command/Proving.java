package jp.hokensho.center.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.Optional;
import jp.hokensho.center.paging.Query;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.tree.Logs;
import jp.hokensho.center.tree.Published;
import jp.hokensho.protocol.TraceNumber;

/// `journal proof` and `journal consistency`: writes the proof file.
class Proving implements QuarkusApplication {

    private final Logs logs;
    private final ObjectMapper json;

    Proving(Logs logs, ObjectMapper json) {
        this.logs = logs;
        this.json = json;
    }

    /// @param arguments a number; or a stream and two sizes or days
    @Override
    public int run(String... arguments) throws JsonProcessingException {
        logs.takeStored();
        var proof = arguments.length == 1 ? inclusion(arguments[0]) : consistency(arguments);
        if (proof.isEmpty()) {
            Messages.tell("proof.none");
            return 1;
        }
        System.out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(proof.get()));
        return 0;
    }

    private Optional<Object> inclusion(String number) {
        try {
            return Optional.of(logs.proof(List.of(TraceNumber.parse(number))));
        } catch (Refusal notThere) {
            return Optional.empty();
        }
    }

    private Optional<Object> consistency(String... arguments) {
        int stream = Integer.parseInt(arguments[0]);
        return find(stream, arguments[1]).flatMap(from -> find(stream, arguments[2])
                .filter(to -> to.size() >= from.size())
                .map(to -> logs.consistency(from, to)));
    }

    /// Digits are a size, anything else a day.
    private Optional<Published> find(int stream, String text) {
        try {
            return text.matches("[0-9]{1,16}")
                    ? logs.at(stream, Long.parseLong(text))
                    : logs.before(stream, Query.end(text));
        } catch (Refusal nothingPublished) {
            return Optional.empty();
        }
    }
}
