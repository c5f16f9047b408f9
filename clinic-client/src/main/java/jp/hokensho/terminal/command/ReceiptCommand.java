package jp.hokensho.terminal.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `receipt …`.
@Command(name = "receipt", versionProvider = Version.class, sortOptions = false)
final class ReceiptCommand {

    @Mixin
    private Common common;
}
