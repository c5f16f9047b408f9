package jp.hokensho.cards;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Card files for the tests.
final class CardFiles {

    static final String HEADER = "insurer_number,symbol,number,branch,person,name,kana,sex,birth_date,relation,"
            + "valid_from,valid_until,lost_on,office_name,office_address,withheld,updated_at";
    static final String LINE =
            "06990014,千代田,12-3,00,1,髙﨑 太郎,タカサキ タロウ,1,S30.5.5,,H16.4.1,平成33年3月31日,,見本商事,東京都港区1-1,0,2026-03-31T10:15:00+09:00";

    private CardFiles() {}

    static CardFile write(Path directory, Charset charset, String... lines) throws IOException {
        var path = Files.writeString(directory.resolve("cards.csv"), String.join("\r\n", lines) + "\r\n", charset);
        return CardFile.open(path);
    }

    static CardFile of(Path directory, List<Person> persons) throws IOException {
        return write(
                directory,
                StandardCharsets.UTF_8,
                Stream.concat(Stream.of(HEADER), persons.stream().map(CardFiles::exported))
                        .toArray(String[]::new));
    }

    static List<CardLine> read(CardFile file) throws IOException {
        var lines = new ArrayList<CardLine>();
        try (var reader = file.lines()) {
            reader.forEachRemaining(lines::add);
        }
        return lines;
    }

    static String exported(Person person) {
        var told = person.particulars();
        return String.join(
                ",",
                person.card().insurer().value(),
                quoted(person.card().symbol()),
                quoted(person.card().number()),
                text(person.card().branch()),
                person.kind().code(),
                quoted(told.name()),
                quoted(told.kana()),
                told.sex().code(),
                told.birthDate().toString(),
                quoted(told.relation()),
                person.cover().from().toString(),
                text(person.cover().until()),
                text(person.cover().lostOn()),
                quoted(told.office().name()),
                quoted(told.office().address()),
                person.withheld() ? "1" : "0",
                told.updatedAt().toString());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
