package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.hokensho.acceptance.stack.Api.Reply;
import jp.hokensho.protocol.DenialReason;
import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Processes
@Order(5)
@DisplayName("Who is turned away gets a number, and it is on the record (R-21)")
class DenialsTest {

    private static final Set<DenialReason> TOLD_AS_FAILED_SIGN_IN = EnumSet.of(
            DenialReason.UNKNOWN_LOGIN,
            DenialReason.WRONG_PASSWORD,
            DenialReason.WRONG_SECOND_FACTOR,
            DenialReason.LOCKED,
            DenialReason.EXPIRED_ID);

    private final World world;
    private final Intruder intruder;

    DenialsTest(World world) {
        this.world = world;
        this.intruder = new Intruder(world);
    }

    @ParameterizedTest
    @EnumSource
    void eachReasonIsAProblemWithANumberOnTheRecord(DenialReason reason) {
        var refused = intruder.refusedFor(reason);

        assertTrue(refused.isProblem(), refused::text);
        var number = refused.text("traceNumber");
        assertTrue(number.matches("[0-9]{20}"), refused::text);
        assertEquals(reason.name(), denial(number).path("reason").asText());
        var recorded = world.auditor().get("/v1/journal/" + number);
        assertEquals(200, recorded.status(), recorded::text);
        assertTrue(recorded.text().contains(reason.name()), recorded::text);
    }

    @Test
    void aFailedSignInSaysNeverWhy() {
        var told = TOLD_AS_FAILED_SIGN_IN.stream().map(intruder::refusedFor).map(DenialsTest::withoutNumber);

        assertEquals(1, told.distinct().count());
    }

    @Test
    void whatIsForeignAndWhatDoesNotExistLookTheSame() {
        var foreign = intruder.refusedFor(DenialReason.OTHER_TENANT);
        var unknown = world.clerk().get("/v1/verifications/" + TraceNumber.of(0, 9_999_999_999L));

        assertEquals(404, foreign.status());
        assertEquals(withoutNumber(foreign), withoutNumber(unknown));
    }

    private JsonNode denial(String number) {
        var denials = world.auditor().get("/v1/denials?limit=500").body().path("items");
        return StreamSupport.stream(denials.spliterator(), false)
                .filter(item -> item.toString().contains(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not among the denials"));
    }

    private static String withoutNumber(Reply reply) {
        return reply.status() + reply.text().replace(reply.text("traceNumber"), "");
    }
}
