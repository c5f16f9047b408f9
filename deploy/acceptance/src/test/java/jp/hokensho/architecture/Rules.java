package jp.hokensho.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/// What the code of every application keeps to (style.md "Gates").
final class Rules {

    private Rules() {}

    static ArchRule featuresFormNoCycle(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    /// @param layers packages below `base`, foundation first: each sees only those before it
    static List<ArchRule> seesOnlyWhatLiesBelow(String base, List<String> layers) {
        return layers.stream()
                .limit(layers.size() - 1L)
                .map(layer -> noClasses()
                        .that()
                        .resideInAPackage(base + "." + layer + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(layers.subList(layers.indexOf(layer) + 1, layers.size()).stream()
                                .map(above -> base + "." + above + "..")
                                .toArray(String[]::new))
                        .allowEmptyShould(true))
                .map(ArchRule.class::cast)
                .toList();
    }

    static ArchRule tablesAndResourcesStayInside() {
        return classes()
                .that()
                .haveNameMatching(".*(Row|Rows|Resource|Config)")
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .bePackagePrivate()
                .orShould()
                .haveFullyQualifiedName("jp.hokensho.center.tenancy.Rows")
                .allowEmptyShould(true);
    }

    /// @param edge packages that speak HTTP beside the resources
    static ArchRule onlyTheEdgeSpeaksHttp(String... edge) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(edge)
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "java.net.http.."));
    }

    static ArchRule resourcesKnowNoTables() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*(Row|Rows)|java\\.sql\\..*|.*\\.Tenants")
                .allowEmptyShould(true);
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");
    }

    /// @param clocks the classes that make the one clock of each program
    static ArchRule timeIsAskedOfTheClock(String... clocks) {
        return noClasses()
                .that(areNoneOf(clocks))
                .should()
                .callMethodWhere(target(owner(nameMatching("java\\.time\\..*")))
                        .and(target(nameMatching("now")))
                        .and(target(new NoClockParameter())))
                .orShould()
                .callMethodWhere(
                        target(owner(nameMatching("java\\.time\\.Clock"))).and(target(nameMatching("system.*"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    private static DescribedPredicate<JavaClass> areNoneOf(String... names) {
        return DescribedPredicate.describe("are none of " + Arrays.toString(names), type -> !Arrays.asList(names)
                .contains(type.getName()));
    }

    static ArchRule namesSayWhatAThingIs() {
        return noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)|.*\\.Abstract[A-Z].*");
    }

    static ArchRule everyEndpointCarriesARole(List<String> open) {
        return methods().that(new IsEndpoint()).should(new CarryARole(open)).allowEmptyShould(true);
    }

    static ArchRule onlyKeysKnowsCryptographyLibraries() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("jp.hokensho.keys..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.bouncycastle..", "org.jose4j.."));
    }

    static ArchRule protocolStandsOnTheJdk() {
        return classes()
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("jp.hokensho.protocol..", "java..", "com.fasterxml.jackson.annotation.."));
    }
}
