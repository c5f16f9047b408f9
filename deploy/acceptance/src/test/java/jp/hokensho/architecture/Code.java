package jp.hokensho.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The compiled classes of each part, as the build left them.
final class Code {

    static final JavaClasses CENTER = classes("auth-center/server");
    static final JavaClasses ADAPTER = classes("insurer-adapter");
    static final JavaClasses TERMINAL = classes("clinic-client");
    static final JavaClasses PROTOCOL = classes("auth-center/protocol");
    static final JavaClasses ALL = classes(
            "auth-center/protocol",
            "auth-center/keys",
            "auth-center/cards",
            "auth-center/embedded-postgres",
            "auth-center/server",
            "insurer-adapter",
            "clinic-client");

    private Code() {}

    static Stream<JavaClasses> applications() {
        return Stream.of(CENTER, ADAPTER, TERMINAL);
    }

    /// @param fixtures classes that break a rule on purpose
    static JavaClasses of(Class<?>... fixtures) {
        return new ClassFileImporter().importClasses(fixtures);
    }

    private static JavaClasses classes(String... modules) {
        var root = Path.of(System.getProperty("hokensho.root", "../.."));
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPaths(Stream.of(modules)
                        .map(module -> root.resolve(module).resolve("target/classes"))
                        .toList());
    }
}
