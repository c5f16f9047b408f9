package jp.hokensho.acceptance.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Credentials.Newcomer;
import jp.hokensho.keys.Totp;

/// How people begin: each chooses a password with the one-time code, and registers an app where no
/// terminal's key is the second factor.
final class Joining {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;

    private final Api stranger;
    private final Clock clock;

    Joining(Api stranger, Clock clock) {
        this.stranger = stranger;
        this.clock = clock;
    }

    /// Nobody has done anything yet: these are the passwords that they will choose.
    static List<Person> chosen(List<Newcomer> newcomers) {
        return newcomers.stream()
                .map(each -> new Person(each.login(), each.tenant(), password(), null))
                .toList();
    }

    private static String password() {
        return IntStream.range(0, LENGTH)
                .mapToObj(_ -> LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /// @return the person as from now on
    Person join(Person person, String code) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("code", code)
                .put("loginId", person.login())
                .put("password", person.password());
        expect(204, stranger.post("/v1/activations", body.toString(), Map.of()), person);
        return person.isOfClinic() ? person : withApp(person);
    }

    /// The centre is shown the code of the step before: that of now is left for a person.
    private Person withApp(Person person) {
        var session = expect(201, People.signIn(stranger, person, null), person);
        var headers = Map.of("Authorization", "Bearer " + session.text("token"));
        var secret = expect(201, stranger.post("/v1/people/me/totp", "", headers), person)
                .text("secret");
        expect(200, confirmed(Totp.ofBase32(secret), person, headers), person);
        stranger.delete("/v1/sessions/current", headers);
        return new Person(person.login(), person.tenant(), person.password(), secret);
    }

    /// Once more where that step was over before the centre looked.
    private Reply confirmed(Totp totp, Person person, Map<String, String> headers) {
        var step = 0L;
        Reply reply;
        do {
            step = Totp.step(clock.instant());
            var proof = JsonNodeFactory.instance
                    .objectNode()
                    .put("password", person.password())
                    .put("otp", totp.code(step - 1));
            reply = stranger.put("/v1/people/me/totp", proof.toString(), headers);
        } while (reply.status() != 200 && Totp.step(clock.instant()) > step);
        return reply;
    }

    private static Reply expect(int status, Reply reply, Person person) {
        if (reply.status() != status) {
            throw new Failed(person + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }
}
