package jp.hokensho.center.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/threat-model.md names what there is")
class ThreatModelTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+)\\.(\\d+)(?:–\\1\\.(\\d+))? \\|(.*)\\|(.*)\\|(.*)\\|$");

    /// How many requirements each section of ASVS 5.0.0 has.
    private static final Map<String, Integer> SECTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("6.1", 3),
            Map.entry("6.2", 12),
            Map.entry("6.3", 8),
            Map.entry("6.4", 6),
            Map.entry("6.5", 8),
            Map.entry("6.6", 4),
            Map.entry("6.7", 2),
            Map.entry("6.8", 4),
            Map.entry("7.1", 3),
            Map.entry("7.2", 4),
            Map.entry("7.3", 2),
            Map.entry("7.4", 5),
            Map.entry("7.5", 3),
            Map.entry("7.6", 2),
            Map.entry("8.1", 4),
            Map.entry("8.2", 4),
            Map.entry("8.3", 3),
            Map.entry("8.4", 2),
            Map.entry("9.1", 3),
            Map.entry("9.2", 4),
            Map.entry("14.2", 8),
            Map.entry("16.1", 1),
            Map.entry("16.2", 5),
            Map.entry("16.3", 4),
            Map.entry("16.4", 3),
            Map.entry("16.5", 4)));

    private final String document = read();

    @Test
    void everyTestThatItNamesExists() throws IOException {
        var named = TEST.matcher(document)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        named.removeAll(tests());

        assertEquals(Set.of(), named);
    }

    @Test
    void everyRequirementHasItsRowOnce() {
        var required = SECTIONS.entrySet().stream()
                .flatMap(section ->
                        IntStream.rangeClosed(1, section.getValue()).mapToObj(each -> section.getKey() + "." + each))
                .sorted()
                .toList();

        assertEquals(required, rows().sorted().toList());
    }

    @Test
    void aRowNamesATestOrSaysWhyNot() {
        var silent = ROW.matcher(document)
                .results()
                .filter(row -> (row.group(5) + row.group(6)).isBlank())
                .map(row -> row.group(1) + "." + row.group(2))
                .toList();

        assertEquals(List.of(), silent);
    }

    private Stream<String> rows() {
        return ROW.matcher(document).results().flatMap(row -> {
            var first = Integer.parseInt(row.group(2));
            var last = row.group(3) == null ? first : Integer.parseInt(row.group(3));
            return IntStream.rangeClosed(first, last).mapToObj(each -> row.group(1) + "." + each);
        });
    }

    private static Set<String> tests() throws IOException {
        var names = new TreeSet<String>();
        for (var module : List.of("auth-center", "insurer-adapter", "clinic-client", "deploy")) {
            try (var files = Files.find(
                    ROOT.resolve(module), 20, (file, _) -> file.toString().endsWith("Test.java"))) {
                files.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(names::add);
            }
        }
        assertFalse(names.isEmpty());
        return names;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/threat-model.md"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
