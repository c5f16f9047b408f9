package jp.hokensho.center.permission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hokensho.center.permission.Permission.Scope;
import jp.hokensho.protocol.CardDate;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InsurerNumber;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.InvalidInput;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The permission list as CSV: `clinic,insurer,single,batch,history,valid_from,valid_until`, 1 or 0 for each matter,
/// dates in any form of domain.md, empty where there is no bound. What is written reads back as the same lines.
public final class PermissionFile {

    private static final String HEADER = "clinic,insurer,single,batch,history,valid_from,valid_until";
    private static final CSVFormat READ = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Pattern CLINIC = Pattern.compile("\\*|[0-9]{10}");
    private static final Pattern GROUP = Pattern.compile("\\*|REAL_TIME|STORED");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PermissionFile() {}

    /// @throws InvalidFields naming every line at fault as `line 12`; nothing typed is repeated
    public static List<Permission> read(String text) {
        var faults = new LinkedHashMap<String, InputError>();
        var lines = new ArrayList<Permission>();
        var seen = new HashSet<Scope>();
        for (var cells : records(text)) {
            try {
                lines.add(unique(line(cells), seen));
            } catch (InvalidInput invalid) {
                faults.put(nameOfLine(cells.getRecordNumber()), invalid.error());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidFields(faults);
        }
        return lines;
    }

    /// @param number of a line of the list, from 1: the header is the file's first
    public static String nameOfLine(long number) {
        return "line " + (number + 1);
    }

    public static String write(Collection<Permission> lines) {
        return Stream.concat(Stream.of(HEADER), lines.stream().map(PermissionFile::cells))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// In lower-case hexadecimal digits.
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<CSVRecord> records(String text) {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (var parser = READ.parse(new StringReader(plain))) {
            if (!Set.copyOf(parser.getHeaderNames()).equals(Set.of(HEADER.split(",")))) {
                throw new InvalidFields(Map.of("line 1", InputError.MALFORMED));
            }
            return parser.getRecords();
        } catch (InvalidFields told) {
            throw told;
        } catch (IllegalArgumentException | IOException | UncheckedIOException _) {
            throw new InvalidFields(Map.of("csv", InputError.MALFORMED));
        }
    }

    private static Permission unique(Permission line, Set<Scope> seen) {
        if (!seen.add(line.scope())) {
            throw new InvalidInput(InputError.TAKEN);
        }
        return line;
    }

    private static Permission line(CSVRecord cells) {
        if (!cells.isConsistent()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var matters = EnumSet.noneOf(Matter.class);
        Stream.of(Matter.values())
                .filter(matter -> flag(cells.get(column(matter))))
                .forEach(matters::add);
        var from = day(cells.get("valid_from"));
        var until = day(cells.get("valid_until"));
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            throw new InvalidInput(InputError.OUT_OF_RANGE);
        }
        return new Permission(scope(cells), matters, from, until);
    }

    private static Scope scope(CSVRecord cells) {
        var clinic = cells.get("clinic");
        if (!CLINIC.matcher(clinic).matches()) {
            throw new InvalidInput(InputError.MALFORMED);
        }
        var insurer = cells.get("insurer");
        return new Scope(
                clinic,
                GROUP.matcher(insurer).matches()
                        ? insurer
                        : InsurerNumber.parse(insurer).value());
    }

    private static String column(Matter matter) {
        return matter.name().toLowerCase(Locale.ROOT);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "1" -> true;
            case "0" -> false;
            default -> throw new InvalidInput(InputError.MALFORMED);
        };
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty()).map(CardDate::parse);
    }

    private static String cells(Permission line) {
        return Stream.of(
                        Stream.of(line.scope().clinic(), line.scope().insurer()),
                        Stream.of(Matter.values()).map(matter -> line.matters().contains(matter) ? "1" : "0"),
                        Stream.of(line.from(), line.until())
                                .map(day -> day.map(LocalDate::toString).orElse("")))
                .flatMap(Function.identity())
                .collect(Collectors.joining(","));
    }
}
