package jp.hokensho.center.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("`serve --help-config`")
class SettingsTest {

    private static final Pattern LINE = Pattern.compile("(?m)^(hokensho\\.\\S+) +(\\S+) {2,}\\S.*$");

    @Test
    void listsEverySettingWithTheDefaultItHas() throws IOException {
        var mapped = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("jp.hokensho.center")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .map(type -> ConfigClass.configClass(
                                type, type.getAnnotation(ConfigMapping.class).prefix()))
                        .map(ConfigClass::getProperties)
                        .collect(HashMap<String, String>::new, Map::putAll, Map::putAll);
        mapped.put("hokensho.stream", "0");

        assertEquals(Map.copyOf(mapped), listed());
    }

    @Test
    void reachesTheWindow() {
        var window = new StringWriter();

        new CommandLine(new ServeCommand())
                .setOut(new PrintWriter(new BufferedWriter(window)))
                .execute("--help-config");

        assertTrue(LINE.matcher(window.toString()).find());
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new HashMap<>();
        try (var text = SettingsTest.class.getResourceAsStream("/settings.txt")) {
            LINE.matcher(new String(text.readAllBytes(), UTF_8))
                    .results()
                    .forEach(line -> listed.put(line.group(1), line.group(2)));
        }
        return listed;
    }
}
