package jp.hokensho.center;

import io.quarkus.runtime.annotations.QuarkusMain;
import jp.hokensho.center.command.AuthCenter;

/// `auth-center`, the command. It is read before Quarkus starts: the database has to run before.
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(AuthCenter.run(arguments));
    }
}
