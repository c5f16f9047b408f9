package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// nothing that names a person is printed by accident.
class PrivacyTest {

    private static final List<String> PERSONAL =
            List.of("上野", "ウエノ", "東京", "7654321", "1955", "1960", "コムウェア", "診察券", "妻");

    static Stream<Object> values() {
        var card = new CardKey(Samples.INSURER, "東京", "上野7654321", Optional.empty());
        var values = Stream.of(
                card,
                card.canonical(),
                new Inquiry(card, Optional.empty(), Samples.DAY, Optional.of("診察券")),
                new VerificationRequest("00000001", "東京", "7654321", "01", "1955-05-05", null, "診察券", null),
                Samples.DETAILS,
                Samples.DETAILS.office(),
                Samples.DETAILS.insured(),
                Samples.DETAILS.dependents().getFirst(),
                Samples.ASK,
                Samples.VERIFICATION);
        return Stream.concat(values, Samples.ANSWERS.stream());
    }

    @ParameterizedTest
    @MethodSource("values")
    void toStringNamesNobody(Object value) {
        for (var personal : PERSONAL) {
            assertFalse(value.toString().contains(personal), personal);
        }
    }

    @Test
    void theWireDoesNameThem() throws JsonProcessingException {
        assertTrue(Wire.write(Samples.VERIFICATION).contains("上野"));
    }
}
