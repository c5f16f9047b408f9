package jp.hokensho.adapter.command;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import jp.hokensho.cards.CardFileRejected;
import jp.hokensho.keys.KeyFailure;
import jp.hokensho.postgres.PostgresFailure;

/// What went wrong, in one line for whoever typed the command. Texts of other origin may name a person or a
/// secret: of those only the kind is told.
final class Failures {

    private Failures() {}

    static String told(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Failures::line)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseGet(() -> Messages.of("failed", failure.getClass().getSimpleName()));
    }

    private static String line(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused.getMessage();
            case KeyFailure keys -> keys.getMessage();
            case PostgresFailure postgres -> postgres.getMessage();
            case CardFileRejected _ -> Messages.of("import.refused");
            case ConnectException _, HttpTimeoutException _ -> Messages.of("enrol.unreachable");
            case SSLException _ -> Messages.of("enrol.untrusted");
            default -> "";
        };
    }
}
