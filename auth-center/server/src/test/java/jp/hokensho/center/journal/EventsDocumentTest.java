package jp.hokensho.center.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds docs/events.md against the sealed type.
class EventsDocumentTest {

    private static final String DOCUMENT = read(Path.of("../docs/events.md"));
    private static final Pattern MEMBER = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

    @Test
    @DisplayName("docs/events.md has a section for every event, and for nothing else (R-24)")
    void everyEventHasItsSection() {
        var sections = Arrays.stream(DOCUMENT.split("\n"))
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                kinds().stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new)), sections);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("a section tells exactly the members of the header")
    void aSectionTellsTheMembers(Class<?> kind) {
        assertEquals(members(kind), documented(kind));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("a section tells whether there is a personal part")
    void aSectionTellsThePersonalPart(Class<?> kind) throws NoSuchMethodException {
        boolean personal = kind.getMethod("personal").getDeclaringClass() == kind;

        assertEquals(personal, section(kind).contains("Personal part:"));
    }

    static List<Class<?>> kinds() {
        return List.of(JournalEvent.class.getPermittedSubclasses());
    }

    private static Set<String> members(Class<?> kind) {
        var mapper = new ObjectMapper().registerModule(new Jdk8Module());
        var properties = mapper.getSerializationConfig()
                .introspect(mapper.constructType(kind))
                .findProperties();
        return properties.stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented(Class<?> kind) {
        return MEMBER.matcher(section(kind))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(Class<?> kind) {
        var after = DOCUMENT.substring(DOCUMENT.indexOf("\n## " + kind.getSimpleName() + "\n") + 4);
        int end = after.indexOf("\n## ");
        return end < 0 ? after : after.substring(0, end);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
