package jp.hokensho.terminal.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Said;

/// Labels as a centre takes them: what one begins with tells what it is turned away for.
final class ScannedLabels {

    private ScannedLabels() {}

    /// A token that begins so.
    static String label(String beginning) {
        return (beginning + "X".repeat(40)).substring(0, 40);
    }

    static Said answer(JsonNode question) {
        var token = question.path("again").asText();
        for (var fault : new String[] {"altered", "ended", "erased"}) {
            if (token.equals(label(fault.toUpperCase(Locale.ROOT)))) {
                return refused(fault);
            }
        }
        return token.equals(label("FOREIGN"))
                ? Said.problem(404, "not-found", "見つかりません").withTrace()
                : Said.answer(Answers.of(Outcome.VALID), question);
    }

    private static Said refused(String code) {
        var problem = Said.problem(422, "impossible-value", "入力内容を確かめてください");
        var errors = ",\"errors\":[{\"field\":\"again\",\"code\":\"" + code + "\",\"message\":\"…\"}]}";
        return new Said(problem.status(), problem.type(), problem.body().replaceFirst("}$", errors));
    }
}
