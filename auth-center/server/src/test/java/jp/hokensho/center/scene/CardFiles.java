package jp.hokensho.center.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.hokensho.cards.CardFile;
import jp.hokensho.cards.ImportMode;
import jp.hokensho.cards.ImportReport;
import jp.hokensho.center.card.CardLoading;
import jp.hokensho.center.card.Release;
import jp.hokensho.protocol.InsurerNumber;

/// Card files of made-up people.
public final class CardFiles {

    private static final String HEADER =
            "insurer_number,symbol,number,branch,person,name,kana,sex,birth_date,relation,valid_from,"
                    + "valid_until,lost_on,office_name,office_address,withheld,updated_at\n";

    private CardFiles() {}

    /// The file below, released by nobody in particular.
    public static ImportReport load(CardLoading loading, String insurer) {
        return load(
                loading, insurer, new Release(InsurerNumber.parse(insurer), Optional.empty(), ImportMode.CONFIRMED));
    }

    public static ImportReport load(CardLoading loading, String insurer, Release release) {
        try {
            return load(loading, of(insurer), release);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Takes the file away afterwards.
    public static ImportReport load(CardLoading loading, Path file, Release release) throws IOException {
        try {
            return loading.load(CardFile.open(file), release, (_, _) -> {});
        } finally {
            Files.delete(file);
        }
    }

    /// One insured person on the card that [Desk#card(String)] asks about, and one who is withheld.
    private static Path of(String insurer) throws IOException {
        var lines = HEADER
                + insurer + ",千代田,12,01,1,架空 太郎,カクウ タロウ,1,1980-01-02,,2020-04-01,,,架空商事,東京都架空区,0,2026-10-01T09:00:00\n"
                + insurer + ",千代田,13,01,1,架空 次郎,カクウ ジロウ,1,1981-01-02,,2020-04-01,,,架空商事,東京都架空区,1,2026-10-01T09:00:00\n";
        return Files.writeString(Files.createTempFile("cards", ".csv"), lines);
    }
}
