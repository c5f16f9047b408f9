package jp.hokensho.center.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.hokensho.center.journal.JournalEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R-44: every kind of what names a person has its keeping time")
class RuleTest {

    private record Days(
            Duration questions,
            Duration answers,
            Duration denials,
            Duration applications,
            Duration remarks,
            Duration cardTags)
            implements KeepingConfig {

        static Days all(Duration time) {
            return new Days(time, time, time, time, time, time);
        }
    }

    @Test
    void aRuleForEveryEventWithAPersonalPart() {
        var personal = Arrays.stream(JournalEvent.class.getPermittedSubclasses())
                .filter(RuleTest::isPersonal)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        var ruled = Rule.all(Days.all(Duration.ofDays(1))).stream()
                .map(Rule::kind)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(personal, ruled);
    }

    private static boolean isPersonal(Class<?> event) {
        try {
            return event.getMethod("personal").getDeclaringClass() == event;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void lessThanADayIsRefused() {
        var short23 = Days.all(Duration.ofHours(23));

        assertThrows(IllegalArgumentException.class, () -> Rule.all(short23));
    }

    @Test
    void wholeDaysAreDue() {
        var until = new Rule("Asked", 10).until(Instant.parse("2026-11-20T23:59:59Z"));

        assertEquals(Instant.parse("2026-11-10T00:00:00Z"), until);
    }
}
