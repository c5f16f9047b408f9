package jp.hokensho.center.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.hokensho.center.pki.StateDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("`journal audit` that cannot look says so, and not that history was changed (R-22)")
class AuditCommandTest {

    private final Locale locale = Locale.getDefault();

    @TempDir
    Path empty;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @Test
    void withoutAStateDirectory() {
        assertEquals(4, AuthCenter.run("journal", "audit", "--state", empty.toString()));
    }

    @Test
    void otherCommandsFailAsBefore() {
        assertEquals(1, AuthCenter.run("import", empty.toString(), "--state", empty.toString()));
    }

    @Test
    void withoutADatabase() {
        var node = new Node(new StateDirectory(empty), 4);

        node.ended(1, new IllegalStateException("Connection refused"));

        assertEquals(4, node.exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theHelpNamesAllThree(String language) {
        var help = ResourceBundle.getBundle("command", Locale.of(language))
                .getString("auth-center.journal.audit.usage.description");

        assertTrue(help.matches(".*\\b0 .*\\b1 .*\\b4 .*"), help);
    }
}
