package jp.hokensho.acceptance.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The built programs, found by their scripts.
///
/// @param root folder of the sources
/// @param setsid puts programs out of reach of the terminal's Ctrl-C: whoever started them stops them
public record Installation(Path root, boolean setsid) {

    public static final String CENTER = "auth-center";
    public static final String ADAPTER = "insurer-adapter";
    public static final String CLIENT = "clinic-client";

    /// From the system property `hokensho.root`.
    public static Installation here() {
        var root = Path.of(System.getProperty("hokensho.root", "."))
                .toAbsolutePath()
                .normalize();
        return new Installation(root, Path.of("/usr/bin/setsid").toFile().canExecute());
    }

    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (setsid) {
            command.add("/usr/bin/setsid");
        }
        command.add(root.resolve("deploy/bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
