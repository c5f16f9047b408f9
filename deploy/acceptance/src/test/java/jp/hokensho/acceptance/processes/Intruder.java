package jp.hokensho.acceptance.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Contents;
import jp.hokensho.acceptance.stack.People;
import jp.hokensho.keys.CertificateAuthority;
import jp.hokensho.keys.Csr;
import jp.hokensho.keys.DeviceKind;
import jp.hokensho.keys.KeyPairs;
import jp.hokensho.keys.KeyStoreFile;
import jp.hokensho.protocol.DenialReason;

/// Gets turned away, for each reason in turn.
final class Intruder {

    private final World world;

    Intruder(World world) {
        this.world = world;
    }

    /// The refusal's answer.
    Reply refusedFor(DenialReason reason) {
        return switch (reason) {
            case UNKNOWN_LOGIN -> signIn("nobody-at-all", "wrong");
            case WRONG_PASSWORD -> signIn("manager2", "wrong");
            case LOCKED -> tryUntilLocked();
            case EXPIRED_ID -> signIn("left5", world.password("left5"));
            case NO_SESSION ->
                world.api(world.terminal(1))
                        .post("/v1/verifications", Asking.trial().json(), Map.of());
            case SESSION_ENDED -> signedOut();
            case UNKNOWN_CERTIFICATE -> verifyWith(new Device(forged()));
            case REVOKED_CERTIFICATE -> verifyWith(revoked());
            case CERTIFICATE_OF_OTHER_TENANT -> verifyWith(world.terminal(2));
            case ROLE_MISSING -> world.clerk().get("/v1/denials");
            case OTHER_TENANT -> foreignNumber();
            case NOT_PERMITTED -> verifyAs(TestRegistry.STRICT, "clerk5");
            case ADDRESS -> verifyAs(TestRegistry.ELSEWHERE, "clerk3");
            case HOURS -> verifyAs(TestRegistry.CLOSED, "clerk4");
            case TOO_MANY -> flood();
            case REPLAYED_KEY -> replayed();
            case WRONG_SECOND_FACTOR ->
                People.signIn(world.api(), world.stack().people().person("insurer-manager2"), "000000");
        };
    }

    private Reply signIn(String login, String password) {
        var terminal = login.endsWith("5") ? world.device(TestRegistry.STRICT, 0) : world.terminal(2);
        return Session.signIn(world.api(terminal), login, password);
    }

    /// After three failures the login waits, longer with each. A wait may be just over when the right
    /// password comes: then there is another round.
    private Reply tryUntilLocked() {
        var terminal = world.api(world.device(TestRegistry.STRICT, 0));
        return Stream.generate(() -> guessed(terminal))
                .limit(5)
                .filter(reply -> reply.status() != 201)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never locked"));
    }

    private Reply guessed(Api terminal) {
        IntStream.range(0, 6).forEach(_ -> Session.signIn(terminal, "locked5", "wrong"));
        return Session.signIn(terminal, "locked5", world.password("locked5"));
    }

    private Reply signedOut() {
        var clerk = world.clerk();
        clerk.signOut();
        return clerk.verify(Asking.trial());
    }

    /// With a clerk's good session.
    private Reply verifyWith(Device device) {
        return new Session(world.api(device), world.clerk().token()).verify(Asking.trial());
    }

    private Reply verifyAs(String clinic, String login) {
        var terminal = world.api(world.device(clinic, 0));
        var signIn = Session.signIn(terminal, login, world.password(login));
        return signIn.status() == 201 ? new Session(terminal, signIn.text("token")).verify(Asking.trial()) : signIn;
    }

    /// Signed by the right authority, and registered nowhere.
    private KeyStoreFile forged() {
        var state = world.stack().center().authority().getParent();
        var password = read(state.resolve("keystore.password"));
        var authority = CertificateAuthority.of(
                KeyStoreFile.load(state.resolve("authority.p12"), password.toCharArray()), Clock.systemUTC());
        var pair = KeyPairs.p256();
        var certificate =
                authority.issueDevice(Csr.create(pair), UUID.randomUUID(), Contents.CLINIC, DeviceKind.TERMINAL);
        return new KeyStoreFile(pair.getPrivate(), List.of(certificate, authority.certificate()));
    }

    private Device revoked() {
        var lost = world.device(TestRegistry.STRICT, 1);
        world.operator().post("/v1/terminals/" + lost.id() + "/revocation", "{}");
        return lost;
    }

    private Reply foreignNumber() {
        var number = world.clerk().verify(Asking.trial()).text("verificationNumber");
        var other = Session.of(world.api(world.terminal(2)), "clerk2", world.password("clerk2"));
        return other.get("/v1/verifications/" + number);
    }

    private Reply replayed() {
        var clerk = world.clerk();
        var key = UUID.randomUUID().toString();
        clerk.post("/v1/verifications", Asking.trial().json(), "Idempotency-Key", key);
        var other = Asking.trial().with("number", "002").json();
        return clerk.post("/v1/verifications", other, "Idempotency-Key", key);
    }

    /// The first one on record: later ones of the same minute share the number of their count.
    private Reply flood() {
        var terminal = world.api(world.device(TestRegistry.LOAD, 5));
        var clerk = Session.of(terminal, "clerk6", world.password("clerk6"));
        var requests = Stream.<Callable<Reply>>generate(() -> () -> clerk.get("/v1/insurers"))
                .limit(4000)
                .toList();
        try (var callers = Executors.newFixedThreadPool(32)) {
            return callers.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .filter(reply -> reply.status() == 429)
                    .min(Comparator.comparing(reply -> reply.text("traceNumber")))
                    .orElseThrow(() -> new AssertionError("never too many"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
