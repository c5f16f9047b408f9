package jp.hokensho.adapter;

import io.quarkus.runtime.annotations.QuarkusMain;
import jp.hokensho.adapter.command.InsurerAdapter;
import jp.hokensho.keys.Tls;

/// `insurer-adapter`, the command. It is read before Quarkus starts: the database has to run before.
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Tls.nameAuthorities();
        System.exit(InsurerAdapter.run(arguments));
    }
}
