package jp.hokensho.terminal.page;

import java.util.Map;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Said;

/// A batch at the fake centre, half of which is asked.
final class BatchShelf {

    static final String ID = "5f0c1e9e-0b5f-4c55-9d0e-3a1c6f1d2b10";
    static final String GONE = "00000000-0000-4000-8000-000000000000";

    private static final String PATH = "/v1/batches";
    private static final String BATCH = """
            {"id":"%s","state":"%s","givenAt":"2026-11-20T00:18:00Z","endedAt":null,"keptUntil":"2026-11-25T00:18:00Z",
             "unattended":false,"rows":4,"waiting":1,"answered":1,"refused":1,"invalid":1,"outcomes":{"VALID":1}}""";
    private static final String QUESTION = """
            {"insurerNumber":"06990014","symbol":"千代田","number":"%s","branch":null,"birthDate":null,
             "targetDate":null,"patientRef":"K-%s"}""";

    private BatchShelf() {}

    static void fill(Map<String, Said> shelf) {
        shelf.put("POST " + PATH, Said.exactly(BATCH.formatted(ID, "RUNNING")));
        shelf.put("GET " + PATH, Said.exactly("{\"items\":[" + BATCH.formatted(ID, "RUNNING") + "],\"next\":null}"));
        shelf.put("GET " + PATH + "/" + ID, Said.exactly(BATCH.formatted(ID, "RUNNING")));
        shelf.put("GET " + PATH + "/" + ID + "/results", Said.exactly(results()));
        shelf.put("PUT " + PATH + "/" + ID + "/pause", Said.exactly("{}"));
    }

    private static String results() {
        return "{\"next\":null,\"items\":["
                + row(1, "ANSWERED", Answers.of(Outcome.VALID), "null") + ","
                + row(2, "REFUSED", "null", problem("refused", "許可されていません")) + ","
                + row(3, "INVALID", "null", problem("malformed-request", "要求の形式が正しくありません")) + ","
                + row(4, "WAITING", "null", "null") + "]}";
    }

    private static String row(int row, String state, String verification, String problem) {
        return "{\"row\":%d,\"state\":\"%s\",\"question\":%s,\"verification\":%s,\"problem\":%s}"
                .formatted(row, state, QUESTION.formatted(row, row), verification, problem);
    }

    private static String problem(String type, String title) {
        return "{\"type\":\"urn:hokensho:problem:%s\",\"title\":\"%s\",\"status\":403}".formatted(type, title);
    }
}
