package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written is read back the same, by a reader that is strict.
class WireTest {

    static Stream<Object> bodies() {
        return Stream.of(
                Samples.VERIFICATION,
                new VerificationRequest("00000001", "東京", "001", "01", "S30.5.5", "H17.7.8", "診察券 12", null),
                new VerificationRequest("00000001", null, "001", null, null, null, null, null),
                VerificationRequest.again("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH", "H17.7.8", null),
                new Problem(
                        ProblemType.IMPOSSIBLE_VALUE.urn(),
                        "入力内容を確かめてください",
                        422,
                        "x",
                        "targetDate",
                        "00000000000000000703",
                        List.of(new FieldError("targetDate", "no-such-date", "存在しない日付です"))),
                new Problem("urn:hokensho:problem:not-found", "Not found", 404, null, null, null, null),
                Samples.ASKER,
                Role.CLINIC_CLERK,
                Sex.NOT_SET,
                Samples.NUMBER,
                Samples.INSURER,
                Branch.parse("00"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsWrittenIsReadBack(Object body) throws JsonProcessingException {
        assertEquals(body, Wire.read(Wire.write(body), body.getClass()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersAreReadBackByTheirOutcome(Answer answer) throws JsonProcessingException {
        var json = Wire.write(answer);

        assertTrue(json.contains("\"outcome\":\"" + answer.outcome() + "\""), json);
        assertEquals(answer, Wire.read(json, Answer.class));
    }

    static List<Answer> answers() {
        return Samples.ANSWERS;
    }

    @Test
    void anAnswerHasTheMembersOfTheContract() throws JsonProcessingException {
        var json = Wire.write(Samples.VERIFICATION);

        assertTrue(json.startsWith("{\"verificationNumber\":\"00000000000000000703\",\"outcome\":\"VALID\","), json);
        for (var member :
                List.of("\"late\":false", "\"hint\":null", "\"validUntil\":null", "\"targetDate\":\"2005-07-08\"")) {
            assertTrue(json.contains(member), member);
        }
    }

    @Test
    void namesOnTheWireAreThoseOfTheContract() throws JsonProcessingException {
        assertEquals("\"center-operations\"", Wire.write(Role.CENTER_OPERATIONS));
        assertEquals("\"1\"", Wire.write(Sex.MALE));
        assertEquals("\"00138156\"", Wire.write(InsurerNumber.parse("138156")));
    }

    @Test
    void foreignWordsAreRefused() {
        assertThrows(JsonProcessingException.class, () -> Wire.read("\"clinic_clerk\"", Role.class));
        assertThrows(JsonProcessingException.class, () -> Wire.read("\"4\"", Sex.class));
        assertThrows(JsonProcessingException.class, () -> Wire.read("\"1\"", Branch.class));
        assertThrows(JsonProcessingException.class, () -> Wire.read("{\"outcome\":\"FINE\"}", Answer.class));
        assertThrows(
                JsonProcessingException.class,
                () -> Wire.read("{\"number\":\"1\",\"x\":1}", VerificationRequest.class));
    }

    @Test
    void nothingOnTheWireNeedsOptional() {
        var seen = new HashSet<Class<?>>();
        var waiting = new ArrayDeque<Class<?>>(
                List.of(Verification.class, VerificationRequest.class, Problem.class, LinkMessage.class));
        while (!waiting.isEmpty()) {
            var type = waiting.pop();
            assertFalse(type == Optional.class);
            if (type.getPackage() == Verification.class.getPackage() && seen.add(type)) {
                waiting.addAll(parts(type));
            }
        }
        assertTrue(seen.contains(Details.Dependent.class) || seen.contains(Details.class), seen::toString);
    }

    private static List<Class<?>> parts(Class<?> type) {
        var cases = type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.<Class<?>>empty();
        var members = type.isRecord()
                ? Stream.of(type.getRecordComponents()).<Class<?>>map(component -> component.getType())
                : Stream.<Class<?>>empty();
        return Stream.<Class<?>>concat(cases, members)
                .filter(part -> !part.isPrimitive())
                .toList();
    }
}
