package jp.hokensho.terminal.command;

import picocli.CommandLine.IVersionProvider;

/// The version this was built as.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"clinic-client " + (version == null ? "" : version).strip()};
    }
}
