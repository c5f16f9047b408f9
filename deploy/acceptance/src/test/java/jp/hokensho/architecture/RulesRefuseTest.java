package jp.hokensho.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import jp.hokensho.architecture.fixture.BadManager;
import jp.hokensho.architecture.fixture.BadResource;
import jp.hokensho.architecture.fixture.guest.Guest;
import jp.hokensho.architecture.fixture.host.Host;
import org.junit.jupiter.api.Test;

/// A rule that cannot fail is none: each refuses a class made to break it.
class RulesRefuseTest {

    private static final String BASE = "jp.hokensho.architecture.fixture";

    @Test
    void aCycle() {
        refuses(Rules.featuresFormNoCycle(BASE), Guest.class, Host.class);
    }

    @Test
    void aLookUpwards() {
        refuses(Rules.seesOnlyWhatLiesBelow(BASE, List.of("guest", "host")).getFirst(), Guest.class, Host.class);
    }

    @Test
    void aPublicResource() {
        refuses(Rules.tablesAndResourcesStayInside(), BadResource.class);
    }

    @Test
    void httpInside() {
        refuses(Rules.onlyTheEdgeSpeaksHttp("nowhere.."), Guest.class);
    }

    @Test
    void aResourceWithTables() {
        refuses(Rules.resourcesKnowNoTables(), BadResource.class);
    }

    @Test
    void anInjectedField() {
        refuses(Rules.nothingIsInjectedIntoFields(), BadManager.class);
    }

    @Test
    void timeOfItsOwn() {
        refuses(Rules.timeIsAskedOfTheClock("nobody"), BadManager.class);
    }

    @Test
    void aNameThatSaysNothing() {
        refuses(Rules.namesSayWhatAThingIs(), BadManager.class);
    }

    @Test
    void anEndpointWithoutARole() {
        refuses(Rules.everyEndpointCarriesARole(List.of()), BadResource.class);
    }

    @Test
    void cryptographyOutsideOfKeys() {
        refuses(Rules.onlyKeysKnowsCryptographyLibraries(), BadManager.class);
    }

    @Test
    void aProtocolThatNeedsMore() {
        refuses(Rules.protocolStandsOnTheJdk(), BadManager.class);
    }

    private static void refuses(ArchRule rule, Class<?>... classes) {
        assertThrows(AssertionError.class, () -> rule.check(Code.of(classes)));
    }
}
