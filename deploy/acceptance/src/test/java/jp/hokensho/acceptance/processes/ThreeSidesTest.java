package jp.hokensho.acceptance.processes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.hokensho.protocol.TraceNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Processes
@Order(3)
@DisplayName("All three sides find an attempt by its number (R-02, R-20)")
class ThreeSidesTest {

    private final World world;

    ThreeSidesTest(World world) {
        this.world = world;
    }

    @Test
    void clinicCentreAndInsurerFindTheVerification() {
        var clerk = world.clerk();
        var number = clerk.verify(Asking.trial()).text("verificationNumber");

        var clinic = clerk.get("/v1/verifications/" + number);
        var center = world.auditor().get("/v1/journal/" + number);
        var insurer = world.stack().adapter(1).command("trace", number);

        assertAll(
                () -> assertEquals("VALID", clinic.text("outcome"), clinic::text),
                () -> assertEquals(200, center.status(), center::text),
                () -> assertTrue(center.text().contains("00000001"), center::text),
                () -> assertEquals(0, insurer.exitCode(), insurer.out() + insurer.err()),
                () -> assertTrue(insurer.out().replace(" ", "").contains(number), insurer.out()));
    }

    @Test
    void aWrongCheckDigitIsToldApartFromAnUnknownNumber() {
        var clerk = world.clerk();
        var number = TraceNumber.of(0, 9_999_999_999L).toString();
        var mistyped = number.substring(0, 18) + (char) ('0' + '9' - number.charAt(18)) + number.charAt(19);

        var wrong = clerk.get("/v1/verifications/" + mistyped);
        var unknown = clerk.get("/v1/verifications/" + number);

        assertEquals(422, wrong.status(), wrong::text);
        assertEquals(404, unknown.status(), unknown::text);
    }

    @Test
    @DisplayName("the audit finds history intact (R-22)")
    void theAuditFindsHistoryIntact() {
        var audit = world.stack().center().command("journal", "audit");

        assertEquals(0, audit.exitCode(), audit.out() + audit.err());
    }
}
