package jp.hokensho.cards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import jp.hokensho.protocol.TraceNumber;
import jp.hokensho.protocol.Words;

/// What became of an import, for people and for machines. Names nobody.
///
/// @param charset in which the file was read; null where it was not
/// @param fileHash SHA-256 of the file, lower-case hex; null where it was rejected
/// @param changes null where the file was rejected
/// @param number of the import on the centre's record; null elsewhere
public record ImportReport(
        Status status,
        String charset,
        String fileHash,
        Changes changes,
        Findings errors,
        Findings warnings,
        String number) {

    private static final int WARNINGS_SHOWN = 20;

    public enum Status {
        /// looked at only
        CHECKED,
        LOADED,
        /// it would end many: nothing was changed
        UNCONFIRMED,
        /// it is wrong: nothing was changed
        REJECTED
    }

    public static ImportReport rejected(CardFileRejected rejected) {
        return new ImportReport(Status.REJECTED, null, null, null, rejected.findings(), new Findings(), null);
    }

    public static ImportReport of(StagedCards staged, Charset charset, ImportMode mode) {
        var status = mode == ImportMode.DRY_RUN
                ? Status.CHECKED
                : mode.loads(staged.changes()) ? Status.LOADED : Status.UNCONFIRMED;
        return new ImportReport(
                status, charset.name(), staged.fileHash(), staged.changes(), new Findings(), staged.warnings(), null);
    }

    public ImportReport numbered(TraceNumber trace) {
        return new ImportReport(status, charset, fileHash, changes, errors, warnings, trace.toString());
    }

    /// Of the command: 0 where all is as asked for, else 1.
    public int exitCode() {
        return switch (status) {
            case CHECKED, LOADED -> 0;
            case UNCONFIRMED, REJECTED -> 1;
        };
    }

    /// One JSON object.
    public String json(Locale locale) {
        try {
            return JsonMapper.builder()
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build()
                    .writeValueAsString(Json.of(this, locale));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String text(Locale locale) {
        var text = new StringBuilder();
        list(text, errors, Findings.KEPT, locale);
        list(text, warnings, WARNINGS_SHOWN, locale);
        if (changes != null) {
            text.append(changes(locale)).append('\n');
        }
        return text.append(conclusion(locale)).toString();
    }

    private static void list(StringBuilder text, Findings findings, int shown, Locale locale) {
        findings.first().stream().limit(shown).forEach(finding -> text.append(
                        finding.fault().isWarning() ? Words.in(locale, "警告 ", "warning: ") : "")
                .append(finding.message(locale))
                .append('\n'));
        var more = findings.count() - Math.min(shown, findings.first().size());
        if (more > 0) {
            text.append(Words.in(locale, "ほかに %,d 件", "%,d more").formatted(more))
                    .append('\n');
        }
    }

    private String changes(Locale locale) {
        return Words.in(
                        locale,
                        "%,d 件（%s）: 新規 %,d 件、変更 %,d 件、終了 %,d 件、変更なし %,d 件、警告 %,d 件",
                        "%,d cards (%s): %,d new, %,d changed, %,d ended, %,d unchanged, %,d warnings")
                .formatted(
                        changes.lines(),
                        charset,
                        changes.added(),
                        changes.changed(),
                        changes.ended(),
                        changes.unchanged(),
                        warnings.count());
    }

    private String conclusion(Locale locale) {
        return switch (status) {
            case CHECKED -> Words.in(locale, "検査だけを行いました。何も変更していません", "Checked only: nothing was changed");
            case LOADED -> Words.in(locale, "取り込みました", "Loaded");
            case UNCONFIRMED ->
                Words.in(
                                locale,
                                "登録済みのカードの1割を超える %,d 件がなくなります。何も変更していません。正しければ --yes を付けてください",
                                "%,d cards would be gone, more than a tenth: nothing was changed. If that is right, say --yes")
                        .formatted(changes.ended());
            case REJECTED -> Words.in(locale, "取り込めませんでした。何も変更していません", "Not loaded: nothing was changed");
        };
    }

    /// As machines get it.
    private record Json(
            Status status,
            String charset,
            String fileHash,
            Long cards,
            Changes changes,
            String number,
            long errorCount,
            List<Found> errors,
            long warningCount,
            List<Found> warnings) {

        static Json of(ImportReport report, Locale locale) {
            return new Json(
                    report.status,
                    report.charset,
                    report.fileHash,
                    report.changes == null ? null : report.changes.lines(),
                    report.changes,
                    report.number,
                    report.errors.count(),
                    Found.all(report.errors, locale),
                    report.warnings.count(),
                    Found.all(report.warnings, locale));
        }
    }

    private record Found(long line, String column, String code, String message, String shape) {

        static List<Found> all(Findings findings, Locale locale) {
            return findings.first().stream()
                    .map(finding -> new Found(
                            finding.line(),
                            finding.column(),
                            finding.fault().code(),
                            finding.fault().message(locale),
                            finding.shape()))
                    .toList();
        }
    }
}
