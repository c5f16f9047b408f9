package jp.hokensho.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the server runs.
final class Settings {

    /// Hold at every start, whatever the files say. A commit is on disk when it returns. No statement,
    /// parameter or key value reaches the log, because they name people: messages of level ERROR quote bad
    /// values, DETAIL quotes keys, STATEMENT quotes all; none of the three is written.
    private static final List<String> FIXED = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "logging_collector=off",
            "log_destination=stderr",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_statement=none",
            "log_min_duration_statement=-1",
            "log_min_duration_sample=-1",
            "log_transaction_sample_rate=0",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "log_lock_waits=off",
            "log_temp_files=-1",
            "log_checkpoints=off",
            "lc_messages=C");

    /// Written once into `postgresql.conf`, where an operator may change them.
    static final String TUNABLE = """

            # set by the launcher when the cluster was made; change as you need
            max_connections = 100
            shared_buffers = 128MB
            max_wal_size = 1GB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            """;

    private Settings() {}

    static String at(int port) {
        return Stream.concat(Stream.of("port=" + port), FIXED.stream())
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }
}
