package jp.hokensho.acceptance.rotation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.hokensho.acceptance.stack.Api;
import jp.hokensho.acceptance.stack.Failed;
import jp.hokensho.acceptance.stack.People;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.protocol.proof.Hash;
import jp.hokensho.protocol.proof.NoteKey;
import jp.hokensho.protocol.proof.SignedNote;

/// Replaces the keys of receipts, session tokens, checkpoints and of an adapter's signature, the authority of
/// certificates and the certificates themselves, each by the command that an operator has for it, while a clerk
/// goes on asking; and waits until each new key is in use.
public final class Rehearsal {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Pattern KEY_ID = Pattern.compile("\"keyId\":\"([^\"]+)\"");

    private final Stack stack;
    private final Say say;
    private final Desk desk;
    private final List<String> keys = new ArrayList<>();
    private final List<String> receipts = new ArrayList<>();
    private String token;

    public Rehearsal(Stack stack, Say say) {
        this.stack = stack;
        this.say = say;
        this.desk = new Desk(stack.terminal(1));
        this.token = signedIn(stack);
    }

    public Rotated run() {
        var asking = new Asking(desk, token);
        try {
            await("the first answer", () -> asking.last() != null);
            receipts.add(asking.last().text("receipt"));
            receipt(asking);
            token(asking);
            checkpoint();
            adapter(asking);
            authority(asking);
            receipts.add(asking.last().text("receipt"));
        } finally {
            asking.end();
        }
        return new Rotated(
                List.copyOf(keys),
                asking.answered(),
                asking.refused(),
                List.copyOf(asking.refusals()),
                receipts.stream().allMatch(this::isGenuine),
                IntStream.of(1, 2).allMatch(this::isWitness));
    }

    private void receipt(Asking asking) {
        var made = rotated("receipt");
        await("a receipt of the new key", () -> header(asking.last().text("receipt"))
                .contains(made));
        done("receipt", "受領証の署名鍵を替えました", "The key of receipts is replaced");
    }

    /// Who is signed in stays so, with the token of the former key until it is renewed.
    private void token(Asking asking) {
        var made = rotated("token");
        await("a token of the new key", () -> {
            renew(asking);
            return header(token).contains(made);
        });
        done("token", "セッショントークンの署名鍵を替えました", "The key of session tokens is replaced");
    }

    private void checkpoint() {
        var made = Hash.of(Base64.getDecoder().decode(rotated("checkpoint")));
        await("a checkpoint of the new key", () -> {
            var note = SignedNote.parse(desk.get("/v1/logs/000/checkpoint").text());
            var origin = note.text().lines().findFirst().orElseThrow();
            return note.isSignedBy(List.of(new NoteKey(origin, made)));
        });
        done("checkpoint", "チェックポイントの署名鍵を替えました", "The key of checkpoints is replaced");
    }

    /// The insurer's own renewal: its manager applies, the centre approves.
    private void adapter(Asking asking) {
        renew(asking);
        var proposed = stack.adapter(1).command("keys", "renew", "--json").orFail("insurer-adapter keys renew");
        var made = keyId(proposed.out());
        var change = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "key-change")
                .put("organization", "00000001")
                .put("keyId", made);
        var application = office("insurer-manager1", "/v1/applications", change.toString());
        office("operator", "/v1/applications/" + application.text("id") + "/approval", "{}");
        await("a statement of the new key", () -> header(asking.last().text("statement"))
                .contains(made));
        done("adapter", "保険者のアダプタの署名鍵を替えました", "The signing key of an insurer's adapter is replaced");
    }

    private void authority(Asking asking) {
        var authority = new NextAuthority(stack);
        renew(asking);
        authority.takeOver();
        done("authority", "証明書の認証局を替えました", "The authority of certificates is replaced");
        authority.certifyAdapters();
        done("adapter-certificate", "アダプタの証明書を替えました", "The certificates of adapters are replaced");
        renew(asking);
        authority.certifyTerminals();
        renew(asking);
        var after = asking.answered();
        await("answers under the next certificate", () -> asking.answered() > after);
        done("terminal-certificate", "端末の証明書を替えました", "The certificates of terminals are replaced");
    }

    private Api.Reply office(String login, String path, String json) {
        var reply = stack.center()
                .stranger()
                .post(
                        path,
                        json,
                        Map.of("Authorization", "Bearer " + stack.people().token(login)));
        if (reply.status() >= 300) {
            throw new Failed(login + " " + path + ": " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    private String rotated(String kind) {
        var result = stack.center().command("keys", "rotate", kind, "--json").orFail("auth-center keys rotate " + kind);
        return keyId(result.out());
    }

    static String keyId(String json) {
        var found = KEY_ID.matcher(json);
        if (!found.find()) {
            throw new Failed("no key id: " + json);
        }
        return found.group(1);
    }

    private void done(String kind, String japanese, String english) {
        keys.add(kind);
        say.step(japanese, english);
    }

    private static String signedIn(Stack stack) {
        return mustBe(201, People.signIn(stack.terminal(1).api(), stack.people().person("clerk1"), null))
                .text("token");
    }

    private void renew(Asking asking) {
        var held = Map.of("Authorization", "Bearer " + token);
        token = mustBe(201, desk.post("/v1/sessions/current/renewal", "", held)).text("token");
        asking.use(token);
    }

    private static Api.Reply mustBe(int status, Api.Reply reply) {
        if (reply.status() != status) {
            throw new Failed("the clerk's session: " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    private boolean isGenuine(String receipt) {
        var reply = stack.center().stranger().post("/v1/receipts/check", "{\"receipt\":\"" + receipt + "\"}", Map.of());
        return reply.text("verdict").equals("GENUINE");
    }

    /// The adapter refused no checkpoint of the centre's.
    private boolean isWitness(int number) {
        return stack.adapter(number).command("checkpoints").exitCode() == 0;
    }

    /// Of a compact JWS; its `kid` stands in it as it is.
    private static String header(String jws) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[0]), UTF_8);
    }

    static void await(String what, BooleanSupplier so) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Failed("waited in vain for " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
