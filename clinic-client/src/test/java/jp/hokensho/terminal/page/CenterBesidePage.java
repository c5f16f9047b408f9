package jp.hokensho.terminal.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;

/// A centre for the page's tests. The number that is asked for names the outcome; `markup` makes a person
/// with one.
public class CenterBesidePage implements QuarkusTestResourceLifecycleManager {

    private static final String INSURERS = """
            {"items":[{"number":"00000001","name":"〇〇〇健康保険組合","telephone":"03-0000-0000"}],"next":null}""";

    private FakeCenter center;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            center = new FakeCenter()
                    .gaveOutPasswords()
                    .wantsCode("coder", "081804")
                    .answers(this::answer);
            PastShelf.fill(center);
            BatchShelf.fill(center.shelf());
            center.shelf().put("GET /v1/insurers", Said.exactly(INSURERS));
            folder = Files.createTempDirectory("page-test");
            var profile = center.trust().profile(folder, center.address());
            var mandate = folder.resolve("receipt.mandate").toString();
            Counter.japanese(profile)
                    .run("mandate", "give", "--kind", "FOLDER", "--until", "2099-11-28", "-o", mandate);
            return Map.of("hokensho.terminal.profile", profile.toString(), "hokensho.terminal.folder-mandate", mandate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Said answer(JsonNode question) {
        if (question.hasNonNull("again")) {
            return ScannedLabels.answer(question);
        }
        var number = question.path("number").asText();
        if (number.equals("forbidden")) {
            return Said.problem(403, "refused", "許可されていません").withTrace();
        }
        if (number.equals("cutoff")) {
            return Said.problem(403, "device-refused", "この端末は使えません").withTrace();
        }
        var outcome = number.equals("markup") ? Outcome.VALID : Outcome.valueOf(number);
        var name = number.equals("markup") ? "<script>alert(1)</script>" : "上野 太郎";
        var answer = Said.answer(Answers.of(outcome).replace("上野 太郎", name), question);
        return LabelShelf.labelled(outcome, answer, center.shelf());
    }

    @Override
    public void stop() {
        center.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
