package jp.hokensho.adapter.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(getClass().getPackage().getImplementationVersion());
        return new String[] {"insurer-adapter " + version.orElse("development"), "Java " + Runtime.version()};
    }
}
