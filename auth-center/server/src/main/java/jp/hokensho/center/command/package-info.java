/// The command line. It prepares a node (state directory, database) and starts Quarkus, with HTTP for
/// `serve` and without for the others, which do their work through the same doors.
package jp.hokensho.center.command;
