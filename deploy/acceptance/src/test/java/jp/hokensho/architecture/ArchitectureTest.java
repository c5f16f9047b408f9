package jp.hokensho.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule is run on the programs here, and on a class that breaks it in [RulesRefuseTest].
class ArchitectureTest {

    private static final String CENTER = "jp.hokensho.center";
    private static final String ADAPTER = "jp.hokensho.adapter";
    private static final String TERMINAL = "jp.hokensho.terminal";

    private static final List<String> CENTER_LAYERS = List.of(
            "problem",
            "paging",
            "pki",
            "tenancy",
            "journal",
            "keeping",
            "tree",
            "denial",
            "policy",
            "account",
            "permission",
            "registry",
            "authority",
            "mandate",
            "admission",
            "withholding",
            "binding",
            "application",
            "recertification",
            "card",
            "link",
            "receipt",
            "verification",
            "batch",
            "report",
            "comparison",
            "unusual",
            "review",
            "command");

    private static final List<String> ADAPTER_LAYERS =
            List.of("state", "registry", "record", "answering", "link", "account", "console", "command");

    /// Each program has one clock; a command that runs before the program is put together makes it itself.
    private static final String[] CLOCK_MAKERS = {
        CENTER + ".Time",
        CENTER + ".command.InitCommand",
        ADAPTER + ".Time",
        ADAPTER + ".command.EnrolCommand",
        TERMINAL + ".Time",
        TERMINAL + ".Main"
    };

    /// Who may come without a role: people who sign in or choose their first password, devices that enrol,
    /// and those that come with their certificate alone; anybody with a receipt to check, and everybody
    /// who verifies what is published of the record: hashes only.
    private static final List<String> OPEN_ENDPOINTS = List.of(
            "SessionResource.signIn",
            "ActivationResource.activate",
            "EnrolmentResource.enrol",
            "EnrolmentResource.renew",
            "EnrolmentResource.current",
            "KeyResource.offer",
            "KeyResource.current",
            "KeyResource.signing",
            "KeyResource.give",
            "ReceiptResource.check",
            "KeySetResource.keys",
            "PageResource.form",
            "PageResource.check",
            "LogResource.list",
            "LogResource.checkpoint",
            "LogResource.tile",
            "LogResource.consistency");

    static List<JavaClasses> applications() {
        return Code.applications().toList();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void theProgramsAreThere(JavaClasses application) {
        assertFalse(application.isEmpty());
    }

    @Test
    void featuresFormNoCycle() {
        Rules.featuresFormNoCycle(CENTER).check(Code.CENTER);
        Rules.featuresFormNoCycle(ADAPTER).check(Code.ADAPTER);
        Rules.featuresFormNoCycle(TERMINAL).check(Code.TERMINAL);
    }

    @Test
    void featuresSeeOnlyWhatLiesBelow() {
        Rules.seesOnlyWhatLiesBelow(CENTER, CENTER_LAYERS).forEach(rule -> rule.check(Code.CENTER));
        Rules.seesOnlyWhatLiesBelow(ADAPTER, ADAPTER_LAYERS).forEach(rule -> rule.check(Code.ADAPTER));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void tablesAndResourcesStayInside(JavaClasses application) {
        Rules.tablesAndResourcesStayInside().check(application);
    }

    @Test
    void onlyTheEdgeSpeaksHttp() {
        Rules.onlyTheEdgeSpeaksHttp(
                        CENTER + ".problem..",
                        CENTER + ".paging..",
                        CENTER + ".pki..",
                        CENTER + ".admission..",
                        CENTER + ".link..",
                        CENTER + ".command..")
                .check(Code.CENTER);
        Rules.onlyTheEdgeSpeaksHttp(ADAPTER + ".link..", ADAPTER + ".command..").check(Code.ADAPTER);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void resourcesKnowNoTables(JavaClasses application) {
        Rules.resourcesKnowNoTables().check(application);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void nothingIsInjectedIntoFields(JavaClasses application) {
        Rules.nothingIsInjectedIntoFields().check(application);
    }

    @Test
    void timeIsAskedOfTheClock() {
        Rules.timeIsAskedOfTheClock(CLOCK_MAKERS).check(Code.ALL);
    }

    @Test
    void namesSayWhatAThingIs() {
        Rules.namesSayWhatAThingIs().check(Code.ALL);
    }

    @Test
    void everyEndpointCarriesARole() {
        Rules.everyEndpointCarriesARole(OPEN_ENDPOINTS).check(Code.CENTER);
    }

    @Test
    void onlyKeysKnowsCryptographyLibraries() {
        Rules.onlyKeysKnowsCryptographyLibraries().check(Code.ALL);
    }

    @Test
    void protocolStandsOnTheJdk() {
        Rules.protocolStandsOnTheJdk().check(Code.PROTOCOL);
    }
}
