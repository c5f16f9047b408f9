package jp.hokensho.terminal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How the terminal's program is built (architecture.md §1), beside the rules that hold for every program.
class ArchitectureTest {

    private static final String BASE = "jp.hokensho.terminal";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void eachFeatureSeesOnlyWhatLiesBelowIt() {
        var layers = List.of(
                "text", "key", "center", "desk", "batch", "scan", "morning", "oqs", "folder", "page", "command");
        var architecture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("main")
                .definedBy(BASE);
        for (var layer : layers) {
            architecture = architecture.layer(layer).definedBy(BASE + "." + layer + "..");
        }
        architecture = architecture.whereLayer("main").mayNotBeAccessedByAnyLayer();
        for (var i = 0; i < layers.size(); i++) {
            var above = layers.subList(i + 1, layers.size()).toArray(String[]::new);
            architecture = above.length == 0
                    ? architecture.whereLayer(layers.get(i)).mayOnlyBeAccessedByLayers("main")
                    : architecture.whereLayer(layers.get(i)).mayOnlyBeAccessedByLayers(concat(above));
        }
        architecture.check(PROGRAM);
    }

    @Test
    void onlyTheRestClientSpeaksToTheCentre() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".center..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(PROGRAM);
    }

    @Test
    void onlyThePageKnowsQuarkus() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".page..", BASE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(PROGRAM);
    }

    @Test
    void theMethodsOfResourcesArePublic() {
        methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.GET")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .should()
                .bePublic()
                .check(PROGRAM);
    }

    private static String[] concat(String... above) {
        var all = new String[above.length + 1];
        System.arraycopy(above, 0, all, 0, above.length);
        all[above.length] = "main";
        return all;
    }
}
