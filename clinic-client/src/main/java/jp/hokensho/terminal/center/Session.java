package jp.hokensho.terminal.center;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import jp.hokensho.protocol.ProblemType;
import jp.hokensho.protocol.Role;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Verification;
import jp.hokensho.protocol.VerificationRequest;

/// A signed-in person. The session itself lives at the centre; here is only the token for it, renewed while
/// it is young enough to be renewed. May be used by several threads.
public final class Session implements Asker {

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final String login;
    private final Calls calls;
    private final Patience patience;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Current current;

    Session(String login, Calls calls, Center.Terms terms, HttpResponse<String> signedIn) {
        this.login = login;
        this.calls = calls;
        this.patience = terms.patience();
        this.clock = terms.clock();
        this.current = current(signedIn);
    }

    /// As whom the person signed in.
    public String login() {
        return login;
    }

    public boolean mustChangePassword() {
        return current.token().mustChangePassword();
    }

    public boolean mustRegisterFactor() {
        return current.token().mustRegisterFactor();
    }

    /// As the centre said at the sign-in. It decides anew about every request.
    public boolean is(Role role) {
        return current.token().roles().contains(role.wireName());
    }

    @Override
    public Reply verify(VerificationRequest question, UUID key) {
        return patience.keep(clock, () -> {
            renewWhenDue();
            var request = authorized(calls.post("/v1/verifications", question))
                    .header("Idempotency-Key", key.toString())
                    .build();
            var json = calls.send(request).body();
            return new Reply(Wire.read(json, Verification.class), json);
        });
    }

    @Override
    public Reply find(TraceNumber number) {
        return patience.keep(clock, () -> {
            renewWhenDue();
            var request = authorized(calls.to("/v1/verifications/" + number)).build();
            var json = calls.send(request).body();
            return new Reply(Wire.read(json, Verification.class), json);
        });
    }

    /// The centre's directory. Sent once: it is a help, and nobody waits for it.
    public List<Listed> insurers() {
        renewWhenDue();
        var reply = calls.send(authorized(calls.to("/v1/insurers")).build());
        return Wire.read(reply.body(), Directory.class).items();
    }

    /// Sent once: after a lost reply the old password may be the wrong one, and guesses are counted.
    ///
    /// @throws CenterProblem where the centre does not take it
    public void changePassword(String from, String to) {
        calls.send(authorized(calls.put("/v1/people/me/password", Map.of("oldPassword", from, "newPassword", to)))
                .build());
    }

    /// Begins with a new authenticator app; it counts once it is confirmed.
    public ProposedApp proposeApp() {
        var request = authorized(calls.to("/v1/people/me/totp")).POST(BodyPublishers.noBody());
        return Wire.read(calls.send(request.build()).body(), ProposedApp.class);
    }

    /// Puts the app that was proposed in force. Sent once: a code is good once.
    ///
    /// @param password of the person, once more: whoever found an open session knows none
    /// @param otp the new app's first code
    /// @param current a code of the app of before, or a recovery code; empty where there was none
    /// @return recovery codes, told once
    /// @throws CenterProblem `REFUSED` where password or code are wrong
    public List<String> confirmApp(String password, String otp, Optional<String> current) {
        var proof = new HashMap<>(Map.of("password", password, "otp", otp));
        current.ifPresent(code -> proof.put("currentOtp", code));
        var request = authorized(calls.put("/v1/people/me/totp", proof)).build();
        return Wire.read(calls.send(request).body(), Confirmed.class).recoveryCodes();
    }

    /// That a verification's question and answer stand in the published record.
    ///
    /// @return the proof file, letter by letter
    /// @throws CenterProblem `NOT_FOUND` where the person sees no such verification
    public String proof(TraceNumber number) {
        return calls.send(authorized(calls.to("/v1/verifications/" + number + "/proof"))
                        .build())
                .body();
    }

    /// Orders unattended work at this terminal. Sent once: the token is told once, and after a lost reply the
    /// mandate stands among [#mandates()].
    ///
    /// @throws CenterProblem `IMPOSSIBLE_VALUE` for a period that cannot be
    public GivenMandate give(Mandate.Wish wish) {
        var request = authorized(calls.post("/v1/mandates", wish)).build();
        return Wire.read(calls.send(request).body(), GivenMandate.class);
    }

    /// Those that hold or will: a manager is told the clinic's, others their own.
    public List<Mandate> mandates() {
        var request = authorized(calls.to("/v1/mandates")).build();
        return Wire.read(calls.send(request).body(), Mandates.class).items();
    }

    /// Again is the same.
    ///
    /// @throws CenterProblem where the person may not, or there is none
    public void withdraw(UUID mandate) {
        calls.send(authorized(calls.to("/v1/mandates/" + mandate)).DELETE().build());
    }

    @Override
    public String ask(Function<Calls, HttpRequest.Builder> request) {
        return patience.keep(clock, () -> {
            renewWhenDue();
            return calls.send(authorized(request.apply(calls)).build()).body();
        });
    }

    /// The same, sent once: whoever waits hears at once that it was not done.
    String askOnce(Function<Calls, HttpRequest.Builder> request) {
        renewWhenDue();
        return calls.send(authorized(request.apply(calls)).build()).body();
    }

    /// Keeps the token fresh. Renewing is no act of a person: the centre ends an idle session all the same.
    public void renewWhenDue() {
        if (fresh()) {
            return;
        }
        renewing.lock();
        try {
            if (!fresh()) {
                renew();
            }
        } finally {
            renewing.unlock();
        }
    }

    /// Ends it at the centre, where that is still possible; where not, the centre ends it by itself.
    @Override
    public void endQuietly() {
        try {
            calls.send(authorized(calls.to("/v1/sessions/current"))
                    .timeout(GOODBYE)
                    .DELETE()
                    .build());
        } catch (CenterProblem | CenterUnreachable _) {
            // nobody waits for this
        }
    }

    private boolean fresh() {
        return clock.instant().isBefore(current.renewFrom());
    }

    private void renew() {
        try {
            current = current(calls.send(authorized(calls.to("/v1/sessions/current/renewal"))
                    .POST(BodyPublishers.noBody())
                    .build()));
        } catch (CenterUnreachable | CenterProblem failure) {
            if (ended(failure) || !clock.instant().isBefore(current.end())) {
                throw failure;
            }
        }
    }

    private static boolean ended(RuntimeException failure) {
        return failure instanceof CenterProblem problem && problem.type() == ProblemType.NO_SESSION;
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + current.token().token());
    }

    private Current current(HttpResponse<String> response) {
        var token = SessionToken.read(response);
        var life = token.life(response, clock);
        var now = clock.instant();
        return new Current(token, now.plus(life.multipliedBy(2).dividedBy(3)), now.plus(life));
    }

    private record Confirmed(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "Confirmed[****]";
        }
    }

    private record Directory(List<Listed> items) {
        private Directory {
            items = List.copyOf(items);
        }
    }

    private record Mandates(List<Mandate> items) {
        private Mandates {
            items = List.copyOf(items);
        }
    }

    /// @param renewFrom by this machine's clock
    /// @param end by this machine's clock
    private record Current(SessionToken token, Instant renewFrom, Instant end) {}
}
