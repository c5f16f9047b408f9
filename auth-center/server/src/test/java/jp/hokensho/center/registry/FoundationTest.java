package jp.hokensho.center.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hokensho.center.account.Accounts;
import jp.hokensho.center.command.CenterTestResource;
import jp.hokensho.center.registry.RegistryFile.CenterPart;
import jp.hokensho.center.registry.RegistryFile.PersonPart;
import jp.hokensho.protocol.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(CenterTestResource.class)
@DisplayName("R-31: no file registers somebody with roles that must not meet in one person")
class FoundationTest {

    private final Foundation foundation;
    private final Accounts accounts;

    FoundationTest(Foundation foundation, Accounts accounts) {
        this.foundation = foundation;
        this.accounts = accounts;
    }

    @ParameterizedTest
    @CsvSource({"CENTER_OPERATIONS, CENTER_HEAD", "CENTER_ADMIN, CENTER_MEDIA", "CENTER_ADMIN, CLINIC_CLERK"})
    void nothingIsRegisteredThen(Role one, Role other) {
        var login = "both-" + UUID.randomUUID().toString().substring(0, 8);
        var person = new PersonPart(login, "架空 職員", List.of(one, other), null);
        var file = new RegistryFile(new CenterPart(List.of(person), List.of()), List.of(), List.of());

        var refused = assertThrows(IllegalArgumentException.class, () -> foundation.lay(file, _ -> {}));

        assertTrue(refused.getMessage().contains("center"), refused.getMessage());
        assertEquals(Optional.empty(), accounts.byLogin(login));
    }
}
