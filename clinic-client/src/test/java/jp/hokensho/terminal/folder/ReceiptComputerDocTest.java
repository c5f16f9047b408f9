package jp.hokensho.terminal.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R-53: the examples of docs/receipt-computer.md are what the program reads and writes")
class ReceiptComputerDocTest {

    private static final Path PAGE = Path.of("../auth-center/docs/receipt-computer.md");
    private static final Pattern EXAMPLE = Pattern.compile("`(req|res)/([^`]+)`\n```xml\n(.*?)```", Pattern.DOTALL);
    private static final String BATCH = "/v1/batches/5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10";

    @TempDir
    private Path home;

    @Test
    void eachExampleIsAnsweredAsThePageSays() throws Exception {
        var answers = new LinkedHashMap<String, String>();
        try (var share = new SharedFolder(home, Instant.parse("2026-11-20T01:02:03Z"))) {
            share.center.answers(question -> Said.exactly(Answers.of(Outcome.VALID)));
            batch(share, "RUNNING");
            for (var example : examples("req").entrySet()) {
                if (example.getKey().endsWith("-2.xml")) {
                    batch(share, "DONE");
                }
                share.drops(example.getKey(), example.getValue());
                share.looks();
                var name = example.getKey().replace("req_", "res_");
                answers.put(name, share.answer(name));
            }
        }

        var told = examples("res");

        assertEquals(told.keySet(), answers.keySet());
        told.forEach((name, text) -> assertEquals(plain(text), plain(answers.get(name)), name));
    }

    private static void batch(SharedFolder share, String state) {
        var progress = """
                {"id":"5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10","state":"%s","givenAt":"2026-11-20T01:02:03Z","endedAt":null,
                 "keptUntil":"2026-11-25T00:18:00Z","unattended":true,"rows":3,"waiting":0,"answered":2,"refused":0,
                 "invalid":1,"outcomes":{"VALID":1}}""".formatted(state);
        share.center.shelf().put("POST /v1/batches", Said.exactly(progress));
        share.center.shelf().put("GET " + BATCH, Said.exactly(progress));
        share.center
                .shelf()
                .put(
                        "GET " + BATCH + "/results",
                        Said.exactly("{\"next\":null,\"items\":["
                                + row(1, "\"00000001\",\"symbol\":\"東京\",\"number\":\"001\"", Answers.of(Outcome.VALID))
                                + ","
                                + row(
                                        2,
                                        "\"06990014\",\"symbol\":\"千代田\",\"number\":\"12\"",
                                        Answers.of(Outcome.INSURER_UNAVAILABLE))
                                + "," + row(3, "\"0699\",\"symbol\":\"\",\"number\":\"12\"", "null") + "]}"));
    }

    private static String row(int row, String card, String verification) {
        var problem = "{\"type\":\"urn:hokensho:problem:malformed-request\",\"title\":\"要求の形式が正しくありません\","
                + "\"status\":400,\"errors\":[{\"field\":\"insurerNumber\",\"code\":\"malformed\","
                + "\"message\":\"形式が正しくありません\"}]}";
        return """
                {"row":%d,"question":{"insurerNumber":%s,"branch":null,"birthDate":null,"targetDate":"20050708",
                 "patientRef":"K-%d"},"verification":%s,"problem":%s}""".formatted(row, card, row, verification, verification.equals("null") ? problem : "null");
    }

    private static Map<String, String> examples(String folder) throws IOException {
        var examples = new LinkedHashMap<String, String>();
        EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .filter(example -> example.group(1).equals(folder))
                .forEach(example -> examples.put(example.group(2), example.group(3)));
        return examples;
    }

    /// Without the line ends and blanks between elements.
    private static String plain(String xml) {
        return xml.strip().replaceAll(">\\s+<", "><");
    }
}
