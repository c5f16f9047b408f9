package jp.hokensho.center.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jp.hokensho.center.policy.PasswordRules.Wish;
import jp.hokensho.center.policy.Policy.Beside;
import jp.hokensho.protocol.InputError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which passwords may be taken (R-35)")
class PasswordRulesTest {

    private static final Policy.Password USUAL = Policy.usual("center").password();

    @ParameterizedTest
    @CsvSource({
        "FACTOR, vX3kQ9w, TOO_WEAK",
        "FACTOR, vX3kQ9wz, ",
        "NOTHING, vX3kQ9wzLp2m, TOO_WEAK",
        "NOTHING, vX3kQ9wzLp2mT, ",
        "FACTOR, 茗荷谷の猫は鳴かぬ, ",
    })
    void theLengthDependsOnWhatThereIsBeside(Beside beside, String password, InputError fault) {
        assertEquals(Optional.ofNullable(fault), fault(USUAL, beside, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password2026",
                "P@ssw0rd!",
                "Ｐａｓｓｗｏｒｄ１２３４",
                "qwertyuiop123",
                "aaaaaaaaaaaaa",
                "1234567890123",
                "sakurasakura2025",
                "tanaka-hanako1985",
                "hokensho!hokensho",
                "1qaz2wsx3edc4rfv",
                "my-taro-office-1",
            })
    void whatManyTakeIsNotTaken(String password) {
        assertEquals(Optional.of(InputError.TOO_WEAK), fault(USUAL, Beside.FACTOR, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "kL8#vQz2", "7KQ2MX9RTA4HJWCB", "Kawa-Yama-7391-Tsuki"})
    void whatHasEnoughOfItsOwnIs(String password) {
        assertEquals(Optional.empty(), fault(USUAL, Beside.FACTOR, password));
    }

    @ParameterizedTest
    @CsvSource({
        "gooseberry-lamp-41, gooseberry-lamp-42",
        "gooseberry-lamp-41, GOOSEBERRY-lamp-41!",
        "gooseberry-lamp-41, 14-pmal-yrrebesoog",
        "gooseberry-lamp, a gooseberry-lamp and more",
        "vX3kQ9wz, vX3kQ8wy",
    })
    void whatResemblesTheLastIsNotTaken(String last, String password) {
        var wish = new Wish(password, "taro", Optional.of(last));

        assertEquals(Optional.of(InputError.TOO_WEAK), PasswordRules.fault(USUAL, Beside.FACTOR, wish));
    }

    @ParameterizedTest
    @CsvSource({
        "2, gooseberrylampen, TOO_WEAK",
        "2, gooseberrylampen-, ",
        "4, Gooseberry-lamp, TOO_WEAK",
        "4, Gooseberry-lamp1, "
    })
    void theKindsOfCharactersAreCountedWhereTheTenantSaysSo(int kinds, String password, InputError fault) {
        var policy = new Policy.Password(Optional.empty(), kinds, Optional.empty(), 0);

        assertEquals(Optional.ofNullable(fault), fault(policy, Beside.FACTOR, password));
    }

    @ParameterizedTest
    @CsvSource({"12, vX3kQ9wzLp2, TOO_WEAK", "12, vX3kQ9wzLp2m, "})
    void theTenantsLengthHoldsWhateverThereIsBeside(int length, String password, InputError fault) {
        var policy = new Policy.Password(Optional.of(length), 1, Optional.empty(), 0);

        assertEquals(Optional.ofNullable(fault), fault(policy, Beside.NOTHING, password));
    }

    private static Optional<InputError> fault(Policy.Password policy, Beside beside, String password) {
        return PasswordRules.fault(policy, beside, new Wish(password, "taro", Optional.empty()));
    }
}
