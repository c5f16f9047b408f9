package jp.hokensho.terminal.page;

import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;

/// Past results at the fake centre: one that was answered late and has the receipt of the other, of which what named a
/// person was erased.
final class PastShelf {

    static final String LATE = "00000000000000000703";
    static final String ERASED = "00000000000000007039";
    static final String EXPORT = "00000000000000000711";

    private static final String PATH = "/v1/verifications";
    private static final String LINE = """
            {"verificationNumber":"%s","outcome":"%s","message":"-","clinic":"1310000001",
             "verifiedAt":"2026-11-20T01:02:03Z","targetDate":"2026-11-20","source":"NONE","asOf":null,"late":%s,
             "insurerNumber":"06990014","insurer":null,"timings":{"insurerMs":null,"totalMs":7},"askedBy":"clerk7",
             "patientRef":%s,"erased":%s}""";
    private static final String GONE = """
            {"at":"2029-11-20T00:10:00Z","days":1095,"record":"00000000000000000802","message":"-"}""";
    private static final String QUESTION = """
            {"insurerNumber":"06990014","symbol":%s,"number":null,"branch":null,"birthDate":null,
             "targetDate":"2026-11-20","patientRef":%s}""";

    private PastShelf() {}

    static void fill(FakeCenter center) {
        var shelf = center.shelf();
        var receipt = center.receipts().give("1310000001", Outcome.VALID);
        var late = Answers.of(Outcome.VALID)
                .replace("\"late\":false", "\"late\":true")
                .replace(Answers.RECEIPT, receipt);
        var erased = Answers.json(Answers.verification(Outcome.VALID).opened(null))
                .replace(LATE, ERASED)
                .replace(Answers.RECEIPT, receipt);
        shelf.put("GET " + PATH + "/" + LATE, Said.exactly(late));
        shelf.put("GET " + PATH + "/" + ERASED, Said.exactly(erased));
        shelf.put("GET " + PATH + "/" + LATE + "/proof", Said.exactly("{\"format\":\"as it came\"}"));
        shelf.put("GET " + PATH + "/" + ERASED + "/proof", Said.problem(503, "unavailable", "まだ公開されていません"));
        shelf.put(
                "POST " + PATH + "/search",
                Said.exactly(page(
                        LINE.formatted(ERASED, "VALID", false, "null", GONE) + ","
                                + LINE.formatted(LATE, "INSURER_UNAVAILABLE", true, "\"K-703\"", "null"),
                        "\"next-page\"")));
        shelf.put("POST " + PATH + "/exports", Said.exactly("""
                {"number":"%s","at":"2026-11-20T02:00:00Z","rows":2}""".formatted(EXPORT)));
        shelf.put(
                "GET " + PATH + "/exports/" + EXPORT,
                Said.exactly(page(
                        row(QUESTION.formatted("\"千代田\"", "\"K-703\""), late, "null") + ","
                                + row(QUESTION.formatted("null", "null"), erased, GONE),
                        "null")));
    }

    private static String page(String items, String next) {
        return "{\"items\":[" + items + "],\"next\":" + next + "}";
    }

    private static String row(String question, String verification, String erased) {
        return "{\"question\":" + question + ",\"verification\":" + verification + ",\"erased\":" + erased + "}";
    }
}
