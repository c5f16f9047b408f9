package jp.hokensho.adapter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The rules of the house, on the adapter's classes.
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.hokensho.adapter");

    @Test
    void packagesSeeOnlyWhatLiesBelowThem() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("command")
                .definedBy("jp.hokensho.adapter.command")
                .layer("link")
                .definedBy("jp.hokensho.adapter.link")
                .layer("answering")
                .definedBy("jp.hokensho.adapter.answering")
                .layer("record")
                .definedBy("jp.hokensho.adapter.record")
                .layer("registry")
                .definedBy("jp.hokensho.adapter.registry")
                .layer("state")
                .definedBy("jp.hokensho.adapter.state")
                .whereLayer("command")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("link")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("answering")
                .mayOnlyBeAccessedByLayers("link")
                .whereLayer("record")
                .mayOnlyBeAccessedByLayers("answering", "link", "command")
                .whereLayer("registry")
                .mayOnlyBeAccessedByLayers("answering", "command"));
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("jp.hokensho.adapter.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothingOfTheCenterIsSeen() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("jp.hokensho.center.."));
    }

    @Test
    void onlyLinkAndCommandSpeakOverTheNetwork() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("jp.hokensho.adapter.link", "jp.hokensho.adapter.command")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "java.net.http..", "jakarta.ws.rs.."));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields().should().beAnnotatedWith(Inject.class));
        check(noFields().should().beAnnotatedWith(ConfigProperty.class));
    }

    @Test
    void fieldsAreNotPublic() {
        check(fields().that().areNotStatic().should().notBePublic());
    }

    @Test
    void timeIsAskedOfTheClock() {
        for (var type : new Class<?>[] {
            Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class
        }) {
            check(noClasses().should().callMethod(type, "now"));
        }
        check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void tablesAndHealthChecksStayInTheirPackages() {
        check(classes().that().haveSimpleNameEndingWith("Table").should().bePackagePrivate());
        check(classes().that().haveSimpleNameEndingWith("Health").should().bePackagePrivate());
        check(classes().that().haveSimpleNameEndingWith("Config").should().bePackagePrivate());
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Abstract)$"));
    }

    @Test
    void cryptographyOfOthersStaysInKeys() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("org.bouncycastle..", "org.jose4j.."));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
