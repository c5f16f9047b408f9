package jp.hokensho.acceptance.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks one question after the other, each until it has an answer.
record Caller(LoadTerminal terminal) {

    private static final int TRIES = 200;
    private static final long PAUSE = 100;

    /// @param json body of the request
    record Card(String insurer, String json, String expected) {

        static List<Card> read(Path batch) throws IOException {
            return Files.readAllLines(batch).stream().skip(1).map(Card::parse).toList();
        }

        private static Card parse(String line) {
            var columns = line.split(",", -1);
            var body = JsonNodeFactory.instance.objectNode();
            body.put("insurerNumber", columns[0]).put("symbol", columns[1]).put("number", columns[2]);
            body.put("targetDate", columns[5]);
            return new Card(columns[0], body.toString(), columns[7]);
        }
    }

    /// Empty when the centre was away for longer than anybody waits.
    Optional<Given> verify(Card card) {
        var key = UUID.randomUUID().toString();
        var start = System.nanoTime();
        for (var i = 0; i < TRIES; i++) {
            var answer = tried(card, key);
            if (answer.isPresent()) {
                return answer.map(body -> given(card, body, start));
            }
            LoadTerminal.pass(PAUSE);
        }
        return Optional.empty();
    }

    private Optional<LoadTerminal.Answer> tried(Card card, String key) {
        try {
            return Optional.of(terminal.verify(card.json(), key)).filter(answer -> answer.status() == 201);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Given given(Card card, LoadTerminal.Answer answer, long start) {
        var body = answer.body();
        return new Given(
                body.path("verificationNumber").asText(),
                body.path("outcome").asText(),
                card.expected(),
                body.path("source").asText(),
                card.insurer(),
                (System.nanoTime() - start) / 1_000_000);
    }
}
