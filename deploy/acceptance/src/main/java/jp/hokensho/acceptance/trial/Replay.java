package jp.hokensho.acceptance.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.hokensho.acceptance.madeup.CardFile;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.acceptance.stack.Together;
import jp.hokensho.acceptance.trial.TrialTable.Row;
import jp.hokensho.protocol.Outcome;

/// Asks what the clinics of the trial asked, each at its own terminal, session by session; then an operator
/// of the centre names the sessions, and its auditor fetches the table.
public final class Replay {

    private static final int TRIES = 10;

    private final Stack stack;
    private final Say say;
    private final Clock clock;
    private final JsonNode registry;

    private Replay(Stack stack, Say say, Clock clock, JsonNode registry) {
        this.stack = stack;
        this.say = say;
        this.clock = clock;
        this.registry = registry;
    }

    /// @param stack which is up
    public static Replay of(Stack stack, Say say, Clock clock) {
        try {
            var registry = new ObjectMapper().readTree(stack.folder().registry().toFile());
            return new Replay(stack, say, clock, registry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The table as the centre counts it from its record.
    ///
    /// @throws Failed where a question has no answer at all
    public TrialTable run(Plan plan, TrialTable source) {
        write(plan);
        warmUp();
        var start = clock.instant();
        Together.run(source.clinics().stream()
                .<Runnable>map(sessions -> () -> replay(plan, sessions))
                .toArray(Runnable[]::new));
        say.step(plan.patients().size() + " 件の照会が済みました", plan.patients().size() + " verifications are on the record");
        return TrialTable.parse(person("auditor").csv("/v1/reports/trial?from=" + start));
    }

    private void write(Plan plan) {
        try {
            Files.write(stack.folder().trialAccesses(), plan.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Programs that have just started answer slowly: each insurer is asked once by a clinic that had no
    /// part in the trial.
    private void warmUp() {
        var desk = Counter.signIn(stack.terminal(1).api(), stack.people().person("clerk1"));
        for (var insurer : List.of(CardFile.TRIAL, CardFile.REAL_TIME, CardFile.STORED)) {
            var access = new Access("", "", insurer, "千代田", "1", "");
            for (var i = 0; i < TRIES && isUnavailable(desk.ask(access)); i++) {
                say.step("保険者の応答を待っています", "Waiting for an insurer");
            }
        }
    }

    private static boolean isUnavailable(String outcome) {
        return outcome.equals(Outcome.INSURER_UNAVAILABLE.name());
    }

    private void replay(Plan plan, List<Row> sessions) {
        var clinic = registered(sessions.getFirst().clinic());
        var code = clinic.path("code").asText();
        var clerk = stack.people().person(clerk(clinic));
        var desk = Counter.signIn(stack.terminal(code, clerk).api(), clerk);
        var operator = person("operator");
        for (var session : sessions) {
            var accesses = plan.accesses(session);
            var from = clock.instant();
            accesses.forEach(desk::ask);
            operator.put("/v1/reports/periods", period(code, session.session(), from));
            say.step(
                    "%s 第%s回: %d 件".formatted(session.clinic(), session.session(), accesses.size()),
                    "%s session %s: %d".formatted(session.clinic(), session.session(), accesses.size()));
        }
    }

    /// Until now.
    private String period(String code, String session, Instant from) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("clinic", code)
                .put("name", session)
                .put("from", from.toString())
                .put("to", clock.instant().toString())
                .toString();
    }

    /// Of the centre, without a certificate.
    private Counter person(String login) {
        return new Counter(stack.center().stranger(), stack.people().token(login));
    }

    private JsonNode registered(String clinic) {
        return StreamSupport.stream(registry.path("clinics").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(clinic))
                .findFirst()
                .orElseThrow(() -> new Failed(say.words(
                        "このデータには実証実験の医院が登録されていません。--reset で最初からやり直してください",
                        "the clinics of the trial are not registered in this data: start over with --reset")));
    }

    private static String clerk(JsonNode clinic) {
        return StreamSupport.stream(clinic.path("people").spliterator(), false)
                .filter(person -> person.path("roles").path(0).asText().equals("clinic-clerk"))
                .findFirst()
                .orElseThrow()
                .path("login")
                .asText();
    }
}
