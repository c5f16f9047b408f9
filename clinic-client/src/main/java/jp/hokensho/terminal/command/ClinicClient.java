package jp.hokensho.terminal.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The program: its commands hang below.
@Command(name = "clinic-client", versionProvider = Version.class, sortOptions = false)
final class ClinicClient {

    @Mixin
    private Common common;
}
