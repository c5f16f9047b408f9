package jp.hokensho.center.unusual;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.paging.Span;
import jp.hokensho.center.tenancy.Rows;
import jp.hokensho.center.tenancy.Tenants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-23: a look at some minutes does not read all that there ever was of a person")
class BoundedLookTest {

    private static final Object NOW = Span.utc(Instant.parse("2026-11-20T00:00:00Z"));

    private final Tenants tenants;

    BoundedLookTest(Tenants tenants) {
        this.tenants = tenants;
    }

    @Test
    void otherSessionsAreFoundByWhenTheyWereInUse() {
        var plan = plan(SessionRules.TWICE, NOW, NOW);

        assertTrue(plan.matches("(?s).*session_by_person_in_use.*Index Cond:[^\n]*last_act_at.*"), plan);
    }

    @Test
    void theSignInAfterAFailureIsFoundByItsTime() {
        var ofPerson = plan(SignInRules.OF_ONE_LOGIN, NOW, NOW, NOW, 5, NOW);
        var ofTerminal = plan(SignInRules.AT_ONE_TERMINAL, NOW, NOW, NOW, 5, NOW, 5);

        assertTrue(ofPerson.contains("sign_in_row_by_person_in_time"), ofPerson);
        assertTrue(ofTerminal.contains("sign_in_row_by_device_in_time"), ofTerminal);
    }

    /// As with tables too large to be read whole.
    private String plan(String sql, Object... values) {
        return tenants.in(Tenants.CENTER, connection -> {
            for (var way : new String[] {"seqscan", "hashjoin", "mergejoin", "bitmapscan"}) {
                Rows.list(connection, "select set_config('enable_" + way + "', 'off', true)", row -> row.getString(1));
            }
            return String.join("\n", Rows.list(connection, "explain " + sql, row -> row.getString(1), values));
        });
    }
}
