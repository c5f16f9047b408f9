package jp.hokensho.acceptance.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.keys.Totp;

/// Who works with these programs, and how they sign in. Whoever comes without a terminal stays signed in
/// here: a code works once, and there are but two in a minute.
public final class People {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Person> all;
    private final Api stranger;
    private final Map<String, App> apps = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    People(List<Person> all, Api stranger, Clock clock) {
        this.all = all;
        this.stranger = stranger;
        for (var person : all) {
            if (person.otpSecret() != null) {
                // the last one may have been used by another process
                var app = new App(Totp.ofBase32(person.otpSecret()), clock, Totp.step(clock.instant()) - 1);
                apps.put(person.login(), app);
            }
        }
    }

    static List<Person> read(Path file) {
        try {
            return JSON.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new Failed("cannot read " + file, e);
        }
    }

    /// For its owner alone.
    static void write(Path file, List<Person> people) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(file.toFile(), people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Person person(String login) {
        return all.stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new Failed("nobody signs in as " + login));
    }

    /// The token of somebody who is signed in without a certificate, for the next minutes.
    public synchronized String token(String login) {
        var known = tokens.get(login);
        var renewed = known == null
                ? null
                : stranger.post("/v1/sessions/current/renewal", "", Map.of("Authorization", "Bearer " + known));
        var reply = renewed != null && renewed.status() == 201
                ? renewed
                : signIn(stranger, person(login), apps.get(login).code());
        if (reply.status() != 201) {
            throw new Failed(login + ": " + reply.status() + " " + reply.text());
        }
        tokens.put(login, reply.text("token"));
        return tokens.get(login);
    }

    /// @param otp null where the terminal's key is the second factor
    public static Reply signIn(Api api, Person person, String otp) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("loginId", person.login())
                .put("password", person.password());
        if (otp != null) {
            body.put("otp", otp);
        }
        return api.post("/v1/sessions", body.toString(), Map.of());
    }
}
