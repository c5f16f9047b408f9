/// The command line. It prepares state and database, then starts Quarkus: with console and links for `serve`,
/// without for the others, which do their work through the same doors.
package jp.hokensho.adapter.command;
