package jp.hokensho.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hokensho.acceptance.stack.Contents;
import jp.hokensho.acceptance.stack.Database;
import jp.hokensho.acceptance.stack.Person;
import jp.hokensho.acceptance.stack.Program;
import jp.hokensho.acceptance.stack.Stack;
import jp.hokensho.acceptance.stack.Terminal;

/// `demo.env`: where everything is and who may sign in, for the shell. It holds passwords: mode 0600. It is
/// there only while everything runs, and never half-written.
final class Environment {

    private final Stack stack;
    private final Map<String, String> values = new LinkedHashMap<>();

    Environment(Stack stack) {
        this.stack = stack;
    }

    void write() throws IOException {
        places();
        database(stack.center().database());
        people();
        processes();
        var text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + quoted(entry.getValue()) + "\n")
                .collect(Collectors.joining());
        replace(stack.folder().environment(), text);
    }

    void remove() throws IOException {
        Files.deleteIfExists(stack.folder().environment());
    }

    private void places() {
        values.put("CENTER_URL", stack.center().url());
        values.put("CENTER_CA", stack.center().authority().toString());
        values.put("MANAGEMENT_URL", stack.center().management().toString());
        values.put("TERMINAL_URL", stack.terminal(1).url().toString());
        values.put("ADAPTER_URL", stack.adapter(1).url().toString());
        values.put("ADAPTER2_URL", stack.adapter(2).url().toString());
        values.put("STATE_DIR", stack.folder().center().toString());
        values.put("ADAPTER_STATE_DIR", stack.adapter(1).state().toString());
        values.put("ADAPTER2_STATE_DIR", stack.adapter(2).state().toString());
        values.put("LOG_DIR", stack.folder().logs().toString());
        values.put("SAMPLE_CARDS", stack.folder().sampleCards().toString());
        values.put("CLINIC_CODE", Contents.CLINIC);
        values.put("CLINIC2_CODE", Contents.CLINIC2);
        terminal("", stack.terminal(1));
        terminal("CLINIC2_", stack.terminal(2));
    }

    private void terminal(String prefix, Terminal terminal) {
        values.put(prefix + "TERMINAL_PROFILE", terminal.profile().path().toString());
        values.put(prefix + "TERMINAL_KEYSTORE", terminal.profile().keystore().toString());
        values.put(prefix + "TERMINAL_KEYSTORE_PASSWORD", terminal.profile().value("keystore-password"));
    }

    private void database(Database database) {
        values.put("DATABASE_URL", database.url());
        values.put("DATABASE_USER", "center_app");
        values.put("DATABASE_PASSWORD", database.password("center_app"));
        values.put("DATABASE_OWNER_URL", database.superuserUrl());
    }

    private void people() {
        var people = stack.people();
        person("CLINIC", people.person("clerk1"));
        person("CLINIC_MANAGER", people.person("manager1"));
        person("CLINIC2", people.person("clerk2"));
        person("OPERATOR", people.person("operator"));
        person("OPERATOR2", people.person("operator2"));
        person("HEAD", people.person("head"));
        person("AUDITOR", people.person("auditor"));
        person("INSURER", people.person("insurer-manager1"));
        person("INSURER_MANAGER", people.person("insurer-manager2"));
        person("INSURER_MANAGER2", people.person("insurer-manager4"));
    }

    private void person(String prefix, Person person) {
        values.put(prefix + "_LOGIN", person.login());
        values.put(prefix + "_PASSWORD", person.password());
        if (person.otpSecret() != null) {
            values.put(prefix + "_OTP_SECRET", person.otpSecret());
        }
    }

    private void processes() {
        process("CENTER_PID", stack.center().program());
        process("ADAPTER_PID", stack.adapter(1).program());
        process("ADAPTER2_PID", stack.adapter(2).program());
        process("TERMINAL_PID", stack.terminal(1).program());
        stack.center().database().process().ifPresent(it -> values.put("POSTGRES_PID", Long.toString(it.pid())));
    }

    private void process(String key, Program program) {
        values.put(key, Long.toString(program.pid()));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }

    private static void replace(Path file, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = file.resolveSibling("demo.env.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, owner);
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
