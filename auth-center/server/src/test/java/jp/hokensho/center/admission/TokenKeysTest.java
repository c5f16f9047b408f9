package jp.hokensho.center.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.journal.Journal;
import jp.hokensho.center.pki.Signer;
import jp.hokensho.center.pki.Vault;
import jp.hokensho.center.scene.Desk;
import jp.hokensho.center.scene.World;
import jp.hokensho.center.tenancy.Mirrors;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import jp.hokensho.keys.SigningKey;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CenterTestResource.class)
@DisplayName("R-29: the key that signs session tokens is replaced while the centre runs")
class TokenKeysTest {

    private static final String UNREGISTERED = "01990019";

    @Inject
    World world;

    @Inject
    TokenKeys keys;

    @Inject
    TokenKeyRows rows;

    @Inject
    Tokens tokens;

    @Inject
    Journal journal;

    @Inject
    AdmissionConfig config;

    @Inject
    Tenants tenants;

    @Inject
    Mirrors mirrors;

    @Inject
    Vault vault;

    @Inject
    Signer signer;

    @Test
    void noVerificationIsRefusedWhileTheKeyIsReplaced() {
        var desk = world.manager();
        var over = new AtomicBoolean();
        var statuses = CompletableFuture.supplyAsync(() -> statuses(desk, over));

        var made = keys.rotate();
        world.await(() -> keys.current().id().equals(made.id()));
        var newcomer = world.manager().verify(UNREGISTERED);
        over.set(true);

        assertEquals(Set.of(201), new HashSet<>(statuses.join()));
        assertEquals(201, newcomer.status());
        assertEquals(201, desk.verify(UNREGISTERED).status());
    }

    private static List<Integer> statuses(Desk desk, AtomicBoolean over) {
        List<Integer> statuses = new ArrayList<>();
        while (!over.get()) {
            statuses.add(desk.verify(UNREGISTERED).status());
        }
        return statuses;
    }

    @Test
    @DisplayName("another node believes the new key before any signs with it, and signs with it in its time")
    void allBelieveItBeforeOneSignsWithIt() {
        var otherNode = node(Clock.systemUTC());

        var made = keys.rotate();
        world.await(() -> otherNode.find(made.id()).isPresent());

        assertNotEquals(made.id(), keys.current().id());
        assertNotEquals(made.id(), otherNode.current().id());
        assertEquals(
                made.id(),
                node(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(12)))
                        .current()
                        .id());
    }

    @Test
    @DisplayName("a former key is believed as long as a token of it can live, and by nobody afterwards")
    void aFormerKeyIsBelievedForATokensLife() {
        var former = keys.rotate();
        var made = keys.rotate();
        var life = config.token().life();

        assertTrue(at(made.from().plus(life)).find(former.id()).isPresent());
        var later = at(made.from().plus(life).plusSeconds(6));
        assertEquals(Optional.empty(), later.find(former.id()));
        assertTrue(later.find(made.id()).isPresent());
    }

    @Test
    void thePrivatePartIsErasedWhenItsTimeIsOver() {
        var over = TokenKey.of(SigningKey.create(Instant.EPOCH.minus(Duration.ofDays(1))));
        rows.alone(connection -> {
            rows.insert(connection, over);
            return true;
        });
        assertEquals(1, privateParts(over.id()));

        keys.forgetWhatIsOver();

        assertEquals(0, privateParts(over.id()));
    }

    private int privateParts(String id) {
        var sql = "select id from token_key where id = ? and private_key is not null";
        return tenants.in(Tenants.CENTER, connection -> Rows.list(connection, sql, row -> row.getString(1), id))
                .size();
    }

    @Test
    @DisplayName("only a key of ours is believed, whatever the header says")
    void onlyAKeyOfOursIsBelieved() {
        var ours = keys.current();
        var foreign = SigningKey.create(Instant.EPOCH);

        assertTrue(tokens.read(token(ours.id(), ours.privateKey())).isPresent());
        assertFalse(tokens.read(token(ours.id(), foreign.privateKey())).isPresent());
        assertFalse(tokens.read(token(foreign.published().id(), foreign.privateKey()))
                .isPresent());
        assertFalse(tokens.read(token("", ours.privateKey())).isPresent());
        assertFalse(tokens.read("e30.e30.").isPresent());
        assertFalse(tokens.read("no token").isPresent());
        assertFalse(tokens.read("").isPresent());
    }

    @Test
    @DisplayName("R-24: a change of keys is on the record")
    void aChangeOfKeysIsOnTheRecord() {
        var former = keys.rotate();
        var made = keys.rotate();
        var last = TraceNumber.parse(world.manager().verify(UNREGISTERED).text("verificationNumber"));

        var event = LongStream.range(1, last.position())
                .mapToObj(position -> journal.find(TraceNumber.of(last.stream(), position)))
                .flatMap(Optional::stream)
                .filter(recorded -> recorded.kind().equals("TokenKeyMade"))
                .filter(recorded -> recorded.header().contains("\"keyId\":\"" + made.id() + "\""))
                .findFirst()
                .orElseThrow();

        assertTrue(event.header().contains("\"former\":\"" + former.id() + "\""), event::header);
    }

    private static String token(String keyId, PrivateKey key) {
        var now = Instant.now(Clock.systemUTC());
        return Jwt.issuer("hokensho-center")
                .audience("hokensho-center")
                .subject(UUID.randomUUID().toString())
                .claim("sid", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(keyId)
                .sign(key);
    }

    private TokenKeys at(Instant time) {
        return new TokenKeys(
                rows, journal, config, Clock.fixed(time, Clock.systemUTC().getZone()));
    }

    private TokenKeys node(Clock clock) {
        return new TokenKeys(new TokenKeyRows(tenants, mirrors, vault, signer), journal, config, clock);
    }
}
