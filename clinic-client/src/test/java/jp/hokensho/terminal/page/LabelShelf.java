package jp.hokensho.terminal.page;

import java.util.Map;
import java.util.regex.Pattern;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Said;

/// Printings of labels at the fake centre. The outcome of an answer names what becomes of its label: `EXPIRED` is not
/// this session's, of `NOT_YET_VALID` everything was erased, at `AMBIGUOUS` the centre does not answer.
final class LabelShelf {

    private static final Pattern NUMBER = Pattern.compile("\"verificationNumber\":\"([0-9]{20})\"");
    private static final String ERASED = """
            {"type":"urn:hokensho:problem:impossible-value","title":"入力内容を確かめてください","status":422,
             "errors":[{"field":"again","code":"erased","message":"照会の内容は消去されました"}]}""";

    private LabelShelf() {}

    /// The same answer with a label, which can be printed now.
    static Said labelled(Outcome outcome, Said answer, Map<String, Said> shelf) {
        var number = NUMBER.matcher(answer.body());
        if (number.find()) {
            shelf.put("POST /v1/verifications/" + number.group(1) + "/labels", printing(outcome));
        }
        var body = answer.body().replace("\"again\":null", "\"again\":\"" + Answers.LABEL + "\"");
        return new Said(answer.status(), answer.type(), body);
    }

    private static Said printing(Outcome outcome) {
        return switch (outcome) {
            case EXPIRED -> Said.problem(404, "not-found", "見つかりません").withTrace();
            case NOT_YET_VALID -> new Said(422, "application/problem+json", ERASED);
            case AMBIGUOUS -> new Said(502, "text/plain", "");
            default -> new Said(201, "application/json", "{\"record\":\"00000000000000000711\",\"earlier\":1}");
        };
    }
}
