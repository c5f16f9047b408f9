package jp.hokensho.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The closed lists that scripts and other systems rely on (contracts.md).
class ClosedListsTest {

    @Test
    void outcomesAndTheirExitCodesArePromised() {
        var codes = Stream.of(Outcome.values())
                .map(outcome -> outcome + " " + outcome.exitCode())
                .toList();

        assertEquals(
                List.of(
                        "VALID 0",
                        "EXPIRED 10",
                        "NOT_YET_VALID 11",
                        "CARD_NOT_FOUND 12",
                        "INSURER_NOT_FOUND 13",
                        "AMBIGUOUS 14",
                        "WITHHELD 15",
                        "INSURER_UNAVAILABLE 16"),
                codes);
    }

    @Test
    void everyOutcomeHasItsAnswer() {
        var told = Samples.ANSWERS.stream().map(Answer::outcome).distinct().toList();

        assertEquals(List.of(Outcome.values()), told);
    }

    @Test
    void sourcesArePromised() {
        assertEquals("[LIVE, STORED, STAND_IN, NONE]", Arrays.toString(Source.values()));
    }

    @Test
    void denialReasonsArePromised() {
        assertEquals(
                "[UNKNOWN_LOGIN, WRONG_PASSWORD, WRONG_SECOND_FACTOR, LOCKED, EXPIRED_ID, NO_SESSION, SESSION_ENDED, "
                        + "UNKNOWN_CERTIFICATE, REVOKED_CERTIFICATE, CERTIFICATE_OF_OTHER_TENANT, ROLE_MISSING, "
                        + "OTHER_TENANT, NOT_PERMITTED, ADDRESS, HOURS, TOO_MANY, REPLAYED_KEY]",
                Arrays.toString(DenialReason.values()));
    }

    @ParameterizedTest
    @EnumSource(DenialReason.class)
    void everyDenialReasonHasItsWordsInBothLanguages(DenialReason reason) {
        var words = List.of(reason.message(Locale.JAPANESE), reason.message(Locale.ENGLISH));

        assertEquals(
                2, words.stream().filter(word -> !word.isBlank()).distinct().count());
    }

    @Test
    void rolesArePromised() {
        assertEquals(
                "clinic-manager, clinic-clerk, insurer-operations, insurer-media, insurer-manager, insurer-clerk, "
                        + "center-admin, center-operations, center-media, center-head, auditor",
                Stream.of(Role.values()).map(Role::wireName).collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void aProblemTypeIsFoundByItsName(ProblemType type) {
        assertEquals(Optional.of(type), ProblemType.ofUrn(type.urn()));
        assertEquals(type.urn(), type.urn().toLowerCase(Locale.ROOT));
    }

    @Test
    void aForeignProblemTypeIsNotOurs() {
        assertEquals(Optional.empty(), ProblemType.ofUrn("about:blank"));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void noVerdictSaysUninsured(Outcome outcome) {
        var words = outcome.message(Locale.JAPANESE) + outcome.message(Locale.ENGLISH);

        for (var never : List.of("無資格", "未加入", "無保険", "該当資格なし", "uninsured", "not insured")) {
            assertFalse(words.contains(never), never);
        }
    }
}
