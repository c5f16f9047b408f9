package jp.hokensho.acceptance.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.acceptance.stack.Contents;
import jp.hokensho.acceptance.stack.Folder;
import jp.hokensho.acceptance.stack.Ports;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.acceptance.trial.Plan;
import jp.hokensho.acceptance.trial.TrialTable;
import jp.hokensho.keys.Pem;

/// The programs that the tests share, with the people and devices of [TestRegistry] besides the demo's.
final class World implements AutoCloseable {

    static final String REAL_TIME = "06990014";

    private final Stack stack;
    private final Planted planted;
    private final Planted sealed;
    private final Planted open;
    private final Map<String, Device> devices = new ConcurrentHashMap<>();

    private World(Stack stack, List<Planted> planted) {
        this.stack = stack;
        this.planted = planted.get(0);
        this.sealed = planted.get(1);
        this.open = planted.get(2);
    }

    static World create() {
        var random = new SecureRandom();
        var planted = Stream.generate(() -> Planted.random(random)).limit(3).toList();
        var folder = new Folder(Path.of("target", "world"));
        var say = new Say(System.out, Locale.ENGLISH, Clock.systemUTC());
        var contents = new Contents(TestRegistry.at(Clock.systemUTC()), cards(planted));
        var stack = new Stack(folder, Ports.free(), say, contents);
        try {
            folder.delete();
            folder.create();
            stack.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        return new World(stack, planted);
    }

    private static List<String> cards(List<Planted> planted) {
        return Stream.of(
                        Plan.of(TrialTable.source()).cardLines().stream(),
                        planted.get(0).cardLines().stream(),
                        LongNames.cardLines(),
                        planted.stream().skip(1).map(person -> person.line(REAL_TIME)),
                        Stream.of(DeskLabelTest.LONG_NAMED))
                .flatMap(lines -> lines)
                .toList();
    }

    Stack stack() {
        return stack;
    }

    Planted planted() {
        return planted;
    }

    /// Insured at [#REAL_TIME] alone, for whom nobody asks but a clinic that opens seals.
    Planted sealed() {
        return sealed;
    }

    /// Likewise, but a clinic that opens none.
    Planted open() {
        return open;
    }

    /// What came sealed for the clinic of the demo's first terminal.
    JsonNode opened(Reply reply) {
        return new Opener(stack.terminal(1).profile()).details(reply.body());
    }

    /// HTTPS to the centre without a certificate.
    Api api() {
        return new Api(stack.center().url(), null, Pem.readAll(stack.center().authority()));
    }

    /// HTTPS to the centre with this device's certificate.
    Api api(Device device) {
        return new Api(
                stack.center().url(),
                device.identity(),
                Pem.readAll(stack.center().authority()));
    }

    /// A registered device of this tenant, enrolled at the first call.
    ///
    /// @param index among the tenant's devices
    Device device(String tenant, int index) {
        return devices.computeIfAbsent(
                tenant + "/" + index,
                _ -> Device.enrol(api(), stack.credentials().code(tenant, index)));
    }

    /// The key of one of the demo's terminals, which the real program enrolled.
    Device terminal(int number) {
        return Device.of(stack.terminal(number).profile());
    }

    String password(String login) {
        return stack.people().person(login).password();
    }

    /// Signed in at the first clinic's terminal.
    Session clerk() {
        return Session.of(api(terminal(1)), "clerk1", password("clerk1"));
    }

    Session manager() {
        return Session.of(api(terminal(1)), "manager1", password("manager1"));
    }

    /// Signed in without a certificate, as the centre's people may: always the same session.
    Session auditor() {
        return new Session(api(), stack.people().token("auditor"));
    }

    Session operator() {
        return new Session(api(), stack.people().token("operator"));
    }

    @Override
    public void close() {
        stack.close();
    }
}
